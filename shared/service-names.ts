import type { MailClass } from './rate.ts';

const names: Readonly<Record<MailClass, string>> = {
  USPS_GROUND_ADVANTAGE: 'Ground Advantage',
  PRIORITY_MAIL: 'Priority Mail',
  PRIORITY_MAIL_EXPRESS: 'Priority Mail Express',
  MEDIA_MAIL: 'Media Mail',
  LIBRARY_MAIL: 'Library Mail',
  BOUND_PRINTED_MATTER: 'Bound Printed Matter',
};

export const serviceName = (mailClass: MailClass): string => names[mailClass];
