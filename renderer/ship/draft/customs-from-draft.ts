import type { CustomsForm, CustomsLine } from '../../../shared/customs.ts';
import type { Draft, DraftCustomsLine } from '../../../shared/draft.ts';
import type { Ounces } from '../../../shared/parcel.ts';
import { formatOunces, readWeight } from '../../../shared/read-weight.ts';
import type { Problem } from './mailpiece-from-draft.ts';
import { readMoney } from './read-money.ts';

/** Words that USPS refuses as a description, because they say nothing of what it is. */
const sayNothing = ['gift', 'gifts', 'merchandise', 'goods', 'items', 'misc', 'parts', 'samples', 'stuff', 'other'];

const lineFrom = (line: DraftCustomsLine, index: number, problems: Problem[]): CustomsLine => {
  const place = (field: keyof DraftCustomsLine): string => `customs.${index}.${field}`;
  const wrong = (field: keyof DraftCustomsLine, message: string): void => void problems.push({ field: place(field), message });
  const description = line.description.trim();
  const origin = line.origin.trim().toUpperCase();
  const tariffNumber = line.tariffNumber.replace(/[.\s]/g, '');
  const value = readMoney(line.value);
  const weight = readWeight(line.weight);
  if (description === '') wrong('description', 'Say what it is, as in cotton T-shirts.');
  else if (description.length > 30) wrong('description', `${description.length} characters; the form takes 30.`);
  else if (sayNothing.includes(description.toLowerCase())) wrong('description', `USPS refuses “${description}”. Say what it is.`);
  if (!/^[1-9]\d{0,3}$/.test(line.quantity.trim())) wrong('quantity', 'How many: 1 to 9999.');
  if (!value.ok) wrong('value', line.value.trim() === '' ? 'What the line is worth.' : value.because);
  if (!weight.ok) wrong('weight', line.weight.trim() === '' ? 'What the line weighs.' : weight.because);
  if (!/^[A-Z]{2}$/.test(origin)) wrong('origin', 'Two letters, as in US.');
  if (!/^(\d{6,14})?$/.test(tariffNumber)) wrong('tariffNumber', '6 to 14 digits, or nothing.');
  return {
    description,
    quantity: Number(line.quantity),
    value: value.ok ? value.amount : (0 as CustomsLine['value']),
    weight: weight.ok ? weight.weight : (0 as Ounces),
    tariffNumber,
    origin,
  };
};

/** The customs form as typed, each problem added to the list. */
export const customsFromDraft = (draft: Draft, parcelWeight: Ounces | null, problems: Problem[]): CustomsForm => {
  const lines = draft.customsLines.map((line, index) => lineFrom(line, index, problems));
  const comments = draft.customsContentType === 'OTHER' ? draft.customsComments.trim() : '';
  if (draft.customsContentType === 'OTHER' && comments === '') problems.push({ field: 'customs.comments', message: 'Say what it is: USPS asks it for “Other”.' });
  if (comments.length > 25) problems.push({ field: 'customs.comments', message: `${comments.length} characters; the form takes 25.` });
  const total = lines.reduce((sum, line) => sum + line.weight, 0);
  if (parcelWeight !== null && total > parcelWeight)
    problems.push({ field: 'customs.0.weight', message: `The contents weigh ${formatOunces(total)}, the parcel ${formatOunces(parcelWeight)}.` });
  return { contentType: draft.customsContentType, comments, lines };
};
