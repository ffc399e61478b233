import { found } from '../axe.ts';
import { call } from '../desk.ts';
import { bigButton } from '../ship-by-hand.ts';
import { expect, test } from './print-bench.ts';
import { scan, scannerPrefix } from '../scan.ts';

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing where something is printed, ${colorScheme}`, async ({ bench }) => {
    const { page, zebra } = bench;
    const violations: Record<string, string[]> = {};
    const big = bigButton(page);
    await bench.change({ scanBack: true, scanPrefix: scannerPrefix });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });

    zebra.say({ paperOut: true });
    await bench.typeParcel('10442');
    await expect(big).toHaveText('Zebra: out of paper');
    violations['Ship, gated'] = await found(page);
    zebra.say({});
    await expect(big).toHaveText(/^Buy and print \$/, { timeout: 20_000 });
    await big.press('Enter');
    await expect(big).toHaveText('Scan the label: 10442');
    await page.locator('.ship-label canvas').waitFor();
    await page.keyboard.press('Alt+v');
    await page.getByRole('button', { name: 'Dot by dot' }).waitFor();
    violations['Ship, true size'] = await found(page);
    await page.keyboard.press('Alt+n');

    await bench.typeParcel('10443');
    await bench.buyAsThePaperRunsOut();
    violations['Ship, stuck'] = await found(page);

    await page.keyboard.press('Control+j');
    await page.getByRole('list', { name: 'Not over' }).waitFor();
    violations['Print jobs'] = await found(page);
    await page.getByRole('tab', { name: 'Printers' }).click();
    await page.getByRole('button', { name: 'Set up Zebra' }).press('Enter');
    await page.getByRole('complementary', { name: 'Set up Zebra' }).waitFor();
    violations['Printers'] = await found(page);

    await page.keyboard.press('Control+1');
    await big.waitFor();
    const printed = (await call(page, 'shipments/list', { search: '', day: null })).at(-1);
    await scan(page, printed?.trackingNumber ?? '');
    await page.getByRole('alertdialog').waitFor();
    violations['Wrong label'] = await found(page);
    await page.keyboard.press('Space');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await page.keyboard.press('Control+2');
    await page.getByRole('button', { name: 'It is put right' }).waitFor();
    violations['The tray'] = await found(page);
    expect(violations).toEqual({ 'Ship, gated': [], 'Ship, true size': [], 'Ship, stuck': [], 'Print jobs': [], Printers: [], 'Wrong label': [], 'The tray': [] });
  });
}
