import type { AccountNumbers } from '../../../../shared/account/account.ts';

export interface RequestFacts {
  readonly appName: string;
  readonly companyName: string;
  readonly numbers: Pick<AccountNumbers, 'crid' | 'mid' | 'manifestMid' | 'epa'>;
  /** Further MIDs of the same CRID. */
  readonly otherMids: readonly string[];
  readonly hasContract: boolean;
}

export interface RequestText {
  readonly text: string;
  /** What isn't entered yet and stands in the text as a blank. */
  readonly missing: readonly string[];
}

/** All that the application uses beyond what an app starts with; a second request would be another one to four weeks. */
const products = [
  'Payments v3', 'Domestic Labels v3', 'International Labels v3', 'SCAN Forms v3', 'Carrier Pickup v3',
  'Tracking v3 (with Subscriptions - Tracking)',
] as const;

const blanks = (facts: readonly (readonly [name: string, value: string])[]): string[] =>
  facts.filter(([, value]) => value === '').map(([name]) => name);

const shown = (name: string, value: string): string => value === '' ? `[${name}]` : value;

const mailerIds = ({ numbers, otherMids }: RequestFacts): string =>
  [...new Set([numbers.mid, numbers.manifestMid, ...otherMids])].filter((mid) => mid !== '').join(', ');

/** What is pasted in USPS's service request. */
export const serviceRequest = (facts: RequestFacts): RequestText => {
  const { appName, companyName, numbers: { crid, epa }, hasContract } = facts;
  const mids = mailerIds(facts);
  const text = [
    'We ship our own parcels on our own USPS account, and ask for access to these APIs for our app, on TEM and in production:',
    ...products.map((product) => `- ${product}`),
    '',
    `App: ${shown('app name', appName)}`,
    `Company: ${shown('company name', companyName)}`,
    `CRID: ${shown('CRID', crid)}`,
    `MIDs: ${shown('MID', mids)}`,
    `Enterprise Payment Account: ${shown('EPA number', epa)}`,
    '',
    'Please also make sure that the CRID and the MIDs are enrolled in USPS Ship, outbound and returns, and that a company name for the indicia is set for each MID.',
    ...(hasContract ? ['We have negotiated rates. Please confirm that the contract is linked to this payment account.'] : []),
  ].join('\n');
  return { text, missing: blanks([['app name', appName], ['company name', companyName], ['CRID', crid], ['MID', mids], ['EPA number', epa]]) };
};

/** A label takes an address check, a price, a purchase and one call more of leeway. */
const callsPerLabel = 4;

/** The limit an hour that so many labels an hour need. */
export const callsFor = (labelsPerHour: number): number => labelsPerHour * callsPerLabel;

/** What asks USPS for more than the 60 calls an hour that an app starts with. */
export const quotaRequest = (facts: Pick<RequestFacts, 'appName' | 'numbers'>, peakLabelsPerHour: number | null): RequestText => {
  const { appName, numbers: { crid } } = facts;
  const labels = peakLabelsPerHour === null ? '' : peakLabelsPerHour.toLocaleString('en-US');
  const calls = peakLabelsPerHour === null ? '[calls an hour]' : callsFor(peakLabelsPerHour).toLocaleString('en-US');
  const text = [
    `Please raise the hourly limit of our app ${shown('app name', appName)} (CRID ${shown('CRID', crid)}).`,
    '',
    `In our busiest hour we make ${shown('labels', labels)} labels. Each takes about ${callsPerLabel} calls: address, price, payment and label. We ask for ${calls} calls an hour, on TEM and in production.`,
  ].join('\n');
  return { text, missing: blanks([['app name', appName], ['CRID', crid], ['labels in the busiest hour', labels]]) };
};
