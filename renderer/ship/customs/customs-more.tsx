import { useState } from 'react';
import { isAbroad } from '../../../shared/countries/countries.ts';
import type { CustomsRestrictionType } from '../../../shared/customs/customs.ts';
import type { DraftCustomsMore } from '../../../shared/draft.ts';
import { Select } from '../../ui/fields/select.tsx';
import { ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { CustomsAbroad } from './customs-abroad.tsx';
import { CustomsFiling } from './customs-filing.tsx';
import { emptyCustomsMore } from './customs-from-draft.ts';

const restrictions: readonly { readonly value: CustomsRestrictionType | 'none'; readonly words: string }[] = [
  { value: 'none', words: 'None' },
  { value: 'QUARANTINE', words: 'Quarantine' },
  { value: 'SANITARY_INSPECTION', words: 'Sanitary inspection' },
  { value: 'PHYTOSANITARY_INSPECTION', words: 'Plant health inspection' },
  { value: 'OTHER', words: 'Other' },
];

/** What a form seldom says: the export filing, a restriction, and the numbers of what goes along. */
export const CustomsMore = () => {
  const { draft, step } = useShipForm();
  const more = draft.customsMore ?? emptyCustomsMore;
  const [opened, setOpened] = useState(false);
  const set = (change: Partial<DraftCustomsMore>): void => step({ type: 'set', change: { customsMore: { ...more, ...change } } });
  const abroad = isAbroad(draft.to);
  // What is chosen outside of it doesn't open it.
  const says = Object.entries(more).some(([name, value]) => value !== '' && value !== null && value !== undefined && !(abroad && name === 'aes'));
  const text = (name: 'restrictionComments' | 'invoiceNumber' | 'licenseNumber' | 'certificateNumber', label: string) => (
    <ShipField field={`customs.more.${name}`} label={label} value={more[name]} onChange={(typed) => set({ [name]: typed })} />
  );
  return (
    <details className="customs-more" open={opened || says} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{abroad ? 'More: numbers with customs, not delivered, invoice, license, restriction' : 'More: export filing, invoice, license, restriction'}</summary>
      <div className="customs-more-fields">
        {abroad ? <CustomsAbroad more={more} onChange={set} /> : <CustomsFiling />}
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
