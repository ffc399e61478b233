import * as z from 'zod';
import { states } from './wire-enums.ts';

const members = {
  firstName: z.string().min(1).max(50).optional(),
  lastName: z.string().min(1).max(50).optional(),
  firm: z.string().min(1).max(50).optional(),
  streetAddress: z.string().min(1).max(50),
  secondaryAddress: z.string().min(1).max(50).optional(),
  city: z.string().min(1).max(28),
  state: z.string().refine((state) => (states as readonly string[]).includes(state), 'not one of USPS’s two-letter codes'),
  ZIPCode: z.string().regex(/^\d{5}$/),
  ZIPPlus4: z.string().regex(/^\d{4}$/).optional(),
  urbanization: z.string().min(1).max(96).optional(),
  ignoreBadAddress: z.boolean().optional(),
};

const named = (address: { firstName?: string | undefined; lastName?: string | undefined; firm?: string | undefined }): boolean =>
  address.firm !== undefined || (address.firstName !== undefined && address.lastName !== undefined);

const nameRule = 'first and last name, or a firm, are needed';

/** An address of a SCAN form request. */
export const FormAddress = z.strictObject(members).refine(named, nameRule);
export type FormAddress = z.input<typeof FormAddress>;

/** An address of a label request (USPS Domestic Labels API, DomesticLabelAddress). */
export const LabelAddress = z.strictObject({
  ...members,
  phone: z.string().regex(/^\+?[1-9][0-9]{7,14}$|^[0-9]{6,15}$/).optional(),
  email: z.string().max(50)
    .regex(/^[a-zA-Z0-9_+&*-]+(?:\.[a-zA-Z0-9_+&*-]+)*@(?:[a-zA-Z0-9-]+\.)+[a-zA-Z]{2,}$/).optional(),
}).refine(named, nameRule);
export type LabelAddress = z.input<typeof LabelAddress>;

/** An address as USPS answers it. An empty string stands for what was null or absent. */
export interface AnsweredAddress {
  readonly firstName: string;
  readonly lastName: string;
  readonly firm: string;
  readonly streetAddress: string;
  readonly secondaryAddress: string;
  readonly city: string;
  readonly state: string;
  readonly ZIPCode: string;
  readonly ZIPPlus4: string;
  readonly urbanization: string;
}
