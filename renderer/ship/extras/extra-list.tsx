import { extraKinds } from '../../../shared/combination/extra-kinds.ts';
import type { ExtraGroup } from '../../../shared/combination/extra-kinds.ts';
import type { ChosenExtras } from './chosen-extras.ts';
import { extraServices } from './extra-services.ts';
import { ExtraTick } from './extra-tick.tsx';

const groups: readonly { readonly group: ExtraGroup; readonly words: string }[] = [
  { group: 'signer', words: 'Signed for' }, { group: 'insurance', words: 'Insured' }, { group: 'receipt', words: 'Receipt' },
];

const listed = extraKinds.filter((kind) => !extraServices.some(({ extra }) => extra === kind.extra));

/** Every extra service but the common ones, with what it needs; one of each group at most. What keeps all of them off is said once. */
export const ExtraList = ({ chosen }: { readonly chosen: ChosenExtras }) => {
  const [first, ...others] = listed.map(({ extra }) => chosen.refusal(extra));
  const refusal = others.every((other) => other === first) ? first ?? null : null;
  return (
    <>
      {refusal === null ? null : <p>{refusal}</p>}
      {groups.map(({ group, words }) => (
        <div key={group} className="extras-list" role="group" aria-label={words}>
          {listed.filter((kind) => kind.group === group).map(({ extra }) => <ExtraTick key={extra} extra={extra} chosen={chosen} withDetail saidElsewhere={refusal !== null} />)}
        </div>
      ))}
    </>
  );
};
