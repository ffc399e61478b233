import { isAbroad } from '../../../shared/countries/countries.ts';
import { failureMessage } from '../../failure-message.ts';
import { Button } from '../../ui/button.tsx';
import { StateBadge } from '../../ui/state-badge.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { AsTyped } from './as-typed.tsx';
import type { CheckedAddress } from './use-address-check.ts';
import { markedLines, placeWords, verdictWords } from './verdict-words.ts';

export interface AddressVerdictProps {
  readonly checked: CheckedAddress;
  readonly onTake: () => void;
}

/** What USPS says of the address, and how it writes it. Nothing is changed but by the person. */
export const AddressVerdict = ({ checked, onTake }: AddressVerdictProps) => {
  const { draft } = useShipForm();
  const { check, failure, checking } = checked;
  if (isAbroad(draft.to)) return <p className="verdict quiet">USPS checks no addresses abroad.</p>;
  if (checking) return <p className="verdict quiet" role="status">Asking USPS about this address…</p>;
  if (failure) return (
    <div className="verdict" role="status">
      <StateBadge kind="wait" words="Not checked" /> {failureMessage(failure).title}. It can be shipped to as typed.
    </div>
  );
  if (!check) return <div className="verdict" />;
  const confirmed = check.verdict === 'confirmed';
  const { standardized } = check;
  return (
    <div className="verdict" role="status">
      <p className="verdict-word">
        <StateBadge
          kind={confirmed && !check.vacant ? 'good' : draft.useAddressAsTyped ? 'plain' : 'wait'}
          words={[verdictWords[check.verdict], ...placeWords(check)].join(' · ')}
        />
      </p>
      {standardized && check.changed.length > 0 ? (
        <div className="suggestion">
          <div className="suggestion-heading">
            <span className="quiet">USPS writes</span>
            <Button onPress={onTake}>Take it <kbd>Alt+U</kbd></Button>
          </div>
          {markedLines(draft.to, standardized).map((line, index) => (
            <p key={index} className="suggestion-line">
              {line.map(({ word, changed }, at) => (
                <span key={at}>{at > 0 && !word.startsWith('-') ? ' ' : ''}{changed ? <mark>{word}</mark> : word}</span>
              ))}
            </p>
          ))}
        </div>
      ) : null}
      {confirmed ? null : <AsTyped />}
    </div>
  );
};
