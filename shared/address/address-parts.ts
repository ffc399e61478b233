import { stateCode } from './states.ts';

const unitWords = 'apt apartment ste suite unit rm room fl floor bldg building lot trlr trailer spc space dept ph penthouse';
const designator = `(?:${unitWords.replaceAll(' ', '|')})`;
/** What follows a designator: something with a digit in it, or one letter; "Suite Dr" is a street. */
const identifier = String.raw`#?\s*(?:[a-z]{0,2}-?\d[\w/-]*|[a-z])`;
const unit = String.raw`(?:${designator}\b\.?\s*${identifier}|#\s*[\w-]+|\d+(?:st|nd|rd|th)\s+fl(?:oor)?|penthouse)`;
const unitAtEnd = new RegExp(String.raw`^(.*?[^\s,])[\s,]+(${unit}(?:[\s,]+${unit})*)$`, 'i');
const unitAlone = new RegExp(String.raw`^${unit}(?:[\s,]+${unit})*$`, 'i');

/** "Apt 4", "# 4", "Bldg C Unit 12", "4th Floor". */
export const isUnit = (line: string): boolean => unitAlone.test(line);

/** "2250 Clarendon Blvd Apt 4" as its street and its unit; the unit is empty where there is none. */
export const splitUnit = (line: string): { street: string; unit: string } => {
  const match = unitAtEnd.exec(line);
  return { street: match?.[1] ?? line, unit: match?.[2] ?? '' };
};

const box = /^(?:p\.?\s*o\.?\s*|post\s*office\s*)?box\s+[\w-]+/i;
const military = /^(?:psc|cmr|umr|ops|unit)\s+\w+[\s,]+box\s+\w+/i;
const rural = /^(?:rr|hc|rural\s+route|highway\s+contract)\s*\d+/i;
const numbered = /^\d+[\w/-]*\s+\S/;
const spelled = /^(?:one|two|three|four|five|six|seven|eight|nine|ten)\s+\S+\s+\S/i;
/** Wisconsin's "N6W23001 Bluemound Rd". */
const grid = /^[nsew]\d+\s?[nsew]?\d*\s+\S/i;
/** Puerto Rico's streets come before their number. */
const spanish = /^(?:calle|carr(?:etera)?|ave(?:nida)?|camino|paseo|cond(?:ominio)?|edif(?:icio)?|km|hm|res(?:idencial)?)\b.*\d/i;
const general = /^general\s+delivery$/i;

export const isStreet = (line: string): boolean =>
  !isUnit(line) && [box, military, rural, numbered, spelled, grid, spanish, general].some((pattern) => pattern.test(line));

const urbanization = /^urb(?:\.|anizaci[oó]n|anization)?\s+\S/i;

export const isUrbanization = (line: string): boolean => urbanization.test(line);

/** The words at the end of a text that name a state, and what is before them; null where there are none. */
const splitState = (text: string): { before: string; state: string } | null => {
  const comma = text.lastIndexOf(',');
  const last = text.slice(comma + 1).trim();
  const whole = stateCode(last);
  if (whole !== null) return { before: text.slice(0, Math.max(comma, 0)).trim(), state: whole };
  const words = last.split(' ');
  for (let count = Math.min(4, words.length - 1); count > 0; count--) {
    const state = stateCode(words.slice(-count).join(' '));
    if (state !== null) return { before: `${text.slice(0, comma + 1)} ${words.slice(0, -count).join(' ')}`.trim(), state };
  }
  return null;
};

export interface LastLine {
  /** What stands before the state: the city, and in a line that holds all, what comes before the city. */
  readonly before: string;
  readonly state: string;
  readonly zip: string;
  readonly plus4: string;
}

/** "Arlington, VA 22201-3456", "New York, New York 10001", "APO AE 09012"; null for any other line. */
export const readLastLine = (line: string): LastLine | null => {
  const match = /^(.*\D)?(\d{5})(?:[-\s]?(\d{4}))?$/.exec(line);
  const found = splitState((match?.[1] ?? '').replace(/[\s,]+$/, ''));
  if (!match || !found) return null;
  return { before: found.before.replace(/[\s,]+$/, ''), state: found.state, zip: match[2] ?? '', plus4: match[3] ?? '' };
};
