import { needsCustoms } from '../../../shared/abroad/abroad-problems.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import type { Box } from '../../../shared/mailpiece.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import { boxWords } from '../../words/box-words.ts';
import { SchematicLabel } from '../../label-preview/schematic-label.tsx';
import { shipDayOf } from '../draft/mailpiece-from-draft.ts';
import type { ShipContext } from '../draft/mailpiece-from-draft.ts';
import { useShipForm } from '../draft/ship-form.ts';
import type { ButtonState } from './button-state.ts';

export interface LabelToBeProps {
  readonly context: ShipContext;
  /** "Ground Advantage"; empty while none is chosen. */
  readonly service: string;
  /** Null until it is known how many there are: the label says which it is only then. */
  readonly box: Box | null;
  readonly button: ButtonState;
}

/** What will stand on the label. Abroad it has From's own address and counts no boxes; beside a customs form, no references. */
export const LabelToBe = ({ context, service, box, button }: LabelToBeProps) => {
  const { draft } = useShipForm();
  const { to } = draft;
  const { address = null, returnAddress = null } = context.shipFrom ?? {};
  return (
    <SchematicLabel
      from={isAbroad(to) ? address : returnAddress ?? address}
      to={to}
      service={service}
      shipDay={formatDay(shipDayOf(draft, context))}
      reference={needsCustoms(to) ? '' : draft.reference}
      box={box && !isAbroad(to) ? boxWords(box) : ''}
      state={button.kind === 'unknown' ? 'May be bought' : button.kind === 'buying' ? 'Asking USPS…' : 'Not bought yet'}
    />
  );
};
