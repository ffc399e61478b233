import type { Cause, LiveGate, Rung, RungId } from '../../shared/account/doctor.ts';
import type { DoctorNotes } from './doctor-file.ts';

/** What must stand before a label is bought. Contract prices, returns and tracking aren't needed for one. */
const needed: readonly RungId[] = [
  'network', 'clock', 'token', 'products', 'claims', 'identifiers', 'address', 'price', 'payer', 'label-owner', 'funds',
];

/** Milliseconds: an examination of Live tells of its account for a day; that TEM doesn't answer is told anew each hour. */
const examinationHolds = 24 * 60 * 60 * 1000;
const downHolds = 60 * 60 * 1000;

const noAnswer: readonly (Cause | null)[] = ['no-network', 'not-usps', 'usps-down', 'usps-slow'];

const isYoung = (at: string, age: number, now: Date): boolean => {
  const since = now.getTime() - Date.parse(at);
  return since >= 0 && since < age;
};

const holds = ({ verdict, cause }: Rung): boolean => verdict === 'ok' || (verdict === 'not-proved' && cause !== 'calls-used-up');
const isTrouble = ({ verdict }: Rung): boolean => verdict === 'failed' || verdict === 'waiting-on-usps';

/** The rung to be seen to: one that wasn't reached is behind another that doesn't hold. */
const firstMissing = (rungs: readonly Rung[]): Rung | null => {
  const first = rungs.find((rung) => needed.includes(rung.id) && !holds(rung)) ?? null;
  return first?.verdict === 'not-reached' ? rungs.find(isTrouble) ?? first : first;
};

const temIsDown = ({ report, seen, isOutdated }: DoctorNotes, now: Date): boolean => {
  if (seen.test?.outcome === 'down' && isYoung(seen.test.at, downHolds, now)) return true;
  const network = report?.rungs.find(({ id }) => id === 'network');
  return report !== null && !isOutdated && isYoung(report.at, downHolds, now) && noAnswer.includes(network?.cause ?? null);
};

const temSoldOne = ({ seen }: DoctorNotes): boolean =>
  seen.outbound === 'sold' || seen.test?.outcome === 'canceled' || seen.test?.outcome === 'not-canceled';

/** Whether Live may be entered, by what was found there and on TEM. */
export const liveGate = (live: DoctorNotes, tem: DoctorNotes, now: Date): LiveGate => {
  const { report, isOutdated } = live;
  const gate = (standing: LiveGate['standing'], rung: Rung | null = null): LiveGate =>
    ({ standing, rung, examinedAt: report?.at ?? null, temIsDown: temIsDown(tem, now) });
  if (report === null) return gate('not-examined');
  if (isOutdated) return gate('changed-since');
  if (!isYoung(report.at, examinationHolds, now)) return gate('too-old');
  const missing = firstMissing(report.rungs);
  if (missing !== null) return gate('rung', missing);
  return gate(temSoldOne(tem) ? 'ready' : 'no-tem-label');
};
