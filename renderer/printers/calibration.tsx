import { useRef, useState } from 'react';
import { offsetFrom } from '../../shared/printing/calibration.ts';
import { cannotPrint } from '../words/printer-words.ts';
import { Button } from '../ui/button.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { focusFirstProblem } from '../ui/focus/focus-first-problem.ts';
import { TextField } from '../ui/fields/text-field.tsx';
import { useTask } from '../use-task.ts';
import { NumberField } from './number-field.tsx';
import type { ProfileProps } from './profile-props.ts';
import { readNumber } from './read-number.ts';

const onRuler = { least: -20, most: 20, places: 1, mayBeEmpty: false } as const;
const nothing = { left: '', top: '' };

const millimetres = (value: number): string => `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value)} mm`;

/** Puts the page in its place: a page with rulers is printed, and two numbers are read off it. */
export const Calibration = ({ printer, profile, change }: ProfileProps) => {
  const form = useRef<HTMLFormElement>(null);
  const leftField = useRef<HTMLInputElement>(null);
  const print = useTask('printers/print-test-page');
  const [typed, setTyped] = useState(nothing);
  const [asked, setAsked] = useState(false);
  // The page that somebody reads now was printed with the offset of its moment.
  const [printedWith, setPrintedWith] = useState(profile.offset);
  const [done, setDone] = useState(false);
  const left = readNumber(typed.left, onRuler);
  const top = readNumber(typed.top, onRuler);
  const offset = left.ok && top.ok ? offsetFrom({ left: left.value ?? 0, top: top.value ?? 0 }, printedWith) : null;
  const isTooFar = offset !== null && (Math.abs(offset.right) > 20 || Math.abs(offset.down) > 20);
  const printPage = async (): Promise<void> => {
    const answer = await print.run({ printerId: printer.id });
    if (!answer) return;
    setPrintedWith(profile.offset);
    setTyped(nothing);
    setAsked(false);
    setDone(false);
    leftField.current?.focus();
  };
  const send = async (): Promise<void> => {
    setAsked(true);
    if (offset === null || isTooFar) {
      if (form.current) focusFirstProblem(form.current);
      return;
    }
    if (!await change({ offset })) return;
    setTyped(nothing);
    setAsked(false);
    setDone(true);
  };
  const reset = (): void => {
    setDone(false);
    void change({ offset: { right: 0, down: 0 } });
  };
  const { right, down } = profile.offset;
  return (
    <form className="printer-fields" aria-labelledby="calibration" ref={form} onSubmit={(event) => { event.preventDefault(); void send(); }}>
      <h3 id="calibration" className="printer-field-wide">Calibration</h3>
      <ol className="printer-field-wide calibration-steps">
        <li>
          <Button isPending={print.busy} isDisabled={cannotPrint(printer)} onPress={() => void printPage()}>Print the calibration page</Button>
        </li>
        <li>Read where the paper’s edge, or a fold through its middle, cuts the ruler along the top and the one along the left, with their signs.</li>
        <li>Type both numbers here. The next page is printed in its place.</li>
      </ol>
      {print.failure ? <div className="printer-field-wide"><FailureNote failure={print.failure} onRetry={() => void printPage()} onDismiss={print.dismiss} /></div> : null}
      <TextField
        label="On the top ruler, mm" inputMode="decimal" ref={leftField} value={typed.left} onChange={(text) => setTyped({ ...typed, left: text })}
        problem={asked && !left.ok ? left.because : null}
      />
      <TextField
        label="On the left ruler, mm" inputMode="decimal" value={typed.top} onChange={(text) => setTyped({ ...typed, top: text })}
        problem={asked && !top.ok ? top.because : null}
      />
      <div className="printer-field-wide part-buttons">
        <Button type="submit">Move the page</Button>
        {right !== 0 || down !== 0 ? <Button onPress={reset}>Back to 0</Button> : null}
        <p role="status">
          {asked && isTooFar ? <span className="field-problem">That is more than 20 mm in all. Is the right media loaded?</span>
            : done ? 'Kept. Print the page again: both rulers should read 0.'
            : right === 0 && down === 0 ? <span className="quiet">Printed where it is drawn.</span>
            : <span className="quiet">Moved {millimetres(right)} to the right, {millimetres(down)} down.</span>}
        </p>
      </div>
      <NumberField
        label="Scale, %" value={Number((profile.scale * 100).toFixed(2))} range={{ least: 95, most: 105, places: 2, mayBeEmpty: false }}
        hint="100 is exact. Change it only when the ruler measures wrong"
        onChange={(percent) => { if (percent !== null) void change({ scale: Number((percent / 100).toFixed(4)) }); }}
      />
    </form>
  );
};
