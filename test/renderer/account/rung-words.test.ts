import { expect, it } from 'vitest';
import { firstTrouble, rungLine, troubleFirst } from '../../../renderer/account/doctor/rung-words.ts';
import type { DoctorReport, Rung, RungId, Verdict } from '../../../shared/account/doctor.ts';

const rung = (id: RungId, verdict: Verdict): Rung =>
  ({ id, verdict, cause: null, whoActs: 'nobody', asked: '', answered: '', uspsCode: null, since: '2026-11-19T10:00:00Z' });
const report = (...rungs: Rung[]): DoctorReport => ({ environment: 'tem', at: '2026-11-19T10:00:00Z', why: 'asked', rungs });

it('what stands in the way is met first, with its place on the ladder', () => {
  const seen = report(rung('network', 'ok'), rung('products', 'waiting-on-usps'), rung('claims', 'not-reached'), rung('tracking', 'failed'));
  expect(troubleFirst(seen).map(({ rung: { id }, number }) => [number, id])).toEqual([[2, 'products'], [4, 'tracking'], [1, 'network'], [3, 'claims']]);
  expect(firstTrouble(seen)?.id).toBe('products');
});

it('a rung’s verdict stands in the middle of a line, and names keep their capitals', () => {
  expect([rung('network', 'ok'), rung('claims', 'failed'), rung('payer', 'waiting-on-usps'), rung('tem-label', 'not-proved')].map(rungLine)).toEqual([
    'Network: OK', 'App linked in the portal: problem', 'Payment: who pays: waiting on USPS', 'Test label on TEM: not proved',
  ]);
});

it('a ladder that stands is in its order, and has nothing first', () => {
  const seen = report(rung('network', 'ok'), rung('contract-price', 'not-proved'));
  expect(troubleFirst(seen).map(({ number }) => number)).toEqual([1, 2]);
  expect(firstTrouble(seen)).toBeNull();
});
