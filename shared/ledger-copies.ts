import * as z from 'zod';

/** A copy of the ledger's rows, as the window lists it. */
export const LedgerCopy = z.object({
  name: z.string(),
  at: z.iso.datetime(),
  bytes: z.int(),
});
export type LedgerCopy = z.infer<typeof LedgerCopy>;

/** The copies that are kept, the newest first, and what they take on the disk with the documents beside them. */
export const LedgerCopies = z.object({ copies: z.array(LedgerCopy), totalBytes: z.int(), folder: z.string() });
export type LedgerCopies = z.infer<typeof LedgerCopies>;

/** Long enough that a stolen file is not opened by trying. */
export const Passphrase = z.string().min(12).max(200);
