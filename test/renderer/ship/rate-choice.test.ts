import { expect, it } from 'vitest';
import { chosenRate, deliverByDay, whyNoneChosen } from '../../../renderer/ship/rates/rate-choice.ts';
import type { WantedRate } from '../../../renderer/ship/rates/rate-choice.ts';
import { cents } from '../../../shared/format-money.ts';
import type { Rate } from '../../../shared/rates/rate.ts';

const rate = (id: string, total: number, day: string): Rate => ({
  id, mailClass: 'PRIORITY_MAIL', name: id, rateIndicator: 'SP', processingCategory: 'MACHINABLE', destinationEntryFacilityType: 'NONE', sku: '', zone: '',
  parts: [], total: cents(total), billedWeight: null, commitment: { name: '', day, guaranteed: false }, warnings: [],
});
const rates = [rate('ground', 670, '2026-11-25'), rate('priority', 1289, '2026-11-23'), rate('express', 5039, '2026-11-21')];
const chosen = (wanted: WantedRate, typed: string) => chosenRate(rates, wanted, deliverByDay(typed, '2026-11-19'))?.id ?? null;

it('what was chosen by hand stands; else the day decides, and without a day the price', () => {
  expect([chosen(null, ''), chosen('fastest', ''), chosen({ id: 'priority' }, 'wed'), chosen({ id: 'gone' }, ''), chosen(null, 'wed'), chosen(null, 'tue'), chosen(null, '11/22')])
    .toEqual(['ground', 'express', 'priority', 'ground', 'ground', 'priority', 'express']);
});

it('nothing is chosen where nothing arrives by the day, or the day can’t be read, and the button says so', () => {
  expect([chosen(null, '11/20'), chosen(null, 'soon')]).toEqual([null, null]);
  expect(['', '11/20', 'soon'].map((typed) => whyNoneChosen(deliverByDay(typed, '2026-11-19')))).toEqual([null, 'Nothing by Fri Nov 20', 'Look at the day']);
});

it('a preset’s class goes before the price, behind a service chosen by hand and a day that was typed, and gives way where it isn’t offered', () => {
  const [ground, priority, express] = rates.map((one, nth) => ({ ...one, mailClass: (['USPS_GROUND_ADVANTAGE', 'PRIORITY_MAIL', 'PRIORITY_MAIL_EXPRESS'] as const)[nth] ?? one.mailClass }));
  if (!ground || !priority || !express) throw new Error('three rates are needed');
  const of = (offered: readonly Rate[], wanted: WantedRate, typed: string) => chosenRate(offered, wanted, deliverByDay(typed, '2026-11-19'), 'PRIORITY_MAIL')?.id;
  const all = [ground, priority, express];
  expect([of(all, null, ''), of(all, { id: 'ground' }, ''), of(all, null, 'wed'), of([ground, express], null, '')]).toEqual(['priority', 'ground', 'ground', 'ground']);
});
