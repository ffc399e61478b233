import type { DoctorReport, Rung, RungId, Verdict, WhoActs } from '../../../shared/account/doctor.ts';
import type { PracticeAccount } from '../../../shared/account/practice-account.ts';
import type { NoteKind } from '../../ui/note.tsx';

export const rungNames: Readonly<Record<RungId, string>> = {
  network: 'Network', clock: 'Clock', token: 'Client ID and secret', products: 'Labels and Payments granted', claims: 'App linked in the portal',
  identifiers: 'Numbers are the linked ones', address: 'Addresses answer', price: 'Prices answer', 'contract-price': 'Contract prices',
  payer: 'Payment: who pays', 'label-owner': 'Payment: whose labels', funds: 'Payment account has enough', 'ship-outbound': 'Enrolled in USPS Ship',
  'ship-returns': 'Enrolled for returns', 'indicia-name': 'Company name for the postage mark', tracking: 'Tracking and its terms',
  'tem-label': 'Test label on TEM',
};

export const verdictWords: Readonly<Record<Verdict, { readonly kind: NoteKind; readonly words: string }>> = {
  ok: { kind: 'good', words: 'OK' },
  failed: { kind: 'stop', words: 'Problem' },
  'waiting-on-usps': { kind: 'wait', words: 'Waiting on USPS' },
  'not-proved': { kind: 'plain', words: 'Not proved' },
  'not-reached': { kind: 'plain', words: 'Not asked' },
};

export const whoWords: Readonly<Record<WhoActs, string>> = {
  nobody: '', you: 'Your turn.', network: 'The turn of whoever looks after your network.', usps: 'USPS’s turn.', representative: 'Your USPS representative’s turn.',
};

/** "Payment: who pays: waiting on USPS". */
export const rungLine = ({ id, verdict }: Pick<Rung, 'id' | 'verdict'>): string =>
  `${rungNames[id]}: ${verdictWords[verdict].words.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;

const isTrouble = ({ verdict }: Rung): boolean => verdict === 'failed' || verdict === 'waiting-on-usps';

/** What stands in the way first; null where nothing does. */
export const firstTrouble = ({ rungs }: DoctorReport): Rung | null => rungs.find(isTrouble) ?? null;

/** The rungs with their numbers on the ladder, as the eye is to meet them: first what stands in the way. */
export const troubleFirst = ({ rungs }: DoctorReport): { readonly rung: Rung; readonly number: number }[] => {
  const numbered = rungs.map((rung, index) => ({ rung, number: index + 1 }));
  return [...numbered.filter(({ rung }) => isTrouble(rung)), ...numbered.filter(({ rung }) => !isTrouble(rung))];
};

export const practiceAccountWords: Readonly<Record<PracticeAccount, string>> = {
  ready: 'Everything is done',
  contract: 'Everything is done, with contract prices',
  'contract-not-linked': 'Everything is done, but the contract isn’t linked: published prices',
  'contract-not-authorized': 'Everything is done, but contract prices are refused (403)',
  'secrets-refused': 'Client ID or secret wrong',
  registered: 'New app: Labels and Payments not granted',
  granted: 'Granted, claims not refreshed',
  'linked-to-another': 'App linked to another business',
  'epa-none': 'No payment account with this number',
  'epa-pending': 'Payment account: deposits not confirmed',
  'epa-inactive': 'Payment account not active',
  'epa-no-method': 'Payment account without a payment method',
  'epa-method-inactive': 'Payment method not active',
  'epa-insufficient': 'Payment account without enough money',
  'not-enrolled': 'Not enrolled in USPS Ship, seen at the authorization',
  'no-outbound': 'Not enrolled in USPS Ship, seen at a label',
  'no-returns': 'Not enrolled for returns, seen at a return label',
  'no-indicia-name': 'No company name, seen at a label',
  'authorization-refused': 'Payment authorization refused (401)',
  'tracking-refused': 'Tracking terms not accepted, seen once a label was bought',
  'clock-ahead': 'USPS’s clock an hour ahead',
  'behind-a-proxy': 'Something else answers for USPS',
  'out-of-order': 'USPS out of order',
};
