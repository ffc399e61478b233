import * as z from 'zod';

/** Members that price questions share, domestic and international. Pounds, inches; ZIP and ZIP+4 are one text. */

export const zip = z.string().regex(/^\d{5}(?:[-\s]\d{4})?$/);

/** Inches; the length is the longest side, the width the second longest. */
export const measures = {
  weight: z.number().positive(),
  length: z.number().positive(),
  width: z.number().positive(),
  height: z.number().positive(),
};

/** Named with its type or not at all. An account goes before the price type: its contract's prices come, or a 403. */
export const accountOf = <const Type extends readonly [string, ...string[]]>(types: Type) => ({
  accountType: z.enum(types).optional(),
  accountNumber: z.string().regex(/^\d+$/).optional(),
});

export const accountIsWhole = (request: { readonly accountType?: unknown; readonly accountNumber?: unknown }): boolean =>
  (request.accountType === undefined) === (request.accountNumber === undefined);

export const accountRule = 'an account is a type and a number';
