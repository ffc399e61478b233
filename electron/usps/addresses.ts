import * as z from 'zod';
import { states } from './wire-enums.ts';
import type { AnsweredAddress } from './wire-address.ts';

/** The query of GET /addresses/v3/address. Empty strings are left out. Street, state, and a city or ZIP are needed. */
export const AddressQuery = z.strictObject({
  firm: z.string().max(50).optional(),
  streetAddress: z.string().min(1),
  secondaryAddress: z.string().optional(),
  city: z.string().optional(),
  state: z.string().refine((state) => (states as readonly string[]).includes(state), 'not one of USPS’s two-letter codes'),
  urbanization: z.string().optional(),
  ZIPCode: z.string().regex(/^\d{5}$/).optional(),
  ZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
}).refine((query) => query.city !== undefined || query.ZIPCode !== undefined, 'a city or a ZIP is needed');
export type AddressQuery = z.input<typeof AddressQuery>;

/** A code of USPS with its text: correction 22 several addresses, 32 unit missing; match 31 exact. */
export interface AddressCode {
  readonly code: string;
  readonly text: string;
}

export interface AddressAnswer {
  /** As USPS writes it; null where it found none. */
  readonly address: AnsweredAddress | null;
  /** Y all confirmed, D unit missing, S unit not confirmed, N not confirmed; null where USPS said nothing. */
  readonly deliveryPointValidation: 'Y' | 'D' | 'S' | 'N' | null;
  /** R777 and R779 are routes that nobody delivers on. Empty where none was given. */
  readonly carrierRoute: string;
  readonly mailReceivingAgency: boolean;
  readonly business: boolean;
  readonly vacant: boolean;
  readonly corrections: readonly AddressCode[];
  readonly matches: readonly AddressCode[];
  readonly warnings: readonly string[];
}

export interface CityStateAnswer {
  readonly city: string;
  readonly state: string;
  readonly ZIPCode: string;
}
