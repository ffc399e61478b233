import { gatewayProblems } from '../../../contract/official/gateway.ts';
import { absent } from '../../../contract/official/official-files.ts';
import { expect, test as base } from '../../desk.ts';
import { nextParcel } from './buy-kind.ts';
import type { Kind } from './kind.ts';
import { isPurchase, openKindsDesk } from './kinds-desk.ts';
import type { KindsDesk } from './kinds-desk.ts';
import { requestFor, saidOn } from './plain-label.ts';
import { readLabel } from './read-label.ts';

/** Each kind from what is typed to what is on paper, and at the end all that USPS was asked for along the way. */
export const specEach = (kinds: readonly Kind[]): void => {
  /** One desk for all of them: each kind begins on the empty page that the one before it left. */
  const test = base.extend<object, { shared: KindsDesk }>({
    shared: [async ({}, use) => {
      const shared = await openKindsDesk();
      await use(shared);
      await shared.close();
    }, { scope: 'worker' }],
  });
  let labelsBought = 0;

  for (const [index, kind] of kinds.entries()) {
    test(`${kind.name}, from the first letter to the printed label`, async ({ shared }) => {
      const order = String(2001 + index);
      const labels = kind.labels ?? [{}];
      const bought = await shared.ship(kind, order);
      labelsBought += bought.length;
      expect(bought.map(({ shipment: { state, charged, rate, returnOf } }) => ({ state, asQuoted: returnOf === null ? charged === rate.total : charged === 0 })))
        .toEqual(labels.map(() => ({ state: 'bought', asQuoted: true })));
      expect(bought.map(({ request: { path, body } }) => ({ path, body: JSON.parse(body) as object })))
        .toEqual(labels.map((label) => requestFor(label, order, bought[0]?.shipment.mailpiece.shipDate ?? '')));
      // What was asked for was priced: the parts of the price name the same codes.
      expect(bought.map(({ shipment: { rate } }) => rate.parts.flatMap(({ extraService }) => Number(extraService ?? [])).filter(Boolean).sort()))
        .toEqual(bought.map(({ request: { body } }) => (JSON.parse(body) as { packageDescription: { extraServices?: number[] } }).packageDescription.extraServices ?? []));
      const read = await Promise.all(bought.map((label) => readLabel(label, order)));
      expect(read.map(({ said }) => said)).toEqual(labels.map(saidOn));
      expect(read.map(({ bars }) => bars)).toEqual(bought.map(({ shipment: { labelAddress, trackingNumber } }, at) =>
        [[labelAddress?.country === undefined ? `420${labelAddress?.zip}${labelAddress?.plus4}\u001d${trackingNumber}` : trackingNumber], ...Array.from({ length: saidOn(labels[at] ?? {}).sheets - 1 }, () => [])]));
      await nextParcel(shared.page);
    });
  }

  test(`every request of all kinds passes USPS’s own files${absent === null ? '' : ` (skipped: ${absent})`}`, ({ shared }) => {
    test.skip(absent !== null, absent ?? '');
    const asked = shared.asked().filter(({ path }) => !path.startsWith('/oauth2/') && !path.startsWith('/practice'));
    expect(asked.flatMap((request) => gatewayProblems(request).map((problem) => `${request.method} ${request.path}: ${problem}`))).toEqual([]);
    expect(asked.filter(isPurchase).length).toBe(labelsBought);
  });
};
