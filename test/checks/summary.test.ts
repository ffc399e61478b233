import { expect, test } from 'vitest';
import { summarize } from '../../.dev/summary.ts';
import type { Part } from '../../.dev/summary.ts';
import type { TestResult } from '../../.dev/test-result.ts';

const passed: TestResult = { file: 'test/usps/a.test.ts', name: 'suite > one', outcome: 'passed', note: '', firstFailure: [], seconds: 1 };
const flaky: TestResult = { ...passed, name: 'suite > two', firstFailure: ['expected 1 to be 2', 'at test/usps/a.test.ts:7'], seconds: 2 };
const failed: TestResult = { ...flaky, file: 'test/e2e/b.spec.ts', name: 'three', outcome: 'failed' };
const skipped: TestResult = { ...passed, file: 'test/property/c.test.ts', name: 'suite > four', outcome: 'skipped', note: 'no printer', seconds: 0 };
const part = (name: string, results: readonly TestResult[], also: Partial<Part> = {}): Part =>
  ({ name, passed: results.every(({ outcome }) => outcome !== 'failed'), seconds: 1.25, results, ...also });

test('a run ends with each part, what was skipped, what took longest, what passed at its second try and why it failed first', () => {
  expect(summarize([part('types', []), part('unit and contract', [passed, flaky, skipped])], ['Something is missing.'])).toEqual({
    passed: true,
    lines: [
      '  types              ok          1.3 s',
      '  unit               ok          1.3 s  2 passed (1 at the second try), 0 failed',
      '    properties       ok          1.3 s  0 passed, 0 failed, 1 skipped',
      '', 'Skipped:', '  test/property/c.test.ts > suite', '    four (no printer)',
      '', 'This machine:', '  Something is missing.',
      '', 'Took longest:', '     3.0 s  test/usps/a.test.ts', '     0.0 s  test/property/c.test.ts',
      '', 'Passed at the second try, after:', '  test/usps/a.test.ts > suite', '    two', '      expected 1 to be 2', '      at test/usps/a.test.ts:7',
      '', 'PASSED: 2 of 2 parts; tests: 2 passed (1 at the second try), 0 failed, 1 skipped.',
    ],
  });
});

test('a test that failed is the last thing said, with why; so is a tool that failed, in its own first words', () => {
  const lint = part('lint', [], { passed: false, said: '\u001B[31mrenderer/app.tsx:3:1: no such rule\u001B[39m\n\n1 problem\n' });
  const { lines, passed: whole } = summarize([lint, part('end to end', [failed])], []);
  expect([whole, lines.slice(lines.indexOf('Failed:'))]).toEqual([false, [
    'Failed:', '  lint', '    renderer/app.tsx:3:1: no such rule', '    1 problem',
    '  test/e2e/b.spec.ts', '    three', '      expected 1 to be 2', '      at test/usps/a.test.ts:7',
    '', 'FAILED: 0 of 2 parts; tests: 0 passed, 1 failed.',
  ]]);
});

test('a part that failed beside its tests fails the run', () => {
  expect(summarize([part('unit', [passed], { passed: false })], []).lines.slice(-4))
    .toEqual(['  unit', '    It failed, and no test of it did: its own words are above.', '', 'FAILED: 0 of 1 parts; tests: 1 passed, 0 failed.']);
});
