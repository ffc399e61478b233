import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPracticeUsps } from '../../electron/practice/practice-usps.ts';
import type { PracticeOptions, PracticeUsps } from '../../electron/practice/practice-usps.ts';

/** What came back: JSON parsed where it is JSON. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: ReplyJson;
}
type ReplyJson = { [name: string]: unknown } & { error?: { message: string; errors: { code: string; detail: string; source: unknown }[] } };

/** Noon at the bench in Reno, on the Monday before Thanksgiving 2026. */
export const monday = new Date('2026-11-23T20:00:00Z');

export const vendorJson = { Accept: 'application/vnd.usps.labels+json' };

/** A practice USPS on a file of its own, signed in, its clock on Monday noon. */
export class PracticeDesk {
  readonly folder: string;
  usps: PracticeUsps;
  token = '';
  payment = '';

  private constructor(folder: string, usps: PracticeUsps) {
    this.folder = folder;
    this.usps = usps;
  }

  static async open(options: Partial<PracticeOptions> = {}): Promise<PracticeDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'practice-usps-'));
    const desk = new PracticeDesk(folder, await startPracticeUsps({ file: join(folder, 'usps.sqlite'), ...options }));
    desk.usps.setNow(monday);
    await desk.signIn();
    return desk;
  }

  async signIn(clientId = 'sim-full'): Promise<void> {
    const token = await this.post('/oauth2/v3/token', { grant_type: 'client_credentials', client_id: clientId, client_secret: 'sim-secret' });
    this.token = String(token.json.access_token);
  }

  async authorizePayment(mid = '904128937', manifestMID = '904128936'): Promise<void> {
    const reply = await this.post('/payments/v3/payment-authorization', {
      roles: [
        { roleName: 'PAYER', CRID: '56982563', accountType: 'EPS', accountNumber: '1000405525' },
        { roleName: 'LABEL_OWNER', CRID: '56982563', MID: mid, manifestMID },
      ],
    });
    this.payment = String(reply.json.paymentAuthorizationToken);
  }

  /** Closes the server and starts it again on the same file. */
  async restart(): Promise<void> {
    await this.usps.close();
    this.usps = await startPracticeUsps({ file: join(this.folder, 'usps.sqlite') });
  }

  async close(): Promise<void> {
    await this.usps.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  get(path: string): Promise<Reply> {
    return this.send('GET', path, undefined, {});
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send('POST', path, JSON.stringify(body), { 'Content-Type': 'application/json', ...headers });
  }

  async send(method: string, path: string, body: string | undefined, headers: Record<string, string>): Promise<Reply> {
    const response = await fetch(this.usps.url + path, {
      method,
      headers: { ...(this.token && { Authorization: `Bearer ${this.token}` }), ...headers },
      ...(body !== undefined && { body }),
    });
    const text = await response.text();
    const isJson = (response.headers.get('content-type') ?? '').includes('json');
    return { status: response.status, headers: response.headers, text, json: isJson ? JSON.parse(text) : {} };
  }

  async buy(request: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    if (this.payment === '') await this.authorizePayment();
    return this.post('/labels/v3/label', request, {
      'X-Payment-Authorization-Token': this.payment, 'X-Idempotency-Key': randomUUID(), ...vendorJson, ...headers,
    });
  }

  cancel(trackingNumber: string): Promise<Reply> {
    return this.send('DELETE', `/labels/v3/label/${trackingNumber}`, undefined, { 'X-Payment-Authorization-Token': this.payment });
  }

  /** Sets the clock, and signs in anew where eight hours may have gone by. */
  async at(instant: string): Promise<void> {
    this.usps.setNow(new Date(instant));
    await this.signIn();
    await this.authorizePayment();
  }

  /** A label that is paid, by its number. */
  async bought(change: Parameters<typeof labelRequest>[0] = {}): Promise<string> {
    return String((await this.buy(labelRequest({ ...change, imageInfo: { imageType: 'NONE', ...change.imageInfo } }))).json.trackingNumber);
  }

  /** Moves the switches of /practice/settings or /practice/undocumented. */
  set(what: 'settings' | 'undocumented' | 'fault' | 'app' | 'account' | 'serial' | 'accept', value: unknown): Promise<Reply> {
    return this.post(`/practice/${what}`, value);
  }

  /** With the payment token, and one JSON for an answer. */
  paid(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Reply> {
    return this.send(method, path, body === undefined ? undefined : JSON.stringify(body), {
      'X-Payment-Authorization-Token': this.payment, ...(body !== undefined && { 'Content-Type': 'application/json' }), ...vendorJson, ...headers,
    });
  }

  async counts(): Promise<Record<string, unknown>> {
    const { labels, canceled, disputed, chargedCents, charges, forms } = (await this.get('/practice/state')).json;
    return { labels, canceled, disputed, chargedCents, charges, forms };
  }
}

/** The parts of a multipart answer, by name, read as its head says. */
export const partsOf = ({ headers, text }: Reply): { name: string; type: string; body: string }[] => {
  const boundary = /boundary="?([^"]+?)"?$/.exec(headers.get('content-type') ?? '')?.[1] ?? '';
  return text.split(`--${boundary}`).slice(1, -1).map((part) => {
    const [head = '', ...body] = part.trim().split(/\r?\n\r?\n/);
    return { name: /[; ]name="([^"]+)"/.exec(head)?.[1] ?? '', type: /Content-Type: (\S+)/.exec(head)?.[1] ?? '', body: body.join('\n\n') };
  });
};

/** The codes of a refusal, in order. */
export const codesOf = (reply: Reply): string[] => (reply.json.error?.errors ?? []).map(({ code }) => code);

type Members = Record<string, unknown>;

/** A label request that is sound on Monday; members given replace its own, `undefined` takes one away. */
export const labelRequest = (change: { imageInfo?: Members; toAddress?: Members; fromAddress?: Members; packageDescription?: Members; customsForm?: unknown } = {}) => ({
  imageInfo: { imageType: 'PDF', labelType: '4X6LABEL', receiptOption: 'NONE', ...change.imageInfo },
  toAddress: {
    firstName: 'Dana', lastName: 'Reyes', streetAddress: '2250 clarendon boulevard', secondaryAddress: 'apt 4', city: 'Arlington', state: 'VA',
    ZIPCode: '22201', ...change.toAddress,
  },
  fromAddress: { firm: 'Silver Basin Supply', streetAddress: '455 Kietzke Lane', city: 'Reno', state: 'NV', ZIPCode: '89502', ...change.fromAddress },
  packageDescription: {
    mailClass: 'USPS_GROUND_ADVANTAGE', rateIndicator: 'SP', weight: 0.75, length: 10, width: 8, height: 4, processingCategory: 'MACHINABLE',
    destinationEntryFacilityType: 'NONE', mailingDate: '2026-11-23', extraServices: [920], ...change.packageDescription,
  },
  ...('customsForm' in change && { customsForm: change.customsForm }),
});

export const customsForm = (items = 1): Members => ({
  customsContentType: 'MERCHANDISE',
  contents: Array.from({ length: items }, (_, place) => ({
    itemDescription: `Cotton shirt ${place + 1}`, itemQuantity: 1, itemTotalValue: 12.5, itemTotalWeight: 0.05, weightUOM: 'lb',
    HSTariffNumber: '610910', countryofOrigin: 'US',
  })),
});

export const toApo: Members = { streetAddress: 'PSC 123 BOX 1234', secondaryAddress: undefined, city: 'APO', state: 'AE', ZIPCode: '09008' };

export const optionsRequest = (change: Members = {}, parcel: Members = {}): Members => ({
  pricingOptions: [{ priceType: 'COMMERCIAL' }], originZIPCode: '89502', destinationZIPCode: '22201', destinationEntryFacilityType: 'NONE',
  packageDescription: {
    weight: 0.75, length: 10, width: 8, height: 4, mailClass: 'ALL_OUTBOUND', extraServices: [920], mailingDate: '2026-11-23', ...parcel,
  },
  ...change,
});

export const scanFormRequest = (shipment: Members, change: Members = {}): Members => ({
  imageInfo: { imageType: 'PDF', labelType: '8.5X11LABEL' }, mailingDate: '2026-11-23', overwriteMailingDate: false, entryFacilityZIPCode: '89502',
  destinationEntryFacilityType: 'NONE', shipment,
  fromAddress: { firm: 'Silver Basin Supply', streetAddress: '455 Kietzke Lane', city: 'Reno', state: 'NV', ZIPCode: '89502' },
  ...change,
});
