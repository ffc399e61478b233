import * as z from 'zod';
import { json } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Call, Route } from './call.ts';
import { ruleRefusal } from './errors.ts';
import { hash } from './hash.ts';
import { readQuery } from './read-json.ts';
import { standardizeAddress } from './standardize-address.ts';
import { State, Zip, ZipPlus4 } from './wire.ts';
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

const CityStateQuery = z.strictObject({ ZIPCode: Zip });

const texts: Readonly<Record<string, string>> = {
  '010001': 'Invalid Address',
  '010002': 'Invalid ZIP Code',
  '010005': 'Address Not Found',
  '010006': 'Multiple addresses were found for the information you entered, and no default exists.',
  '22': 'Multiple addresses were found for the information you entered, and no default exists.',
  '32': 'More information is needed (such as an apartment, suite, or box number) to match to a specific address.',
  '31': 'Single Response - exact match',
};

const refusal = (code: string, parameter: string) => ruleRefusal(api, [{ code, detail: texts[code] ?? '', parameter }]);

const address = (call: Call): Answer => {
  const query = readQuery(api, AddressQuery, call);
  if ((query.city ?? '') === '' && query.ZIPCode === undefined) throw refusal('010001', 'city, ZIPCode');
  const found = standardizeAddress(query);
  if (found.code === '160307') throw refusal('010005', 'streetAddress');
  if (found.code !== null) throw refusal(found.code, 'streetAddress');
  const { delivery } = found;
  const key = `${found.address.streetAddress} ${found.address.secondaryAddress ?? ''} ${found.address.ZIPCode}`;
  const firm = query.firm ? query.firm.toUpperCase() : null;
  const business = firm !== null || (found.address.secondaryAddress ?? '').startsWith('STE ');
  const confirmation = delivery.confirmation ?? 'Y';
  return json(200, {
    firm,
    address: {
      streetAddress: found.address.streetAddress,
      streetAddressAbbreviation: null,
      secondaryAddress: found.address.secondaryAddress,
      city: found.address.city,
      cityAbbreviation: null,
      state: found.address.state,
      ZIPCode: found.address.ZIPCode,
      ZIPPlus4: found.address.ZIPPlus4,
      urbanization: found.address.urbanization,
    },
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

const cityState = (call: Call): Answer => {
  const { ZIPCode } = readQuery(api, CityStateQuery, call);
  const place = placeOf(ZIPCode);
  if (!place) throw refusal('010002', 'ZIPCode');
  return json(200, { city: place.city, state: place.state, ZIPCode });
};

export const addressRoutes: readonly Route[] = [
  { method: 'GET', path: '/addresses/v3/address', api, scopes: ['addresses'], handle: address },
  { method: 'GET', path: '/addresses/v3/city-state', api, scopes: ['addresses'], handle: cityState },
];
