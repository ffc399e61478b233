import { randomBytes } from 'node:crypto';

/** A label of one page, with something slipped in before its first field, in its text, or behind its last field. */
export const label = ({ before = '', data = 'DANA REYES', behind = '' } = {}): string =>
  `^XA${before}^PW812^LL1218^FO30,30^A0N,40,40^FD${data}^FS^FO30,200^BY3^BCN,150,N,N,N,N^FD>;>8420222019834>89234690412893700000010^FS${behind}^XZ`;

export interface Hostile {
  readonly name: string;
  readonly zpl: string | Buffer;
  /** The commands that are named, in their order. */
  readonly offending: readonly string[];
  /** What is printed when a person releases it; null where it is never sent. The printer's own settings follow behind. */
  readonly released: string | null;
}

const held = (name: string, zpl: string, offending: readonly string[], released: string): Hostile => ({ name, zpl, offending, released });
const refused = (name: string, zpl: string | Buffer, ...offending: readonly string[]): Hostile => ({ name, zpl, offending, released: null });

const rawPicture = (bytes: Buffer): Buffer => Buffer.concat([
  Buffer.from(`^XA^FO10,10^GFB,${bytes.length},${bytes.length},4,`), bytes, Buffer.from('^FS^FO1,1^GB9,9,1^FS^XZ'),
]);

/** What somebody could write into a label, or a carrier by mistake, and what becomes of it. */
export const hostileLabels: readonly Hostile[] = [
  held('tear-off is set, as USPS once did', label({ before: '^MMT' }), ['^MMT'], label()),
  held('the picture is kept for the next label, as USPS once did', label({ behind: '^MCN' }), ['^MCN'], label()),
  held('the two together, on two pages', label({ before: '^MMT' }) + label({ behind: '^MCN' }), ['^MMT', '^MCN'], label() + label()),
  held('the picture is cleared in a label of its own', `^XA^MCY^XZ\n${label()}`, ['^MCY'], label()),
  held('lower case', label({ before: '^mmt' }), ['^MMt'], label()),
  held('settings are saved for good', label({ behind: '^JUS' }), ['^JUS'], label()),
  held('the printer is reset between two labels', `${label()}~JR${label()}`, ['~JR'], label() + label()),
  held('all that waits is cancelled', label({ before: '~JA' }), ['~JA'], label()),
  held('darkness at its most', label({ before: '~SD30^MD30' }), ['~SD30', '^MD30'], label()),
  held('speed', label({ before: '^PR14,14,14' }), ['^PR14,14,14'], label()),
  held('continuous media and ribbon', label({ before: '^MNN^MTT' }), ['^MNN', '^MTT'], label()),
  held('the top and the left edge', label({ before: '^LT120^LS-40~TA-120' }), ['^LT120', '^LS-40', '~TA-120'], label()),
  held('the network', label({ behind: '^NS1,10.0.0.9,255.255.255.0,10.0.0.1^ND2,P' }), ['^NS1,10.0.0', '^ND2,P'], label()),
  held('a password and the clock', label({ before: '^KP1234^ST01,01,30' }), ['^KP1234', '^ST01,01,30'], label()),
  held('fifty copies', label({ behind: '^PQ50' }), ['^PQ'], label()),
  held('a pause after each label', label({ behind: '^PQ1,1,0,N' }), ['^PQ'], label()),
  held('a longer label', label({ before: '^LL32000' }), ['^LL'], label()),
  held('a wider label', label({ before: '^PW20000' }), ['^PW'], label()),
  held('labels with nothing on them', `^XA^XZ${label()}^XA^FO1,1^FS^XZ`, ['a label', 'a label'], label()),
  held('a command that nobody knows', label({ before: '^QZ9' }), ['^QZ'], label()),
  held('a question to the printer', `~HS${label()}`, ['~HS'], label()),
  held('another language between two labels', `${label()}\r\n! U1 setvar "device.languages" "line_print"\r\n${label()}`, ['text'], label() + label()),
  held('another language within a label', label({ behind: '! U1 do "device.reset" ""\r\n' }), ['text'], label()),
  held('words behind a field', label({ behind: '^FR(the number)' }), ['text'], label({ behind: '^FR' })),
  held('the usual signs, said once more', `~CC^~CT~~CD,${label()}`, ['~CC', '~CT', '~CD,'], label()),

  refused('another sign for commands', `^XA^CC+${label({ before: '^MMT' }).slice(3).replaceAll('^', '+')}`, '^CC+', '^MMT'),
  refused('another sign for controls, and the old one as text', label({ before: '~CT#', data: 'A~JR' }), '~CT'),
  refused('another sign between numbers', label({ before: '^CD;' }), '^CD'),
  refused('the printer’s other signs', label({ before: '\u001eMMT\u0010JR' }), 'text'),
  refused('a label begun by its control character', `\u0002^FO1,1^FDA^FS\u0003`, 'text', '^FO', '^FD', 'text', 'this'),
  refused('a field ended by its control character', label({ data: 'A\u000f^MMT' }), '^FD', '^MMT'),
  refused('a label within a label', `^XA${label()}^XZ`, '^XA', '^XZ'),
  refused('a label’s end without a beginning', `^XZ${label()}`, '^XZ'),
  refused('a text that doesn’t end', '^XA^FO1,1^FDDANA^FO9,9^GB9,9,1^FS^XZ', '^FO'),
  refused('a label that doesn’t end', label().slice(0, -3), 'the last label'),
  refused('a command in a text', label({ data: 'DANA ^MMT REYES' }), '^MM'),
  refused('a control in a text', label({ data: '5 Main St ~JR Apt 4' }), '~JR'),
  refused('a tilde in a text', label({ data: 'about ~ 5 lb' }), 'a prefix'),
  refused('a command broken by a line end', label({ before: '^M\nMT' }), 'a prefix'),
  refused('a command broken by a space', label({ before: '^ MMT' }), 'a prefix'),
  refused('a command broken by a NUL', label({ before: '^M\u0000MT' }), 'a prefix'),
  refused('a NUL in a text', label({ data: 'DANA\u0000REYES' }), '^FD'),
  refused('a text whose next line is another language', label({ data: 'DANA\r\n! U1 do "device.reset" ""\r\n' }), '^FD'),
  refused('a comment whose next line is another language', label({ before: '^FXnothing\n{}{"apl":"x"}\n' }), '^FX'),
  refused('a command in a comment, with its text', label({ before: '^FXlook: ^DFE:LABEL.ZPL^FS' }), '^DFE:LABEL.'),
  refused('a picture in raw bytes that look like commands', rawPicture(Buffer.from('^MMT~JR^XZ^XA^JUS^XZ!')), '^GF'),
  refused('a picture in raw bytes that are fewer than it says', Buffer.from('^XA^FO1,1^GFB,900,900,4,ab^FS^MMT^XZ'), '^GF', 'the last label'),
  refused('a picture whose numbers are none', label({ before: '^GFA,x,9,9,FF^FS' }), '^GF'),
  refused('a picture for the printer’s memory', `~DGR:LOGO.GRF,8,1,FFFFFFFFFFFFFFFF${label()}`, '~DGR:LOGO.G'),
  refused('a program for the printer’s memory', `~DYE:A,B,NRD,9,,^XA^JUS^XZ${label()}`, '~DYE:A,B,NR', '^JUS'),
  refused('a label from the printer’s memory', `^XA^XFE:OTHER.ZPL^FN1^FDDANA^FS^XZ`, '^XFE:OTHER.', '^FN1'),
  refused('half the dots', label({ before: '^JMB' }), '^JMB'),
  refused('inches instead of dots', label({ before: '^MUI' }), '^MU'),
  refused('exchanged characters', label({ before: '^CI0,48,94' }), '^CI'),
  refused('two bytes for one character', label({ before: '^CI29' }), '^CI'),
  refused('a roll of labels', label().repeat(21), 'this'),
  refused('no ZPL', '%PDF-1.7\n…\n%%EOF', 'text', 'this'),
  refused('nothing', '', 'this'),
  refused('random bytes', Buffer.concat([Buffer.from('\u0000'), randomBytes(2_000), Buffer.from('\u0000')])),
  refused('ten megabytes', Buffer.concat([Buffer.from('^XA^FD'), Buffer.alloc(10_000_000, 'A'), Buffer.from('^FS^XZ')]), 'this'),
  refused('a million commands', '^FS'.repeat(1_000_000), 'this'),
];
