import type { Endpoint } from './endpoint.ts';

const street = { streetAddress: '3120 M St NW', state: 'DC' };

export const addressEndpoints: readonly Endpoint[] = [
  {
    api: 'addresses', method: 'GET', path: '/addresses/v3/address', minimal: { query: { ...street, city: 'Washington' } },
    fuller: [{ query: { ...street, ZIPCode: '20007', ZIPPlus4: '3704', secondaryAddress: 'Ste 2', firm: 'Silver Basin', urbanization: 'URB LAS GLADIOLAS' } }],
    call: (client) => client.address({ ...street, city: 'Washington' }),
  },
  {
    api: 'addresses', method: 'GET', path: '/addresses/v3/city-state', minimal: { query: { ZIPCode: '89502' } }, call: (client) => client.cityState('89502'),
  },
  {
    api: 'addresses', method: 'GET', path: '/addresses/v3/zipcode', minimal: { query: { ...street, city: 'Washington' } },
    fuller: [{ query: { ...street, city: 'Washington', secondaryAddress: 'Ste 2', firm: 'Silver Basin', ZIPCode: '20007', ZIPPlus4: '3704' } }],
    call: (client) => client.zipCode({ ...street, city: 'Washington' }),
  },
];
