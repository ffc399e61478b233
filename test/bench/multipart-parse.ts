import type { HttpAnswer } from '../../electron/usps/transport/http.ts';
import { createLabel } from '../../electron/usps/labels/labels.ts';
import { labelMetadata } from '../usps/samples/documents.ts';
import { multipartBody } from '../usps/samples/multipart-body.ts';
import { idempotencyKey } from '../usps/samples/requests.ts';
import { median } from './median.ts';

const rounds = 200;

/** Milliseconds, medians, in turns. */
export interface MultipartParse {
  readonly bodyMb: number;
  readonly rounds: number;
  readonly decodeMs: number;
  readonly parseMs: number;
  readonly ratio: number;
  readonly limitRatio: number;
}

/** A label answer whose body is 2 MB: nearly all of it is the Base64 of one PDF. */
const answer = (): { answer: HttpAnswer; image: Buffer } => {
  const pdf = Buffer.alloc(1_500_000, 'a stream of a page that nobody reads ');
  pdf.write('%PDF-1.7\n');
  pdf.write('\n%%EOF\n', pdf.length - 7);
  const image = Buffer.from(pdf.toString('base64'), 'latin1');
  const body = multipartBody('FNfrpx9bbvOkzqOIlaOc8mp+', [
    { headers: ['Content-Type: application/json', 'Content-Disposition: form-data; name="labelMetadata"'], body: JSON.stringify(labelMetadata) },
    { headers: ['Content-Type: application/pdf', 'Content-Disposition: form-data; filename="labelImage.pdf"; name="labelImage"'], body: image.toString('latin1') },
  ]);
  const header = (name: string): string | null => (name === 'content-type' ? 'multipart/form-data;boundary=FNfrpx9bbvOkzqOIlaOc8mp+' : null);
  return { answer: { status: 200, header, body }, image: body.subarray(body.indexOf(image), body.indexOf(image) + image.length) };
};

const timed = async (work: () => unknown): Promise<number> => {
  const start = performance.now();
  await work();
  return performance.now() - start;
};

/** Reads a whole multipart label answer, its document checked, against one Base64 decode of the same document's bytes. */
export const measureMultipartParse = async (): Promise<MultipartParse> => {
  const { answer: given, image } = answer();
  const decode = () => Buffer.from(image.toString('latin1'), 'base64');
  const call = async () => ({ answer: given, context: { api: 'labels' as const, now: new Date(), hidden: () => [] } });
  const parse = () => createLabel(call, new Uint8Array(), idempotencyKey);
  const times = { decode: [] as number[], parse: [] as number[], ratio: [] as number[] };
  for (let round = -200; round < rounds; round++) {
    const [decodeTime, parseTime] = [await timed(decode), await timed(parse)];
    // The first ones warm up.
    if (round < 0) continue;
    times.decode.push(decodeTime);
    times.parse.push(parseTime);
    times.ratio.push(parseTime / decodeTime);
  }
  return { bodyMb: given.body.length / 1e6, rounds, decodeMs: median(times.decode), parseMs: median(times.parse), ratio: median(times.ratio), limitRatio: 1.5 };
};
