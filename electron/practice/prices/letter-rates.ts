import * as z from 'zod';
import { dayAt } from '../../../shared/days/ship-days.ts';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { countryOf } from '../international/countries.ts';
import { ruleRefusal } from '../server/errors.ts';
import { centralTime } from '../labels/rules/manifest-time.ts';
import { pricesSince } from './rate-details.ts';
import { readJson } from '../server/read-json.ts';

/** What letters, flats and cards cost, at home and abroad: a formula, and NOT REAL POSTAGE. Labeldesk sells none of them. */
const positive = z.number().positive();

const members = {
  weight: z.number(), length: positive, height: positive, thickness: positive, processingCategory: z.enum(['LETTERS', 'FLATS', 'CARDS']), mailingDate: z.iso.date().optional(),
  nonMachinableIndicators: z.strictObject({
    isPolybagged: z.boolean().default(false), hasClosureDevices: z.boolean().default(false), hasLooseItems: z.boolean().default(false), isRigid: z.boolean().default(false),
    isSelfMailer: z.boolean().default(false), isBooklet: z.boolean().default(false),
  }).optional(),
  itemValue: z.number().min(0).optional(),
};
const DomesticQuery = z.strictObject({ ...members, extraServices: z.array(z.literal([910, 911, 930, 931, 934, 940, 941, 955, 957, 985])).default([]) });
const InternationalQuery = z.strictObject({ ...members, extraServices: z.array(z.literal([940, 955])).default([]), destinationCountryCode: z.string().regex(/^[A-Z]{2}$/) });

type LetterQuery = z.infer<typeof DomesticQuery> | z.infer<typeof InternationalQuery>;

/** Why a piece is no letter or no flat (USPS First-Class Mail, ounces and inches); null where it is one. */
const misfit = ({ weight, length, height, thickness, processingCategory }: LetterQuery): readonly [code: string, parameter: string, detail: string] | null => {
  const size = 'length/width/height';
  if (!(weight > 0)) return ['030004', 'weight', 'Package weight does not qualify for this product.'];
  if (processingCategory === 'FLATS') {
    if (weight > 13) return ['030015', 'weight', 'Provided weight exceeds maximum allowed for First Class Flats.'];
    if (length > 15 || height > 12 || thickness > 0.75) return ['030019', size, 'Provided dimensions exceed maximum allowed for First Class Flats.'];
    if (length <= 11.5 && height <= 6.125 && thickness <= 0.25) return ['030018', size, 'Provided dimensions do not meet minimum allowed for First Class Flats.'];
    return null;
  }
  const isCard = processingCategory === 'CARDS';
  if (weight > 3.5) return ['030014', 'weight', 'Provided weight exceeds maximum allowed for First Class Letters.'];
  if (length < 5 || height < 3.5) return ['030016', size, 'Provided dimensions do not meet minimum allowed for First Class Letters.'];
  if (length > (isCard ? 6 : 11.5) || height > (isCard ? 4.25 : 6.125) || thickness > (isCard ? 0.016 : 0.25))
    return ['030017', size, 'Provided dimensions exceed maximum allowed for First Class Letters.'];
  return null;
};

const extras: Readonly<Record<number, readonly [name: string, cents: number]>> = {
  910: ['Certified Mail', 530], 911: ['Certified Mail Restricted Delivery', 1340], 930: ['Insurance <= $500', 290], 931: ['Insurance > $500', 1010],
  934: ['Insurance Restricted Delivery', 1100], 940: ['Registered Mail', 1870], 941: ['Registered Mail Restricted Delivery', 2600], 955: ['Return Receipt', 440],
  957: ['Return Receipt Electronic', 282], 985: ['Hold For Pickup', 0],
};

const bases = { LETTERS: 82, FLATS: 171, CARDS: 66 } as const;

const search = (api: string, asked: LetterQuery, { clock }: PracticeContext): Answer => {
  const refuse = (code: string, parameter: string, detail: string) => ruleRefusal(api, [{ code, parameter, detail }]);
  const broken = misfit(asked);
  if (broken) throw refuse(...broken);
  if (asked.mailingDate !== undefined && asked.mailingDate < dayAt(clock.now(), centralTime))
    throw refuse('160211', 'mailingDate', 'must be a date in the present or in the future');
  const country = 'destinationCountryCode' in asked ? countryOf(asked.destinationCountryCode) : null;
  if ('destinationCountryCode' in asked && country === null)
    throw refuse('030013', 'destinationCountryCode', 'There was no valid international price group for the provided country, date, mail class, and mail class.');
  const isOdd = Object.values(asked.nonMachinableIndicators ?? {}).some(Boolean);
  const cents = bases[asked.processingCategory] + Math.max(0, Math.ceil(asked.weight) - 1) * 29 + (country ? 90 + country.group * 5 : 0);
  const fees = isOdd ? [{ name: 'Nonmachinable Surcharge', SKU: 'DFNM0XXXXRX0000', price: 0.49 }] : [];
  return json(200, {
    totalBasePrice: (cents + (isOdd ? 49 : 0)) / 100,
    rates: [{
      SKU: `${country ? 'I' : 'D'}F${asked.processingCategory.slice(0, 1)}XXXXXXRX${String(Math.ceil(asked.weight) * 10).padStart(4, '0')}`,
      description: `First-Class Mail ${asked.processingCategory}`, priceType: 'RETAIL', price: cents / 100, weight: asked.weight, fees, startDate: pricesSince, endDate: '',
      mailClass: 'FIRST-CLASS_MAIL',
      extraServices: asked.extraServices.map((code) => ({
        extraService: String(code), name: extras[code]?.[0] ?? '', SKU: `DXFC0EXXXRX0${code}`, priceType: 'RETAIL', price: (extras[code]?.[1] ?? 0) / 100, warnings: [],
      })),
      ...(country && { zone: String(country.group).padStart(2, '0') }),
      warnings: [],
    }],
  });
};

const domestic = (call: Call, context: PracticeContext): Answer => search('/prices/v3', readJson('/prices/v3', DomesticQuery, call), context);
const abroad = (call: Call, context: PracticeContext): Answer =>
  search('/international-prices/v3', readJson('/international-prices/v3', InternationalQuery, call), context);

export const letterRateRoutes: readonly Route[] = [
  { method: 'POST', path: '/prices/v3/letter-rates/search', api: '/prices/v3', scopes: ['prices', 'domestic-prices'], handle: domestic },
  { method: 'POST', path: '/international-prices/v3/letter-rates/search', api: '/international-prices/v3', scopes: ['international-prices'], handle: abroad },
];
