import { cents, formatCents } from '../../../shared/format-money.ts';
import type { ContractStanding, Rate } from '../../../shared/rates/rate.ts';

/** What a quote's prices are, where a contract is expected and they aren't its own; null where there is nothing to say. */
export const standingWords = (standing: ContractStanding): string | null => {
  switch (standing) {
    case 'pending': return 'Contract pending: these are commercial prices.';
    case 'refused': return 'USPS refuses to tell your contract’s prices: these are commercial ones.';
    case 'none':
    case 'asked': return null;
  }
};

/** A contract's price beside the commercial one, and what it saves; null where none was asked for. */
export const contractWords = ({ contract, total }: Pick<Rate, 'contract' | 'total'>): { readonly words: string; readonly isMissing: boolean } | null => {
  if (contract === undefined) return null;
  if (contract.state === 'missing') return { words: 'no contract price: commercial', isMissing: true };
  const { commercial } = contract;
  if (commercial === null) return { words: 'contract price', isMissing: false };
  const saved = commercial - total;
  const than = saved > 0 ? `saves ${formatCents(cents(saved))}` : saved < 0 ? `costs ${formatCents(cents(-saved))} more` : 'the same';
  return { words: `contract · commercial ${formatCents(commercial)} · ${than}`, isMissing: false };
};
