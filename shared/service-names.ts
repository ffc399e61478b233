import type { MailClass } from './rate.ts';

const names: Readonly<Record<MailClass, string>> = {
  USPS_GROUND_ADVANTAGE: 'Ground Advantage',
  PRIORITY_MAIL: 'Priority Mail',
  PRIORITY_MAIL_EXPRESS: 'Priority Mail Express',
};

export const serviceName = (mailClass: MailClass): string => names[mailClass];
