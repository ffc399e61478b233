import { internationalClasses } from '../abroad/international-classes.ts';
import { isAbroad } from '../countries/countries.ts';
import type { Mailpiece } from '../mailpiece.ts';
import type { MailClass } from './rate.ts';

const forAnything: readonly MailClass[] = ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'];

/** The classes of contents that nobody said anything of, at home and abroad. */
export const classesForAnything: readonly MailClass[] = [...forAnything, ...internationalClasses];

/** The classes that a mailpiece may go by: those for anything, and the one that its contents were said to qualify for; abroad, others. */
export const offeredClasses = ({ contentsFor, country }: Pick<Mailpiece, 'contentsFor'> & { readonly country?: string | undefined }): MailClass[] => {
  if (isAbroad({ country })) return [...internationalClasses];
  return contentsFor === undefined ? [...forAnything] : [...forAnything, contentsFor];
};
