/** The fields and buttons of the page that the focus walks through, by the names that problems have. */
const stopsIn = (page: HTMLElement): HTMLElement[] =>
  [...page.querySelectorAll<HTMLElement>('[data-stop], [data-stop-group] input')].filter((stop) => stop.offsetParent !== null || stop.tagName === 'INPUT');

const nameOf = (stop: Element): string | undefined =>
  stop.getAttribute('data-stop') ?? stop.closest('[data-stop-group]')?.getAttribute('data-stop-group') ?? undefined;

/** Puts the focus on a stop by its name; false where the page has none of that name. */
export const focusStop = (page: HTMLElement, name: string): boolean => {
  const stop = stopsIn(page).find((one) => nameOf(one) === name);
  stop?.focus();
  if (stop instanceof HTMLInputElement && stop.type === 'text') stop.select();
  return stop !== undefined;
};

/** The stop that holds the focus. */
export const stopAt = (element: Element | null): string | null => {
  const stop = element?.closest('[data-stop], [data-stop-group]');
  return stop ? nameOf(stop) ?? null : null;
};

export const focusPrevious = (page: HTMLElement): void => {
  const stops = stopsIn(page);
  const at = stops.findIndex((stop) => stop === document.activeElement);
  if (at > 0) stops[at - 1]?.focus();
};

/**
 * The next thing to do after leaving a field by Enter: the first problem below it, else the first above, else buying.
 * @param problems fields with problems, in the page's order
 */
export const nextThing = (problems: readonly string[], stops: readonly string[], from: string | null): string => {
  const here = from === null ? -1 : stops.indexOf(from);
  const others = problems.filter((field) => field !== from);
  return others.find((field) => stops.indexOf(field) > here) ?? others[0] ?? (problems.length > 0 && from !== null ? from : 'buy');
};

export const stopNames = (page: HTMLElement): string[] => stopsIn(page).flatMap((stop) => nameOf(stop) ?? []);
