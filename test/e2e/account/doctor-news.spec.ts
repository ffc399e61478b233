import { expect } from '@playwright/test';
import type { DoctorReport } from '../../../shared/account/doctor.ts';
import { test } from '../../renderer/scripted-test.ts';

const report = (why: DoctorReport['why'], verdict: 'waiting-on-usps' | 'ok'): DoctorReport => ({
  environment: 'live', at: '2026-11-19T18:00:00.000Z', why,
  rungs: [{
    id: 'products', verdict, cause: verdict === 'ok' ? null : 'products-missing', whoActs: verdict === 'ok' ? 'nobody' : 'usps',
    asked: '', answered: '', uspsCode: null, since: '2026-11-19T18:00:00.000Z',
  }],
});

test('what an examination in the background found otherwise is said on every page, and leads to the account', async ({ openAt }) => {
  const { page, announce } = await openAt('Shipments', {});
  const news = page.getByText('The account stands otherwise than before');
  await announce('account/examined', { report: report('background', 'ok'), changed: [] });
  await announce('account/examined', { report: report('asked', 'ok'), changed: ['products'] });
  await expect(page.getByRole('heading', { name: 'Shipments' })).toBeVisible();
  await expect(news).toHaveCount(0);
  await announce('account/examined', { report: report('background', 'waiting-on-usps'), changed: ['products'] });
  await expect(news).toHaveCount(1);
  await expect(page.getByText('Labels and Payments granted: waiting on USPS.')).toBeVisible();
  await announce('account/examined', { report: report('background', 'ok'), changed: ['products'] });
  await expect(page.getByText('Labels and Payments granted: OK.')).toBeVisible();
  await page.getByRole('button', { name: 'Open Account', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Account', exact: true })).toBeVisible();
  await expect(news).toHaveCount(0);
});
