import { useState } from 'react';
import { aesChoices, dearestKind, lowValue, mostUnfiled } from '../../../shared/customs/aes-citation.ts';
import { isAbroad } from '../../../shared/countries/countries.ts';
import { Select } from '../../ui/fields/select.tsx';
import { readMoney } from '../draft/read-money.ts';
import { RowProblems, ShipField } from '../draft/ship-field.tsx';
import { useShipForm } from '../draft/ship-form.ts';
import { emptyCustomsMore } from './customs-from-draft.ts';

const typedChoice = { value: 'typed', words: 'Another, or an ITN', detail: 'Goods worth more than $2,500 of a kind, or under an export license, are filed first.' };

/** The export filing, or why there is none. Abroad it is never left out: what nobody chose follows from the values on the form, and is said. */
export const CustomsFiling = () => {
  const { draft, step } = useShipForm();
  const more = draft.customsMore ?? emptyCustomsMore;
  const [types, setTypes] = useState(false);
  const abroad = isAbroad(draft.to);
  const values = draft.customsLines.map(({ tariffNumber, value }) => {
    const read = readMoney(value);
    return { tariffNumber: tariffNumber.replace(/[.\s]/g, ''), value: read.ok ? read.amount : 0 };
  });
  const isLow = dearestKind(values) <= mostUnfiled;
  const none = abroad
    ? { value: 'none', words: isLow ? `By its value: ${lowValue}` : 'Choose, or enter an ITN', detail: isLow ? 'No kind of goods on the form is worth more than $2,500, and none needs an export license.' : 'A kind of goods on the form is worth more than $2,500.' }
    : { value: 'none', words: 'None', detail: 'Mail to APO, FPO and DPO needs none.' };
  const choices = [none, ...aesChoices.map(({ value, words, when }) => ({ value, words, detail: when })), typedChoice];
  const offered = aesChoices.some(({ value }) => value === more.aes);
  const citation = types || (more.aes !== '' && !offered) ? 'typed' : more.aes === '' ? 'none' : more.aes;
  const put = (aes: string): void => step({ type: 'set', change: { customsMore: { ...more, aes } } });
  return (
    <>
      <Select
        label={abroad ? 'Export filing (AES/ITN), or its exemption' : 'AES/ITN, or its exemption'} stop="customs.filing" choices={choices} value={citation}
        hint={citation === 'none' && !abroad ? null : choices.find(({ value }) => value === citation && value !== 'typed')?.detail ?? null}
        onChange={(chosen) => {
          setTypes(chosen === 'typed');
          put(chosen === 'none' || chosen === 'typed' ? '' : chosen);
        }}
      />
      <RowProblems fields={['customs.filing']} />
      {citation === 'typed' ? <ShipField field="customs.more.aes" label="ITN or exemption" hint="X and 14 digits, or as NO EEI 30.40(a)" value={more.aes} onChange={put} /> : null}
    </>
  );
};
