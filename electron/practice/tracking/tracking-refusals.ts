import type { Refusal } from '../server/answer.ts';
import { ruleRefusal } from '../server/errors.ts';
import type { SwitchBoard } from '../server/settings.ts';

const api = '/tracking/v3';

const refuse = (code: string, detail: string, status: number): Refusal => ruleRefusal(api, [{ code, detail, parameter: 'trackingNumber' }], status);

/** Known to USPS by its label alone. */
export const notScanned = (switches: SwitchBoard): Refusal => {
  const detail = 'A status update is not yet available for your package. It will be available when the shipper provides an update or the package is given to USPS.';
  return switches.choice('tracking-before-first-scan') === 'b' ? refuse('150009', detail, 400) : refuse('150006', detail, 404);
};

export const unknownNumber = (): Refusal =>
  refuse('150002', 'The tracking number may be incorrect or the status update is not yet available. Please verify your tracking number and try again later.', 404);

/** Free tracking is for the app of the mailer whose MID is in the number. */
export const foreignParcel = (switches: SwitchBoard): Refusal =>
  refuse('150010', 'The tracking number may belong to another shipper.', switches.choice('tracking-of-others') === 'b' ? 401 : 403);
