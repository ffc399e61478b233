import { addDays, dayAt } from '../../../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../../../shared/days/zip-time-zone.ts';
import { ruleRefusal } from '../../server/errors.ts';
import type { StoredLabel } from '../../state/labels.ts';

/** A label is reprinted so many times and no more. */
export const reprintLimit = 3;

/** The label, where it may be printed again. @throws Refusal with USPS's code where it mayn't. */
export const reprintable = (api: string, label: StoredLabel | null, now: Date): StoredLabel => {
  const refuse = (code: string, detail: string, parameter = 'trackingNumber') => ruleRefusal(api, [{ code, parameter, detail }]);
  const unknown = refuse('160378', 'Tracking number not found for a mailing date within the last 45 days');
  if (!label) throw unknown;
  const today = dayAt(now, timeZoneOfZip(label.entryZip));
  if (today > addDays(label.mailingDate, 45)) throw unknown;
  if (label.status === 'CANCELED') throw refuse('160379', 'Canceled labels are unavailable for reprint');
  if (label.status === 'DISPUTED') throw refuse('160380', 'Disputed labels are unavailable for reprint');
  if (today > label.mailingDate) throw refuse('160381', 'Labels past their mailingDate are unavailable for reprint');
  if (label.reprints >= reprintLimit)
    throw refuse('160382', `This label has reached the reprint limit of ${reprintLimit} reprints`, 'reprintInfo.reprintCount');
  return label;
};
