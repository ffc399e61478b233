/** What goes first where calls are scarce, first to last: `purchase` is all that spends, gives back or closes. */
export const priorities = ['purchase', 'quote', 'address', 'tracking'] as const;
export type Priority = (typeof priorities)[number];

export interface CallKind {
  readonly priority: Priority;
  /** Whether asking twice does no more than asking once. */
  readonly repeatable: boolean;
}

/** By the first word of the path. What isn't named spends: labels, forms, and the tokens that nothing goes without. */
const readers: Readonly<Record<string, Priority>> = {
  prices: 'quote', 'international-prices': 'quote', shipments: 'quote', pickup: 'quote',
  addresses: 'address',
  tracking: 'tracking', locations: 'tracking',
};

/** POST that only asks: prices and options, a token, an authorization. */
const asking = /^\/(?:oauth2\/v3\/token|payments\/v3\/payment-authorization|(?:prices|international-prices|shipments)\/v3\/[^?]+\/search)$/;

/** How a call may be queued and repeated. An endpoint that this doesn't know is never repeated unless it is a GET. */
export const callKind = ({ method, path }: { readonly method: string; readonly path: string }): CallKind => ({
  priority: readers[path.split('/', 2)[1] ?? ''] ?? 'purchase',
  repeatable: method === 'GET' || (method === 'POST' && asking.test(path)),
});
