import type { PracticeContext } from '../server/call.ts';
import { ruleRefusal } from '../server/errors.ts';

const parameter = 'Header: X-Payment-Authorization-Token';

/** @throws Refusal where the settings say that the CRID isn't enrolled in USPS Ship for labels that go out. */
export const requireOutbound = (api: string, { switches }: PracticeContext, code = '160302'): void => {
  if (switches.settings.enrolment === 'no-outbound') throw ruleRefusal(api, [{ code, parameter, detail: 'Must be enrolled in USPS Ship Outbound in order to create labels' }]);
};

/** @param code one for a label with its way back, another for a return label alone. */
export const requireReturns = (api: string, code: '160303' | '160304', { switches }: PracticeContext): void => {
  if (switches.settings.enrolment === 'no-returns') throw ruleRefusal(api, [{ code, parameter, detail: 'Must be enrolled in USPS Ship Returns in order to create return labels' }]);
};
