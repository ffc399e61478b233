import type { AddressFields } from '../address/address.ts';
import { isAbroad } from '../countries/countries.ts';
import type { Mailpiece } from '../mailpiece.ts';
import { needsCustomsForm } from '../address/states.ts';

/** Whether a parcel goes with a customs form: abroad always, and to military post offices and some territories. */
export const needsCustoms = (to: Pick<AddressFields, 'state' | 'country'>): boolean => isAbroad(to) || needsCustomsForm(to.state);

/** What a parcel abroad can't be asked for, by the member that asks it; none within the United States. */
export const abroadProblems = ({ to, holdAt, contentsFor }: Pick<Mailpiece, 'to' | 'holdAt' | 'contentsFor'>): { readonly path: 'holdAt' | 'contentsFor'; readonly message: string }[] => {
  if (!isAbroad(to)) return [];
  return [
    ...(holdAt === undefined ? [] : [{ path: 'holdAt' as const, message: 'Post offices hold parcels within the United States alone.' }]),
    ...(contentsFor === undefined ? [] : [{ path: 'contentsFor' as const, message: 'Media Mail, Library Mail and Bound Printed Matter stay within the United States.' }]),
  ];
};
