import type { Account, Environment } from '../../../shared/account/account.ts';
import { Select } from '../../ui/fields/select.tsx';
import { environmentWords } from '../environment-words.ts';

interface LadderChoiceProps {
  readonly account: Account;
  readonly shown: Environment;
  readonly onShow: (environment: Environment) => void;
}

/** Which environment's examination is shown: the one that is entered, or one that is looked at before it is. */
export const LadderChoice = ({ account, shown, onShow }: LadderChoiceProps) => {
  const choices = account.offered
    .filter(({ environment, because }) => because === null && (environment !== 'practice' || account.environment === 'practice'))
    .map(({ environment }) => ({ value: environment, words: environment === account.environment ? `${environmentWords[environment].name}, where you are` : environmentWords[environment].name }));
  return (
    <div className="doctor-heading">
      <h2 id="doctor">Account doctor</h2>
      {choices.length > 1 ? <Select label="Looks at" className="ladder-choice" choices={choices} value={shown} onChange={onShow} /> : null}
    </div>
  );
};
