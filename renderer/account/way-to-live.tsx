import type { Environment } from '../../shared/account/account.ts';
import type { LiveGate, RungId } from '../../shared/account/doctor.ts';
import type { Asked } from '../bridge.ts';
import { liveGateWords } from './live-gate-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { StateBadge } from '../ui/state-badge.tsx';
import { useTask } from '../use-task.ts';

interface WayToLiveProps {
  readonly gate: Asked<LiveGate>;
  readonly entered: Environment;
  /** Shows a rung where it is: of Live, or TEM's label where TEM is entered. */
  readonly onShow: (environment: Environment, rung: RungId | null) => void;
  readonly onEnterWithoutTem: () => void;
}

/** What is missing before Live can be entered, and the one next step. */
export const WayToLive = ({ gate, entered, onShow, onEnterWithoutTem }: WayToLiveProps) => {
  const examine = useTask('account/examine');
  const look = async (environment: 'tem' | 'live'): Promise<void> => {
    if (await examine.run({ environment })) gate.again();
    if (environment === 'live') onShow('live', null);
  };
  if (gate.failure) return <FailureNote failure={gate.failure} onRetry={gate.again} />;
  if (gate.value === null) return null;
  const { standing, rung, temIsDown } = gate.value;
  const words = liveGateWords(gate.value);
  if (words === null) return null;
  return (
    <div className="way-to-live" role="group" aria-label="The way to Live">
      <StateBadge kind="wait" words="Not yet" />
      <p id="way-to-live">{words}</p>
      <div className="part-buttons">
        {standing === 'rung' && rung ? <Button onPress={() => onShow('live', rung.id)}>Show what is missing</Button> : null}
        {standing === 'no-tem-label'
          ? <>
              {entered === 'tem' ? <Button onPress={() => onShow('tem', 'tem-label')}>Show the test label</Button> : null}
              {temIsDown
                ? <Button kind="stop" onPress={onEnterWithoutTem}>Enter Live without it…</Button>
                : <Button isPending={examine.busy} onPress={() => void look('tem')}>See whether TEM answers</Button>}
            </>
          : <Button isPending={examine.busy} onPress={() => void look('live')}>Examine Live</Button>}
      </div>
      {examine.failure ? <FailureNote failure={examine.failure} onDismiss={examine.dismiss} /> : null}
    </div>
  );
};
