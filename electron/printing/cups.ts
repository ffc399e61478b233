import { userInfo } from 'node:os';
import type { IppTarget } from './device-address.ts';
import { callIpp, groupOf, ippNotFound, IppRefused, type IppServer } from './ipp-client.ts';
import type { IppAttributes, IppValue } from './ipp-codec.ts';
import { firstFlag, firstNumber, firstText, keywords, texts } from './ipp-values.ts';
import { fromIpp, type Condition } from './printer-state.ts';

/** A CUPS queue, as it was a moment ago. */
export interface CupsQueue {
  readonly name: string;
  readonly info: string;
  readonly model: string;
  readonly raw: boolean;
  /** Where the queue is asked and printed to. */
  readonly uri: string;
  readonly path: string;
  readonly deviceUri: string;
  readonly mediaSupported: readonly string[];
  readonly condition: Condition;
}

const getPrinterAttributes = 0x000b;
const cupsGetPrinters = 0x4002;
const stateAttributes = ['printer-state', 'printer-state-reasons', 'printer-state-message', 'printer-is-accepting-jobs'];
const wanted = [
  ...stateAttributes,
  'printer-name', 'printer-info', 'printer-make-and-model', 'printer-uri-supported', 'device-uri', 'media-supported',
];

/** CUPS lets a person see and cancel their own jobs by this name. */
export const requestingUser = (): [string, IppValue[]] => ['requesting-user-name', [{ tag: 'name', value: userName() }]];

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'labeldesk';
  }
};

const conditionOf = (attributes: IppAttributes): Condition => fromIpp({
  state: firstNumber(attributes, 'printer-state'),
  reasons: texts(attributes, 'printer-state-reasons'),
  message: firstText(attributes, 'printer-state-message'),
  accepting: firstFlag(attributes, 'printer-is-accepting-jobs') ?? true,
});

const queueOf = (attributes: IppAttributes): CupsQueue | null => {
  const name = firstText(attributes, 'printer-name');
  const uri = firstText(attributes, 'printer-uri-supported');
  if (name === '' || !URL.canParse(uri)) return null;
  const model = firstText(attributes, 'printer-make-and-model');
  return {
    name,
    info: firstText(attributes, 'printer-info'),
    model,
    // CUPS calls a queue without a driver "Local Raw Printer" (or "Remote Raw Printer"), in every language.
    raw: /\braw printer$/i.test(model),
    uri,
    path: new URL(uri).pathname,
    deviceUri: firstText(attributes, 'device-uri'),
    mediaSupported: texts(attributes, 'media-supported'),
    condition: conditionOf(attributes),
  };
};

/** @throws {IppUnanswered} where no CUPS can be asked. */
export const listQueues = async (server: IppServer, milliseconds: number): Promise<CupsQueue[]> => {
  try {
    const answer = await callIpp(server, {
      operation: cupsGetPrinters, path: '/', attributes: [requestingUser(), ['requested-attributes', keywords(...wanted)]],
    }, milliseconds);
    return answer.groups.flatMap(({ tag, attributes }) => (tag === 'printer' ? queueOf(attributes) ?? [] : []));
  } catch (error) {
    if (error instanceof IppRefused && error.status === ippNotFound) return [];
    throw error;
  }
};

/** Null where CUPS knows no such queue. */
export const findQueue = async (server: IppServer, name: string, milliseconds: number): Promise<CupsQueue | null> =>
  (await listQueues(server, milliseconds)).find((queue) => queue.name === name) ?? null;

/**
 * How an IPP printer or a CUPS queue says it is.
 * @throws {IppUnanswered | IppRefused}
 */
export const askPrinter = async ({ server, uri, path }: IppTarget, milliseconds: number): Promise<Condition> => {
  const answer = await callIpp(server, {
    operation: getPrinterAttributes,
    path,
    attributes: [
      ['printer-uri', [{ tag: 'uri', value: uri }]],
      ['requested-attributes', keywords(...stateAttributes)],
    ],
  }, milliseconds);
  return conditionOf(groupOf(answer, 'printer'));
};
