import * as z from 'zod';
import { list } from '../transport/read-answer.ts';
import { pricedExtraService, PricedOptionReader, ExtraServiceReader, pricedOption, RateReader, warningsOf } from './rate-answer.ts';
import type { PricedOption } from './rate-answer.ts';

/** Members of a question for a letter, flat or card. Ounces, where all else is in pounds; inches; `itemValue` in dollars. */
export const letterMeasures = {
  weight: z.number().positive(),
  length: z.number().positive(),
  height: z.number().positive(),
  thickness: z.number().positive(),
  processingCategory: z.enum(['LETTERS', 'FLATS', 'CARDS']),
  mailingDate: z.iso.date().optional(),
  nonMachinableIndicators: z.strictObject({
    isPolybagged: z.boolean().optional(),
    hasClosureDevices: z.boolean().optional(),
    hasLooseItems: z.boolean().optional(),
    isRigid: z.boolean().optional(),
    isSelfMailer: z.boolean().optional(),
    isBooklet: z.boolean().optional(),
  }).optional(),
  itemValue: z.number().nonnegative().optional(),
};

/** The extra services are offers, each at its own price: no total holds them. */
export type LetterPrice = Omit<PricedOption, 'total'>;

/** A letter's extra services stand in its rates, not beside them. */
export const LetterPriceReader = PricedOptionReader.extend({
  rates: z.array(RateReader.extend({ extraServices: list(ExtraServiceReader) })).min(1),
});

export const letterPrice = (option: z.output<typeof LetterPriceReader>): LetterPrice => {
  const { total: _, ...price } = pricedOption(option);
  const services = option.rates.flatMap(({ extraServices }) => extraServices);
  return { ...price, extraServices: services.map(pricedExtraService), warnings: warningsOf([option, ...option.rates, ...services]) };
};
