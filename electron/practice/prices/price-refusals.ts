import { ruleRefusal } from '../server/errors.ts';
import type { Refusal } from '../server/answer.ts';
import type { NoPrice } from './prices.ts';

const reasons: Readonly<Record<NoPrice['code'], readonly [parameter: string, detail: string]>> = {
  '030002': ['packageDescription', 'Could not find working sku from SSF ingredients'],
  '030007': ['packageDescription', 'Package dimensions and weight result in dimensional weight rule applying, but rate ingredients are not dimensional.'],
  '030008': ['length, height, width ,mailClass', 'Package size exceeds maximum allowed for mail class'],
  '030023': ['length/width/height', 'Package size exceeds maximum allowed for requested product. Must be shipped as Oversized.'],
  '160098': ['packageDescription.weight, packageDescription.mailClass', 'Weight should be greater than 0 LB and should not exceed 70 LB'],
};

/** Why a piece has no price, in USPS's shape. */
export const noPriceRefusal = (api: string, { code }: NoPrice): Refusal => {
  const [parameter, detail] = reasons[code];
  return ruleRefusal(api, [{ code, parameter, detail }]);
};
