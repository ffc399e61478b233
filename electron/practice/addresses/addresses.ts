import * as z from 'zod';
import { json } from '../server/answer.ts';
import type { Answer } from '../server/answer.ts';
import type { Call, PracticeContext, Route } from '../server/call.ts';
import { ruleRefusal } from '../server/errors.ts';
import { hash } from '../server/hash.ts';
import { readQuery } from '../server/read-json.ts';
import { standardizeAddress } from './standardize-address.ts';
import { State, Zip, ZipPlus4 } from '../server/wire.ts';
import { placeOf } from './zip-places.ts';

const api = '/addresses/v3';

const AddressQuery = z.strictObject({
  firm: z.string().max(50).optional(),
  streetAddress: z.string(),
  secondaryAddress: z.string().optional(),
  city: z.string().optional(),
  state: State,
  urbanization: z.string().optional(),
  ZIPCode: Zip.optional(),
  ZIPPlus4: ZipPlus4.optional(),
});

const ZipCodeQuery = AddressQuery.omit({ urbanization: true }).extend({ city: z.string() });

const CityStateQuery = z.strictObject({ ZIPCode: Zip });

const texts: Readonly<Record<string, string>> = {
  '010001': 'Invalid Address',
  '010002': 'Invalid ZIP Code',
  '010003': 'Invalid State Code',
  '010004': 'Invalid City',
  '010005': 'Address Not Found',
  '010006': 'Multiple addresses were found for the information you entered, and no default exists.',
  '22': 'Multiple addresses were found for the information you entered, and no default exists.',
  '32': 'More information is needed (such as an apartment, suite, or box number) to match to a specific address.',
  '31': 'Single Response - exact match',
};

const refusal = (code: string, parameter: string, status = 400) => ruleRefusal(api, [{ code, detail: texts[code] ?? '', parameter }], status);

/** The address as USPS writes it. @throws Refusal where it isn't found, or not told from others. */
const found = (query: Parameters<typeof standardizeAddress>[0], { switches }: PracticeContext) => {
  const standardized = standardizeAddress(query);
  if (standardized.code === null) return standardized;
  if (standardized.code === '010003') throw refusal('010003', 'state');
  if (standardized.code === '010004') throw refusal('010004', 'city');
  if (standardized.code === '010006') throw refusal('010006', 'streetAddress');
  throw refusal('010005', 'streetAddress', switches.choice('address-not-found') === 'b' ? 404 : 400);
};

const firmOf = (firm: string | undefined): string | null => (firm ? firm.toUpperCase() : null);

const answered = ({ address: written }: ReturnType<typeof found>) => ({
  streetAddress: written.streetAddress,
  streetAddressAbbreviation: null,
  secondaryAddress: written.secondaryAddress,
  city: written.city,
  cityAbbreviation: null,
  state: written.state,
  ZIPCode: written.ZIPCode,
  ZIPPlus4: written.ZIPPlus4,
  urbanization: written.urbanization,
});

const address = (call: Call, context: PracticeContext): Answer => {
  const query = readQuery(api, AddressQuery, call);
  if ((query.city ?? '') === '' && query.ZIPCode === undefined) throw refusal('010001', 'city, ZIPCode');
  const match = found(query, context);
  const { delivery } = match;
  const key = `${match.address.streetAddress} ${match.address.secondaryAddress ?? ''} ${match.address.ZIPCode}`;
  const firm = firmOf(query.firm);
  const business = firm !== null || (match.address.secondaryAddress ?? '').startsWith('STE ');
  const confirmation = delivery.confirmation ?? 'Y';
  return json(200, {
    firm,
    address: answered(match),
    additionalInfo: {
      deliveryPoint: String(hash(`${key} point`) % 100).padStart(2, '0'),
      carrierRoute: delivery.carrierRoute ?? `C${String(1 + (hash(`${key} route`) % 99)).padStart(3, '0')}`,
      DPVConfirmation: confirmation,
      DPVCMRA: delivery.mailReceivingAgency ? 'Y' : 'N',
      business: business ? 'Y' : 'N',
      centralDeliveryPoint: 'N',
      vacant: delivery.vacant ? 'Y' : 'N',
    },
    corrections: delivery.correction ? [{ code: delivery.correction, text: texts[delivery.correction] }] : [],
    matches: delivery.correction === '22' ? [] : [{ code: '31', text: texts['31'] }],
    warnings: [],
  });
};

/** ZIP and ZIP+4 of an address that lacks them; no word of whether anybody lives there. */
const zipCode = (call: Call, context: PracticeContext): Answer => {
  const query = readQuery(api, ZipCodeQuery, call);
  return json(200, { firm: firmOf(query.firm), address: answered(found(query, context)) });
};

const cityState = (call: Call): Answer => {
  const { ZIPCode } = readQuery(api, CityStateQuery, call);
  const place = placeOf(ZIPCode);
  if (!place) throw refusal('010002', 'ZIPCode');
  return json(200, { city: place.city, state: place.state, ZIPCode });
};

export const addressRoutes: readonly Route[] = [
  { method: 'GET', path: '/addresses/v3/address', api, scopes: ['addresses'], readsQuery: true, handle: address },
  { method: 'GET', path: '/addresses/v3/city-state', api, scopes: ['addresses'], readsQuery: true, handle: cityState },
  { method: 'GET', path: '/addresses/v3/zipcode', api, scopes: ['addresses'], readsQuery: true, handle: zipCode },
];
