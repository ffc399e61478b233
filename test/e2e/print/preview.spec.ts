import { call } from '../desk.ts';
import { bigButton } from '../ship-by-hand.ts';
import { expect, test } from './print-bench.ts';

test('after the purchase the page shows the dots that the head draws, and its true size by a key', async ({ bench: { page, zebra, typeParcel } }) => {
  await typeParcel('10442');
  await bigButton(page).press('Enter');
  await expect(bigButton(page)).toHaveText(/^(Printing|Done) · next/);
  const canvas = page.locator('.ship-label canvas');
  await canvas.waitFor();
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  const [dots] = await call(page, 'labels/preview', { shipmentId: shipment?.id ?? '', printerId: zebra.id });
  const drawn = await canvas.evaluate((element) => {
    const { width, height } = element as HTMLCanvasElement;
    const data = (element as HTMLCanvasElement).getContext('2d')?.getImageData(0, 0, width, height).data ?? [];
    let black = 0;
    let grey = 0;
    for (let at = 0; at < data.length; at += 4) {
      if (data[at] === 0) black++;
      else if (data[at] !== 255) grey++;
    }
    return { width, height, black, grey };
  });
  const black = (dots?.bits ?? new Uint8Array()).reduce((sum, byte) => sum + byte.toString(2).replaceAll('0', '').length, 0);
  expect(drawn).toEqual({ width: dots?.width, height: dots?.height, black, grey: 0 });

  await page.keyboard.press('Alt+v');
  await expect(page.locator('.ship-middle canvas')).toHaveCSS('width', /^38[3-5]/);
  await page.getByRole('button', { name: 'The picture 1 % wider' }).press('Enter');
  await expect(page.locator('.ship-middle canvas')).toHaveCSS('width', /^38[7-9]/);
  await page.keyboard.press('Alt+v');
  await expect(page.locator('.ship-label canvas')).toBeVisible();
});
