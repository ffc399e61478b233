import * as z from 'zod';

/** A calendar day at the ship-from ZIP, "2026-11-23". No time and no zone: it is what is printed and manifested. */
export const Day = z.iso.date();
export type Day = z.infer<typeof Day>;
