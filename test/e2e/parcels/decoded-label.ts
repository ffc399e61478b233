import type { Page } from 'playwright-core';
import { createRasterizer } from '../../../electron/raster/raster.ts';
import type { Shipment } from '../../../shared/shipment.ts';
import { readBars } from '../../raster/read-bars.ts';
import { call, expect } from '../desk.ts';

const rasterizer = createRasterizer();

/** The newest shipment, its label read back: the bars say where it goes and which number was bought. */
export const decodedLabel = async (page: Page): Promise<Shipment> => {
  const [shipment] = await call(page, 'shipments/list', { search: '', day: null });
  if (!shipment) throw new Error('nothing was bought');
  const { pages: [label] } = await rasterizer.draw(Buffer.from(await call(page, 'labels/pdf', { shipmentId: shipment.id })), { dpi: 300, widthInches: 4, heightInches: 6 });
  if (!label) throw new Error('the label has no page');
  expect(await readBars(label)).toEqual([`420${shipment.labelAddress?.zip}${shipment.labelAddress?.plus4}\u001d${shipment.trackingNumber}`]);
  return shipment;
};
