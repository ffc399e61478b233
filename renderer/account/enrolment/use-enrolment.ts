import { useEffect, useRef, useState } from 'react';
import type { Enrolment } from '../../../shared/account/enrolment.ts';
import type { Failure } from '../../../shared/failure.ts';
import { changeSettings } from '../../bridge.ts';

export type ChangeEnrolment = (change: (enrolment: Enrolment) => Enrolment) => void;

export interface KeptEnrolment {
  readonly change: ChangeEnrolment;
  readonly failure: Failure | null;
  readonly dismiss: () => void;
}

/** Changes are saved one after another, each made to what the last one left. */
export const useEnrolment = (enrolment: Enrolment): KeptEnrolment => {
  const latest = useRef(enrolment);
  const queue = useRef(Promise.resolve());
  const [failure, setFailure] = useState<Failure | null>(null);
  useEffect(() => { latest.current = enrolment; }, [enrolment]);
  const change: ChangeEnrolment = (make) => {
    queue.current = queue.current.then(async () => {
      const next = make(latest.current);
      if (next === latest.current) return;
      const outcome = await changeSettings({ enrolment: next });
      if (outcome.ok) latest.current = outcome.value.enrolment;
      setFailure(outcome.ok ? null : outcome.failure);
    });
  };
  return { change, failure, dismiss: () => setFailure(null) };
};
