import { useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import type { Settings } from '../../shared/settings.ts';
import type { EndOfDay, LeftOut as Refused } from '../../shared/shipment.ts';
import { formatDay } from '../../shared/ship-days.ts';
import { useCall, useEvent, useSettings, useStatus } from '../bridge.ts';
import { useGo } from '../navigation.ts';
import type { PageProps } from '../navigation.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { cannotPrint, formPrinters, onlyOne, printerLine } from '../printer-words.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FailureNote } from '../ui/failure-note.tsx';
import { Note } from '../ui/note.tsx';
import { PageHeading } from '../ui/page-heading.tsx';
import { PrinterSelect } from '../ui/printer-select.tsx';
import { Countdown } from './countdown.tsx';
import { DayTurns } from './day-turns.tsx';
import { FormsToday } from './forms-today.tsx';
import { GroupToClose } from './group-to-close.tsx';
import { LeftOut } from './left-out.tsx';
import { keyOf, MakeForms } from './make-forms.tsx';
import { OpenForms } from './open-forms.tsx';
import { TakenOff } from './taken-off.tsx';
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
    </div>
  );
};

interface DayProps {
  readonly day: EndOfDay;
  readonly status: AppStatus;
  readonly settings: Settings;
  readonly onClosed: () => void;
}

const Day = ({ day: { today, groups, left, openForms, forms }, status, settings, onClosed }: DayProps) => {
  const go = useGo();
  const printers = usePrinters();
  const [takenOff, setTakenOff] = useState<readonly Refused[]>([]);
  const closed = (off: readonly Refused[]): void => {
    setTakenOff(off);
    onClosed();
  };
  const [chosen, setChosen] = useState<string | null>(null);
  const list = formPrinters(printers.printers ?? [], settings.formSize);
  const printerId = chosen ?? settings.routes[settings.formSize === 'letter' ? 'letterForm' : 'labelForm'] ?? onlyOne(list);
  const printer = list.find(({ id }) => id === printerId) ?? null;
  return (
    <>
      <OpenForms requests={openForms} onAsked={onClosed} />
      {groups.length === 0 ? (
        <EmptyState title={forms.length === 0 ? 'Nothing to close yet' : 'Everything of today is closed'}>
          <p>
            {forms.length === 0
              ? 'Labels dated today gather here. One SCAN form hands all of them to the carrier with one scan.'
              : 'Labels bought from now on gather here, and go on another form.'}
          </p>
          <Button autoFocus {...(forms.length === 0 ? { kind: 'primary' as const } : {})} onPress={() => go({ page: 'ship' })}>Ship a parcel</Button>
        </EmptyState>
      ) : null}
      {groups.length > 1 ? (
        <section className="group all-groups" aria-label="All forms">
          <p>
            <strong>{groups.length} forms are needed:</strong> USPS takes one date, one entry ZIP, one kind of facility and one mailer on a form.
          </p>
          <MakeForms groups={groups} printer={printer} formSize={settings.formSize} isFirst onClosed={closed} />
        </section>
      ) : null}
      {groups.map((group) => (
        <GroupToClose key={keyOf(group)} group={group} printer={printer} formSize={settings.formSize} isFirst={groups.length === 1} onClosed={closed} />
      ))}
      <TakenOff takenOff={takenOff} onSeen={() => setTakenOff([])} />
      {printer !== null && cannotPrint(printer)
        ? <Note kind="stop" title={`${printer.name} can’t print the form`}>{printerLine(printer)}. Mend it, or choose another here.</Note>
        : null}
      {groups.length > 0 || forms.length > 0 ? (
        <div className="form-printer">
          <PrinterSelect label="Forms are printed on" printers={printers.printers && list} value={printerId} onChange={setChosen} />
          <p className="quiet">{settings.formSize === 'letter' ? 'Letter size, 8.5 × 11 in.' : '4 × 6 in.'} Settings changes the size and the usual printer.</p>
        </div>
      ) : null}
      {printers.failure ? <FailureNote failure={printers.failure} onRetry={printers.again} /> : null}
      <LeftOut left={left} />
      <FormsToday forms={forms} today={today} status={status} settings={settings} printers={printers.printers} printer={printer} unsettled={left.flatMap(({ shipment }) => (shipment.state === 'unknown' ? [shipment] : []))} onSettled={onClosed} />
    </>
  );
};
