import { abroadProblems, needsCustoms } from '../../../shared/abroad/abroad-problems.ts';
import { customsProblems } from '../../../shared/abroad/customs-problems.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { Failed } from '../../../shared/failure.ts';
import { isInsured } from '../../../shared/combination/extra-kinds.ts';
import { holdProblems } from '../../../shared/hold-problems.ts';
import { lengthPlusGirth } from '../../../shared/parcel/girth.ts';
import { combinedOf, refusalsByField } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import { addDays, dayAt, furthestShipDay } from '../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../shared/days/zip-time-zone.ts';
import type { Desk } from '../desk.ts';

interface Problem {
  path: string;
  message: string;
}

/** What is wrong between the parts of a mailpiece; each part by itself was parsed at the door. */
const problemsOf = (desk: Desk, mailpiece: Mailpiece, from: AddressFields): Problem[] => {
  const problems: Problem[] = [];
  const today = dayAt(desk.clock.now(), timeZoneOfZip(from.zip));
  const { shipDate, to, customs, parcel, extras, value, holdAt } = mailpiece;
  if (shipDate < today || shipDate > addDays(today, furthestShipDay))
    problems.push({ path: 'shipDate', message: 'USPS takes a ship date from today to seven days ahead.' });
  if (lengthPlusGirth(parcel.size) > 130)
    problems.push({ path: 'parcel.size', message: 'Length plus girth is over 130 in, the most that USPS carries.' });
  if (needsCustoms(to) && customs === null)
    problems.push({ path: 'customs', message: 'This destination needs a customs form: say what is inside.' });
  if (needsCustoms(to) && from.company === '')
    problems.push({ path: 'shipFromId', message: 'USPS asks for a company in From when there is a customs form.' });
  if (customs !== null) {
    for (const { path, message } of customsProblems(customs, { country: to.country, weight: parcel.weight }))
      problems.push({ path: path === '' ? 'customs' : `customs.${path}`, message });
  }
  problems.push(...abroadProblems(mailpiece));
  if (isInsured(extras) && value === null)
    problems.push({ path: 'value', message: 'Insurance needs the value of what is inside.' });
  for (const { field, message } of refusalsByField(combinedOf(mailpiece))) problems.push({ path: field === 'hold-at' ? 'holdAt' : field, message });
  if (holdAt !== undefined && !isAbroad(to)) problems.push(...holdProblems(to, from));
  return problems;
};

/** @throws Failed `input-invalid`, each problem by its place. */
export const requireSoundMailpiece = (desk: Desk, mailpiece: Mailpiece, from: AddressFields): void => {
  const problems = problemsOf(desk, mailpiece, from);
  if (problems.length > 0) throw new Failed({ code: 'input-invalid', problems });
};
