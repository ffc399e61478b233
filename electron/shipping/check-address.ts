import { isAbroad } from '../../shared/countries/countries.ts';
import { Failed } from '../../shared/failure.ts';
import type { Address, AddressCheck, AddressFields, AddressVerdict } from '../../shared/address/address.ts';
import type { AddressAnswer } from '../usps/addresses.ts';
import { UspsRefusal } from '../usps/usps-error.ts';
import { addressFrom } from './bought-label.ts';
import type { Desk } from './desk.ts';
import { uspsFailure } from './usps-failure.ts';

/** Fields that USPS writes in its own way; name, company, phone and e-mail are the sender's. */
const uspsFields = ['street', 'unit', 'city', 'state', 'zip', 'plus4', 'urbanization'] as const;

/** Routes on which nobody delivers (USPS address matching, phantom routes). */
const phantomRoutes = ['R777', 'R779'];

/** USPS's codes: 010005 not found, 010001 to 010004 something in it isn't valid, 010006 several match. */
const notFound = /^01000[1-5]$/;
const ambiguous = '010006';

const nothing: Omit<AddressCheck, 'verdict'> = {
  standardized: null, changed: [], vacant: false, business: false, mailReceivingAgency: false,
};

const verdictOf = (answer: AddressAnswer): AddressVerdict => {
  if (phantomRoutes.includes(answer.carrierRoute)) return 'phantom-route';
  if (answer.corrections.some(({ code }) => code === '22')) return 'ambiguous';
  if (answer.corrections.some(({ code }) => code === '32')) return 'unit-missing';
  switch (answer.deliveryPointValidation) {
    case 'Y': return 'confirmed';
    case 'D': return 'unit-missing';
    case 'S': return 'unit-not-confirmed';
    default: return 'not-confirmed';
  }
};

const changedFields = (typed: AddressFields, standardized: AddressFields): AddressCheck['changed'] =>
  uspsFields.filter((field) => typed[field].trim().toUpperCase() !== standardized[field].toUpperCase());

const checkFrom = (typed: AddressFields, answer: AddressAnswer): AddressCheck => {
  const written = answer.address === null ? null : addressFrom(answer.address);
  const { name, company, phone, email } = typed;
  const standardized = written === null ? null : { ...written, name, company, phone, email };
  return {
    verdict: standardized === null ? 'not-found' : verdictOf(answer),
    standardized,
    changed: standardized === null ? [] : changedFields(typed, standardized),
    vacant: answer.vacant,
    business: answer.business,
    mailReceivingAgency: answer.mailReceivingAgency,
  };
};

const given = (key: string, text: string): Record<string, string> => (text.trim() === '' ? {} : { [key]: text.trim() });

/** Asks USPS how it writes an address and whether it delivers there. Never changes what was typed. @throws Failed `not-offered` for one abroad. */
export const checkAddress = async (desk: Desk, address: Address): Promise<AddressCheck> => {
  if (isAbroad(address)) throw new Failed({ code: 'not-offered', because: 'USPS checks addresses within the United States alone.' });
  const question = desk.usps.address({
    streetAddress: address.street.trim(),
    state: address.state.trim().toUpperCase(),
    city: address.city.trim(),
    ZIPCode: address.zip,
    ...given('secondaryAddress', address.unit),
    ...given('ZIPPlus4', address.plus4),
    ...given('urbanization', address.urbanization),
    ...given('firm', address.company),
  });
  try {
    return checkFrom(address, await question);
  } catch (error) {
    if (error instanceof UspsRefusal && error.uspsCode === ambiguous) return { ...nothing, verdict: 'ambiguous' };
    if (error instanceof UspsRefusal && (error.status === 404 || notFound.test(error.uspsCode ?? ''))) return { ...nothing, verdict: 'not-found' };
    throw uspsFailure(error);
  }
};
