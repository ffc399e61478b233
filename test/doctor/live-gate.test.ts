import { expect, it } from 'vitest';
import type { DoctorNotes } from '../../electron/doctor/doctor-file.ts';
import { liveGate } from '../../electron/doctor/live-gate.ts';
import { nothingSeen } from '../../electron/doctor/patient.ts';
import type { LabelsSeen } from '../../electron/doctor/patient.ts';
import { rungIds } from '../../shared/account/doctor.ts';
import type { Cause, Rung, RungId, Verdict } from '../../shared/account/doctor.ts';

const now = new Date('2026-11-19T18:00:00.000Z');
const hoursAgo = (hours: number): string => new Date(now.getTime() - hours * 3_600_000).toISOString();

const rungs = (changed: Partial<Record<RungId, readonly [Verdict, Cause | null]>> = {}): Rung[] => rungIds.map((id) => {
  const [verdict, cause] = changed[id] ?? ['ok', null];
  return { id, verdict, cause, whoActs: 'nobody', asked: '', answered: '', uspsCode: null, since: hoursAgo(0) };
});
const notes = (at: string, found: Rung[] = rungs(), seen: Partial<LabelsSeen> = {}): DoctorNotes =>
  ({ report: { environment: 'live', at, why: 'asked', rungs: found }, seen: { ...nothingSeen, ...seen }, isOutdated: false });
const none: DoctorNotes = { report: null, seen: nothingSeen, isOutdated: true };
const proved: DoctorNotes = notes(hoursAgo(500), rungs(), { outbound: 'sold' });
const standing = (live: DoctorNotes, tem = proved): unknown => {
  const { standing: stands, rung } = liveGate(live, tem, now);
  return rung === null ? stands : [stands, rung.id, rung.cause];
};

it('an examination of Live holds for a day, and not after a clock was set back behind it', () => {
  expect([standing(none), standing(notes(hoursAgo(23.9))), standing(notes(hoursAgo(24))), standing(notes(hoursAgo(-1))), standing({ ...notes(hoursAgo(1)), isOutdated: true })])
    .toEqual(['not-examined', 'ready', 'too-old', 'too-old', 'changed-since']);
});

it.each<readonly [string, Partial<Record<RungId, readonly [Verdict, Cause | null]>>, unknown]>([
  ['what isn’t needed for a label may fail', {
    'contract-price': ['failed', 'contract-not-authorized'], 'ship-returns': ['waiting-on-usps', 'not-enrolled-returns'], tracking: ['failed', 'tracking-terms'],
  }, 'ready'],
  ['what nobody can tell may stand unproved', { claims: ['not-proved', 'claims-unlike-answer'], funds: ['not-proved', 'funds-not-told'] }, 'ready'],
  ['what wasn’t asked for want of calls doesn’t stand', { funds: ['not-proved', 'calls-used-up'] }, ['rung', 'funds', 'calls-used-up']],
  ['of several the first is named', { price: ['failed', 'call-refused'], payer: ['failed', 'epa-inactive'] }, ['rung', 'price', 'call-refused']],
  ['one that wasn’t reached is behind another', {
    payer: ['not-reached', null], 'label-owner': ['not-reached', null], funds: ['not-reached', null], 'ship-outbound': ['waiting-on-usps', 'not-enrolled-outbound'],
  }, ['rung', 'ship-outbound', 'not-enrolled-outbound']],
  ['USPS is awaited', { products: ['waiting-on-usps', 'products-missing'] }, ['rung', 'products', 'products-missing']],
])('%s', (_, found, expected) => {
  expect(standing(notes(hoursAgo(1), rungs(found)))).toEqual(expected);
});

const test = (outcome: NonNullable<LabelsSeen['test']>['outcome'], at = hoursAgo(0.5)): Partial<LabelsSeen> => ({ test: { at, outcome, words: '', uspsCode: null } });
const tem = (seen: Partial<LabelsSeen>, found: Rung[] = rungs(), at = hoursAgo(0.5)): DoctorNotes => notes(at, found, seen);
const down = rungs({ network: ['failed', 'usps-down'] });

it.each<readonly [string, DoctorNotes, readonly [string, boolean]]>([
  ['nothing', none, ['no-tem-label', false]],
  ['a label of the Ship page', tem({ outbound: 'sold' }), ['ready', false]],
  ['a test label', tem(test('canceled')), ['ready', false]],
  ['a test label that stayed', tem(test('not-canceled')), ['ready', false]],
  ['a refused one', tem(test('refused')), ['no-tem-label', false]],
  ['one whose answer was lost', tem(test('unknown')), ['no-tem-label', false]],
  ['no answer to one', tem(test('down')), ['no-tem-label', true]],
  ['no answer to one, an hour ago', tem(test('down', hoursAgo(1))), ['no-tem-label', false]],
  ['no answer at all', tem({}, down), ['no-tem-label', true]],
  ['no answer at all, an hour ago', tem({}, down, hoursAgo(1)), ['no-tem-label', false]],
  ['another no of USPS’s', tem({}, rungs({ token: ['failed', 'secrets-refused'] })), ['no-tem-label', false]],
])('TEM with %s', (_, onTem, expected) => {
  const gate = liveGate(notes(hoursAgo(1)), onTem, now);
  expect([gate.standing, gate.temIsDown]).toEqual(expected);
});
