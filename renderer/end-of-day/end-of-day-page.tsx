import { useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import type { Settings } from '../../shared/settings.ts';
import type { EndOfDay } from '../../shared/end-of-day/end-of-day.ts';
import { formatDay } from '../../shared/days/ship-days.ts';
import { useCall, useEvent, useSettings, useStatus } from '../bridge.ts';
import { DayReport } from '../day-report/day-report.tsx';
import { useGo } from '../navigation.ts';
import type { PageProps } from '../navigation.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { cannotPrint, formPrinters, onlyOne, printerLine } from '../words/printer-words.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { mayTakeFocus } from '../ui/focus/may-take-focus.ts';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { PrinterSelect } from '../ui/fields/printer-select.tsx';
import { Countdown } from './countdown.tsx';
import { DatedLater } from './closing/dated-later.tsx';
import { DayFigures } from './day-figures.tsx';
import { DayTurns } from './day-turns.tsx';
import { keyOf } from './form-group.ts';
import { FormsOfDays } from './forms/forms-of-days.tsx';
import { GroupToClose } from './closing/group-to-close.tsx';
import { LeftOut } from './left-out.tsx';
import { MakeForms } from './closing/make-forms.tsx';
import { OpenForms } from './forms/open-forms.tsx';
import { Pickups } from './pickup/pickups.tsx';
import { Refused } from './refused.tsx';
import './end-of-day.css';

/** Hands the day to the carrier: one SCAN form for each ship date and entry ZIP. */
export const EndOfDayPage = (_: PageProps) => {
  const status = useStatus();
  const settings = useSettings();
  const day = useCall('end-of-day/read', undefined);
  useEvent('shipment/changed', day.again);
  useEvent('form/changed', day.again);
  if (!status || !settings) return null;
  return (
    <div className="page end-of-day">
      <PageHeading title={`End of day · ${formatDay(day.value?.today ?? status.today)}`}>
        <Countdown status={status} settings={settings} />
      </PageHeading>
      {day.failure ? <FailureNote failure={day.failure} onRetry={day.again} /> : null}
      <DayTurns status={status} onTurned={day.again} />
      {day.value ? <Day day={day.value} status={status} settings={settings} onClosed={day.again} /> : null}
      <Pickups status={status} />
      <DayReport status={status} settings={settings} />
    </div>
  );
};

interface DayProps {
  readonly day: EndOfDay;
  readonly status: AppStatus;
  readonly settings: Settings;
  readonly onClosed: () => void;
}

const Day = ({ day, status, settings, onClosed }: DayProps) => {
  const { today, groups, later, left, openForms, forms } = day;
  const go = useGo();
  const printers = usePrinters();
  const days = useCall('forms/days', undefined);
  useEvent('form/changed', days.again);
  const [chosen, setChosen] = useState<string | null>(null);
  const list = formPrinters(printers.printers ?? [], settings.formSize);
  const printerId = chosen ?? settings.routes[settings.formSize === 'letter' ? 'letterForm' : 'labelForm'] ?? onlyOne(list);
  const printer = list.find(({ id }) => id === printerId) ?? null;
  return (
    <>
      <DayFigures day={day} />
      <OpenForms requests={openForms} onAsked={onClosed} />
      {groups.length === 0 ? (
        <EmptyState title={forms.length === 0 ? 'Nothing to close yet' : 'Everything of today is closed'}>
          <p>
            {forms.length === 0
              ? 'Labels dated today gather here. One SCAN form hands all of them to the carrier with one scan.'
              : 'Labels bought from now on gather here, and go on another form.'}
          </p>
          <Button autoFocus={mayTakeFocus()} {...(forms.length === 0 ? { kind: 'primary' as const } : {})} onPress={() => go({ page: 'ship' })}>Ship a parcel</Button>
        </EmptyState>
      ) : null}
      {groups.length > 1 ? (
        <section className="group all-groups" aria-label="All forms">
          <p>
            <strong>{groups.length} forms are needed:</strong> USPS takes one date, one entry ZIP, one kind of facility and one manifest MID on a form.
          </p>
          <MakeForms groups={groups} printer={printer} formSize={settings.formSize} isFirst onClosed={onClosed} />
        </section>
      ) : null}
      {groups.map((group) => (
        <GroupToClose
          key={keyOf(group)} group={group} groups={groups} printer={printer} formSize={settings.formSize} isFirst={groups.length === 1} onClosed={onClosed}
        />
      ))}
      <Refused left={left} onTried={onClosed} />
      {printer !== null && cannotPrint(printer)
        ? <Note kind="stop" title={`${printer.name} can’t print the form`}>{printerLine(printer)}. Mend it, or choose another here.</Note>
        : null}
      {groups.length > 0 || later.length > 0 || (days.value ?? []).length > 0 ? (
        <div className="form-printer">
          <PrinterSelect label="Forms are printed on" printers={printers.printers && list} value={printerId} onChange={setChosen} />
          <p className="quiet">{settings.formSize === 'letter' ? 'Letter size, 8.5 × 11 in.' : '4 × 6 in.'} Settings changes the size and the usual printer.</p>
        </div>
      ) : null}
      {printers.failure ? <FailureNote failure={printers.failure} onRetry={printers.again} /> : null}
      <FormsOfDays
        today={today} days={days.value ?? []} forms={forms} status={status} settings={settings} printers={printers.printers} printer={printer} onSettled={onClosed}
        unsettled={left.flatMap(({ label }) => (label.state === 'unknown' || label.state === 'unconfirmed' ? [label] : []))} ready={groups.flatMap(({ labels }) => labels)}
      />
      <DatedLater groups={later} today={today} printer={printer} onClosed={onClosed} />
      <LeftOut left={left} />
    </>
  );
};
