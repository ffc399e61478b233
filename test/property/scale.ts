/** `npm run fuzz` asks for all of it, with a seed of its own; the tests run a tenth, always the same one. */
const full = process.env['LABELDESK_FUZZ'] === 'full';

export const seed = Number(process.env['LABELDESK_FUZZ_SEED'] ?? 20_261_123);

/** How many of the cases run. */
export const share = (all: number): number => (full ? all : all / 10);

export const propertyCases = 10_000;
export const mutatedBodies = 50_000;
export const mutatedLabels = 20_000;
export const purchasePlans = 2_000;

const grouped = (count: number): string => count.toLocaleString('en-US');

/** "1,000 of 10,000 cases, seed 20261123". */
export const scaleOf = (all: number): string => `${full ? grouped(all) : `${grouped(share(all))} of ${grouped(all)}`} cases, seed ${seed}`;

/** What a run without `npm run fuzz` left out. */
export const leftOut = `Properties were tried with ${scaleOf(propertyCases)}, answers with ${grouped(share(mutatedBodies))} of ${grouped(mutatedBodies)} mutated bodies, and ${grouped(share(mutatedLabels))} of ${grouped(mutatedLabels)} mutated ZPL labels, and purchases in ${grouped(share(purchasePlans))} of ${grouped(purchasePlans)} plans; npm run fuzz tries them all. Desks were killed 60 times; npm run torture kills them more than 700 times.`;
