import type { CustomsLine } from '../../../shared/customs/customs.ts';
import type { DraftCustomsLine } from '../../../shared/draft.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Ounces } from '../../../shared/parcel/parcel.ts';
import { readWeight } from '../../../shared/parcel/read-weight.ts';
import { readMoney } from '../draft/read-money.ts';

/** Words that say nothing of what it is: those that USPS's file refuses by name, and others that customs sends back. */
const sayNothing = [
  'none', 'not applicable', 'n/a', 'na', 'null', 'gift', 'gifts', 'merchandise', 'goods', 'items', 'misc', 'parts', 'samples', 'stuff', 'other',
];

const mostValue = 99_999_999 as Cents;

type Wrong = (field: keyof DraftCustomsLine, message: string) => void;

/** A line as typed, each problem told by its field. */
export const customsLineFrom = (line: DraftCustomsLine, wrong: Wrong): CustomsLine => {
  const description = line.description.trim();
  const origin = line.origin.trim().toUpperCase();
  const tariffNumber = line.tariffNumber.replace(/[.\s]/g, '');
  const value = readMoney(line.value);
  const weight = readWeight(line.weight);
  if (description === '') wrong('description', 'Say what it is, as in cotton T-shirts.');
  else if (description.length > 30) wrong('description', `${description.length} characters; the form takes 30.`);
  else if (sayNothing.includes(description.toLowerCase())) wrong('description', `USPS refuses “${description}”. Say what it is.`);
  if (!/^[1-9]\d{0,3}$/.test(line.quantity.trim())) wrong('quantity', 'How many: 1 to 9999.');
  if (!value.ok) {
    if (line.value.trim() === '') wrong('value', 'What the line is worth.');
    else if (/^\$?\s*0*(\.0*)?$/.test(line.value.trim())) wrong('value', 'Customs takes no line of value 0: say what it would sell for, $0.01 at least.');
    else wrong('value', value.because);
  } else if (value.amount > mostValue) wrong('value', `${formatCents(value.amount)} is over ${formatCents(mostValue)}, the most that a line takes.`);
  if (!weight.ok) wrong('weight', line.weight.trim() === '' ? 'What the line weighs.' : weight.because);
  if (!/^[A-Z]{2}$/.test(origin)) wrong('origin', 'Two letters, as in US.');
  if (!/^(\d{6,14})?$/.test(tariffNumber)) wrong('tariffNumber', '6 to 14 digits, or nothing.');
  return {
    description,
    quantity: Number(line.quantity),
    value: value.ok ? value.amount : (0 as Cents),
    weight: weight.ok ? weight.weight : (0 as Ounces),
    tariffNumber,
    origin,
  };
};
