import { expect, test } from './desk.ts';

test('the page has no network, no Node and one way to main', async ({ desk: { page } }) => {
  const found = await page.evaluate(async () => {
    const refused = async (work: () => Promise<unknown>): Promise<boolean> => work().then(() => false, () => true);
    const inline = document.createElement('script');
    inline.textContent = 'window.inlineRan = true';
    document.head.append(inline);
    return {
      fetch: await refused(() => fetch('https://example.com/')),
      image: await refused(() => new Promise((resolve, reject) => {
        const image = new Image();
        image.onload = resolve;
        image.onerror = reject;
        image.src = 'https://example.com/pixel.png';
      })),
      inline: 'inlineRan' in window,
      node: ['require', 'process', 'module', 'Buffer'].filter((name) => name in window),
      bridge: Object.keys((window as unknown as { labeldesk: object }).labeldesk).sort(),
    };
  });
  expect(found).toEqual({ fetch: true, image: true, inline: false, node: [], bridge: ['call', 'on'] });
});

test('the page opens no second one', async ({ desk: { page } }) => {
  await page.evaluate(() => void window.open('https://example.com/'));
  await expect.poll(() => page.context().pages().map((one) => new URL(one.url()).hostname)).toEqual([new URL(page.url()).hostname]);
});

test('the page can’t be led away', async ({ desk: { page } }) => {
  const address = page.url();
  await page.evaluate(() => { window.location.href = 'https://example.com/'; });
  await expect(page.getByRole('navigation', { name: 'Tasks' })).toBeVisible();
  expect(page.url()).toBe(address);
});

test('main refuses what the contract doesn’t say', async ({ desk: { page } }) => {
  const outcomes = await page.evaluate(async () => {
    const { call } = (window as unknown as { labeldesk: { call(channel: string, input: unknown): Promise<unknown> } }).labeldesk;
    const unknown = await call('files/write', { path: '/etc/passwd' }).then(() => 'answered', () => 'refused');
    return [unknown, await call('shipments/get', { shipmentId: 7 }), await call('app/open-link', { link: 'https://example.com' })];
  });
  expect(outcomes).toEqual([
    'refused',
    { ok: false, failure: { code: 'input-invalid', problems: [{ path: 'shipmentId', message: expect.any(String) }] } },
    { ok: false, failure: { code: 'input-invalid', problems: [{ path: 'link', message: expect.any(String) }] } },
  ]);
});
