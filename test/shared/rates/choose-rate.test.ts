import { expect, it } from 'vitest';
import { cheapest, cheapestBy, fastest } from '../../../shared/rates/choose-rate.ts';
import { cents } from '../../../shared/format-money.ts';

const rate = (name: string, total: number, day: string | null) =>
  ({ name, total: cents(total), commitment: day === null ? null : { name: '', day, guaranteed: false } });

const ground = rate('ground', 670, '2026-11-25');
const priority = rate('priority', 1289, '2026-11-23');
const express = rate('express', 5039, '2026-11-23');
const unknown = rate('unknown', 300, null);
const rates = [express, unknown, priority, ground];

it('the cheapest is of all, the fastest the cheapest of those that come first, and neither is of none', () => {
  expect([cheapest(rates), fastest(rates), cheapest([]), fastest([unknown])]).toEqual([unknown, priority, null, null]);
});

it('the cheapest by a day is one that USPS says arrives by it', () => {
  expect(['2026-11-22', '2026-11-23', '2026-11-24', '2026-11-25'].map((by) => cheapestBy(rates, by))).toEqual([null, priority, priority, ground]);
});
