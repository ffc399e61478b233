import { extraKindOf } from '../../../shared/combination/extra-kinds.ts';
import type { Extra } from '../../../shared/mailpiece.ts';
import { Checkbox } from '../../ui/fields/tick.tsx';
import type { ChosenExtras } from './chosen-extras.ts';
import './extras.css';

export interface ExtraTickProps {
  readonly extra: Extra;
  readonly chosen: ChosenExtras;
  readonly keys?: string;
  /** With what it does and what it needs. */
  readonly withDetail?: boolean;
  /** Why it can't be chosen is said elsewhere, for several at once. */
  readonly saidElsewhere?: boolean;
}

/** One extra service. Where USPS would refuse it with what else is chosen, it can't be, and the reason stands beside it. */
export const ExtraTick = ({ extra, chosen, keys, withDetail = false, saidElsewhere = false }: ExtraTickProps) => {
  const { name, detail } = extraKindOf(extra);
  const refusal = chosen.refusal(extra);
  const price = chosen.price(extra);
  const beside = saidElsewhere && refusal !== null ? null : refusal ?? (withDetail ? detail : null);
  return (
    <Checkbox isSelected={chosen.extras.includes(extra)} isDisabled={refusal !== null} onChange={(on) => chosen.put(extra, on)} className={withDetail ? 'extra-listed' : ''}>
      {name}{price === '' ? null : <> <span className="extra-price">{price}</span></>}
      {keys ? <> <kbd aria-hidden="true">{keys}</kbd></> : null}
      {beside === null ? null : <span className={refusal === null ? 'extra-beside quiet' : 'extra-beside'}> {beside}</span>}
    </Checkbox>
  );
};
