import { countryName, isAbroad } from '../../../shared/countries/countries.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import { combinedOf } from '../../../shared/combination/mailpiece-refusals.ts';
import { offeredClasses } from '../../../shared/rates/offered-classes.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import { whyExcluded } from '../../../shared/rates/why-excluded.ts';

/** USPS's codes for a country without a price group, for a weight over what its post takes, for no price at all. */
const noGroup = '030013';
const noPrice: readonly string[] = ['030008', '030009', '030020'];

/** What a refused question of prices abroad comes to: words about where it goes and what it is. Anything else is thrown as it is. */
export const noneServed = (mailpiece: Mailpiece) => (error: unknown): never => {
  const { to } = mailpiece;
  if (!isAbroad(to) || !(error instanceof Failed) || error.failure.code !== 'usps-refused') throw error;
  const { uspsCode } = error.failure;
  if (uspsCode === noGroup)
    throw new Failed({ code: 'no-rates', because: `USPS takes no parcels to ${countryName(to.country)}: it has no price there by any class.` }, { cause: error });
  if (!noPrice.includes(uspsCode ?? '')) throw error;
  const because = offeredClasses(combinedOf(mailpiece)).map((mailClass) => `${serviceName(mailClass)}: ${whyExcluded(mailClass, mailpiece, false)}`).join(' ');
  throw new Failed({ code: 'no-rates', because }, { cause: error });
};
