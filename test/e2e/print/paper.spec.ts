import { call, expect, test } from '../desk.ts';
import { arlington, typeParcel } from '../ship-by-hand.ts';
import { startPrivateCups, whyNoPrivateCups } from '../../printing/private-cups.ts';
import { readBars } from '../../raster/read-bars.ts';
import { bitmapInZpl } from '../../raster/read-zpl.ts';
import { startTcpSink } from '../../printing/tcp-sink.ts';

const noCups = whyNoPrivateCups();
test.skip(noCups !== null, noCups ?? '');

test('a label reaches a raw CUPS queue as ZPL whose bars say what was bought', async ({ closed }) => {
  const cups = await startPrivateCups();
  const sink = await startTcpSink();
  sink.hangUp();
  try {
    await cups.addRawQueue('zebra', `socket://127.0.0.1:${sink.port}`);
    const page = await closed.open({ env: { CUPS_SERVER: `${cups.server.host}:${cups.server.port}` } });
    await call(page, 'settings/change', { routes: { label: 'cups:zebra' }, sounds: false });
    await page.reload();
    await typeParcel(page, arlington);
    const button = page.getByRole('button', { name: /^Buy and print/ });
    await expect(button).toBeEnabled();
    await button.press('Enter');
    await expect(page.getByRole('button', { name: /^Done/ })).toBeVisible();
    // A raw port that answers nothing can't say whether paper came out.
    await expect.poll(async () => (await call(page, 'shipments/list', { search: '', day: null }))[0]?.printJobs[0]).toMatchObject({ state: 'unknown', doubt: 'one-way' });
    const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
    const [zpl] = sink.documents();
    expect(await readBars(bitmapInZpl(zpl?.toString('latin1') ?? ''))).toEqual([
      `420${shipment?.labelAddress?.zip}${shipment?.labelAddress?.plus4}\u001d${shipment?.trackingNumber}`,
    ]);
  } finally {
    await cups.close();
    await sink.close();
  }
});

test('a printer that is switched off is named before any postage is spent', async ({ closed }) => {
  const cups = await startPrivateCups();
  try {
    await cups.addRawQueue('zebra', 'socket://127.0.0.1:9');
    const page = await closed.open({ env: { CUPS_SERVER: `${cups.server.host}:${cups.server.port}` } });
    await call(page, 'settings/change', { routes: { label: 'cups:zebra' }, sounds: false });
    await page.reload();
    await typeParcel(page, arlington);
    await expect(page.getByRole('region', { name: 'Services', exact: true }).getByRole('radio')).toHaveCount(3);
    await expect(page.getByRole('region', { name: 'Buy and print' })).toContainText(/offline|switched off/i);
    await expect(page.getByRole('button', { name: /^Buy and print/ })).toHaveCount(0);
    expect(await call(page, 'shipments/list', { search: '', day: null })).toEqual([]);
  } finally {
    await cups.close();
  }
});
