import type { Handlers } from '../../shared/ipc-contract.ts';
import type { Desk } from '../shipping/desk.ts';

/** The calls about what customs forms say of a thing. */
export const customsHandlers = (desk: () => Desk): Pick<Handlers, Extract<keyof Handlers, `customs/${string}`>> => ({
  'customs/item': async ({ sku }) => desk().ledger.customsItem(sku),
  'customs/keep-item': async (item) => desk().ledger.keepCustomsItem(item),
  'customs/items': async ({ search }) => desk().ledger.customsItems(search),
  'customs/remove-item': async ({ sku }) => desk().ledger.removeCustomsItem(sku),
});
