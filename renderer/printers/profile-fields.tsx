import type { Printer } from '../../shared/printing/printing.ts';
import { printerLine } from '../words/printer-words.ts';
import { Select } from '../ui/fields/select.tsx';
import { Switch } from '../ui/fields/tick.tsx';
import { NumberField } from './number-field.tsx';
import type { ProfileProps } from './profile-props.ts';

const none = '';

/** How it prints, and who stands in for it. */
export const ProfileFields = ({ printer, profile, change, printers }: ProfileProps & { readonly printers: readonly Printer[] }) => {
  const isHead = printer.language !== 'pdf';
  // A ZPL printer’s darkness counts from what it is set to, and is taken back.
  const counts = printer.language === 'zpl';
  const darknessRange = counts ? { least: -30, most: 30 } : { least: 0, most: 15 };
  const hasZpl = printer.language === 'zpl' && printer.dpi !== null;
  const others = printers.filter(({ id }) => id !== printer.id);
  const gone = profile.fallbackPrinterId !== null && others.every(({ id }) => id !== profile.fallbackPrinterId);
  return (
    <fieldset className="printer-fields">
      <legend>How it prints</legend>
      {isHead ? (
        <>
          <NumberField
            label="Darkness" value={profile.darkness} range={{ ...darknessRange, places: 0, mayBeEmpty: true }}
            hint={counts ? '−30 to 30 from its own; empty: as set' : '0 to 15; empty: as set'} onChange={(darkness) => void change({ darkness })}
          />
          <NumberField
            label="Speed, in/s" value={profile.speed} range={{ least: 1, most: 14, places: 0, mayBeEmpty: true }}
            hint="1 to 14; empty: as set" onChange={(speed) => void change({ speed })}
          />
        </>
      ) : null}
      <div className="printer-field-wide">
        <Select
          label="When it can’t print, offer"
          choices={[{ value: none, words: 'No other' }, ...others.map((one) => ({ value: one.id, words: one.name, detail: printerLine(one) }))]}
          value={gone ? null : profile.fallbackPrinterId ?? none}
          placeholder="It isn’t there now"
          onChange={(id) => void change({ fallbackPrinterId: id === none ? null : id })}
        />
      </div>
      {hasZpl || profile.carrierZpl ? (
        <div className="printer-field-wide">
          <Switch isSelected={profile.carrierZpl} isDisabled={!hasZpl} onChange={(carrierZpl) => void change({ carrierZpl })}>Buy labels and 4×6 forms as the carrier’s own ZPL</Switch>
          <p className={profile.carrierZpl ? 'warning' : 'quiet'}>
            {profile.carrierZpl
              ? `▲ Labels bought for it can’t move to another printer: they are drawn for its ${printer.dpi ?? ''} dpi alone.`
              : 'Off: labels are bought as PDF and can move to any printer. On: they can’t move to another printer.'}
          </p>
        </div>
      ) : null}
    </fieldset>
  );
};
