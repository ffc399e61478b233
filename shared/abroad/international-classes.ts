import type { InternationalClass, MailClass } from '../rate.ts';

/** The classes that go abroad, the dearest last. */
export const internationalClasses: readonly InternationalClass[] = [
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE', 'PRIORITY_MAIL_INTERNATIONAL', 'PRIORITY_MAIL_EXPRESS_INTERNATIONAL',
];

export const isInternational = (mailClass: MailClass): mailClass is InternationalClass => (internationalClasses as readonly MailClass[]).includes(mailClass);
