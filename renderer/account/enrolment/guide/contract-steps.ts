import type { ContractStepId, Enrolment } from '../../../../shared/account/enrolment.ts';

export interface ContractStep {
  readonly id: ContractStepId;
  readonly title: string;
  readonly what: string;
  /** Only for those who come with a promo code. */
  readonly onlyNew: boolean;
}

const steps: readonly ContractStep[] = [
  {
    id: 'promo-code', onlyNew: true, title: 'The promo code',
    what: 'Have the code that belongs to your offer from your USPS representative, and give it where you are asked for it. Labeldesk neither needs nor keeps it.',
  },
  {
    id: 'from-representative', onlyNew: false, title: 'CRID, MID and EPA from your representative',
    what: 'Have the very numbers that the contract is written for; others get commercial prices.',
  },
  {
    id: 'account-and-payment', onlyNew: false, title: 'Account and payment method',
    what: 'Steps 1 and 4: a business account, and a payment method that is active or pending.',
  },
  {
    id: 'authorize-app', onlyNew: false, title: 'The app authorized',
    what: 'Sign in to the Customer Onboarding Portal with its second factor, tick the agreement, authorize your own app (step 7).',
  },
  {
    id: 'numbers-entered', onlyNew: false, title: 'The numbers entered here',
    what: 'CRID, MID and EPA under Numbers. From then on the approval is pending.',
  },
];

/** The way to contract prices, for those who have a contract already and for those who come with a promo code. */
export const contractSteps = (path: Enrolment['contract']['path']): readonly ContractStep[] => {
  if (path === 'new') return steps;
  return path === 'existing' ? steps.filter(({ onlyNew }) => !onlyNew) : [];
};

/** What the notice says, which stays until it is dismissed by hand. */
export const contractNoticeWords = ({ done, confirmed }: Enrolment['contract']): { readonly title: string; readonly meaning: string } => {
  if (confirmed !== null) return {
    title: 'The contract is confirmed',
    meaning: 'Quotes are asked for at contract prices. Should one come back at a commercial price, it says so.',
  };
  if (done.includes('numbers-entered')) return {
    title: 'Approval of the contract is pending',
    meaning: 'Confirm with your USPS representative that the EPA and the contract are linked, and say so below. Until then labels can be bought at commercial prices.',
  };
  return {
    title: 'Contract prices wait for USPS',
    meaning: 'Labels can be bought meanwhile, at commercial prices. The steps to the contract are below, under Contract prices.',
  };
};
