import * as z from 'zod';

/** Money is a whole number of US cents; a float never holds it. Negative only where something is given back. */
export const Cents = z.int().brand<'Cents'>();
export type Cents = z.infer<typeof Cents>;
