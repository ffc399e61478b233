export interface HeldCommand {
  /** What it would do, as a sentence goes on after its name. */
  readonly does: string;
  /** Whether the label is drawn the same without it. */
  readonly drawsTheSame: boolean;
  /** What it is given where it changes nothing. */
  readonly asItIs?: string;
}

/** What isn't known may be anything; a label is drawn the same without it as far as Labeldesk can tell. */
export const unknownCommand: HeldCommand = { does: 'is not known to Labeldesk', drawsTheSame: true };

const setting = (does: string): HeldCommand => ({ does, drawsTheSame: true });
const content = (does: string): HeldCommand => ({ does, drawsTheSame: false });

/** Of the commands that tell a printer which signs are commands. */
const sign = (usual: string): HeldCommand => ({ does: 'changes the signs that commands are told by', drawsTheSame: false, asItIs: usual });

const keeps = 'for every label after this one';

/** What is known to be no carrier's business. What isn't here and isn't allowed is held as well. */
const known: Readonly<Record<string, HeldCommand>> = {
  '^MM': setting(`sets tear-off, peel-off or cutting ${keeps}`),
  '^MC': setting('sets whether a label is printed over the one before it'),
  '^MN': setting(`sets how the printer finds the end of a label ${keeps}`),
  '^MT': setting(`sets ribbon or no ribbon ${keeps}`),
  '^MD': setting(`changes the darkness ${keeps}`),
  '~SD': setting(`changes the darkness ${keeps}`),
  '^PR': setting(`changes the speed ${keeps}`),
  '^LT': setting(`moves the top ${keeps}`),
  '^LS': setting(`moves the left edge ${keeps}`),
  '~TA': setting(`moves the tear-off edge ${keeps}`),
  '^ML': setting(`sets the longest label ${keeps}`),
  '^JU': setting('saves the printer’s settings, or loads others'),
  '^SZ': setting('changes which ZPL the printer reads'),
  '^CV': setting(`changes how bar codes are checked ${keeps}`),
  '^PF': setting('feeds the label'),
  '^PH': setting('feeds the label'),
  '~PH': setting('feeds the label'),
  '^PP': setting('pauses the printer'),
  '~PP': setting('pauses the printer'),
  '~PS': setting('starts the printer'),
  '~PR': setting('prints the last label again'),
  '^ID': setting('deletes what is stored in the printer'),
  '^EG': setting('deletes what is stored in the printer'),
  '~EG': setting('deletes what is stored in the printer'),
  '^XS': setting('sets when the printer calibrates itself'),
  '^ZZ': setting('turns the printer off'),
  '^SL': setting('sets the printer’s clock'),
  '^ST': setting('sets the printer’s clock'),
  '^SO': setting('sets the printer’s clock'),

  '^CC': sign('^'),
  '~CC': sign('^'),
  '^CT': sign('~'),
  '~CT': sign('~'),
  '^CD': sign(','),
  '~CD': sign(','),
  '^JM': { ...content(`halves the dots per inch ${keeps}`), asItIs: 'A' },
  '^A@': content('uses a font that is stored in the printer'),
  '^CW': content(`changes a font ${keeps}`),
  '^FL': content(`changes a font ${keeps}`),
  '^PA': content(`changes how text is set ${keeps}`),
  '^SE': content(`changes the character set ${keeps}`),
  '^XG': content('draws a picture that is stored in the printer'),
  '^IM': content('draws a picture that is stored in the printer'),
  '^IL': content('draws a picture that is stored in the printer'),
  '^IS': content('stores the label in the printer'),
  '^XF': content('draws a label that is stored in the printer'),
  '^XB': content('keeps the printer from feeding the label'),
  '^DF': content('stores the label in the printer'),
  '^FN': content('leaves a field to be filled in later'),
  '^FE': content('fills a field from another'),
  '^FC': content('prints the printer’s clock'),
  '^FM': content('places one field in several'),
  '^SN': content('counts up from label to label'),
  '^SF': content('counts up from label to label'),
};

/** By the first letter, where the two don't say. */
const families: readonly (readonly [prefix: string, HeldCommand])[] = [
  ['~D', content('stores something in the printer')],
  ['^D', content('stores something in the printer')],
  ['~J', setting('calibrates, cancels or resets the printer')],
  ['^J', setting('changes how the printer works')],
  ['~H', setting('asks the printer something')],
  ['^H', setting('asks the printer something')],
  ['~W', setting('changes or prints the printer’s set-up')],
  ['^W', setting('changes or prints the printer’s set-up')],
  ['^K', setting('changes the printer’s set-up')],
  ['~K', setting('changes the printer’s set-up')],
  ['~N', setting('changes the printer’s network')],
  ['^N', setting('changes the printer’s network')],
  ['^S', setting('changes the printer’s set-up')],
  ['^R', setting('writes a radio tag')],
  ['~R', setting('writes a radio tag')],
  ['^M', setting(`changes the media ${keeps}`)],
  ['^T', setting('changes the printer’s set-up')],
];

/** What a command that isn't allowed would do. */
export const heldCommand = (name: string): HeldCommand =>
  known[name] ?? families.find(([prefix]) => name.startsWith(prefix))?.[1] ?? unknownCommand;
