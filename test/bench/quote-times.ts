import type { HttpAnswer } from '../../electron/usps/transport/http.ts';
import { searchOptions } from '../../electron/usps/prices/shipping-options.ts';
import type { OptionsRequest } from '../../electron/usps/prices/shipping-options.ts';
import { quoteMailpiece } from '../../electron/shipping/quoting/quote-mailpiece.ts';
import { aMailpiece, openTestDesk } from '../shipping/test-desk.ts';
import type { TestDesk } from '../shipping/test-desk.ts';
import { median } from './median.ts';

const rounds = 5;
const quotes = 200;

/** Milliseconds of main's own from the bytes of USPS's answer to the rates that the window is given. */
export interface QuoteTimes {
  /** Medians of the rounds: what else the machine does falls on few of them. */
  readonly rounds: number;
  readonly quotes: number;
  readonly answerKb: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly limitMs: number;
}

const oneRound = async (test: TestDesk): Promise<{ median: number; p95: number }> => {
  const times: number[] = [];
  for (let turn = -50; turn < quotes; turn++) {
    const start = performance.now();
    await quoteMailpiece(test.desk, test.quotes, aMailpiece());
    // The first ones warm up.
    if (turn >= 0) times.push(performance.now() - start);
  }
  times.sort((a, b) => a - b);
  return { median: median(times), p95: times[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN };
};

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
    const context = { api: 'shipping-options' as const, now: test.desk.clock.now(), hidden: () => [] };
    Object.assign(usps, { shippingOptions: (request: OptionsRequest) => searchOptions(async () => ({ answer: given, context }), request) });
    const measured: { median: number; p95: number }[] = [];
    for (let round = 0; round < rounds; round++) measured.push(await oneRound(test));
    return { rounds, quotes, answerKb: body.length / 1000, medianMs: median(measured.map((each) => each.median)), p95Ms: median(measured.map((each) => each.p95)), limitMs: 5 };
  } finally {
    await test.close();
  }
};
