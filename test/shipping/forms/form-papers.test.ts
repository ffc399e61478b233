import { PDFDocument } from 'pdf-lib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { formPdf, printForm } from '../../../electron/shipping/forms/close-day.ts';
import { readEndOfDay } from '../../../electron/shipping/forms/end-of-day.ts';
import { createPrinting } from '../../../electron/printing/create-printing.ts';
import { plainProfile } from '../../../shared/printing/plain-profile.ts';
import { barCodes, zplPages } from '../../practice/documents.ts';
import { startTcpSink } from '../../printing/tcp-sink.ts';
import { buyBought, failureOf } from '../purchases.ts';
import { openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';
import { closeLabels } from './close-labels.ts';
import { openUspsFormBook } from './usps-forms.ts';

describe('a form on paper', () => {
  let test: TestDesk;
  beforeEach(async () => { test = await openTestDesk(); });
  afterEach(() => test.close());

  it.each([['letter', 612], ['4x6', 288]] as const)('of size %s is printed on it, and again when the size has changed since', async (size, width) => {
    test.settings = { ...test.settings, formSize: size };
    const { id } = await buyBought(test);
    const { forms: [form] } = await closeLabels(test.desk, [id], { printerId: 'paper' });
    test.settings = { ...test.settings, formSize: size === 'letter' ? '4x6' : 'letter' };
    await test.printed();
    await new Promise((resolve) => setTimeout(resolve, 800));
    await printForm(test.desk, { formId: form?.id ?? '', printerId: 'paper' });
    await test.printed();
    const pdf = await PDFDocument.load(formPdf(test.desk, form?.id ?? ''));
    expect({ media: test.paper.printed.map(({ media }) => media), kept: form?.media, wide: pdf.getPage(0).getWidth() })
      .toEqual({ media: [size, size], kept: size, wide: width });
  });

  it('whose printer is gone isn’t asked for; on none it is kept, and printed when there is one', async () => {
    const { id } = await buyBought(test);
    expect(await failureOf(closeLabels(test.desk, [id], { printerId: 'gone' }))).toEqual({ code: 'not-found', what: 'printer' });
    test.paper.state = 'offline';
    expect(await failureOf(closeLabels(test.desk, [id], { printerId: 'paper' }))).toMatchObject({ code: 'printer-unavailable' });
    expect([openUspsFormBook(test.folder), test.desk.ledger.shipment(id)?.formId]).toEqual([[], null]);
    const { forms: [form] } = await closeLabels(test.desk, [id]);
    expect(form?.printJobs).toEqual([]);
    test.paper.state = 'ready';
    await printForm(test.desk, { formId: form?.id ?? '', printerId: 'paper' });
    await test.printed();
    expect(test.paper.printed.map(({ kind }) => kind)).toEqual(['scan-form']);
  });

  it('that its printer loses after it was made is made once, and waits', async () => {
    const { id } = await buyBought(test);
    test.paper.once = 'ready';
    test.paper.state = 'offline';
    const { forms: [form] } = await closeLabels(test.desk, [id], { printerId: 'paper' });
    expect([openUspsFormBook(test.folder).length, form?.printJobs.map(({ state }) => state)]).toEqual([1, ['queued']]);
    test.paper.state = 'ready';
    await test.printed();
    expect(test.desk.ledger.form(form?.id ?? '')?.printJobs.map(({ state }) => state)).toEqual(['completed']);
  });

  it('is found by its day, and printed again days later', async () => {
    const { id } = await buyBought(test);
    const { forms: [form] } = await closeLabels(test.desk, [id]);
    test.practice.setNow(new Date('2026-11-23T18:00:00Z'));
    expect({ today: readEndOfDay(test.desk).forms, days: test.desk.ledger.formDays(), of: test.desk.ledger.forms('2026-11-19').map((each) => each.id) })
      .toEqual({ today: [], days: [{ day: '2026-11-19', forms: 1, labels: 1 }], of: [form?.id] });
    await printForm(test.desk, { formId: form?.id ?? '', printerId: 'paper' });
    await test.printed();
    expect(test.paper.printed).toHaveLength(1);
  });
});

it.each([203, 300] as const)('a form for a printer of the carrier’s own ZPL comes as ZPL at %i dots an inch, passes the guard, and is printed again', async (dpi) => {
  const sink = await startTcpSink();
  const printerId = `network:127.0.0.1:${sink.port}`;
  const networkPrinters = [{ name: 'Zebra', host: '127.0.0.1', port: sink.port, protocol: 'raw' as const, path: '' }];
  const printing = createPrinting({
    networkPrinters: () => networkPrinters, profiles: () => test.settings.printerProfiles, folder: '/nowhere', cups: { socketPath: '/nowhere/cups.sock' },
    timeouts: { poll: 30, settle: 50, close: 50, hostStatus: 50 },
  });
  const test: TestDesk = await openTestDesk({ printing });
  try {
    test.settings = { ...test.settings, networkPrinters, formSize: '4x6', printerProfiles: { [printerId]: { ...plainProfile, language: 'zpl', dpi, carrierZpl: true } } };
    const { id } = await buyBought(test);
    const { forms: [form] } = await closeLabels(test.desk, [id], { printerId });
    await test.printed();
    await vi.waitFor(() => expect(sink.documents()).toHaveLength(1), 10_000);
    const [zpl = new Uint8Array()] = sink.documents();
    const [page] = await zplPages(Buffer.from(zpl).toString('latin1'), dpi);
    const codes = page ? (await barCodes(page)).map(({ text }) => text) : [];
    expect({ media: form?.media, isZpl: form?.isZpl, dpi: test.desk.ledger.formDpi(form?.id ?? ''), codes })
      .toEqual({ media: '4x6', isZpl: true, dpi, codes: [form?.manifestNumber] });
    expect(() => formPdf(test.desk, form?.id ?? '')).toThrow(expect.objectContaining({ failure: { code: 'document-not-pdf' } }) as Error);
    await new Promise((resolve) => setTimeout(resolve, 800));
    await printForm(test.desk, { formId: form?.id ?? '', printerId });
    await test.printed();
    await vi.waitFor(() => expect(sink.documents()).toHaveLength(2), 10_000);
    expect(Buffer.from(sink.documents()[1] ?? []).equals(Buffer.from(zpl))).toBe(true);
  } finally {
    await test.close();
    await sink.close();
  }
});
