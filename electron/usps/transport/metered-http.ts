import type { Clock } from '../../clock.ts';
import type { QuotaMeter } from '../quota/quota-meter.ts';
import { UspsNoAnswer } from '../usps-error.ts';
import { QuotaWait } from '../usps-error.ts';
import { retryAfterSeconds } from './answer-errors.ts';
import { callKind } from './call-kind.ts';
import type { Http } from './http.ts';

/** Every sending takes its turn at the meter, and the meter hears of every 429. */
export const meteredHttp = (http: Http, meter: QuotaMeter, clock: Clock): Http => ({
  send: async (request) => {
    try {
      await meter.turn(request.api, callKind(request).priority);
    } catch (error) {
      if (error instanceof QuotaWait) throw error;
      throw new UspsNoAnswer({ kind: 'unreachable', requestSent: false, status: null, because: 'Labeldesk is closing' });
    }
    const answer = await http.send(request);
    if (answer.status === 429) meter.refused(request.api, retryAfterSeconds(answer, clock.now()));
    return answer;
  },
  close: () => http.close(),
});
