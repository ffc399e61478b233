import { measureClientOverhead } from './client-overhead.ts';
import type { Overhead } from './client-overhead.ts';
import { measureMultipartParse } from './multipart-parse.ts';
import { measureQuoteTimes } from './quote-times.ts';

const verdict = (value: number, limit: number): string => (value <= limit ? 'within' : 'OVER');

/** What the USPS client costs, as figures, as words, and whether all of it is within its limits. */
export const measureUspsClient = async () => {
  const overhead = await measureClientOverhead();
  const multipart = await measureMultipartParse();
  const quote = await measureQuoteTimes();
  const { limitRatio } = overhead;
  const line = (what: string, { bareMicroseconds, clientMicroseconds, ratio }: Overhead): string =>
    `  ${what} ${Math.round(clientMicroseconds)} µs a call, undici alone ${Math.round(bareMicroseconds)} µs: ${ratio.toFixed(2)} times, ${verdict(ratio, limitRatio)} the limit of ${limitRatio}`;
  return {
    figures: { overhead, multipart, quote },
    within: overhead.inARow.ratio <= limitRatio && overhead.together.ratio <= limitRatio && multipart.ratio <= multipart.limitRatio && quote.p95Ms <= quote.limitMs,
    words: `The USPS client against undici alone (${overhead.calls} addresses, medians of ${overhead.rounds}, no caches)
${line('in a row       ', overhead.inARow)}
${line(`${overhead.inFlight} in flight   `, overhead.together)}
A multipart label answer of ${multipart.bodyMb.toFixed(1)} MB, read and checked (medians of ${multipart.rounds})
  ${multipart.parseMs.toFixed(2)} ms, one Base64 decode of its document ${multipart.decodeMs.toFixed(2)} ms: ${multipart.ratio.toFixed(2)} times, ${verdict(multipart.ratio, multipart.limitRatio)} the limit of ${multipart.limitRatio}
From USPS's ${quote.answerKb.toFixed(0)} KB of options to the rates that the window is given (${quote.rounds} rounds of ${quote.quotes} quotes; drawing them isn't counted)
  ${quote.medianMs.toFixed(2)} ms, at p95 ${quote.p95Ms.toFixed(2)} ms, ${verdict(quote.p95Ms, quote.limitMs)} the limit of ${quote.limitMs} ms`,
  };
};
