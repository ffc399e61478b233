/* A USPS that answers fixed bytes, in a process of its own: `fork`ed, it tells its port. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const token = json({ access_token: 'fixed', token_type: 'Bearer', expires_in: 28799, status: 'approved' });
const address = json({
  firm: null,
  address: {
    streetAddress: '3120 M ST NW', streetAddressAbbreviation: null, secondaryAddress: null, city: 'WASHINGTON', cityAbbreviation: null, state: 'DC',
    ZIPCode: '20007', ZIPPlus4: '3704', urbanization: null,
  },
  additionalInfo: { deliveryPoint: '20', carrierRoute: 'C036', DPVConfirmation: 'Y', DPVCMRA: 'N', business: 'Y', centralDeliveryPoint: 'N', vacant: 'N' },
  corrections: [{ code: '', text: '' }],
  matches: [{ code: '31', text: 'Single Response - exact match' }],
  warnings: [],
});

const server = createServer((request, response) => {
  request.resume();
  const body = request.url === '/oauth2/v3/token' ? token : address;
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(body.length) }).end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
