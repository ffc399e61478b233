import type { Enrolment } from '../../../shared/account/enrolment.ts';
import { StateBadge } from '../../ui/state-badge.tsx';
import { whatWorks } from './guide/what-works.ts';

const steps = (waitsFor: readonly number[]): string => `waits for step${waitsFor.length > 1 ? 's' : ''} ${waitsFor.join(', ')}`;

/** What the real USPS answers with what one has so far. */
export const WorksToday = ({ enrolment }: { readonly enrolment: Enrolment }) => (
  <div className="enrolment-box">
    <h3>What works today, outside Practice</h3>
    <ul className="works-today">
      {whatWorks(enrolment.steps).map(({ name, waitsFor }) => (
        <li key={name}>
          <StateBadge kind={waitsFor.length === 0 ? 'good' : 'plain'} words={name} />
          {waitsFor.length === 0 ? null : <span className="quiet"> {steps(waitsFor)}</span>}
        </li>
      ))}
    </ul>
  </div>
);
