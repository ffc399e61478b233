import { Fragment, useState } from 'react';
import { links } from '../../../shared/links.ts';
import { call } from '../../bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/fields/select.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { withStep } from './guide/change-enrolment.ts';
import { sayable, stateWords } from './guide/state-words.ts';
import { enrolmentOrder } from './guide/enrolment-order.ts';
import type { EnrolmentStep } from './guide/steps.ts';
import { isBehind } from './guide/what-works.ts';
import { stepParts } from './step-parts.tsx';
import type { StepPartProps } from './step-part-props.ts';

const afterWords = (numbers: readonly number[]): string =>
  numbers.length < 2 ? `after step ${numbers.join('')}` : `after steps ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1) ?? ''}`;

interface StepItemProps extends StepPartProps {
  readonly step: EnrolmentStep;
  /** The one whose turn it is starts open. */
  readonly isNext: boolean;
}

/** One step: its state always, the rest when it is opened. */
export const StepItem = ({ step, isNext, ...part }: StepItemProps) => {
  const { id, title, takes, after, beside, todo, pages, troubles } = step;
  const { enrolment, today, change } = part;
  const [isOpen, setOpen] = useState(isNext);
  const number = enrolmentOrder.indexOf(id) + 1;
  const waitsFor = after.filter((other) => !isBehind(enrolment.steps, other)).map((other) => enrolmentOrder.indexOf(other) + 1);
  const known = enrolment.steps[id];
  const Part = stepParts[id];
  return (
    <li>
      <div className="step-head">
        <span className="enrolment-number" aria-hidden="true">{number}</span>
        <div>
          <h3><button type="button" className="step-title" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
            <span aria-hidden="true">{isOpen ? '▾' : '▸'}</span> {title}
          </button></h3>
          <p className="quiet">{takes}{waitsFor.length > 0 && !isBehind(enrolment.steps, id) ? ` · ${afterWords(waitsFor)}` : ''}</p>
        </div>
        <StateBadge {...stateWords(known)} />
      </div>
      {isOpen ? (
        <div className="step-body">
          <ul className="step-todo">{todo.map((line) => <li key={line}>{line}</li>)}</ul>
          {beside ? <p className="quiet">{beside}</p> : null}
          {pages.length > 0 ? (
            <div className="part-buttons">
              {pages.map(({ name, label }) => (
                <Fragment key={name}>
                  <Button aria-label={`Open in the browser: ${label}`} onPress={() => void call('app/open-link', { link: name })}>{label} ↗</Button>
                  <span className="quiet">{links[name].replace(/^https:\/\/|\/$/g, '')}</span>
                </Fragment>
              ))}
            </div>
          ) : null}
          {Part ? <Part {...part} /> : null}
          {troubles.length > 0 ? (
            <dl className="step-troubles">
              {troubles.map(({ said, because, fix }) => (
                <div key={said}><dt>“{said}”</dt><dd>{because} <strong>{fix}</strong></dd></div>
              ))}
            </dl>
          ) : null}
          {known?.state === 'verified' ? null : (
            <Select
              className="enrolment-state" label={`Step ${number} is`} choices={sayable}
              value={known?.state ?? 'to-do'} onChange={(state) => change((before) => withStep(before, id, state, today))}
            />
          )}
        </div>
      ) : null}
    </li>
  );
};
