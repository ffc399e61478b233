import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import { plantLabels } from '../../shipping/forms/plant-labels.ts';
import { found } from '../axe.ts';
import { call, expect, test } from '../desk.ts';
import { pressOnceEnabled } from '../press-by-keyboard.ts';
import { arlington, buy, typeParcel } from '../ship-by-hand.ts';

/** What USPS keeps of a label, as if it went to another ZIP. */
const goingTo = (zip: string, file: string): string => {
  const practice = new DatabaseSync(file, { readOnly: true });
  const { metadata } = practice.prepare('SELECT metadata FROM label').get() as { metadata: string };
  practice.close();
  return metadata.replaceAll(/420\d{5}/g, `420${zip}`);
};

test('a number on the form that isn’t known here is asked about: another ZIP’s isn’t taken, and the lost purchase’s own settles it', async ({ desk }) => {
  const { page, folder } = desk;
  await typeParcel(page, { ...arlington, order: 'sold' });
  await buy(page);
  const files = [join(folder, 'practice', 'ledger.sqlite'), join(folder, 'practice', 'practice-usps.sqlite')] as const;
  const [purchase, mine, foreign] = plantLabels(...files, [
    { orderNumber: 'lost', name: 'Lena Lost', isUnconfirmed: true, only: 'here' }, { only: 'usps' }, { only: 'usps', atUsps: { metadata: goingTo('63118', files[1]) } },
  ]);
  await page.reload();
  await page.getByRole('navigation', { name: 'Tasks' }).getByRole('button', { name: 'End of day', exact: true }).click();
  await expect(page.getByRole('table', { name: 'Left out' })).toContainText('If its number turns up on a form, say so there');
  await page.getByRole('button', { name: 'Close everything of a MID…' }).press('Enter');
  const question = page.getByRole('alertdialog');
  await question.getByText(/^All of manifest MID/).click();
  await expect(question.getByRole('heading', { name: /^Close everything of manifest MID \d{9}\?$/ })).toBeVisible();
  await pressOnceEnabled(question.getByRole('button', { name: 'Close everything' }));

  const made = page.getByRole('region', { name: 'Forms made' });
  await expect(made).toContainText('USPS put 2 numbers on this form that Labeldesk doesn’t know');
  const asks = (number = '') => made.locator('.strangers').getByRole('listitem').filter({ hasText: formatTrackingNumber(number) }).getByRole('button', { name: 'Ask whether it is lost · Lena Lost' });
  await asks(foreign?.trackingNumber).press('Enter');
  await expect(made).toContainText('USPS’s label of this number goes to ZIP 63118, and this parcel to 22201');
  await expect(made).toContainText('USPS put 2 numbers on this form');
  expect(await found(page)).toEqual([]);

  await asks(mine?.trackingNumber).press('Enter');
  await expect(made).toContainText('USPS put a number on this form that Labeldesk doesn’t know');
  await expect(made.getByRole('button', { name: /^Ask whether/ })).toHaveCount(0);
  await expect(made).toContainText('2 parcels and 1 not known here');
  await expect(page.getByRole('table', { name: 'Left out' })).toHaveCount(0);
  const [form] = await call(page, 'forms/list', { day: null });
  const lost = await call(page, 'shipments/get', { shipmentId: purchase?.shipmentId ?? '' });
  expect({ strangers: form?.strangers, isOn: form?.shipmentIds.includes(lost.id), state: lost.state, number: lost.trackingNumber, hasLabel: lost.hasLabel })
    .toEqual({ strangers: [foreign?.trackingNumber], isOn: true, state: 'bought', number: mine?.trackingNumber, hasLabel: true });
});
