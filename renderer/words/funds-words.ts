import type { FundsStopped } from '../../shared/account/funds.ts';

const causes: Readonly<Record<FundsStopped['because'], { readonly title: string; readonly fix: string }>> = {
  insufficient: { title: 'The payment account doesn’t hold enough for the next parcels', fix: 'Fund its trust balance in the USPS business account.' },
  'method-inactive': { title: 'The payment account’s primary payment method isn’t active', fix: 'Confirm or replace it in the USPS business account.' },
};

/** Why nothing is bought, what it means for the money, and how it goes on. */
export const fundsWords = (because: FundsStopped['because']): { readonly title: string; readonly meaning: string } => {
  const { title, fix } = causes[because];
  return {
    title,
    meaning: `Nothing is sent to USPS, and nothing is charged. ${fix} USPS is asked again every hour, and buying goes on by itself once it says yes.`,
  };
};
