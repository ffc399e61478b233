import { expect } from '@playwright/test';
import type { EndOfDay } from '../../../shared/end-of-day/end-of-day.ts';
import type { Argument } from '../../../shared/ipc-contract.ts';
import { sampleDayLabel, sampleShipment } from '../../renderer/sample-desk.ts';
import { test } from '../../renderer/scripted-test.ts';

const dayOf = (labels: EndOfDay['groups'][number]['labels']): EndOfDay => ({
  today: '2026-11-19', later: [], left: [], openForms: [], forms: [],
  groups: [{ mailingDate: '2026-11-19', entryZip: '89502', facilityType: 'NONE', manifestMid: '903456789', mailerIds: ['903456789'], labels }],
});

test('closing unprinted labels all the same is said of those that are named: one more asks anew', async ({ openAt }) => {
  const labels = [sampleDayLabel(0, { isOpen: true })];
  const closed: Argument<'end-of-day/close'>[] = [];
  const { page, announce } = await openAt('End of day', {
    'end-of-day/read': async () => dayOf([...labels]), 'forms/days': async () => [], 'pickups/read': async () => ({ places: [], pickups: [] }),
    'end-of-day/close': async (input) => {
      closed.push(input);
      return { forms: [], takenOff: [] };
    },
  });
  await page.getByRole('button', { name: /^Make SCAN form/ }).click();
  const dialog = page.getByRole('alertdialog');
  await expect(dialog.getByRole('button', { name: 'Make the form' })).toBeDisabled();
  await dialog.getByText('Close it all the same').click();
  await expect(dialog.getByRole('button', { name: 'Make the form' })).toBeEnabled();

  labels.push(sampleDayLabel(1, { isOpen: true }));
  await announce('shipment/changed', sampleShipment(1));
  await expect(dialog.getByText('These 2 labels are')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Make the form' })).toBeDisabled();
  await dialog.getByText('Close them all the same').click();
  await dialog.getByRole('button', { name: 'Make the form' }).click();
  await expect.poll(() => closed.map(({ seenOpen }) => seenOpen)).toEqual([labels.map(({ shipmentId }) => shipmentId)]);
});
