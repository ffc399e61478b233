/** Minutes that a time zone is ahead of UTC at an instant. */
export const offsetMinutes = (instant: Date, timeZone: string): number => {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en-CA', {
    timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
  }).formatToParts(instant).map(({ type, value }) => [type, Number(value)]));
  const wall = Date.UTC(parts.year ?? 0, (parts.month ?? 1) - 1, parts.day, parts.hour, parts.minute, parts.second);
  return Math.round((wall - Math.floor(instant.getTime() / 1000) * 1000) / 60_000);
};

/** The instant of a wall clock in a time zone: "2026-11-23", "17:00". */
export const instantAt = (day: string, time: string, timeZone: string): Date => {
  const wall = new Date(`${day}T${time}:00Z`).getTime();
  const guess = new Date(wall - offsetMinutes(new Date(wall), timeZone) * 60_000);
  return new Date(wall - offsetMinutes(guess, timeZone) * 60_000);
};
