import type { Media } from '../../../shared/printing/printing.ts';
import { conditionIn, printerAttributes, requestingUser, stateAttributes } from '../ipp/ask-printer.ts';
import { callIpp, ippNotFound, IppRefused, type IppServer } from '../ipp/ipp-client.ts';
import type { IppAttributes } from '../ipp/ipp-codec.ts';
import type { IppTarget } from '../ipp/ipp-target.ts';
import { firstNumber, firstText, headDpi, keywords, texts } from '../ipp/ipp-values.ts';
import { mediaIn } from '../media.ts';
import type { Handover, PrinterFacts } from '../printers/known-printer.ts';
import type { Condition } from '../printer-state.ts';

/** A CUPS queue, as it was a moment ago. */
export interface CupsQueue extends IppTarget {
  readonly name: string;
  readonly facts: PrinterFacts;
  readonly deviceUri: string;
  readonly mediaSupported: readonly string[];
  readonly condition: Condition;
}

const cupsGetPrinters = 0x4002;
/** CUPS_PTYPE_CLASS of `printer-type`. */
const classBit = 0x0001;
const wanted = [
  ...stateAttributes,
  'printer-name', 'printer-type', 'printer-info', 'printer-make-and-model', 'printer-device-id', 'printer-uri-supported', 'device-uri',
  'media-supported', 'media-ready', 'printer-resolution-default',
];

/** Devices that take what they are sent as it is. What goes to them by IPP must be of a format that they know. */
const carriesRaw = /^(?:socket|usb|lpd|serial|parallel):/;

const queueOf = (server: IppServer, attributes: IppAttributes): CupsQueue | null => {
  const name = firstText(attributes, 'printer-name');
  const uri = firstText(attributes, 'printer-uri-supported');
  // A class is a pool: nobody could tell which of its printers has a label, or whether it came out.
  const isClass = ((firstNumber(attributes, 'printer-type') ?? 0) & classBit) !== 0;
  if (name === '' || !URL.canParse(uri) || isClass) return null;
  const deviceUri = firstText(attributes, 'device-uri');
  return {
    server,
    uri,
    path: new URL(uri).pathname,
    name,
    deviceUri,
    mediaSupported: texts(attributes, 'media-supported'),
    condition: conditionIn(attributes),
    facts: factsOf(attributes, name, deviceUri),
  };
};

const factsOf = (attributes: IppAttributes, name: string, deviceUri: string): PrinterFacts => {
  const info = firstText(attributes, 'printer-info');
  const model = firstText(attributes, 'printer-make-and-model');
  return {
    id: `cups:${name}`,
    name: info || name,
    kind: 'cups',
    model,
    alsoNamed: [firstText(attributes, 'printer-device-id'), usbName(deviceUri), info, name.replaceAll('_', ' ')],
    takes: takenBy(model, deviceUri),
    dpi: headDpi(attributes),
    media: mediaOf(attributes),
  };
};

/** CUPS calls a queue without a driver "Local Raw Printer" (or "Remote Raw Printer"), in every language. */
const isRawModel = (model: string): boolean => /\braw printer$/i.test(model);

const takenBy = (model: string, deviceUri: string): Handover[] => {
  if (isRawModel(model)) return ['raw'];
  return carriesRaw.test(deviceUri) ? ['pdf', 'raw'] : ['pdf'];
};

/** "usb://Zebra%20Technologies/ZTC%20ZD421-203dpi%20ZPL?serial=…": the device's own names. */
const usbName = (deviceUri: string): string => {
  const named = /^usb:\/\/([^?]*)/.exec(deviceUri)?.[1] ?? '';
  try {
    return decodeURIComponent(named).replace('/', ' ');
  } catch {
    return '';
  }
};

const mediaOf = (attributes: IppAttributes): readonly Media[] | null => {
  const ready = texts(attributes, 'media-ready');
  const supported = texts(attributes, 'media-supported');
  return mediaIn(ready.length > 0 ? ready : supported);
};

/** @throws {IppUnanswered} where no CUPS can be asked. */
export const listQueues = async (server: IppServer, milliseconds: number): Promise<CupsQueue[]> => {
  try {
    const answer = await callIpp(server, {
      operation: cupsGetPrinters, path: '/', attributes: [requestingUser(), ['requested-attributes', keywords(...wanted)]],
    }, milliseconds);
    return answer.groups.flatMap(({ tag, attributes }) => (tag === 'printer' ? queueOf(server, attributes) ?? [] : []));
  } catch (error) {
    if (error instanceof IppRefused && error.status === ippNotFound) return [];
    throw error;
  }
};

/** Where a queue of a name is asked and printed to. CUPS goes by the path; the host in the address may be any of its own. */
export const queueTarget = (server: IppServer, name: string): IppTarget => {
  const path = `/printers/${encodeURIComponent(name)}`;
  return { server, path, uri: `ipp://localhost${path}` };
};

/**
 * Null where CUPS knows no such queue.
 * @throws {IppUnanswered} where CUPS can't be asked.
 */
export const findQueue = async (server: IppServer, name: string, milliseconds: number): Promise<CupsQueue | null> => {
  try {
    return queueOf(server, await printerAttributes(queueTarget(server, name), wanted, milliseconds));
  } catch (error) {
    if (error instanceof IppRefused && error.status === ippNotFound) return null;
    throw error;
  }
};
