import { combinationRefusals, destinationKind, plainCombination } from './combination-rules.ts';
import { extraServiceCodes } from './extra-service-codes.ts';
import type { Mailpiece } from './mailpiece.ts';

/** What USPS refuses of a mailpiece's extra services to its destination, in words, before a class is chosen. */
export const mailpieceRefusals = ({ extras, value }: Pick<Mailpiece, 'extras' | 'value'>, state: string, hasCustomsForm: boolean): string[] =>
  combinationRefusals({
    ...plainCombination, extras: extraServiceCodes(extras, value), value, destination: destinationKind(state),
    flags: hasCustomsForm ? ['customs-form'] : [],
  }).map(({ words }) => words);
