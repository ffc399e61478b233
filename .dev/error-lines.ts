import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';

/** An error as a test runner hands it over: Playwright's message has the source and the stack in it, vitest's has neither. */
export interface ThrownError {
  readonly message?: string | undefined;
  readonly diff?: string | undefined;
  readonly stacks?: readonly { readonly file: string; readonly line: number }[] | undefined;
}

const most = { message: 8, differences: 8, places: 2, all: 12, letters: 240 };

const project = `${join(import.meta.dirname, '..').replaceAll('\\', '/')}/`;

const linesOf = (text: string): string[] => stripVTControlCharacters(text).split('\n').filter((line) => line.trim() !== '');

const frame = /^\s+at (?:.* \()?(?<file>.+?):(?<line>\d+):\d+\)?$/;
const aroundTheMessage = [frame, /^\s*call log:$/i, /^\s*>?\s*\d* \|/];

/** Where in the project, from its folder: nothing of what it stands on. */
const placesIn = ({ message = '', stacks = [] }: ThrownError): string[] => {
  const inMessage = linesOf(message).flatMap((line) => {
    const { file, line: number } = frame.exec(line)?.groups ?? {};
    return file === undefined ? [] : [{ file: file.startsWith('file:') ? fileURLToPath(file) : file, line: Number(number) }];
  });
  return [...stacks, ...inMessage].map(({ file, line }) => `${file.replaceAll('\\', '/')}:${line}`)
    .filter((place) => place.startsWith(project) && !place.includes('/node_modules/'))
    .map((place) => `at ${place.slice(project.length)}`);
};

const saidBy = ({ message, diff }: ThrownError): string[] => [
  ...linesOf(message ?? 'nothing said why').filter((line) => !aroundTheMessage.some((pattern) => pattern.test(line))).slice(0, most.message),
  ...linesOf(diff ?? '').filter((line) => /^[-+]/.test(line)).slice(0, most.differences),
];

/** Why a test failed, short enough for the end of a log: what was said, what differed, and where. */
export const errorLines = (errors: readonly ThrownError[]): string[] => {
  const places = [...new Set(errors.flatMap(placesIn))].slice(0, most.places);
  const said = errors.flatMap(saidBy).slice(0, most.all - places.length);
  return [...said, ...places].map((line) => (line.length > most.letters ? `${line.slice(0, most.letters)}…` : line));
};
