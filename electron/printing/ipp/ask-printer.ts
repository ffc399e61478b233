import { userInfo } from 'node:os';
import { fromIpp, type Condition } from '../printer-state.ts';
import { callIpp, groupOf } from './ipp-client.ts';
import type { IppAttributes, IppValue } from './ipp-codec.ts';
import type { IppTarget } from './ipp-target.ts';
import { firstFlag, firstNumber, firstText, keywords, texts } from './ipp-values.ts';

const getPrinterAttributes = 0x000b;

export const stateAttributes = ['printer-state', 'printer-state-reasons', 'printer-state-message', 'printer-is-accepting-jobs'];

/** CUPS lets a person see and cancel their own jobs by this name. */
export const requestingUser = (): [string, IppValue[]] => ['requesting-user-name', [{ tag: 'name', value: userName() }]];

const userName = (): string => {
  try {
    return userInfo().username;
  } catch {
    return 'labeldesk';
  }
};

export const printerUri = ({ uri }: IppTarget): [string, IppValue[]] => ['printer-uri', [{ tag: 'uri', value: uri }]];

/**
 * Attributes of an IPP printer or of a CUPS queue.
 * @throws {IppUnanswered | IppRefused}
 */
export const printerAttributes = async (
  target: IppTarget, wanted: readonly string[], milliseconds: number,
): Promise<IppAttributes> => {
  const answer = await callIpp(target.server, {
    operation: getPrinterAttributes,
    path: target.path,
    attributes: [printerUri(target), requestingUser(), ['requested-attributes', keywords(...wanted)]],
  }, milliseconds);
  return groupOf(answer, 'printer');
};

export const conditionIn = (attributes: IppAttributes): Condition => fromIpp({
  state: firstNumber(attributes, 'printer-state'),
  reasons: texts(attributes, 'printer-state-reasons'),
  message: firstText(attributes, 'printer-state-message'),
  accepting: firstFlag(attributes, 'printer-is-accepting-jobs') ?? true,
});

/**
 * How an IPP printer or a CUPS queue says it is.
 * @throws {IppUnanswered | IppRefused}
 */
export const askPrinter = async (target: IppTarget, milliseconds: number): Promise<Condition> =>
  conditionIn(await printerAttributes(target, stateAttributes, milliseconds));
