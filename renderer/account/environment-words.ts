import type { Environment } from '../../shared/account/account.ts';

export const environmentWords: Readonly<Record<Environment, { name: string; what: string; entering: string }>> = {
  practice: {
    name: 'Practice',
    what: 'A USPS inside Labeldesk. Nothing is charged, nothing can be mailed, every label says SAMPLE. No account is needed.',
    entering: 'From then on nothing is charged, and no label can be mailed.',
  },
  tem: {
    name: 'TEM',
    what: 'USPS’s own test environment, with your real numbers and secrets. Labels are watermarked and never charged.',
    entering: 'Labels are watermarked and never charged. None can be mailed.',
  },
  live: {
    name: 'Live',
    what: 'The real USPS. Each label is charged to your payment account, and can be mailed.',
    entering: 'From then on each label costs money, charged to your Enterprise Payment Account.',
  },
};
