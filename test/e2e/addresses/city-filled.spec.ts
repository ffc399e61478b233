import { call, expect, shipIsReady, test } from '../desk.ts';
import { outsideUsps } from '../outside-usps.ts';

const usps = outsideUsps();

test('a city that comes from the ZIP while somebody stands in the field is typed over, not added to', async ({ closed }) => {
  const page = await closed.open({ env: { LABELDESK_PRACTICE_URL: usps.url } });
  await call(page, 'settings/change', { sounds: false });
  await shipIsReady(page);
  await usps.keepBack('/addresses/v3/city-state');
  const city = page.getByRole('textbox', { name: 'City', exact: true });
  await page.getByRole('textbox', { name: 'ZIP', exact: true }).fill('22201');
  await city.focus();
  await expect(city).toHaveValue('');
  await usps.letGo('/addresses/v3/city-state');
  await expect(city).toHaveValue('ARLINGTON');
  await page.keyboard.type('Clarendon', { delay: 45 });
  await expect(city).toHaveValue('Clarendon');
  await expect(page.getByRole('textbox', { name: 'State', exact: true })).toHaveValue('VA');
});
