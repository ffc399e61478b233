import type { CustomsNumberType } from '../../../shared/customs/customs.ts';
import type { DraftCustomsMore } from '../../../shared/draft.ts';
import { Select } from '../../ui/fields/select.tsx';
import { ShipField } from '../draft/ship-field.tsx';

const kinds: readonly { readonly value: CustomsNumberType; readonly words: string }[] = [
  { value: 'TAX_CODE', words: 'Tax number, IOSS' }, { value: 'VAT_NUMBER', words: 'VAT number' }, { value: 'IMPORTER_CODE', words: 'Importer code, EORI' },
];

const ways = [
  { value: 'RETURN', words: 'Send it back', detail: 'USPS may charge the way back.' },
  { value: 'ABANDON', words: 'Give it up', detail: 'The post there destroys it or keeps it. Postage doesn’t come back.' },
] as const;

interface CustomsAbroadProps {
  readonly more: DraftCustomsMore;
  readonly onChange: (change: Partial<DraftCustomsMore>) => void;
}

/** What a form says of a parcel abroad alone: whom customs knows the two people as, and what becomes of it where nobody takes it. */
export const CustomsAbroad = ({ more, onChange }: CustomsAbroadProps) => {
  const known = (who: 'importer' | 'exporter', label: string) => {
    const { type, number } = more[who] ?? { type: 'TAX_CODE', number: '' };
    return (
      <div className="row-2">
        <ShipField
          field={`customs.more.${who}`} label={`${label}’s number`} value={number} maxLength={60}
          onChange={(typed) => onChange({ [who]: typed === '' ? undefined : { type, number: typed } })}
        />
        <Select label={`${label}’s is a`} choices={kinds} value={type} isDisabled={number === ''} onChange={(chosen) => onChange({ [who]: { type: chosen, number } })} />
      </div>
    );
  };
  return (
    <>
      {known('importer', 'Addressee')}
      {known('exporter', 'Sender')}
      <Select
        label="Where it can’t be delivered" choices={ways} value={more.ifUndeliverable ?? 'RETURN'}
        hint={ways.find(({ value }) => value === (more.ifUndeliverable ?? 'RETURN'))?.detail ?? null}
        onChange={(chosen) => onChange({ ifUndeliverable: chosen === 'RETURN' ? undefined : chosen })}
      />
    </>
  );
};
