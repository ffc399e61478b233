import { extraServiceCode } from '../../../shared/extra-service-codes.ts';
import { extraKindOf } from '../../../shared/extra-kinds.ts';
import { formatCents } from '../../../shared/format-money.ts';
import { extraRefusal } from '../../../shared/mailpiece-refusals.ts';
import type { Extra } from '../../../shared/mailpiece.ts';
import type { Rate } from '../../../shared/rate.ts';
import { Checkbox } from '../../ui/tick.tsx';
import { combinedOfDraft } from '../draft/combined-of-draft.ts';
import { useShipForm } from '../draft/ship-form.ts';

export interface ExtraTickProps {
  readonly extra: Extra;
  /** The service that is chosen, of exactly what is typed; its price of the extra is shown. */
  readonly rate: Rate | null;
  readonly keys?: string;
  /** With what it does and what it needs. */
  readonly withDetail?: boolean;
}

const priceIn = (rate: Rate, code: number): string => {
  const part = rate.parts.find(({ extraService }) => extraService === String(code));
  return part === undefined ? '' : formatCents(part.amount);
};

/** One extra service. Where USPS would refuse it with what else is chosen, it can't be, and the reason stands beside it. */
export const ExtraTick = ({ extra, rate, keys, withDetail = false }: ExtraTickProps) => {
  const { draft, step } = useShipForm();
  const { name, detail } = extraKindOf(extra);
  const combined = combinedOfDraft(draft);
  const isOn = draft.extras.includes(extra);
  const refusal = isOn ? null : extraRefusal(combined, extra);
  const price = isOn && rate !== null ? priceIn(rate, extraServiceCode(extra, combined.value)) : '';
  const beside = refusal ?? (withDetail ? detail : null);
  return (
    <Checkbox isSelected={isOn} isDisabled={refusal !== null} onChange={(on) => step({ type: 'extra', extra, on })} className={withDetail ? 'extra-listed' : ''}>
      {name}{price === '' ? null : <> <span className="extra-price">{price}</span></>}
      {keys ? <> <kbd aria-hidden="true">{keys}</kbd></> : null}
      {beside === null ? null : <span className={refusal === null ? 'extra-beside quiet' : 'extra-beside'}> {beside}</span>}
    </Checkbox>
  );
};
