import type { Mailpiece } from './mailpiece.ts';
import type { MailClass } from './rate.ts';

const forAnything: readonly MailClass[] = ['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'];

/** The classes that a mailpiece may go by: those for anything, and the one that its contents were said to qualify for. */
export const offeredClasses = ({ contentsFor }: Pick<Mailpiece, 'contentsFor'>): MailClass[] =>
  contentsFor === undefined ? [...forAnything] : [...forAnything, contentsFor];
