/* `npm run bench [-- --json FILE]`: what the application costs in time and bytes, against limits. Fails on nothing but with `--assert`. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measureEndOfDay } from './end-of-day/measure-end-of-day.ts';
import { measureFirstScripts } from './first-scripts.ts';
import { measureLabelTimes } from './label-times.ts';
import { measureLedger } from './ledger/measure-ledger.ts';
import { measureMainStart } from './main-start.ts';
import { measureAddressBook } from './address-book/measure-address-book.ts';
import { measurePriceExplanation } from './price-explanation.ts';
import { measureRaster } from './raster/measure-raster.ts';
import { measureUspsClient } from './usps-client.ts';

const { values } = parseArgs({ options: { json: { type: 'string' }, assert: { type: 'boolean', default: false } } });
const rounded = (value: number | null): string => (value === null ? 'not measured, there is no CUPS' : `${Math.round(value)} ms`);
const verdict = (within: boolean): string => (within ? 'within' : 'OVER');

const mainStart = await measureMainStart();
const startWithin = mainStart.overEmptyMs <= mainStart.limitMs;
console.log(`Main process, start to first answered call (medians of ${mainStart.repetitions}, ${mainStart.keychain ? 'with' : 'without'} a keychain, no window)
  an empty main ${rounded(mainStart.emptyMs)}, Labeldesk ${rounded(mainStart.appMs)}: ${mainStart.ratio.toFixed(2)} times, ${rounded(mainStart.overEmptyMs)} more
  ${verdict(startWithin)} the limit of ${mainStart.limitMs} ms more`);

const scripts = await measureFirstScripts();
const scriptsWithin = scripts.gzippedKb <= scripts.limitKb;
console.log(`JavaScript fetched before Ship takes a key, gzipped
  ${scripts.gzippedKb.toFixed(0)} KB: ${(scripts.gzippedKb / scripts.limitKb).toFixed(2)} of the limit of ${scripts.limitKb} KB, ${verdict(scriptsWithin)}; the aim is ${scripts.aimKb} KB
${scripts.files.map(({ name, gzippedKb }) => `  ${gzippedKb.toFixed(1).padStart(6)} KB  ${name}`).join('\n')}`);

const label = await measureLabelTimes();
console.log(`After USPS's answer to the label request (medians of ${label.repetitions}, each on a page just loaded)
  recorded, and the window told  ${rounded(label.boughtInWindow)}
  the label drawn on the screen  ${rounded(label.labelOnScreen)}
  the job sent to CUPS           ${rounded(label.jobSentToCups)}
  first byte at a raw queue      ${rounded(label.firstByteAtPrinter)}`);

const usps = await measureUspsClient();
console.log(usps.words);

const raster = await measureRaster();
console.log(raster.words);

const ledger = await measureLedger();
console.log(ledger.words);

const endOfDay = await measureEndOfDay();
console.log(endOfDay.words);

const addressBook = await measureAddressBook();
console.log(addressBook.words);

const explanation = measurePriceExplanation();
console.log(explanation.words);

if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify({ mainStart, scripts, label, usps: usps.figures, raster: raster.figures, ledger: ledger.figures, endOfDay: endOfDay.figures, explanation: explanation.figures, addressBook: addressBook.figures }, null, 2)}\n`);
if (values.assert && !(startWithin && scriptsWithin && usps.within && raster.within && ledger.within && endOfDay.within && explanation.within && addressBook.within)) process.exitCode = 1;
