import * as z from 'zod';
import type { MailClass } from '../rates/rate.ts';

/** Classes that take certain contents alone. Which contents qualify, only a person can say: none is offered unless it was chosen. */
export const ContentsClass = z.enum(['MEDIA_MAIL', 'LIBRARY_MAIL', 'BOUND_PRINTED_MATTER']) satisfies z.ZodType<MailClass>;
export type ContentsClass = z.infer<typeof ContentsClass>;
