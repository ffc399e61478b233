import { expect, it } from 'vitest';
import { withExamination } from '../../../renderer/account/enrolment/guide/seen-by-doctor.ts';
import { rungIds } from '../../../shared/account/doctor.ts';
import type { DoctorReport, RungId, Verdict } from '../../../shared/account/doctor.ts';
import { newEnrolment } from '../../../shared/account/new-enrolment.ts';

const [before, today] = ['2026-11-10', '2026-11-19'];
const report = (environment: DoctorReport['environment'], others: Partial<Record<RungId, Verdict>> = {}) => ({
  environment,
  rungs: rungIds.map((id) => ({
    id, verdict: others[id] ?? 'ok', cause: null, whoActs: 'nobody' as const, asked: '', answered: '', uspsCode: null, since: '2026-11-19T10:00:00Z',
  })),
});
const verified = { state: 'verified', since: today };

it('every rung that stands verifies every step, and Practice none', () => {
  expect(withExamination(newEnrolment, report('tem'), today).steps).toEqual({
    'business-account': verified, crid: verified, mid: verified, 'payment-account': verified,
    app: verified, 'service-request': verified, claims: verified, 'test-label': verified,
  });
  expect(withExamination(newEnrolment, report('practice'), today)).toBe(newEnrolment);
});

it('an app that signs in and has no products is verified alone, and a person’s word stays', () => {
  const said = { ...newEnrolment, steps: { crid: { state: 'done' as const, since: before }, 'service-request': { state: 'waiting-on-usps' as const, since: before } } };
  const early = report('live', { products: 'waiting-on-usps', payer: 'not-reached', 'label-owner': 'not-reached', 'ship-outbound': 'not-reached' });
  expect(withExamination(said, early, today).steps).toEqual({ ...said.steps, app: verified });
});

it('what was verified and fails now waits on whoever has to act; what wasn’t looked at stays', () => {
  const all = withExamination(newEnrolment, report('live'), before);
  const later = report('live', { payer: 'failed', 'label-owner': 'not-reached', products: 'waiting-on-usps', 'ship-outbound': 'not-proved' });
  const was = { state: 'verified', since: before };
  expect(withExamination(all, later, today).steps).toEqual({
    'business-account': was, crid: was, mid: was, app: was, claims: was, 'test-label': was,
    'payment-account': { state: 'waiting-on-you', since: today }, 'service-request': { state: 'waiting-on-usps', since: today },
  });
});
