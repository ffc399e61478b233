import { addressProblems, trimmedAddress } from '../../../shared/address/address-problems.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import type { Draft } from '../../../shared/draft.ts';
import { isInsured } from '../../../shared/combination/extra-kinds.ts';
import { mailableKind, neverMailedWords } from '../../../shared/parcel/hazmat-kinds.ts';
import { holdProblems } from '../../../shared/hold-problems.ts';
import { refusalsByField } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import { packagingOf } from '../../../shared/parcel/packaging.ts';
import type { Size } from '../../../shared/parcel/parcel.ts';
import { readSize } from '../../../shared/parcel/read-size.ts';
import type { SizeField } from '../../../shared/parcel/read-size.ts';
import { readWeight } from '../../../shared/parcel/read-weight.ts';
import type { ShipFrom } from '../../../shared/settings.ts';
import { addDays, furthestShipDay } from '../../../shared/days/ship-days.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { abroadProblems, needsCustoms } from '../../../shared/abroad/abroad-problems.ts';
import { boxOn, readBox } from '../boxes/read-box.ts';
import { customsFromDraft } from '../customs/customs-from-draft.ts';
import { combinedOfDraft } from './combined-of-draft.ts';
import type { Problem } from './problem.ts';
import { readMoney } from './read-money.ts';

export type MailpieceRead = { readonly ok: true; readonly mailpiece: Mailpiece } | { readonly ok: false; readonly problems: readonly Problem[]; readonly abroad?: boolean };

/** What the page knows beside what was typed. */
export interface ShipContext {
  readonly shipFrom: ShipFrom | null;
  /** At the ship-from. */
  readonly today: Day;
  /** The day that new labels are dated unless one was chosen. */
  readonly defaultShipDay: Day;
}

/** The chosen day while USPS still takes it; a day that has passed since falls back to the default. */
export const shipDayOf = (draft: Draft, { today, defaultShipDay }: ShipContext): Day =>
  draft.shipDate !== null && draft.shipDate >= today && draft.shipDate <= addDays(today, furthestShipDay) ? draft.shipDate : defaultShipDay;

/** As the page asks for them: from the name down. */
const addressOrder: readonly (keyof AddressFields)[] =
  ['name', 'company', 'street', 'unit', 'country', 'zip', 'plus4', 'city', 'state', 'urbanization', 'phone', 'email'];

const trimmed = (fields: AddressFields): AddressFields => ({
  ...trimmedAddress(fields),
  state: fields.state.trim().toUpperCase(),
});

const sizeOf = (draft: Draft, problems: Problem[]): Size | null => {
  const made = packagingOf(draft.packaging).size;
  if (made !== null) return made;
  const read = readSize(draft);
  if (read.ok) return read.size;
  for (const [field, message] of Object.entries(read.problems) as [SizeField, string][]) problems.push({ field, message });
  return null;
};

const tooLong = (draft: Draft, problems: Problem[]): void => {
  for (const [field, name] of [['orderNumber', 'An order number'], ['reference', 'A reference'], ['costCode', 'A cost code']] as const)
    if (draft[field].trim().length > 30) problems.push({ field, message: `${name} has 30 characters at most; this has ${draft[field].trim().length}.` });
  const more = draft.moreReferences ?? [];
  for (const [index, text] of more.entries())
    if (text.trim().length > 30) problems.push({ field: `moreReferences.${index}`, message: `A reference has 30 characters at most; this has ${text.trim().length}.` });
  // With a customs form two are sent, and the others are kept here alone.
  const sent = [draft.orderNumber, draft.reference, ...more, draft.costCode].filter((text) => text.trim() !== '').length;
  if (sent > 4 && !needsCustoms(draft.to))
    problems.push({ field: 'moreReferences.1', message: 'USPS takes four in all, the cost code among them. Leave one out.' });
};

const moreReferencesOf = ({ moreReferences = [] }: Draft): string[] => moreReferences.map((text) => text.trim()).filter((text) => text !== '');

/**
 * What is typed as the mailpiece that is quoted and bought, or everything that is missing and wrong, in the order of the
 * page. Mirrors what main refuses, so that nothing is sent that would be.
 */
export const mailpieceFromDraft = (draft: Draft, context: ShipContext): MailpieceRead => {
  const problems: Problem[] = [];
  const to = trimmed(draft.to);
  const wrong = addressProblems(to);
  for (const field of addressOrder)
    // ZIP and ZIP+4 stand in one box.
    if (wrong[field] !== undefined) problems.push({ field: field === 'plus4' ? 'to.zip' : `to.${field}`, message: wrong[field] });
  const hasCustoms = needsCustoms(to);
  if (context.shipFrom === null) problems.push({ field: 'from', message: 'Choose where it ships from.' });
  else if (hasCustoms && context.shipFrom.address.company === '')
    problems.push({ field: 'from', message: 'USPS asks for a company in From when there is a customs form. Add it in Settings.' });
  tooLong(draft, problems);
  const reason = (draft.asTypedReason ?? '').trim();
  if (draft.useAddressAsTyped && reason === '') problems.push({ field: 'as-typed-reason', message: 'Say why it is used as typed.' });
  if (reason.length > 100) problems.push({ field: 'as-typed-reason', message: `At most 100 characters; this has ${reason.length}.` });
  const boxes = readBox(boxOn(draft));
  if (!boxes.ok) problems.push({ field: 'box', message: boxes.because });
  const weight = readWeight(draft.weight);
  const customs = hasCustoms ? customsFromDraft(draft, weight.ok ? weight.weight : null, problems) : null;
  if (!weight.ok) problems.push({ field: 'weight', message: weight.because });
  const size = sizeOf(draft, problems);
  const value = draft.value.trim() === '' ? null : readMoney(draft.value);
  const insured = isInsured(draft.extras);
  if (insured && value === null) problems.push({ field: 'value', message: 'Insurance needs the value of what is inside.' });
  if (insured && value?.ok === false) problems.push({ field: 'value', message: value.because });
  const insuredValue = insured && value?.ok === true ? value.amount : null;
  problems.push(...refusalsByField(combinedOfDraft(draft)));
  const hazmat = draft.hazmat === undefined ? null : mailableKind(draft.hazmat);
  const never = draft.hazmat === undefined ? null : neverMailedWords(draft.hazmat);
  if (never !== null) problems.push({ field: 'hazmat', message: never });
  if (draft.holdAt !== undefined && context.shipFrom !== null)
    for (const { path, message } of holdProblems(to, context.shipFrom.address)) problems.push({ field: path === 'holdAt' ? 'hold-at' : path === 'shipFromId' ? 'from' : path, message });
  for (const { path, message } of abroadProblems({ to, holdAt: draft.holdAt, contentsFor: draft.contentsFor }))
    problems.push({ field: path === 'holdAt' ? 'hold-at' : 'contents', message });
  if (problems.length > 0 || !boxes.ok || !weight.ok || size === null || context.shipFrom === null) return { ok: false, problems, ...(isAbroad(to) ? { abroad: true } : {}) };
  return {
    ok: true,
    mailpiece: {
      to,
      useAddressAsTyped: draft.useAddressAsTyped,
      ...(draft.useAddressAsTyped && reason !== '' ? { asTypedReason: reason } : {}),
      shipFromId: context.shipFrom.id,
      parcel: { packaging: draft.packaging, weight: weight.weight, size },
      shipDate: shipDayOf(draft, context),
      ...(draft.contentsFor === undefined ? {} : { contentsFor: draft.contentsFor }),
      ...(hazmat === null ? {} : { hazmat }),
      ...(draft.holdAt === undefined ? {} : { holdAt: draft.holdAt }),
      extras: draft.extras,
      value: insuredValue,
      customs,
      orderNumber: draft.orderNumber.trim(),
      ...(boxes.box === null ? {} : { box: boxes.box }),
      reference: draft.reference.trim(),
      ...(moreReferencesOf(draft).length === 0 ? {} : { moreReferences: moreReferencesOf(draft) }),
      costCode: draft.costCode.trim(),
    },
  };
};
