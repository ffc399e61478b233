import { afterEach, beforeEach, expect, test } from 'vitest';
import { pdfText } from './documents.ts';
import { labelRequest, PracticeDesk } from './practice-desk.ts';

let desk: PracticeDesk;
beforeEach(async () => {
  desk = await PracticeDesk.open();
});
afterEach(() => desk.close());

test.each([
  // Daylight saving time ends at two in the morning of 1 November: half past midnight is five hours behind, and six a day later.
  ['in the night in which the clocks go back', '2026-10-31', '2026-11-01T05:29:00Z', '2026-11-01T05:30:00Z'],
  ['in the night after', '2026-11-01', '2026-11-02T06:29:00Z', '2026-11-02T06:30:00Z'],
  ['at the end of the year', '2026-12-31', '2027-01-01T06:29:00Z', '2027-01-01T06:30:00Z'],
  ['at the end of February in a leap year', '2028-02-29', '2028-03-01T06:29:00Z', '2028-03-01T06:30:00Z'],
])('a label is manifested at 00:30 Central Time %s', async (_when, mailingDate, before, after) => {
  await desk.at(`${mailingDate}T18:00:00Z`);
  const [early, late] = [await desk.bought({ packageDescription: { mailingDate } }), await desk.bought({ packageDescription: { mailingDate } })];
  await desk.at(before);
  const canceled = await desk.cancel(early);
  await desk.at(after);
  expect([canceled.json.status, (await desk.cancel(late)).json.status]).toEqual(['CANCELED', 'DISPUTED']);
});

test('the two tokens end each by its own clock', async () => {
  const start = desk.usps.clock.now().getTime();
  const later = (seconds: number): void => desk.usps.setNow(new Date(start + seconds * 1000));
  const hour = 3600;
  later(hour);
  await desk.authorizePayment();
  const buys = async (): Promise<number> => {
    const headers = { 'X-Payment-Authorization-Token': desk.payment };
    return (await desk.post('/labels/v3/label', labelRequest({ imageInfo: { imageType: 'NONE' } }), headers)).status;
  };
  const seen: [string, number][] = [];
  later(28_700);
  seen.push(['both hold', await buys()]);
  later(28_800);
  seen.push(['the access token is over', await buys()]);
  await desk.signIn();
  seen.push(['the authorization holds with a new one', await buys()]);
  later(9 * hour);
  seen.push(['the authorization is over', await buys()]);
  await desk.authorizePayment();
  seen.push(['both are new', await buys()]);
  expect(seen).toEqual([
    ['both hold', 200], ['the access token is over', 401], ['the authorization holds with a new one', 200], ['the authorization is over', 401], ['both are new', 200],
  ]);
});

test.each([
  ['PDF', (bytes: Buffer) => pdfText(bytes)],
  ['SVG', (bytes: Buffer) => bytes.toString('utf8')],
  ['ZPL203DPI', (bytes: Buffer) => bytes.toString('utf8')],
  ['ZPL300DPI', (bytes: Buffer) => bytes.toString('utf8')],
] as const)('a label of TEM says so as %s, and is charged to nobody', async (imageType, textOf) => {
  const tem = await PracticeDesk.open({ mode: 'tem' });
  try {
    const reply = await tem.buy(labelRequest({ imageInfo: { imageType, receiptOption: 'NONE' } }));
    const text = textOf(Buffer.from(String(reply.json['labelImage']), 'base64'));
    expect([text.includes('TEM - SIMULATED'), text.includes('SAMPLE - PRACTICE - NOT MAILABLE')]).toEqual([true, true]);
    expect(await tem.counts()).toMatchObject({ labels: 1, chargedCents: 0 });
  } finally {
    await tem.close();
  }
});
