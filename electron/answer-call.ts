import { Failed } from '../shared/failure.ts';
import type { Outcome } from '../shared/failure.ts';
import { contract } from '../shared/ipc-contract.ts';
import type { Channel, Handlers, Input, Output } from '../shared/ipc-contract.ts';
import { inputWords } from './input-words.ts';
import type { ReportBug } from './log-bug.ts';

/** Parses what the window sent, lets the handler answer, and turns whatever becomes of it into an `Outcome`. */
export const answerCall = async <C extends Channel>(
  channel: C, handler: Handlers[C], input: unknown, reportBug: ReportBug,
): Promise<Outcome<Output<C>>> => {
  const parsed = contract[channel].input.safeParse(input);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({ path: issue.path.join('.'), message: inputWords(issue) }));
    return { ok: false, failure: { code: 'input-invalid', problems } };
  }
  try {
    return { ok: true, value: await handler(parsed.data as Input<C>) };
  } catch (error) {
    if (error instanceof Failed) return { ok: false, failure: error.failure };
    return { ok: false, failure: { code: 'bug', reference: reportBug(error, channel) } };
  }
};
