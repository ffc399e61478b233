import { randomUUID } from 'node:crypto';
import { labelRequest, vendorJson } from '../../practice/practice-desk.ts';
import type { PracticeDesk, Reply } from '../../practice/practice-desk.ts';

/** How one of USPS's codes is met at the practice USPS. */
export type Reach =
  | ((desk: PracticeDesk) => Promise<Reply>)
  /** At a practice USPS of its own, which may be set to another day or mode. */
  | { readonly mode: 'production' | 'tem'; readonly ask: (desk: PracticeDesk) => Promise<Reply> }
  /** No request leads there: why not. The practice USPS is asked for the code. */
  | { readonly asked: string };

export type Reaches = Readonly<Record<string, Reach>>;

type Members = Record<string, unknown>;
type LabelChange = NonNullable<Parameters<typeof labelRequest>[0]>;

/** What the gateway keeps from the services behind it. */
export const gatewayFirst = (what: string): Reach => ({ asked: `the gateway refuses it before the services see it: ${what}` });

/** What USPS answers because of something on its side that a request can't bring about. */
export const fromUspsOnly = (what: string): Reach => ({ asked: `only USPS’s own state brings it about: ${what}` });

export const alone = (ask: (desk: PracticeDesk) => Promise<Reply>): Reach => ({ mode: 'production', ask });

export const label = (change: LabelChange = {}) => (desk: PracticeDesk): Promise<Reply> => desk.buy(labelRequest(change));

export const parcel = (packageDescription: Members, change: LabelChange = {}) => label({ ...change, packageDescription });

export const paid = async (desk: PracticeDesk, method: string, path: string, body?: unknown): Promise<Reply> => {
  if (desk.payment === '') await desk.authorizePayment();
  return desk.send(method, path, body === undefined ? undefined : JSON.stringify(body), {
    'Content-Type': 'application/json', 'X-Payment-Authorization-Token': desk.payment, 'X-Idempotency-Key': randomUUID(), ...vendorJson,
  });
};

export const numberOf = ({ json }: Reply): string => String(json.trackingNumber);

/** A label that is sold, by its number. */
export const sold = async (desk: PracticeDesk, change: LabelChange = {}): Promise<string> => numberOf(await desk.buy(labelRequest(change)));

export const daysLater = (desk: PracticeDesk, days: number): void => desk.usps.setNow(new Date(desk.usps.clock.now().getTime() + days * 86_400_000));
