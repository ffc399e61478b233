import { manifestTime } from '../days/manifest-time.ts';
import type { Shipment } from '../shipments/shipment.ts';
import type { Day } from '../days/ship-date.ts';
import { addDays, formatDay } from '../days/ship-days.ts';

/** Why USPS would refuse a label on a SCAN form, by its own code where it has one, and what to do next. */
export interface Misfit {
  readonly uspsCode: string | null;
  readonly because: string;
}

/** What one form takes: USPS wants the same of each of its labels. */
export interface FormKind {
  readonly mailingDate: Day;
  /** 160161 */
  readonly entryZip: string;
  /** 160162 */
  readonly facilityType: string;
  /** The MID whose manifest the label goes into, or its own MID where that isn't on record: labels of one MID have the same. 160165 */
  readonly manifestMid: string;
}

/** A label, as far as a form looks at it. */
export interface FormLabel extends FormKind {
  /** Of its tracking number. */
  readonly mailerId: string;
  readonly state: Shipment['state'];
  readonly cancelAsked: boolean;
  /** It was asked for on a form of which it isn't known whether USPS made it. */
  readonly formUnknown: boolean;
  /** The form that it is on. */
  readonly manifestNumber: string | null;
  /** The carrier has scanned the parcel. */
  readonly isAccepted: boolean;
  readonly isReturn: boolean;
  /** Printed at a post office, from a code (LABEL_BROKER). */
  readonly atPostOffice: boolean;
  readonly toParcelLocker: boolean;
  /** USPS's extra service codes. */
  readonly extraServices: readonly number[];
  /** The sender has a name or a company. */
  readonly senderNamed: boolean;
  /** USPS's own words, where it refused the label for a form, and nobody has said since that it is to be tried again. */
  readonly refused: Misfit | null;
}

/** When the labels are looked at. `today` is the day at the entry ZIP. */
export interface Moment {
  readonly now: Date;
  readonly today: Day;
}

/** Worked out once for each day: a day has thousands of labels. */
const onceADay = <T>(work: (day: Day) => T): ((day: Day) => T) => {
  const known = new Map<Day, T>();
  return (day) => {
    const found = known.get(day) ?? work(day);
    known.set(day, found);
    return found;
  };
};

const manifestedAt = onceADay((mailingDate) => manifestTime(mailingDate).getTime());

/** How far ahead a form may be dated (160034). */
const furthest = onceADay((today) => addDays(today, 30));

const dated = onceADay(formatDay);

const labelDelivery = 415;

/** Dated later than today: its date can be overwritten (overwriteMailingDate). */
const isLater = ({ mailingDate }: FormLabel, { today }: Moment): boolean => mailingDate > today;

type Rule = readonly [uspsCode: string | null, holds: (label: FormLabel, moment: Moment) => boolean, because: (label: FormLabel) => string];

/** In the order in which they are told: what makes a label no live one first, then what USPS has done with it, then what it is. */
const rules: readonly Rule[] = [
  ['160397', ({ state }) => state === 'canceled', () => 'It is canceled. Make a new label if the parcel goes out.'],
  ['160160', ({ state }) => state === 'refund-requested', () => 'A refund was requested: USPS takes it on no form. Make a new label if the parcel goes out.'],
  [null, ({ state }) => state === 'unconfirmed', () => 'USPS knows no label of this purchase. If its number turns up on a form, say so there.'],
  [null, ({ state }) => state !== 'bought', () => 'It isn’t known whether this label was bought. Ask USPS again first.'],
  [null, ({ cancelAsked }) => cancelAsked, () => 'It isn’t known whether USPS canceled this label. Ask USPS again first.'],
  [null, ({ formUnknown }) => formUnknown, () => 'It isn’t known whether USPS put this label on a form. Ask USPS again first.'],
  ['160040', ({ manifestNumber }) => manifestNumber !== null, ({ manifestNumber }) => `It is on form ${manifestNumber ?? ''} already. Nothing is left to do.`],
  // USPS names no code for it: what a form is for has happened.
  [null, ({ isAccepted }) => isAccepted, () => 'The carrier has scanned it already: it needs no form. Nothing is left to do.'],
  ['160398', ({ mailingDate }, { now }) => now.getTime() >= manifestedAt(mailingDate), () => 'Manifested, no form possible: tender it piece by piece.'],
  ['160160', ({ isReturn }) => isReturn, () => 'It is a return label: the customer hands it in.'],
  ['160163', ({ atPostOffice }) => atPostOffice, () => 'A post office prints it from a code: it is scanned there, and goes on no form.'],
  ['160164', ({ extraServices }) => extraServices.includes(labelDelivery), () => 'The carrier brings its label: it is scanned then, and goes on no form.'],
  ['160166', ({ toParcelLocker }) => toParcelLocker, () => 'It goes to a parcel locker, and is manifested by itself. Hand it over by itself.'],
  ['160162', ({ facilityType }) => facilityType === 'INTERNATIONAL_SERVICE_CENTER', () => 'It is brought to an International Service Center, for which no form is made. Hand it over there.'],
  ['160168', ({ senderNamed }) => !senderNamed, () => 'Its sender has neither a name nor a company, which a form needs. Hand it over by itself.'],
  ['160034', ({ mailingDate }, { today }) => mailingDate < today, () => 'Its date is over, and no form is made for a day that is over. Hand it over by itself.'],
];

const laterRules: readonly Rule[] = [
  ['160034', ({ mailingDate }, { today }) => mailingDate > furthest(today), ({ mailingDate }) => `Dated ${dated(mailingDate)}: no form is made so far ahead. It goes on that day’s form.`],
  ['160006', isLater, ({ mailingDate }) => `Dated ${dated(mailingDate)}: it goes on that day’s form.`],
];

const misfitBy = (list: readonly Rule[], label: FormLabel, moment: Moment): Misfit | null => {
  const rule = list.find(([, holds]) => holds(label, moment));
  return rule === undefined ? null : { uspsCode: rule[0], because: rule[2](label) };
};

/** Why no form of today takes a label; null where one does. */
export const misfitOf = (label: FormLabel, moment: Moment): Misfit | null =>
  misfitBy(rules, label, moment) ?? label.refused ?? misfitBy(laterRules, label, moment);

/** Why a label that fits on a form doesn't fit on this one; null where it does. */
export const mismatchWith = (form: FormKind, label: FormKind): Misfit | null => {
  if (label.mailingDate !== form.mailingDate) return { uspsCode: '160006', because: `Dated ${formatDay(label.mailingDate)}, and the form ${formatDay(form.mailingDate)}.` };
  if (label.entryZip !== form.entryZip) return { uspsCode: '160161', because: `It is handed over at ZIP ${label.entryZip}, and the form at ${form.entryZip}.` };
  if (label.facilityType !== form.facilityType) return { uspsCode: '160162', because: `It is for a facility of the kind ${label.facilityType}, and the form for ${form.facilityType}.` };
  if (label.manifestMid !== form.manifestMid) return { uspsCode: '160165', because: `It is of manifest MID ${label.manifestMid}, and the form of ${form.manifestMid}.` };
  return null;
};

/**
 * The mailer ID inside a package number (USPS Publication 199): nine digits where it begins with 9, else six; empty for an
 * international one. Which manifest MID it goes with, the number doesn't tell.
 */
export const mailerIdOf = (trackingNumber: string): string => {
  const mid = /^9\d{4}(9\d{8}|\d{6})/.exec(trackingNumber)?.[1];
  return mid ?? '';
};

/** Labels that go on one form. */
export type Group<T> = FormKind & { readonly mailerIds: readonly string[]; readonly labels: readonly T[] };

export interface Preflight<T> {
  readonly groups: readonly Group<T>[];
  /** Dated later, each date by itself; they are among those that are left, too. */
  readonly later: readonly Group<T>[];
  readonly left: readonly { readonly label: T; readonly misfit: Misfit }[];
}

const grouping = <T>() => {
  const groups = new Map<string, FormKind & { mailerIds: string[]; labels: T[] }>();
  const add = (label: T, { mailingDate, entryZip, facilityType, manifestMid, mailerId }: FormLabel): void => {
    const key = `${mailingDate}/${entryZip}/${facilityType}/${manifestMid}`;
    const group = groups.get(key) ?? { mailingDate, entryZip, facilityType, manifestMid, mailerIds: [], labels: [] };
    // An international number holds none.
    if (mailerId !== '' && !group.mailerIds.includes(mailerId)) group.mailerIds.push(mailerId);
    group.labels.push(label);
    groups.set(key, group);
  };
  return { add, list: () => [...groups.values()] };
};

/** Sorts the day's labels by the forms that they need, and tells of the rest what USPS would say. */
export const preflight = <T>(
  labels: readonly T[], factsOf: (label: T) => FormLabel, { now, todayAt }: { readonly now: Date; readonly todayAt: (entryZip: string) => Day },
): Preflight<T> => {
  const fit = grouping<T>();
  const later = grouping<T>();
  const left: { label: T; misfit: Misfit }[] = [];
  for (const label of labels) {
    const facts = factsOf(label);
    const moment = { now, today: todayAt(facts.entryZip) };
    const misfit = misfitOf(facts, moment);
    if (misfit === null) {
      fit.add(label, facts);
      continue;
    }
    left.push({ label, misfit });
    if (isLater(facts, moment) && misfitBy(rules, facts, moment) === null && facts.refused === null) later.add(label, facts);
  }
  return { groups: fit.list(), later: later.list(), left };
};
