import type { ContentsClass } from '../../../shared/parcel/contents-class.ts';
import { Select } from '../../ui/fields/select.tsx';
import { useShipForm } from '../draft/ship-form.ts';

type Choice = ContentsClass | 'anything';

/** What qualifies, in few words (USPS Domestic Mail Manual 263 to 273). USPS may open such a parcel to look. */
const qualifies: Readonly<Record<ContentsClass, string>> = {
  MEDIA_MAIL: 'Books of eight pages and more, film, recordings, printed music and the like, without advertising. USPS may open it, and asks the recipient for what is missing where it doesn’t qualify.',
  LIBRARY_MAIL: 'Books, recordings, museum pieces and the like, from or to a library, school or museum, with its name in the address. USPS may open it.',
  BOUND_PRINTED_MATTER: 'Bound pages of printed advertising, directories or books, up to 15 lb, with nothing personal in them. USPS may open it.',
};

const choices: readonly { readonly value: Choice; readonly words: string }[] = [
  { value: 'anything', words: 'Anything' },
  { value: 'MEDIA_MAIL', words: 'Books, film, music: Media Mail' },
  { value: 'LIBRARY_MAIL', words: 'Library material: Library Mail' },
  { value: 'BOUND_PRINTED_MATTER', words: 'Bound printed matter' },
];

/** Said for each parcel anew: a class for certain contents is offered only where somebody said that they are inside. */
export const ContentsChoice = () => {
  const { draft, step, problemOf } = useShipForm();
  const { contentsFor } = draft;
  return (
    <section className="contents" aria-label="Contents">
      <Select
        label="Contents" stop="contents" choices={choices} value={contentsFor ?? 'anything'}
        onChange={(value) => step({ type: 'set', change: { contentsFor: value === 'anything' ? undefined : value } })}
        hint={problemOf('contents')}
      />
      {contentsFor === undefined ? null : <p className="quiet">{qualifies[contentsFor]}</p>}
    </section>
  );
};
