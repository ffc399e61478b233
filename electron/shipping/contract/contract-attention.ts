import type { AttentionItem } from '../../../shared/app-status.ts';
import { packagings } from '../../../shared/parcel/packaging.ts';
import { MailClass } from '../../../shared/rates/rate.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import type { Desk } from '../desk.ts';
import { expectedPrices } from './expected-prices.ts';

/** "PRIORITY_MAIL/FB" as "Priority Mail, Medium Flat Rate Box". */
const priceName = (price: string): string => {
  const [wireClass = '', indicator = ''] = price.split('/');
  const mailClass = MailClass.safeParse(wireClass);
  const service = mailClass.success ? serviceName(mailClass.data) : wireClass;
  const packaging = packagings.find(({ size, rateIndicators }) => size !== null && rateIndicators.includes(indicator));
  return packaging ? `${service}, ${packaging.name}` : service;
};

/** Contract prices that stay away, as long as the account should have some and nobody has put the alarm away. */
export const contractAttention = (desk: Desk): Pick<AttentionItem, 'alarm' | 'to' | 'detail'>[] => {
  if (expectedPrices(desk.settings()) !== 'contract') return [];
  return desk.ledger.contractAlarms().filter(({ putAwayOn }) => putAwayOn === null).map(({ id, since, missing, refused }) => ({
    alarm: { id, since, isRefused: refused !== null },
    to: missing.length === 0 ? 'Every service' : [...new Set(missing.map(priceName))].join(' · '),
    detail: refused ?? '',
  }));
};
