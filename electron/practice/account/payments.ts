import * as z from 'zod';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { forbidden, ruleRefusal } from '../server/errors.ts';
import type { RuleError } from '../server/errors.ts';
import { accountRefusals, accounts, refusalOfCondition } from '../fixtures.ts';
import { readJson, readQuery } from '../server/read-json.ts';
import type { SwitchBoard } from '../server/settings.ts';
import type { AccountCondition } from '../state/accounts.ts';
import { linksAccount, linksMailer } from './claims.ts';
import { issueToken, paymentLife } from './tokens.ts';
import { Zip } from '../server/wire.ts';

const api = '/payments/v3';

const mid = z.string().regex(/^(\d{6}|\d{9})$/);

const Role = z.looseObject({
  roleName: z.enum([
    'PAYER', 'RATE_HOLDER', 'LABEL_OWNER', 'SHIPPER', 'MAIL_OWNER', 'PLATFORM', 'RETURN_LABEL_PAYER', 'RETURN_LABEL_RATE_HOLDER',
    'RETURN_LABEL_OWNER', 'LABEL_PROVIDER',
  ]).optional(),
  CRID: z.string().min(2).max(18).optional(),
  MID: mid.optional(),
  manifestMID: mid.optional(),
  accountType: z.enum(['EPS', 'PERMIT', 'METER', 'OMAS']).optional(),
  accountNumber: z.string().optional(),
  permitNumber: z.string().optional(),
  permitZIP: z.string().max(5).optional(),
});
type Role = z.infer<typeof Role>;

const PaymentAuthorization = z.looseObject({ roles: z.array(Role).min(1) });

/** A permit that is there, and what an account is good for: enough for any day, not for a mistyped amount. */
const practicePermit = '1234';
const fundsDollars = 25_000;

const paying = ['PAYER', 'RETURN_LABEL_PAYER', 'LABEL_PROVIDER'];
const owning = ['LABEL_OWNER', 'RETURN_LABEL_OWNER'];
const holding = ['RATE_HOLDER', 'RETURN_LABEL_RATE_HOLDER'];

const problemsOf = (role: Role): RuleError[] => {
  const problems: RuleError[] = [];
  const name = role.roleName;
  const add = (code: string, detail: string): void => void problems.push({ code, detail, parameter: 'roles' });
  if (name === undefined) return [{ code: '160219', detail: 'Cannot have a role without roleName', parameter: 'roles' }];
  if (role.CRID === undefined) add('160218', `${name} requires CRID`);
  if (owning.includes(name)) {
    if (role.MID === undefined) add('160221', `${name} requires MID`);
    if (role.manifestMID === undefined) add('160222', `${name} requires manifestMID`);
  }
  if ([...paying, ...holding].includes(name) && role.accountType === undefined) add('160223', `${name} requires accountType`);
  if (role.accountType === 'METER' && !role.accountNumber) add('160289', `${name} requires accountNumber when accountType is METER`);
  else if (role.accountType === 'METER') add('160290', 'Meter pricing is only available to PC Postage Providers');
  if (holding.includes(name) && role.accountType !== undefined && !['EPS', 'PERMIT'].includes(role.accountType))
    add('160220', `${name} requires accountType of PERMIT or EPS`);
  if (name === 'LABEL_PROVIDER' && role.accountType !== 'EPS') add('160372', 'LABEL_PROVIDER only supports the accountType of EPS');
  if (role.accountType === 'EPS' && !role.accountNumber) add('160224', `${name} requires accountNumber when accountType is EPS`);
  if (role.accountType === 'PERMIT' && !role.permitNumber) add('160225', `${name} requires permitNumber when accountType is PERMIT`);
  if (role.accountType === 'PERMIT' && !role.permitZIP) add('160226', `${name} requires permitZipCode when accountType is PERMIT`);
  return problems;
};

/** A body of its own, without a token, for a CRID that isn't enrolled in USPS Ship. */
export const notEnrolled = (roles: readonly unknown[], switches: SwitchBoard): Answer =>
  json(switches.choice('not-enrolled') === 'b' ? 400 : 200, { body: "CRID isn't enrolled in USPS Ship Outbound", roles });

const conditionOf = (account: string, { state }: PracticeContext): AccountCondition | null =>
  state.accounts.condition(account) ?? (Object.hasOwn(accounts, account) ? accounts[account] ?? null : null);

const authorize = (call: Call, context: PracticeContext): Answer => {
  const { clock, state, switches } = context;
  const { roles } = readJson(api, PaymentAuthorization, call);
  const problems = roles.flatMap(problemsOf);
  const names = roles.map((role) => role.roleName);
  if (new Set(names).size < names.length) problems.push({ code: '160227', detail: 'no duplicate roles allowed', parameter: 'roles' });
  const payer = roles.find((role) => role.roleName === 'PAYER');
  const owner = roles.find((role) => role.roleName === 'LABEL_OWNER');
  if (!payer) problems.push({ code: '160228', detail: 'PAYER is required', parameter: 'roles' });
  if (!owner) problems.push({ code: '160229', detail: 'LABEL_OWNER is required', parameter: 'roles' });
  if (problems.length > 0) throw ruleRefusal(api, problems);
  const claims = call.claims;
  const [crid = '', mailer = '', manifest = ''] = [owner?.CRID, owner?.MID, owner?.manifestMID];
  if (!claims || !linksMailer(claims, crid, [mailer, manifest])) {
    throw forbidden(api, 'The CRID and MID of LABEL_OWNER are not authorized for this application.');
  }
  const account = payer?.accountNumber ?? '';
  if (payer?.accountType === 'EPS') {
    if (!linksAccount(claims, account)) throw forbidden(api, 'The payment account of PAYER is not authorized for this application.');
    const code = refusalOfCondition[conditionOf(account, context) ?? 'NONE'];
    if (code !== null) throw ruleRefusal(api, [{ code, detail: accountRefusals[code], parameter: 'roles' }]);
  }
  if (switches.settings.enrolment === 'refused-at-authorization') return notEnrolled(roles, switches);
  const iat = Math.floor(clock.now().getTime() / 1000);
  const paymentAuthorizationToken = issueToken(
    { kind: 'payment', iat, exp: iat + paymentLife, crid, mid: mailer, manifestMid: manifest, accountNumber: account, roles },
    state.facts.tokenSecret(),
  );
  return json(200, { paymentAuthorizationToken, roles });
};

const AccountQuery = z.strictObject({
  accountType: z.enum(['EPS', 'PERMIT']),
  permitZIPCode: Zip.optional(),
  amount: z.string().regex(/^\d+(\.\d+)?$/).optional(),
});

/** Yes or no to an amount, and only where one was asked for: no call of USPS's tells the balance. */
const inquire = (call: Call, context: PracticeContext): Answer => {
  const { accountType, permitZIPCode, amount } = readQuery(api, AccountQuery, call);
  const accountNumber = call.parameters.accountNumber ?? '';
  if (accountType === 'PERMIT' && permitZIPCode === undefined)
    throw ruleRefusal(api, [{ code: '160215', detail: "permitZIPCode is required for an accountType of 'PERMIT'", parameter: 'permitZIPCode' }]);
  const condition = accountType === 'PERMIT' ? (accountNumber === practicePermit ? 'ACTIVE' : null) : conditionOf(accountNumber, context);
  if (condition === null || condition === 'NONE')
    throw ruleRefusal(api, [{ code: '100001', detail: accountRefusals['100001'], parameter: 'account-number' }], 404);
  if (accountType === 'EPS' && !(call.claims && linksAccount(call.claims, accountNumber)))
    throw forbidden(api, 'The payment account is not authorized for this application.');
  return json(200, {
    accountType,
    ...(accountType === 'PERMIT' ? { permitNumber: accountNumber, permitZIP: permitZIPCode } : { accountNumber }),
    nonProfitStatus: false,
    ...(amount !== undefined && { sufficientFunds: condition === 'ACTIVE' && Number(amount) <= fundsDollars }),
  });
};

export const paymentRoutes: readonly Route[] = [
  { method: 'POST', path: '/payments/v3/payment-authorization', api, scopes: ['payments'], handle: authorize },
  { method: 'GET', path: '/payments/v3/payment-account/{accountNumber}', api, scopes: ['payments'], readsQuery: true, handle: inquire },
];
