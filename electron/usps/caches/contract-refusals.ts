import type { Clock } from '../../clock.ts';
import { isContractRefused } from '../prices/contract-refusal.ts';
import type { OptionsAnswer, AnyOptionsRequest } from '../prices/shipping-options.ts';
import type { UspsRefusal } from '../usps-error.ts';

type Ask = (request: AnyOptionsRequest) => Promise<OptionsAnswer>;

const asksContract = ({ pricingOptions }: AnyOptionsRequest): boolean => pricingOptions.some(({ priceType }) => priceType === 'CONTRACT');

/**
 * That USPS refuses to tell contract prices is the same for every parcel: it isn't asked about each of them, but again after
 * `life` milliseconds, whatever is asked with `fresh`, and when the account may be another.
 */
export const contractRefusals = (clock: Clock, life: number, saved: () => void) => {
  let kept: { readonly refusal: UspsRefusal; readonly at: number } | null = null;
  return {
    asking: (ask: Ask, fresh: boolean): Ask => async (request) => {
      if (!asksContract(request)) return ask(request);
      const now = clock.now().getTime();
      if (!fresh && kept !== null && now >= kept.at && now < kept.at + life) {
        saved();
        throw kept.refusal;
      }
      try {
        const answer = await ask(request);
        kept = null;
        return answer;
      } catch (error) {
        if (isContractRefused(error)) kept = { refusal: error, at: now };
        throw error;
      }
    },
    forget: () => { kept = null; },
  };
};
