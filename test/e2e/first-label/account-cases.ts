import type { AccountNumbers } from '../../../shared/account/account.ts';
import type { RungId } from '../../../shared/account/doctor.ts';
import type { PracticeAccount } from '../../../shared/account/practice-account.ts';

/** What stands beside a step of the enrolment, in the words in which USPS says it. */
export interface BesideStep {
  readonly step: string;
  readonly said: string;
  readonly fix: RegExp;
}

/** A state of an account: what the doctor says of it, what a parcel meets, and what mends it. */
export interface AccountCase {
  readonly name: string;
  /** Chosen from Practice's menu. */
  readonly state: PracticeAccount;
  /** What its picture is called, where the state alone isn't enough. */
  readonly picture?: string;
  /** Numbers that USPS hasn't given out yet. */
  readonly without: readonly (keyof AccountNumbers)[];
  /** What has to be done at the desk before anything can tell. */
  readonly toldBy: 'examination' | 'refused-label' | 'bought-label' | 'refused-return';
  readonly rung: RungId;
  readonly badge: 'OK' | 'Problem' | 'Waiting on USPS' | 'Not proved';
  readonly cause: RegExp;
  readonly next: RegExp;
  /** Whose turn it is; null where nothing is to be done. */
  readonly who: string | null;
  readonly beside: BesideStep | null;
  /** What Ship says; null where the label can be bought all the same. */
  readonly refused: { readonly title: string; readonly meaning: RegExp; readonly leadsTo: string } | null;
  /** The states it goes through until USPS has nothing against it, each as Practice's menu names it. */
  readonly mendedBy: readonly PracticeAccount[];
}

const you = 'Your turn.';
const usps = 'USPS’s turn.';
const account = 'Open Account';
const again = 'Try again';

const base = {
  without: [], toldBy: 'examination', badge: 'Problem', who: you, beside: null, mendedBy: ['ready'],
} as const satisfies Partial<AccountCase>;

const notGranted = { title: 'USPS hasn’t granted this to your app', meaning: /Nothing was charged.*granted on request/, leadsTo: account };
const notLinked = { title: 'Your app isn’t linked to these numbers', meaning: /Nothing was charged.*Refresh the app’s claims/, leadsTo: account };
const incomplete = (missing: string) => ({ title: 'The account isn’t complete', meaning: new RegExp(`Nothing was charged\\. Still missing: ${missing}\\.`), leadsTo: account });
const wontCharge = (meaning: RegExp) => ({ title: 'USPS won’t charge the payment account', meaning, leadsTo: account });

/** Of the guide's table of errors: each row as far as it shows once the account is asked about. */
const ofTheGuide: readonly AccountCase[] = [
  {
    ...base, name: '“Business not found”: no CRID yet', picture: 'no-crid', state: 'registered', without: ['crid', 'mid', 'manifestMid', 'epa'],
    rung: 'identifiers', cause: /No CRID is entered/, next: /EIN.*Business not found.*social security number/,
    beside: { step: 'Business account', said: 'Business not found', fix: /Enter the EIN.*irs\.gov/ },
    refused: incomplete('CRID, MID, EPA'), mendedBy: ['granted', 'ready'],
  },
  {
    ...base, name: 'the MID application is rejected: no MID yet', picture: 'no-mid', state: 'registered', without: ['mid', 'manifestMid', 'epa'],
    rung: 'identifiers', cause: /No MID is entered/, next: /nine-digit.*once the CRID is approved.*rejected/,
    beside: { step: 'MID, linked to the CRID', said: 'The application for a MID is rejected', fix: /Wait for the CRID.*nine-digit/ },
    refused: incomplete('MID, EPA'), mendedBy: ['granted', 'ready'],
  },
  {
    ...base, name: '401 Insufficient OAuth scope: the app is registered and granted nothing more', state: 'registered',
    rung: 'products', badge: 'Waiting on USPS', cause: /what every app starts with/, next: /service request.*one to four weeks.*questionnaire/, who: usps,
    beside: { step: 'Labels and Payments for the app', said: '401 Insufficient OAuth scope, while addresses and prices work', fix: /Send the service request/ },
    refused: notGranted, mendedBy: ['granted', 'ready'],
  },
  {
    ...base, name: 'the portal shows no authorizations: granted, claims not refreshed', state: 'granted',
    rung: 'claims', cause: /isn’t linked to a CRID, a MID and an EPA yet/, next: /My Apps, Refresh Claims.*lists none.*follow up/,
    beside: { step: 'Claims refreshed', said: 'My Authorizations lists none', fix: /Refresh Claims.*ask after the service request/ },
    refused: notLinked,
  },
  {
    ...base, name: 'the portal doesn’t load: claims can’t be refreshed', picture: 'portal-does-not-load', state: 'granted',
    rung: 'claims', cause: /isn’t linked/, next: /in Chrome.*clear its cookies/,
    beside: { step: 'Claims refreshed', said: 'The portal doesn’t load, or goes round in circles', fix: /Use Chrome, and clear the cookies of cop\.usps\.com/ },
    refused: notLinked,
  },
  {
    ...base, name: 'EPA verification pending: the deposits aren’t confirmed', state: 'epa-pending',
    rung: 'payer', cause: /isn’t active, usually because its two small deposits aren’t confirmed/, next: /two to three business days.*confirm both amounts/,
    beside: { step: 'Payment account (EPA)', said: 'The EPA stays pending; labels fail with 100002, 100003 or 100004', fix: /pending transactions.*both amounts/ },
    refused: wontCharge(/Nothing was charged.*confirm both micro-deposits/),
  },
  {
    ...base, name: 'payment authorization answers 401, on TEM as on Live', state: 'authorization-refused',
    rung: 'payer', badge: 'Waiting on USPS', cause: /isn’t granted Payments, on TEM as on Live/, next: /service request.*TEM needs the same grant/, who: usps,
    beside: { step: 'Labels and Payments for the app', said: 'Payment authorization answers 401 on TEM', fix: /Wait for the grant; it counts for both/ },
    refused: notGranted,
  },
];

/** Of an app's way and of a payment account's life: what the rows above don't show yet. */
const ofTheMachines: readonly AccountCase[] = [
  {
    ...base, name: 'claims linked and the EPA active: nothing is in the way', state: 'ready', rung: 'label-owner', badge: 'OK', cause: /an authorization/, next: /^/, who: null, refused: null,
  },
  {
    ...base, name: 'no EPA with this number', state: 'epa-none', rung: 'payer', cause: /knows no Enterprise Payment Account with this number/,
    next: /Correct the EPA below, or open the account/, refused: wontCharge(/Nothing was charged.*check the EPA/), mendedBy: ['epa-pending', 'ready'],
  },
  {
    ...base, name: 'the EPA isn’t active any more', state: 'epa-inactive', rung: 'payer', cause: /isn’t active/, next: /If it was active before, ask 877-264-9693/,
    refused: wontCharge(/Nothing was charged.*if it was active before, ask USPS Ship at 877-264-9693/),
  },
  {
    ...base, name: 'the EPA has no payment method', state: 'epa-no-method', rung: 'payer', cause: /no primary payment method/, next: /Add a bank account or a card/,
    refused: wontCharge(/Nothing was charged.*no primary payment method/),
  },
  {
    ...base, name: 'the EPA’s payment method isn’t active', state: 'epa-method-inactive', rung: 'payer', cause: /payment method isn’t active/, next: /Confirm or replace it/,
    refused: { title: 'The payment account’s primary payment method isn’t active', meaning: /nothing is charged.*Confirm or replace it/, leadsTo: 'Ask USPS again' },
  },
  {
    ...base, name: 'the EPA doesn’t hold enough', state: 'epa-insufficient', rung: 'payer', cause: /doesn’t hold enough/, next: /Fund its trust balance/,
    refused: { title: 'The payment account doesn’t hold enough for the next parcels', meaning: /nothing is charged.*Fund its trust balance/, leadsTo: 'Ask USPS again' },
  },
];

/** What else comes between an account and its first label. */
const others: readonly AccountCase[] = [
  {
    ...base, name: 'client ID or secret wrong', state: 'secrets-refused', rung: 'token', cause: /doesn’t know this client ID with this secret/, next: /Enter both again, from the same app/,
    refused: { title: 'USPS refused the client ID or secret', meaning: /Nothing was charged.*Enter both again/, leadsTo: account },
  },
  {
    ...base, name: 'the app is linked to another business', state: 'linked-to-another', rung: 'identifiers', cause: /isn’t the one that the app is linked to/,
    next: /Correct it below, or refresh the claims of the right app/, refused: notLinked,
  },
  {
    ...base, name: 'not enrolled in USPS Ship, seen at the authorization', state: 'not-enrolled', rung: 'ship-outbound', badge: 'Waiting on USPS', cause: /isn’t enrolled in USPS Ship/,
    next: /must say “Approved”.*877-264-9693/, who: usps,
    beside: { step: 'Payment account (EPA)', said: '160302, CRID isn’t enrolled in USPS Ship Outbound', fix: /says Approved/ },
    refused: { title: 'USPS Ship doesn’t know this account', meaning: /Nothing was charged.*says “Approved”/, leadsTo: account },
  },
  {
    ...base, name: 'not enrolled in USPS Ship, seen at a label', state: 'no-outbound', toldBy: 'refused-label', rung: 'ship-outbound', badge: 'Waiting on USPS',
    cause: /isn’t enrolled in USPS Ship/, next: /must say “Approved”.*877-264-9693/, who: usps,
    refused: { title: 'USPS refused to sell this label', meaning: /Nothing was charged and no label exists\. The CRID isn’t enrolled in USPS Ship/, leadsTo: account },
  },
  {
    ...base, name: 'no company name for the postage mark, seen at a label', state: 'no-indicia-name', toldBy: 'refused-label', rung: 'indicia-name', badge: 'Waiting on USPS',
    cause: /no company name on file for the manifest MID/, next: /Only your USPS representative/, who: 'Your USPS representative’s turn.',
    beside: { step: 'A label on TEM, then live', said: '160173, no company name for the indicia', fix: /representative/ },
    refused: { title: 'USPS refused to sell this label', meaning: /Nothing was charged and no label exists\. USPS has no company name/, leadsTo: account },
  },
  {
    ...base, name: 'not enrolled for returns, seen at a return label', state: 'no-returns', toldBy: 'refused-return', rung: 'ship-returns', badge: 'Waiting on USPS',
    cause: /isn’t enrolled in USPS Ship for returns/, next: /Outgoing labels work without/, who: usps, refused: null,
  },
  {
    ...base, name: 'the tracking terms aren’t accepted', state: 'tracking-refused', toldBy: 'bought-label', rung: 'tracking', cause: /doesn’t let the app track this account’s own parcels/,
    next: /Accept the tracking terms/, refused: null,
  },
  {
    ...base, name: 'with contract prices', state: 'contract', rung: 'contract-price', badge: 'OK', cause: /contract prices of/, next: /^/, who: null, refused: null,
  },
  {
    ...base, name: 'the contract isn’t linked to the EPA', state: 'contract-not-linked', rung: 'contract-price', badge: 'Not proved', cause: /answers no contract price/,
    next: /ask your USPS representative to confirm that EPA and contract are linked/, who: null, refused: null, mendedBy: ['contract'],
  },
  {
    ...base, name: 'the app may not see the contract', state: 'contract-not-authorized', rung: 'contract-price', cause: /may not see this account’s contract/,
    next: /Authorize it.*Until then commercial prices apply/, refused: null, mendedBy: ['contract'],
  },
  {
    ...base, name: 'this computer’s clock is wrong', state: 'clock-ahead', rung: 'clock', cause: /This computer’s clock is wrong.*60 min ahead/, next: /Set it, or let the system set it/, refused: null,
  },
  {
    ...base, name: 'a proxy answers for USPS', state: 'behind-a-proxy', rung: 'network', cause: /What answers isn’t USPS/, next: /Sign in to the network in a browser/,
    who: 'The turn of whoever looks after your network.',
    refused: { title: 'USPS’s answer couldn’t be read', meaning: /Nothing was charged.*What you typed is kept/, leadsTo: again },
  },
  {
    ...base, name: 'USPS is out of order', state: 'out-of-order', rung: 'network', cause: /USPS is out of order/, next: /try again later/, who: usps,
    refused: { title: 'USPS is down', meaning: /Nothing was charged.*What you typed is kept/, leadsTo: again },
  },
];

export const accountCases: readonly AccountCase[] = [...ofTheGuide, ...ofTheMachines, ...others];
