import { extraServiceCode } from '../../../shared/combination/extra-service-codes.ts';
import { withExtra } from '../../../shared/combination/extra-kinds.ts';
import { formatCents } from '../../../shared/format-money.ts';
import { classRefusals, extraRefusal, mailpieceRefusals } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Combined } from '../../../shared/combination/mailpiece-refusals.ts';
import type { Extra } from '../../../shared/mailpiece.ts';
import type { MailClass, Rate } from '../../../shared/rates/rate.ts';
import { combinedOfDraft } from '../draft/combined-of-draft.ts';
import { useShipForm } from '../draft/ship-form.ts';

/** The extra services of a parcel, or of a preset: which are chosen, which can't be and why, and what they cost. */
export interface ChosenExtras {
  readonly extras: readonly Extra[];
  /** Why it can't be chosen with what else is; null where it can. */
  readonly refusal: (extra: Extra) => string | null;
  /** "$3.95"; empty where it isn't known. */
  readonly price: (extra: Extra) => string;
  readonly put: (extra: Extra, on: boolean) => void;
}

/** One that is put on takes the place of another of its group. */
export const extrasAfter = (extras: readonly Extra[], extra: Extra, on: boolean): Extra[] =>
  on ? withExtra(extras, extra) : extras.filter((one) => one !== extra);

/**
 * By USPS's rules of combination; one that is chosen can always be taken out again, and what is refused without it isn't its doing.
 * @param mailClass the one that it has to go by; null for any that is offered.
 */
export const extraRefusals = (combined: Combined, mailClass: MailClass | null) => {
  const before = mailClass === null ? mailpieceRefusals(combined) : classRefusals(combined, mailClass);
  return (extra: Extra): string | null => {
    if (combined.extras.includes(extra)) return null;
    const next = { ...combined, extras: withExtra(combined.extras, extra) };
    const refused = mailClass === null ? [extraRefusal(combined, extra)] : classRefusals(next, mailClass);
    return refused.find((words) => words !== null && !before.includes(words)) ?? null;
  };
};

/**
 * The extras of the parcel on the Ship page.
 * @param rate the service that is chosen, of exactly what is typed; null where there is none.
 */
export const useParcelExtras = (rate: Rate | null): ChosenExtras => {
  const { draft, step } = useShipForm();
  const combined = combinedOfDraft(draft);
  return {
    extras: draft.extras,
    refusal: extraRefusals(combined, null),
    price: (extra) => {
      const part = draft.extras.includes(extra) ? rate?.parts.find(({ extraService }) => extraService === String(extraServiceCode(extra, combined.value))) : undefined;
      return part === undefined ? '' : formatCents(part.amount);
    },
    put: (extra, on) => step({ type: 'extra', extra, on }),
  };
};
