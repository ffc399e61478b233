/** One command as it stands in the bytes, with everything up to the next prefix. */
export interface ZplCommand {
  readonly kind: 'command';
  /** "^FO", in capitals; "^A" for every font. Empty where two letters don't follow the prefix. */
  readonly name: string;
  /** Of its prefix, in bytes. */
  readonly at: number;
  /** Where its name ends and what it is given begins. */
  readonly given: number;
  readonly end: number;
}

/** What stands before the first prefix. */
export interface ZplText { readonly kind: 'text'; readonly at: number; readonly end: number }

export type ZplToken = ZplCommand | ZplText;

const caret = 0x5e;
const tilde = 0x7e;

/** Change of the caret, of the tilde, of the comma; each takes the one byte behind its name, whatever that is. */
const prefixChange = /^[~^]C[CTD]$/;

const isNameByte = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x30 && byte <= 0x39) || (byte >= 0x40 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));

/** Where the raw bytes of a picture end, by the count that it states; as it was for anything else. */
const afterRawPicture = (bytes: Buffer, given: number): number => {
  const stated = /^[BC],(\d{1,8}),\d{1,8},\d{1,8},/i.exec(bytes.toString('latin1', given, given + 40));
  return stated === null ? given : Math.min(bytes.length, given + stated[0].length + Number(stated[1]));
};

/**
 * Takes ZPL apart without loss: the tokens in a row are the bytes again. A prefix begins a command wherever it stands, in
 * data and comments too, as it does in a printer; where a label changes the prefixes, the changed ones hold from there on.
 * Each byte is looked at a fixed number of times.
 */
export function* zplTokens(bytes: Buffer): Generator<ZplToken> {
  let [format, control] = [caret, tilde];
  const isPrefix = (byte: number | undefined): boolean => byte === format || byte === control;
  const nextPrefix = (from: number): number => {
    let at = from;
    while (at < bytes.length && !isPrefix(bytes[at])) at += 1;
    return at;
  };

  let at = nextPrefix(0);
  if (at > 0) yield { kind: 'text', at: 0, end: at };
  while (at < bytes.length) {
    const prefix = bytes[at] === format ? '^' : '~';
    const [first, second] = [bytes[at + 1], bytes[at + 2]];
    if (isPrefix(first) || !isNameByte(first) || isPrefix(second) || !isNameByte(second)) {
      const end = nextPrefix(at + 1);
      yield { kind: 'command', name: '', at, given: at + 1, end };
      at = end;
      continue;
    }
    const letters = bytes.toString('latin1', at + 1, at + 3).toUpperCase();
    const isFont = letters.startsWith('A') && prefix === '^' && letters !== 'A@';
    const name = prefix + (isFont ? 'A' : letters);
    const given = at + (isFont ? 2 : 3);
    let from = given;
    if (prefixChange.test(name)) {
      from = Math.min(bytes.length, given + 1);
      const sign = bytes[given];
      if (sign !== undefined && name.endsWith('C')) format = sign;
      if (sign !== undefined && name.endsWith('T')) control = sign;
    } else if (name === '^GF') {
      from = afterRawPicture(bytes, given);
    }
    const end = nextPrefix(from);
    yield { kind: 'command', name, at, given, end };
    at = end;
  }
}
