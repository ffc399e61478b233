import type { Page } from 'playwright-core';
import { call, goTo } from '../e2e/desk.ts';
import type { Picture } from './pictures.ts';

const parcels = [
  ['Ruth Okafor', '63118', 'Saint Louis', 'MO'], ['Sam Whitfield', '98101', 'Seattle', 'WA'], ['Ines Carvalho', '02108', 'Boston', 'MA'],
  ['Theo Lindqvist', '55401', 'Minneapolis', 'MN'], ['Amara Nwosu', '30303', 'Atlanta', 'GA'],
] as const;

/** A day of many parcels, bought past the window; one in ten isn't printed yet. */
const fillTheDay = async (page: Page, count: number): Promise<void> => {
  const [bought] = await call(page, 'shipments/list', { search: '', day: null });
  if (!bought) throw new Error('no shipment to make others like');
  for (let number = 1; number <= count; number++) {
    const [name, zip, city, state] = parcels[number % parcels.length] ?? parcels[0];
    const to = { ...bought.mailpiece.to, name, street: `${100 + number} Main St`, unit: '', zip, plus4: '', city, state };
    const { id: quoteId, rates } = await call(page, 'rates/quote', { ...bought.mailpiece, to, orderNumber: `${10_500 + number}` });
    const rate = rates[number % rates.length];
    if (!rate) throw new Error('no price');
    const printerId = number % 10 === 0 ? null : 'folder';
    await call(page, 'labels/buy', { quoteId, rateId: rate.id, shownTotal: rate.total, printerId, anotherBox: false });
  }
};

/** Pictures of a day with many parcels. */
export const picturesOfFullDay = async (page: Page, picture: Picture): Promise<void> => {
  await fillTheDay(page, 24);
  for (const [task, shown] of [['Shipments', '10524'], ['End of day', '24 parcels']] as const) {
    await goTo(page, task);
    await page.getByText(shown, { exact: true }).first().waitFor();
    if (task === 'End of day') await page.getByText('Ready', { exact: true }).first().waitFor();
    await picture(`${task.toLowerCase().replaceAll(' ', '-')}-full`);
  }
};
