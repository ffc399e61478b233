import type { Destination, PageName } from './navigation.ts';

const asked: unknown = history.state;
// A later reload starts on Ship again.
history.replaceState(null, '');

/** Where the window starts: on Ship, or on the page that reloaded it. */
export const startDestination: Destination =
  asked !== null && typeof asked === 'object' && 'page' in asked && asked.page === 'account' ? { page: 'account' } : { page: 'ship' };

/** Loads the window anew and comes back to a page; the browser keeps an entry's state across a reload. */
export const reloadOn = (page: Extract<PageName, 'account'>): void => {
  history.replaceState({ page }, '');
  location.reload();
};
