import type { HttpAnswer } from '../../electron/usps/http.ts';
import { searchOptions } from '../../electron/usps/shipping-options.ts';
import type { OptionsRequest } from '../../electron/usps/shipping-options.ts';
import { quoteMailpiece } from '../../electron/shipping/quote-mailpiece.ts';
import { aMailpiece, openTestDesk } from '../shipping/test-desk.ts';

const quotes = 400;

/** Milliseconds of main's own from the bytes of USPS's answer to the rates that the window is given. */
export interface QuoteTimes {
  readonly quotes: number;
  readonly answerKb: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly limitMs: number;
}

/** Quotes over the practice USPS's own answer, kept: what is measured is checking, parsing, choosing and keeping, without the wire. */
export const measureQuoteTimes = async (): Promise<QuoteTimes> => {
  const test = await openTestDesk();
  try {
    const { usps } = test.desk;
    const asked: OptionsRequest[] = [];
    const { shippingOptions } = usps;
    Object.assign(usps, { shippingOptions: (request: OptionsRequest) => { asked.push(request); return shippingOptions(request); } });
    await quoteMailpiece(test.desk, test.quotes, aMailpiece());
    const token = await fetch(`${test.practice.url}/oauth2/v3/token`, {
      method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ client_id: test.practice.credentials.clientId, client_secret: test.practice.credentials.clientSecret, grant_type: 'client_credentials' }),
    });
    const { access_token: bearer } = await token.json() as { access_token: string };
    const answer = await fetch(`${test.practice.url}/shipments/v3/options/search`, {
      method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` }, body: JSON.stringify(asked[0]),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    const given: HttpAnswer = { status: 200, header: () => 'application/json', body };
    const context = { api: 'shipping-options' as const, now: test.desk.clock.now(), hidden: [] };
    Object.assign(usps, { shippingOptions: (request: OptionsRequest) => searchOptions(async () => ({ answer: given, context }), request) });
    const times: number[] = [];
    for (let turn = -50; turn < quotes; turn++) {
      const start = performance.now();
      await quoteMailpiece(test.desk, test.quotes, aMailpiece());
      if (turn >= 0) times.push(performance.now() - start);
    }
    times.sort((a, b) => a - b);
    const at = (share: number): number => times[Math.ceil(times.length * share) - 1] ?? Number.NaN;
    return { quotes, answerKb: body.length / 1000, medianMs: at(0.5), p95Ms: at(0.95), limitMs: 5 };
  } finally {
    await test.close();
  }
};
