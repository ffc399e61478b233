import { expect, it } from 'vitest';
import { logBug } from '../../electron/log-bug.ts';

it('logs where a bug happened and what kind it is, and none of its words', () => {
  const logged: [string, unknown][] = [];
  const log = { info: () => undefined, error: (event: string, facts?: object) => void logged.push([event, facts]) };
  const reference = logBug(log, new RangeError('no room for Dana Reyes\nat 2250 Clarendon Blvd'), 'labels/buy');
  logBug(log, 'Dana Reyes', 'main');
  expect(logged).toEqual([
    ['bug', { reference, where: 'labels/buy', name: 'RangeError', stack: expect.stringMatching(/^at .*log-bug\.test\.ts/) }],
    ['bug', { reference: expect.stringMatching(/^[0-9a-f]{8}$/), where: 'main', name: 'string', stack: '' }],
  ]);
  expect(JSON.stringify(logged)).not.toMatch(/Dana|Clarendon/);
});
