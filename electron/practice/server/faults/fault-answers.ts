import { html, json } from '../answer.ts';
import type { Answer } from '../answer.ts';
import type { PracticeContext } from '../call.ts';
import { contractForbidden, expiredPayment, expiredToken, forbidden, gatewayRefusal, insufficientScope, oauthRefusal, ruleRefusal, unauthorized } from '../errors.ts';
import type { Fault } from './fault.ts';
import type { FaultName } from './fault-names.ts';
import { accountRefusals } from '../../fixtures.ts';
import { notEnrolled } from '../../account/payments.ts';
import { preconditionFailed } from '../../pickup/pickup-tags.ts';
import { tooManyCalls } from '../quota.ts';
import { bearerOf, tokenDigest } from '../../account/tokens.ts';
import { foreignParcel, notScanned } from '../../tracking/tracking-refusals.ts';

interface Asked {
  readonly fault: Fault;
  readonly api: string;
  readonly path: string;
  readonly authorization: string | undefined;
}

type Answers = Partial<Record<FaultName, (asked: Asked, context: PracticeContext) => Answer>>;

const rule = (api: string, code: string, parameter: string, detail: string) => (): Answer => ruleRefusal(api, [{ code, parameter, detail }]).answer;

const labels = '/labels/v3';
const payments = '/payments/v3';
const forms = '/scan-forms/v3';
const badGateway = html(502, '<html><head><title>502 Bad Gateway</title></head><body><h1>502 Bad Gateway</h1></body></html>');
const payment = 'Header: X-Payment-Authorization-Token';

const account = (code: keyof typeof accountRefusals) => rule(payments, code, 'roles', accountRefusals[code]);
const unavailable = (status: number, message: string) => ({ api }: Asked): Answer => json(status, { apiVersion: api, error: { code: String(status), message, errors: [] } });

/** What is answered instead of doing the work. */
const answers: Answers = {
  'html-502': () => badGateway,
  html_502: () => badGateway,
  '500_once': unavailable(500, 'Internal Server Error'),
  '503_burst': unavailable(503, 'Service Unavailable'),
  '429_with_retry_after': ({ api }) => tooManyCalls(api, { 'Retry-After': '30' }).answer,
  '429_without': ({ api }) => tooManyCalls(api, {}).answer,
  oasvalidation_400: ({ api }) => gatewayRefusal(api, ["[Path '/'] asked for"]).answer,
  apigee_fault: () => json(400, {
    fault: { faultstring: "OASValidation failed with reason: [Path '/mailClass'] asked for", detail: { errorcode: 'steps.oasvalidation.Failed' } },
  }),
  rule: ({ api, fault: { code, status, detail, parameter } }) => ruleRefusal(api, [{ code, parameter, detail }], status).answer,

  oauth_invalid_client: () => oauthRefusal(401, 'invalid_client', 'Client authentication failed.').answer,
  oauth_html_401: () => html(401, '<html><body><h1>401 Unauthorized</h1></body></html>'),
  // The token that was shown is over from here on, as if its hours had passed.
  oauth_expired_now: ({ api, authorization }, { state }) => {
    const token = bearerOf(authorization);
    if (token !== null) state.revokedTokens.add(tokenDigest(token));
    return expiredToken(api).answer;
  },
  scope_missing: ({ api }) => insufficientScope(api, 'labels').answer,

  pay_401: () => unauthorized(payments, 'The client application identifier is invalid.', []).answer,
  pay_403: () => forbidden(payments, 'The CRID and MID of LABEL_OWNER are not authorized for this application.').answer,
  pay_enrolment_body: (_asked, { switches }) => notEnrolled([], switches),
  eps_not_found: account('100001'),
  eps_inactive: account('100002'),
  eps_no_method: account('100003'),
  eps_method_inactive: account('100004'),
  eps_insufficient: account('100007'),
  pay_token_expired: ({ api }) => expiredPayment(api).answer,
  ship_outbound_missing: rule(labels, '160302', payment, 'Must be enrolled in USPS Ship Outbound in order to create labels'),
  indicia_name: rule(labels, '160173', 'manifestMID', 'An indicia company name must be configured by USPS for the manifestMID in order to create a shipping label.'),

  '403_contract': ({ api, path }) => contractForbidden(api, path).answer,
  address_not_found: (_asked, { switches }) =>
    ruleRefusal('/addresses/v3', [{ code: '010005', parameter: 'streetAddress', detail: 'Address Not Found' }], switches.choice('address-not-found') === 'b' ? 404 : 400).answer,
  address_22: rule('/addresses/v3', '010006', 'streetAddress', 'Multiple addresses were found for the information you entered, and no default exists.'),

  label_030002: rule(labels, '030002', 'packageDescription', 'Could not find working sku from SSF ingredients'),
  label_160009: rule(labels, '160009', 'imageInfo.imageType, imageInfo.receiptOption', 'ZPL format does not support same page receipt functionality.'),
  label_160001: rule(labels, '160001', 'packageDescription.mailingDate', 'cannot be in the past or more than 7 days in the future'),
  label_160285: rule(labels, '160285', 'rateIndicator, packagingType', 'either rateIndicator or shape and packagingType are required'),
  cancel_too_late: rule(labels, '160184', 'trackingNumber', 'Order cannot be canceled'),
  refund_same_day: rule(labels, '160184', 'trackingNumber', 'A refund request for this order has already been submitted today'),
  reprint_limit: rule(labels, '160382', 'reprintInfo.reprintCount', 'This label has reached the reprint limit of 3 reprints'),
  reprint_after_mailing_date: rule(labels, '160381', 'trackingNumber', 'Labels past their mailingDate are unavailable for reprint'),
  scan_already: rule(forms, '160040', 'scanFormEfn', 'barcode is already part of another SCAN Form with efn 9475090412893600000019'),
  scan_manifested: rule(forms, '160398', 'barcode', 'barcode has manifested and is not eligible to be added to a SCAN Form'),
  scan_none: rule(forms, '160037', 'mailingDate,entryFacilityZIPCode,destinationEntryFacilityType,shipment', 'The SCAN Form could not be created because no labels met the given criteria'),
  track_404: (_asked, { switches }) => notScanned(switches).answer,
  track_403: (_asked, { switches }) => foreignParcel(switches).answer,
  etag_mismatch: (_asked, { switches }) => preconditionFailed(switches).answer,
};

/** The answer of a fault that does no work; null for a fault that does. */
export const answerInstead = (asked: Asked, context: PracticeContext): Answer | null => answers[asked.fault.fault]?.(asked, context) ?? null;
