import { call, beginThursday } from '../e2e/desk.ts';
import { buyKind, nextParcel } from '../e2e/parcels/kinds/buy-kind.ts';
import { kinds } from '../e2e/parcels/kinds/kinds.ts';
import { reachableDock } from '../e2e/parcels/kinds/kinds-desk.ts';
import { onDemoDesk } from './demo-desk.ts';

/** Every kind of parcel as it is once it is bought, with its label. */
export const picturesOfKinds = (folder: string, dataFolder: string): Promise<void> => onDemoDesk({
  folder, dataFolder, smallAlone: true,
  begin: async (page) => {
    await call(page, 'settings/change', { shipFroms: [await reachableDock(page)] });
    await beginThursday(page);
  },
}, async (page, picture) => {
  for (const [index, kind] of kinds.entries()) {
    await buyKind(page, kind, String(2001 + index));
    await page.locator('.label-view[data-state="drawn"] canvas').filter({ visible: true }).first().waitFor();
    await picture(`kind-${kind.name.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`);
    await nextParcel(page);
  }
});
