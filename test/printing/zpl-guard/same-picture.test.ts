import { beforeAll, describe, expect, test } from 'vitest';
import { guardZpl } from '../../../electron/printing/zpl-guard/guard-zpl.ts';
import { barCodes, zplPages } from '../../practice/documents.ts';
import { customsForm, labelRequest, PracticeDesk, toApo } from '../../practice/practice-desk.ts';

/** Labels as the practice USPS writes them, drawn by a ZPL interpreter that knows nothing of the guard. */
describe.each([203, 300] as const)('a carrier’s label at %i dpi', (dpi) => {
  interface Bought { readonly zpl: string; readonly number: string }
  let [plain, withCustoms]: Bought[] = [];

  // Drawing takes seconds in which no answer is read: what is asked of the server is asked before.
  beforeAll(async () => {
    const desk = await PracticeDesk.open();
    const bought = async (change: Parameters<typeof labelRequest>[0] = {}): Promise<Bought> => {
      const { json } = await desk.buy(labelRequest({ ...change, imageInfo: { imageType: `ZPL${dpi}DPI` } }));
      return { zpl: Buffer.from(String(json.labelImage), 'base64').toString('latin1'), number: `${String(json.routingInformation)}${String(json.trackingNumber)}` };
    };
    [plain, withCustoms] = [await bought(), await bought({ toAddress: toApo, customsForm: customsForm(6) })];
    await desk.close();
  });

  const sent = (zpl: string): string => {
    const verdict = guardZpl(Buffer.from(zpl, 'latin1'), dpi);
    const safe = verdict.ok ? verdict : verdict.withoutThem;
    return Buffer.from(safe?.bytes ?? []).toString('latin1');
  };

  test('is the same picture behind the guard, and its bars read', async () => {
    const { zpl = '', number } = plain ?? {};
    const [before, after] = [await zplPages(zpl, dpi), await zplPages(sent(zpl), dpi)];
    expect(after).toEqual(before);
    expect((await barCodes(after[0] ?? Buffer.alloc(0))).map(({ text }) => text.replaceAll('\u001d', ''))).toEqual([number]);
  });

  test('with its customs form is as many pages behind the guard', async () => {
    const { zpl = '' } = withCustoms ?? {};
    const [before, after] = [await zplPages(zpl, dpi), await zplPages(sent(zpl), dpi)];
    expect(after).toHaveLength(3);
    expect(after).toEqual(before);
  });

  test('that sets the printer is the same picture without that', async () => {
    const { zpl = '' } = plain ?? {};
    const spoiled = zpl.replace('^XA', '^XA^MMT').replace('^XZ', '^MCN^XZ');
    expect(await zplPages(sent(spoiled), dpi)).toEqual(await zplPages(zpl, dpi));
    expect(sent(spoiled)).not.toMatch(/\^M[MC]/);
  });
});
