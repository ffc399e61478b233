import type { AppStatus } from '../../shared/app-status.ts';
import { manifestTime } from '../../shared/days/manifest-time.ts';
import type { Settings } from '../../shared/settings.ts';
import { formatMoment, formatTimeLeft } from '../words/format-time.ts';
import { instantAt } from '../../shared/days/instant-at.ts';
import { useNow } from '../now.ts';

const Until = ({ name, instant, now, timeZone, past }: {
  readonly name: string;
  readonly instant: Date;
  readonly now: Date;
  readonly timeZone: string;
  readonly past: string;
}) => {
  const left = formatTimeLeft(instant, now);
  return (
    <p>
      <span className="quiet">{name} {formatMoment(instant, now, timeZone)} · </span>
      <strong>{left === null ? past : `in ${left}`}</strong>
    </p>
  );
};

/** Until the ship-from's own cut-off, and until USPS sends its manifest of the labels dated today. */
export const Countdown = ({ status, settings }: { readonly status: AppStatus; readonly settings: Settings }) => {
  const now = useNow(status);
  const { today, timeZone } = status;
  const cutOff = settings.shipFroms.find(({ id }) => id === settings.defaultShipFromId)?.cutOff ?? null;
  return (
    <div className="countdown">
      {cutOff === null
        ? null
        : <Until name="Cut-off" instant={instantAt(today, cutOff, timeZone)} now={now} timeZone={timeZone} past="past: new labels get the next day" />}
      <Until name="USPS’s own manifest" instant={manifestTime(today)} now={now} timeZone={timeZone} past="sent: no form takes today’s labels" />
    </div>
  );
};
