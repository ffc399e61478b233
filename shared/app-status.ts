import * as z from 'zod';
import { Environment, SecretStoreState } from './account.ts';
import { Cents } from './money.ts';
import { Day } from './ship-date.ts';

/** Something that happened before the window was there and that the person should know: a damaged file moved aside. */
export const Notice = z.object({ id: z.string(), title: z.string(), detail: z.string() });
export type Notice = z.infer<typeof Notice>;

/** A shipment that waits for somebody: unknown, bought and not printed, or printing failed. */
export const AttentionItem = z.object({
  shipmentId: z.string(),
  kind: z.enum(['unknown', 'not-printed', 'print-failed']),
  orderNumber: z.string(),
  to: z.string(),
  total: Cents,
  detail: z.string(),
});
export type AttentionItem = z.infer<typeof AttentionItem>;

/** What the frame of the window always shows. */
export const AppStatus = z.object({
  version: z.string(),
  environment: Environment,
  /** Where the window runs: Electron, or the stand-in that offers Practice only. */
  runtime: z.enum(['electron', 'stand-in']),
  /** The application's clock, which Practice can set. */
  now: z.iso.datetime(),
  clockIsSet: z.boolean(),
  today: Day,
  timeZone: z.string(),
  /** Of the default ship-from, by its cut-off and its days without pickup. */
  shipDay: z.object({ day: Day, because: z.enum(['after-cut-off', 'no-pickup-today']).nullable() }),
  parcelsToday: z.int(),
  spentToday: Cents,
  attention: z.array(AttentionItem),
  /** Of this hour's calls to USPS; null where no limit is known. */
  uspsCalls: z.object({ left: z.int(), limit: z.int() }).nullable(),
  secretStore: SecretStoreState,
  notices: z.array(Notice),
});
export type AppStatus = z.infer<typeof AppStatus>;
