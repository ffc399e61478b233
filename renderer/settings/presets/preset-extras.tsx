import { useState } from 'react';
import { isInternational } from '../../../shared/abroad/international-classes.ts';
import { isInsured } from '../../../shared/combination/extra-kinds.ts';
import { classRefusals, mailpieceRefusals } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Combined } from '../../../shared/combination/mailpiece-refusals.ts';
import { classesForAnything } from '../../../shared/rates/offered-classes.ts';
import type { MailClass } from '../../../shared/rates/rate.ts';
import type { Preset } from '../../../shared/settings.ts';
import { readMoney } from '../../ship/draft/read-money.ts';
import { extraRefusals, extrasAfter } from '../../ship/extras/chosen-extras.ts';
import type { ChosenExtras } from '../../ship/extras/chosen-extras.ts';
import { ExtraList } from '../../ship/extras/extra-list.tsx';
import { extraServices } from '../../ship/extras/extra-services.ts';
import { ExtraTick } from '../../ship/extras/extra-tick.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/fields/text-field.tsx';
import { Checkbox } from '../../ui/fields/tick.tsx';

type Held = Pick<Preset, 'packaging' | 'mailClass' | 'extras' | 'value'>;

const classOf = ({ mailClass }: Held): MailClass | null => classesForAnything.find((one) => one === mailClass) ?? null;

/** A preset as USPS's rules of combination look at it: nobody knows yet where it goes and what is inside, but whether it leaves the country. */
const combinedOfPreset = (preset: Held): Combined => {
  const { packaging, extras, value = '' } = preset;
  const read = readMoney(value);
  const mailClass = classOf(preset);
  return {
    extras, value: isInsured(extras) && read.ok ? read.amount : null, packaging, state: '', customsContentType: null, hazmat: null, isHeld: false,
    // Any country: the rules are those of abroad as such.
    ...(mailClass !== null && isInternational(mailClass) ? { country: 'CA' } : {}),
  };
};

/** What a preset's extras can't be, by the field that says it. */
export const presetExtrasProblems = (preset: Held): { readonly value?: string; readonly extras?: string } => {
  const { extras, value = '' } = preset;
  const read = value.trim() === '' || !isInsured(extras) ? null : readMoney(value);
  const mailClass = classOf(preset);
  const [refused] = mailClass === null ? mailpieceRefusals(combinedOfPreset(preset)) : classRefusals(combinedOfPreset(preset), mailClass);
  return { ...(read?.ok === false ? { value: read.because } : {}), ...(refused === undefined ? {} : { extras: refused }) };
};

export interface PresetExtrasProps {
  readonly preset: Preset;
  readonly problems: { readonly value?: string; readonly extras?: string };
  readonly onChange: (change: Partial<Preset>) => void;
  /** The value is being typed, and is left. */
  readonly onType: (value: string) => void;
  readonly onLeave: () => void;
}

/** What a preset takes along beyond the carrying: the same that the Ship page offers, by the same rules. */
export const PresetExtras = ({ preset, problems, onChange, onType, onLeave }: PresetExtrasProps) => {
  const { extras, value = '' } = preset;
  const [lists, setLists] = useState(false);
  const chosen: ChosenExtras = {
    extras,
    refusal: extraRefusals(combinedOfPreset(preset), classOf(preset)),
    price: () => '',
    put: (extra, on) => {
      const next = extrasAfter(extras, extra, on);
      onChange({ extras: next, ...(isInsured(next) ? {} : { value: undefined }) });
    },
  };
  const others = extras.filter((extra) => !extraServices.some((common) => common.extra === extra));
  return (
    <div className="preset-extras" role="group" aria-label="Extra services">
      {extraServices.map(({ extra }) => <ExtraTick key={extra} extra={extra} chosen={chosen} />)}
      {lists ? null : others.map((extra) => <ExtraTick key={extra} extra={extra} chosen={chosen} />)}
      {isInsured(extras) ? (
        <TextField
          label="Value, $" className="preset-value" inputMode="decimal" placeholder="each time" maxLength={20}
          value={value} problem={problems.value} onChange={onType} onBlur={onLeave}
        />
      ) : null}
      <Checkbox isSelected={preset.withReturn === true} onChange={(on) => onChange({ withReturn: on ? true : undefined })}>Return label with it</Checkbox>
      <Button kind="plain" aria-expanded={lists} onPress={() => setLists(!lists)}>{lists ? 'Fewer extras' : 'All extras'}</Button>
      {problems.extras === undefined ? null : <p className="field-problem" role="alert">{problems.extras} The preset isn’t saved with it.</p>}
      {lists ? <ExtraList chosen={chosen} /> : null}
    </div>
  );
};
