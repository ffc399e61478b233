import { join } from 'node:path';
import { expect, test } from 'vitest';
import { errorLines } from '../../.dev/error-lines.ts';

const project = join(import.meta.dirname, '../..');

test('of what Playwright says, the words and the places are kept, without colors, source and what is not the project’s', () => {
  const message = [
    'Error: \u001B[2mexpect(\u001B[22mlocator\u001B[2m)\u001B[22m.toBeVisible() failed', '', 'Expected: visible', 'Call log:', '  - waiting for button', '',
    '  4 | const fails = () =>', '> 5 |   expect(1)', '    |   ^',
    `    at buy (${join(project, 'test/e2e/ship-by-hand.ts')}:45:24)`,
    `    at run (${join(project, 'node_modules/playwright/index.js')}:1:2)`,
    `    at ${join(project, 'test/e2e/ship/customs.spec.ts')}:51:9`,
  ].join('\n');
  expect(errorLines([{ message }])).toEqual([
    'Error: expect(locator).toBeVisible() failed', 'Expected: visible', '  - waiting for button',
    'at test/e2e/ship-by-hand.ts:45', 'at test/e2e/ship/customs.spec.ts:51',
  ]);
});

test('of what vitest says, only what differs is kept of a difference, and twelve lines of all', () => {
  const diff = ['- Expected', '+ Received', '', '  {', '    "same": 1,', ...Array.from({ length: 20 }, (_, place) => `-   "${place}": 1,`)].join('\n');
  const stacks = [{ file: join(project, 'test/usps/a.test.ts'), line: 3 }];
  const lines = errorLines([{ message: 'x'.repeat(300), diff, stacks }, { message: 'a\nb\nc\nd\ne' }]);
  expect(lines).toEqual([
    `${'x'.repeat(240)}…`, '- Expected', '+ Received', ...Array.from({ length: 6 }, (_, place) => `-   "${place}": 1,`), 'a', 'b', 'at test/usps/a.test.ts:3',
  ]);
});

test('an error without a word is told as one', () => {
  expect(errorLines([{}])).toEqual(['nothing said why']);
});
