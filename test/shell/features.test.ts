import { expect, it } from 'vitest';
import { createFeatures } from '../../electron/features.ts';

it('stops what was started in reverse, past one that can’t be stopped', async () => {
  const happened: string[] = [];
  const features = createFeatures({ info: () => undefined, error: (event, facts) => void happened.push(`${event} ${facts?.['feature']}`) });
  const start = (name: string, stop: () => void) =>
    features.start(name, () => { happened.push(`start ${name}`); return name; }, (started) => { happened.push(`stop ${started}`); stop(); });
  await start('settings', () => undefined);
  await start('application', () => { throw new Error('busy'); });
  await features.start('menu', () => happened.push('start menu'));
  await start('door', () => undefined);
  await features.stop();
  await features.stop();
  expect(happened).toEqual([
    'start settings', 'start application', 'start menu', 'start door',
    'stop door', 'stop application', 'stop-failed application', 'stop settings',
  ]);
});
