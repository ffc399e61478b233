/** Every trouble that can be asked for, and the calls that it meets when no path is given. */
const token = '/oauth2/v3/token';
const payment = '/payments/v3/payment-authorization';
const label = '/labels/v3/label';
const reprint = '/labels/v3/label-reprint';
const form = '/scan-forms/v3/scan-form';
const tracking = '/tracking/v3/tracking/';
const address = '/addresses/v3/address';

export const faultPaths = {
  // The connection, whatever the call.
  refuse: '/', 'drop-answer': label, timeout_after_commit: label, reset_mid_multipart: label, slow: '/', garbage: label, 'html-502': '/', html_502: '/',
  gzip: '/', clock_skew: '/', '500_once': '/', '503_burst': '/', '429_with_retry_after': '/', '429_without': '/', oasvalidation_400: '/', apigee_fault: '/',
  // The body of a label or a form.
  truncated_base64: label, wrong_boundary: label, lf_only: label, extra_part: label,
  // Tokens and claims.
  oauth_invalid_client: token, oauth_html_401: token, product_public_access_only: token, claims_missing: token, claims_mismatch: token,
  oauth_expired_now: label, scope_missing: label,
  // Payments.
  pay_401: payment, pay_403: payment, pay_enrolment_body: payment, eps_not_found: payment, eps_inactive: payment, eps_no_method: payment,
  eps_method_inactive: payment, eps_insufficient: payment, pay_token_expired: label, ship_outbound_missing: label, indicia_name: label,
  // Prices and addresses.
  '403_contract': '/shipments/v3/options/search', warning_001: '/shipments/v3/options/search',
  address_not_found: address, address_22: address, address_D: address,
  // Labels, forms, tracking, pickup.
  label_030002: label, label_160009: label, label_160001: label, label_160285: label, cancel_too_late: label, refund_same_day: label,
  reprint_limit: reprint, reprint_after_mailing_date: reprint, scan_already: form, scan_manifested: form, scan_none: form,
  track_404: tracking, track_403: tracking, etag_mismatch: '/pickup/v3/carrier-pickup/',
  // Any of USPS's codes, named beside it.
  rule: '/',
} as const;

export type FaultName = keyof typeof faultPaths;

export const faultNames = Object.keys(faultPaths) as [FaultName, ...FaultName[]];
