import type { MailClass } from './rate.ts';

const names: Readonly<Record<MailClass, string>> = {
  USPS_GROUND_ADVANTAGE: 'Ground Advantage',
  PRIORITY_MAIL: 'Priority Mail',
  PRIORITY_MAIL_EXPRESS: 'Priority Mail Express',
  MEDIA_MAIL: 'Media Mail',
  LIBRARY_MAIL: 'Library Mail',
  BOUND_PRINTED_MATTER: 'Bound Printed Matter',
  'FIRST-CLASS_PACKAGE_INTERNATIONAL_SERVICE': 'First-Class Package International',
  PRIORITY_MAIL_INTERNATIONAL: 'Priority Mail International',
  PRIORITY_MAIL_EXPRESS_INTERNATIONAL: 'Priority Mail Express International',
};

/** Every class that a shipment can have, those for certain contents among them. */
export const everyClass = Object.keys(names) as readonly MailClass[];

export const serviceName = (mailClass: MailClass): string => names[mailClass];
