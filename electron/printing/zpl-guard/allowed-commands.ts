import { atMost, oneSign, only, picture, plain, plainWithSign, words } from './given.ts';
import type { GivenRule } from './given.ts';

export interface AllowedCommand {
  readonly does: string;
  readonly given: GivenRule;
  /** Leaves ink: a label without any such command is none. */
  readonly draws?: true;
  /** What follows it belongs to nothing. */
  readonly takesNothing?: true;
  /** Of the label, for those behind it too until one says another. */
  readonly saysSize?: true;
  /** Holds for the label and draws nothing: without it the label is the same. */
  readonly isAside?: true;
  /**
   * Set where the printer keeps it for the labels after this one (ZPL II programming guide): what puts it back to what a
   * printer has when it is turned on.
   */
  readonly putBack?: string;
}

const draws = (does: string, given = plain): AllowedCommand => ({ does, given, draws: true });
const shapes = (does: string, given = plain): AllowedCommand => ({ does, given });
const kept = (does: string, putBack: string, given = plain): AllowedCommand => ({ does, given, putBack });
const aside = (does: string, given: GivenRule): AllowedCommand => ({ does, given, isAside: true });
const alone = (does: string): AllowedCommand => ({ does, given: only(/^[ \r\n\t]*$/, 'takes nothing'), takesNothing: true });

/**
 * What a carrier's label may hold: what draws within one label and leaves nothing behind, and the few settings that a
 * printer keeps and that can be put back. Each label says its own size, so that what one leaves spoils none.
 */
export const allowedCommands: ReadonlyMap<string, AllowedCommand> = new Map(Object.entries({
  '^XA': alone('begins a label'),
  '^XZ': alone('ends a label'),
  '^FX': shapes('is a comment', words),

  '^FO': shapes('places a field by its corner'),
  '^FT': shapes('places a field by its baseline'),
  '^FS': alone('ends a field'),
  '^FD': draws('is what a field says', words),
  '^FV': draws('is what a field says', words),
  '^FH': shapes('lets a field say characters by their number', oneSign),
  '^FB': shapes('sets a field in lines'),
  '^TB': shapes('sets a field in a block'),
  '^FP': shapes('sets the direction of a field'),
  '^FR': alone('prints a field white on black'),
  '^A': shapes('chooses the font of a field'),

  '^B0': shapes('an Aztec code'), '^B1': shapes('a Code 11'), '^B2': shapes('an Interleaved 2 of 5'), '^B3': shapes('a Code 39'),
  '^B7': shapes('a PDF417'), '^B8': shapes('an EAN-8'), '^B9': shapes('a UPC-E'), '^BA': shapes('a Code 93'), '^BC': shapes('a Code 128'),
  '^BD': shapes('a MaxiCode'), '^BE': shapes('an EAN-13'), '^BF': shapes('a MicroPDF417'), '^BK': shapes('a Codabar'), '^BO': shapes('an Aztec code'),
  '^BQ': shapes('a QR code'), '^BR': shapes('a GS1 DataBar'), '^BU': shapes('a UPC-A'), '^BX': shapes('a Data Matrix', plainWithSign),
  '^BZ': shapes('a postal code in bars'),

  '^GB': draws('a box or a line'), '^GC': draws('a circle'), '^GD': draws('a diagonal'), '^GE': draws('an ellipse'),
  '^GF': draws('a picture', picture), '^GS': draws('a symbol'),

  '^PW': { ...aside('says how wide the label is', atMost(4.5, 'says that a wider label is loaded')), saysSize: true },
  '^LL': { ...aside('says how long the label is', atMost(6.5, 'says that a longer label is loaded')), saysSize: true },
  '^PQ': aside('prints the label once', only(/^[ ]*1?(?:,0?(?:,[01]?(?:,[NY]?){0,2})?)?[ \r\n\t]*$/i, 'prints the label more than once, or pauses')),
  '^MU': shapes('counts in dots', only(/^[ ]*D?[ \r\n\t]*$/i, 'changes the unit of every label after this one')),

  '^LH': kept('sets where the label begins', '^LH0,0'),
  '^PO': kept('turns the label', '^PON', only(/^[ ]*[NI]?[ \r\n\t]*$/i)),
  '^PM': kept('mirrors the label', '^PMN', only(/^[ ]*[NY]?[ \r\n\t]*$/i)),
  '^LR': kept('prints white on black', '^LRN', only(/^[ ]*[NY]?[ \r\n\t]*$/i)),
  '^FW': kept('turns the fields', '^FWN'),
  '^CF': kept('chooses the font of fields that choose none', '^CFA,9,5'),
  '^BY': kept('sets the width and height of bars', '^BY2,3,10'),
  '^CI': kept('chooses the character set', '^CI0', only(/^[ ]*(?:\d|1[0-3]|2[78])?[ \r\n\t]*$/, 'exchanges characters, or takes two bytes for one')),
}));
