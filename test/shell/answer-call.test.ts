import { describe, expect, it } from 'vitest';
import { answerCall } from '../../electron/answer-call.ts';
import { Failed } from '../../shared/failure.ts';

const reported: string[] = [];
const reportBug = (_error: unknown, where: string): string => {
  reported.push(where);
  return 'ab12';
};

describe('a call across the door', () => {
  it('reaches its handler parsed, and its answer comes back as a value', async () => {
    const outcome = await answerCall('addresses/city-state', async ({ zip }) => ({ city: zip, state: 'NV' }), { zip: '89501' }, reportBug);
    expect(outcome).toEqual({ ok: true, value: { city: '89501', state: 'NV' } });
  });

  it('is refused with what is wrong, and the handler never hears of it', async () => {
    const heard: unknown[] = [];
    const handler = async (input: unknown) => { heard.push(input); return { city: '', state: '' }; };
    const outcomes = [
      await answerCall('addresses/city-state', handler, { zip: 89501 }, reportBug),
      await answerCall('addresses/city-state', handler, { zip: '89501', more: true }, reportBug),
      await answerCall('addresses/city-state', handler, undefined, reportBug),
    ];
    expect({ outcomes, heard }).toEqual({
      outcomes: [
        { ok: false, failure: { code: 'input-invalid', problems: [{ path: 'zip', message: 'It is missing, or of another kind than it has to be.' }] } },
        { ok: false, failure: { code: 'input-invalid', problems: [{ path: '', message: 'Something in it isn’t known here.' }] } },
        { ok: false, failure: { code: 'input-invalid', problems: [{ path: '', message: 'It is missing, or of another kind than it has to be.' }] } },
      ],
      heard: [],
    });
  });

  it('brings an expected failure back as data', async () => {
    const outcome = await answerCall('app/status', async () => { throw new Failed({ code: 'usps-slow', seconds: 30 }); }, undefined, reportBug);
    expect(outcome).toEqual({ ok: false, failure: { code: 'usps-slow', seconds: 30 } });
  });

  it('reports anything else as a bug, of which the window learns the reference alone', async () => {
    reported.length = 0;
    const outcome = await answerCall('app/status', async () => { throw new TypeError('2250 Clarendon Blvd'); }, undefined, reportBug);
    expect({ outcome, reported }).toEqual({ outcome: { ok: false, failure: { code: 'bug', reference: 'ab12' } }, reported: ['app/status'] });
  });
});
