import { formatDay } from '../../../shared/days/ship-days.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/fields/tick.tsx';
import type { StepPartProps } from './step-part-props.ts';

/** The bank account's proof, and USPS Ship's approval. */
export const StepPayment = ({ enrolment: { microDeposits, uspsShipApproved }, today, change }: StepPartProps) => (
  <>
    <div className="part-buttons">
      {microDeposits === null ? (
        <>
          <Button onPress={() => change((before) => ({ ...before, microDeposits: { since: today, confirmed: false } }))}>A bank account was added today</Button>
          <p className="quiet">You are reminded after two days to confirm the two small amounts.</p>
        </>
      ) : microDeposits.confirmed ? (
        <p>✓ Both amounts are confirmed.</p>
      ) : (
        <>
          <Button onPress={() => change((before) => ({ ...before, microDeposits: { ...microDeposits, confirmed: true } }))}>Both amounts are confirmed</Button>
          <Button onPress={() => change((before) => ({ ...before, microDeposits: null }))}>No bank account after all</Button>
          <p className="quiet">Added {formatDay(microDeposits.since)}.</p>
        </>
      )}
    </div>
    <Checkbox isSelected={uspsShipApproved} onChange={(approved) => change((before) => ({ ...before, uspsShipApproved: approved }))}>
      USPS Ship Account Management says Approved
    </Checkbox>
  </>
);
