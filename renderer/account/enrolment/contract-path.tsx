import type { Enrolment } from '../../../shared/account/enrolment.ts';
import { formatDay } from '../../../shared/days/ship-days.ts';
import type { Day } from '../../../shared/days/ship-date.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { Checkbox } from '../../ui/fields/tick.tsx';
import { contractSteps } from './guide/contract-steps.ts';
import type { ChangeEnrolment } from './use-enrolment.ts';

type Contract = Enrolment['contract'];

const paths: readonly { readonly value: Contract['path']; readonly words: string }[] = [
  { value: 'unknown', words: 'Not said yet' },
  { value: 'none', words: 'No contract' },
  { value: 'existing', words: 'A contract that we have already' },
  { value: 'new', words: 'A new one, with a promo code' },
];

interface ContractPathProps {
  readonly contract: Contract;
  readonly today: Day;
  readonly change: ChangeEnrolment;
  readonly onPath: (path: Contract['path']) => void;
}

/** The second path, beside the eight steps: prices of a negotiated contract (NSA). */
export const ContractPath = ({ contract, today, change, onPath }: ContractPathProps) => {
  const put = (part: Partial<Contract>): void => change((before) => ({ ...before, contract: { ...before.contract, ...part } }));
  const steps = contractSteps(contract.path);
  return (
    <section className="enrolment-box" aria-labelledby="contract">
      <h3 id="contract">Contract prices (NSA)</h3>
      <Select className="enrolment-state" label="Contract" choices={paths} value={contract.path} onChange={(path) => { put({ path }); onPath(path); }} />
      {steps.length === 0 ? null : (
        <>
          <ul className="contract-steps">
            {steps.map(({ id, title, what }) => (
              <li key={id}>
                <Checkbox
                  isSelected={contract.done.includes(id)}
                  onChange={(done) => put({ done: done ? [...contract.done, id] : contract.done.filter((other) => other !== id) })}
                >
                  {title}
                </Checkbox>
                <p className="quiet">{what}</p>
              </li>
            ))}
          </ul>
          {contract.confirmed === null ? (
            <div className="part-buttons">
              <p>Approval is pending until your USPS representative confirms that the EPA and the contract are linked. Until then labels cost commercial prices.</p>
              <Button onPress={() => put({ confirmed: today })}>My representative confirmed it</Button>
            </div>
          ) : (
            <div className="part-buttons">
              <p>✓ Confirmed {formatDay(contract.confirmed)}.</p>
              <Button onPress={() => put({ confirmed: null })}>Not confirmed after all</Button>
            </div>
          )}
        </>
      )}
    </section>
  );
};
