import { extraKinds } from '../../../shared/extra-kinds.ts';
import type { ExtraGroup } from '../../../shared/extra-kinds.ts';
import type { ChosenExtras } from './chosen-extras.ts';
import { extraServices } from './extra-services.ts';
import { ExtraTick } from './extra-tick.tsx';

const groups: readonly { readonly group: ExtraGroup; readonly words: string }[] = [
  { group: 'signer', words: 'Signed for' }, { group: 'insurance', words: 'Insured' }, { group: 'receipt', words: 'Receipt' },
];

/** Every extra service but the common ones, with what it needs; one of each group at most. */
export const ExtraList = ({ chosen }: { readonly chosen: ChosenExtras }) => groups.map(({ group, words }) => {
  const kinds = extraKinds.filter((kind) => kind.group === group && !extraServices.some(({ extra }) => extra === kind.extra));
  return (
    <div key={group} className="extras-list" role="group" aria-label={words}>
      {kinds.map(({ extra }) => <ExtraTick key={extra} extra={extra} chosen={chosen} withDetail />)}
    </div>
  );
});
