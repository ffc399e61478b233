import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { packPages } from '../../../electron/printing/windows/page-pack.ts';
import { putOnLetterSheets } from '../../../electron/printing/letter-sheet.ts';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import { sampleLabels } from '../../raster/sample-labels/sample-labels.ts';
import { drawWithPoppler, readCodes, runsAcross, runsDown } from '../paper/poppler.ts';
import { startPrivateCups } from '../private-cups.ts';
import { startTcpSink } from '../tcp-sink.ts';

/** What Wine sees as its printers, and what is printed to them. */
export const prepareTrial = async (folder: string) => {
  const sink = await startTcpSink();
  const cups = await startPrivateCups();
  await cups.addRawQueue('thermal', `socket://127.0.0.1:${sink.port}/?waiteof=false`);
  await cups.addRawQueue('paused', `socket://127.0.0.1:${sink.port}/?waiteof=false`);
  await cups.command('cupsdisable', 'paused');
  const laser = await cups.addIppPrinter('laser');
  const label = await cups.addIppPrinter('label', 'label');

  const rasterizer = createRasterizer();
  const sample = (await sampleLabels())[0];
  if (sample === undefined) throw new Error('there is no sample label');
  const sheet = await putOnLetterSheets(sample.pdf, { labelsPerSheet: 2, firstPlace: 1, pages: null });
  const draw = async (pdf: Uint8Array, widthInches: number, heightInches: number): Promise<Uint8Array> =>
    packPages((await rasterizer.draw(pdf, { dpi: 300, widthInches, heightInches })).pages);
  const raw = randomBytes(300_000);
  const [rawFile, labelFile, letterFile, reportFile] = ['raw', 'label', 'letter', 'report.json'].map((name) => join(folder, name)) as [string, string, string, string];
  await writeFile(rawFile, raw);
  await writeFile(labelFile, await draw(sample.pdf, 4, 6));
  await writeFile(letterFile, await draw(sheet.pdf, 8.5, 11));
  await rasterizer.close();
  return {
    cupsServer: `${cups.server.host}:${cups.server.port}`,
    files: [rawFile, labelFile, letterFile, reportFile].map((file) => `Z:${file.replaceAll('/', '\\')}`),
    reportFile, raw, sample, sheet: sheet.pdf, sink, laser, label,
    close: async () => {
      await cups.close();
      await sink.close();
    },
  };
};

type Trial = Awaited<ReturnType<typeof prepareTrial>>;
interface Seen { readonly value?: unknown; readonly code?: number }
type Report = Readonly<Record<'list' | 'unknown' | 'raw' | 'label' | 'letter' | 'noSuchPaper', Seen>>;

export interface Judged { readonly passed: boolean; readonly what: string }

/** Where the ink of a page begins and ends, in hundredths of an inch, and what its bar codes say. */
const describePage = async (pdf: Uint8Array) => {
  const [page] = await drawWithPoppler(pdf, 300);
  if (page === undefined) throw new Error('the document has no page');
  const rows = Array.from({ length: page.height }, (_, y) => runsAcross(page, y / 300)).flat();
  const columns = Array.from({ length: page.width }, (_, x) => runsDown(page, x / 300)).flat();
  const ends = (runs: typeof rows): [number, number] =>
    [Math.min(...runs.map(({ start }) => start)), Math.max(...runs.map(({ end }) => end))].map((at) => Math.round(at * 100) / 100) as [number, number];
  return {
    size: [page.width / 300, page.height / 300].map((inches) => Math.round(inches * 100) / 100), across: ends(rows), down: ends(columns),
    codes: (await readCodes(page)).map(({ format, text }) => `${format} ${text}`).toSorted(),
  };
};

const isSamePage = async (was: Uint8Array, printed: Uint8Array | undefined): Promise<Judged> => {
  if (printed === undefined) return { passed: false, what: 'nothing came out' };
  const [wanted, came] = [await describePage(was), await describePage(printed)];
  const near = (a: readonly number[], b: readonly number[]): boolean => a.every((at, place) => Math.abs(at - (b[place] ?? Infinity)) <= 0.021);
  const passed = near(wanted.size, came.size) && near(wanted.across, came.across) && near(wanted.down, came.down)
    && wanted.codes.join() === came.codes.join();
  return { passed, what: passed ? `${came.size.join('×')} in, its ink within 0.02 in, ${came.codes.length} codes read` : JSON.stringify({ wanted, came }) };
};

/** What reached the printers beside what was to reach them. */
export const judge = async (trial: Trial, report: Report): Promise<Judged[]> => {
  await wait(3000);
  const names = ((report.list.value ?? []) as { name: string }[]).map(({ name }) => name).toSorted();
  const received = trial.sink.documents();
  const onLabel = await isSamePage(trial.sample.pdf, (await trial.label.documents())[0]);
  const onLetter = await isSamePage(trial.sheet, (await trial.laser.documents())[0]);
  return [
    { passed: names.join() === 'label,laser,paused,thermal', what: `Wine's printers are listed: ${names.join(', ')}` },
    { passed: report.unknown.code === 1801, what: `a printer that isn't there: error ${report.unknown.code}` },
    { passed: received[0]?.equals(trial.raw) === true, what: `raw bytes: ${trial.raw.length} sent, ${received.map(({ length }) => length).join(' and ') || 'none'} received` },
    { ...onLabel, what: `a label through a driver: ${onLabel.what}` },
    { ...onLetter, what: `a label on a letter sheet through a driver: ${onLetter.what}` },
    { passed: !('value' in report.noSuchPaper), what: `a paper that the driver doesn't offer: ${JSON.stringify(report.noSuchPaper)}` },
  ];
};
