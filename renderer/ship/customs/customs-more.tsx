import { useState } from 'react';
import { aesChoices } from '../../../shared/aes-citation.ts';
import type { CustomsRestrictionType } from '../../../shared/customs.ts';
import type { DraftCustomsMore } from '../../../shared/draft.ts';
import { Select } from '../../ui/select.tsx';
import { ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { emptyCustomsMore } from './customs-from-draft.ts';

const restrictions: readonly { readonly value: CustomsRestrictionType | 'none'; readonly words: string }[] = [
  { value: 'none', words: 'None' },
  { value: 'QUARANTINE', words: 'Quarantine' },
  { value: 'SANITARY_INSPECTION', words: 'Sanitary inspection' },
  { value: 'PHYTOSANITARY_INSPECTION', words: 'Plant health inspection' },
  { value: 'OTHER', words: 'Other' },
];

const citations = [
  { value: 'none', words: 'None', detail: 'Mail to APO, FPO and DPO needs none.' },
  ...aesChoices.map(({ value, words, when }) => ({ value, words, detail: when })),
  { value: 'typed', words: 'Another, or an ITN', detail: 'Goods worth more than $2,500 of a kind, or under an export license, are filed first.' },
];

/** What a form seldom says: the export filing, a restriction, and the numbers of what goes along. */
export const CustomsMore = () => {
  const { draft, step } = useShipForm();
  const more = draft.customsMore ?? emptyCustomsMore;
  const [opened, setOpened] = useState(false);
  const [types, setTypes] = useState(false);
  const set = (change: Partial<DraftCustomsMore>): void => step({ type: 'set', change: { customsMore: { ...more, ...change } } });
  const offered = aesChoices.some(({ value }) => value === more.aes);
  const citation = types || (more.aes !== '' && !offered) ? 'typed' : more.aes === '' ? 'none' : more.aes;
  const says = Object.values(more).some((value) => value !== '' && value !== null);
  const text = (name: 'restrictionComments' | 'invoiceNumber' | 'licenseNumber' | 'certificateNumber', label: string) => (
    <ShipField field={`customs.more.${name}`} label={label} value={more[name]} onChange={(typed) => set({ [name]: typed })} />
  );
  return (
    <details className="customs-more" open={opened || says} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>More: export filing, invoice, license, restriction</summary>
      <div className="customs-more-fields">
        <Select
          label="AES/ITN, or its exemption" stop="customs.aes" choices={citations} value={citation}
          hint={aesChoices.find(({ value }) => value === more.aes)?.when ?? null}
          onChange={(chosen) => {
            setTypes(chosen === 'typed');
            set({ aes: chosen === 'none' || chosen === 'typed' ? '' : chosen });
          }}
        />
        {citation === 'typed' ? <ShipField field="customs.more.aes" label="ITN or exemption" hint="X and 14 digits, or as NO EEI 30.40(a)" value={more.aes} onChange={(aes) => set({ aes })} /> : null}
        <div className="row-2">
          {text('invoiceNumber', 'Invoice number')}
          {text('licenseNumber', 'License number')}
        </div>
        <div className="row-2">
          {text('certificateNumber', 'Certificate number')}
          <Select
            label="Restriction" stop="customs.restriction" choices={restrictions} value={more.restriction ?? 'none'}
            onChange={(chosen) => set(chosen === 'none' ? { restriction: null, restrictionComments: '' } : { restriction: chosen })}
          />
        </div>
        {more.restriction === 'OTHER' ? text('restrictionComments', 'Which restriction') : null}
      </div>
    </details>
  );
};
