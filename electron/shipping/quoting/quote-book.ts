import { randomUUID } from 'node:crypto';
import type { AccountNumbers } from '../../../shared/account/account.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Quote } from '../../../shared/rates/rate.ts';

/** How long a price is good for without asking USPS again. */
export const quoteLifeMinutes = 10;

/** Quotes that a window may still be showing; the oldest is forgotten first. */
const kept = 50;

export interface KeptQuote {
  readonly quote: Quote;
  readonly mailpiece: Mailpiece;
  readonly from: AddressFields;
  /** Whose prices they are, where a contract has some. */
  readonly account: AccountNumbers;
}

/** The prices that main fetched, with exactly what they were fetched for. A purchase names a quote; it brings no price of its own. */
export interface QuoteBook {
  /** @param askedAt when USPS gave these prices, which may be a while ago. */
  add(asked: Omit<KeptQuote, 'quote'>, answer: Pick<Quote, 'rates' | 'excluded' | 'contract' | 'fits'>, askedAt: Date): Quote;
  find(quoteId: string): KeptQuote | null;
  /** A quote buys once. */
  spend(quoteId: string): void;
}

export const createQuoteBook = (): QuoteBook => {
  const quotes = new Map<string, KeptQuote>();
  return {
    add: (asked, answer, askedAt) => {
      const quote: Quote = {
        id: randomUUID(),
        askedAt: askedAt.toISOString(),
        goodUntil: new Date(askedAt.getTime() + quoteLifeMinutes * 60_000).toISOString(),
        ...answer,
      };
      quotes.set(quote.id, { quote, ...asked });
      const oldest = quotes.keys().next();
      if (quotes.size > kept && !oldest.done) quotes.delete(oldest.value);
      return quote;
    },
    find: (quoteId) => quotes.get(quoteId) ?? null,
    spend: (quoteId) => void quotes.delete(quoteId),
  };
};
