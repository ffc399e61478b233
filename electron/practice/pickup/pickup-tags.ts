import { ruleRefusal } from '../server/errors.ts';
import type { Refusal } from '../server/answer.ts';
import type { SwitchBoard } from '../server/settings.ts';

/** An entity tag that is another's, an hour old, or used. */
export const preconditionFailed = (switches: SwitchBoard): Refusal =>
  ruleRefusal('/pickup/v3', [{
    code: '020003', parameter: 'If-Match', detail: 'The entity tag does not match the pickup, is older than an hour, or was used.',
  }], switches.choice('etag-mismatch') === 'b' ? 400 : 412);
