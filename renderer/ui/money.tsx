import type { Cents } from '../../shared/money.ts';
import { formatCents } from '../../shared/format-money.ts';

/** An amount in tabular figures; 24 and 40 are for what decides. */
export const Money = ({ amount, size }: { readonly amount: Cents; readonly size?: 24 | 40 }) => (
  <span className={`money ${size ? `money-${size}` : ''}`}>{formatCents(amount)}</span>
);
