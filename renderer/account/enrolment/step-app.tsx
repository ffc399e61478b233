import { quotaRequest, callsFor } from './guide/request-texts.ts';
import { KeptField } from './kept-field.tsx';
import { ReadyText } from './ready-text.tsx';
import type { StepPartProps } from './step-part-props.ts';

const most = 100_000;

const problem = (typed: string): string | null =>
  typed === '' || (/^\d+$/.test(typed) && Number(typed) >= 1 && Number(typed) <= most) ? null : `A whole number from 1 to ${most.toLocaleString('en-US')}, or nothing.`;

/** The app's name, which each text to USPS names, and the text that asks for more calls. */
export const StepApp = ({ enrolment, facts, change }: StepPartProps) => {
  const peak = enrolment.peakLabelsPerHour;
  return (
    <>
      <div className="enrolment-fields">
        <KeptField
          label="Name of the app" kept={enrolment.appName} maxLength={80} hint="As it stands under My Apps"
          onKeep={(appName) => change((before) => ({ ...before, appName }))}
        />
        <KeptField
          label="Labels in your busiest hour" kept={peak === null ? '' : String(peak)} maxLength={6} inputMode="numeric" problem={problem}
          hint={peak === null ? 'For the text below' : `About ${callsFor(peak).toLocaleString('en-US')} calls`}
          onKeep={(typed) => change((before) => ({ ...before, peakLabelsPerHour: typed === '' ? null : Number(typed) }))}
        />
      </div>
      <ReadyText title="Text that asks for more calls an hour" request={quotaRequest(facts, peak)} />
    </>
  );
};
