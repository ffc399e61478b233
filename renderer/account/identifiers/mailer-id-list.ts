import type { AccountNumbers } from '../../../shared/account/account.ts';
import type { NamedMailerId } from '../../../shared/account/enrolment.ts';

/** Every MID of the CRID, the default first; the others in the order in which they were entered. */
export const allMailerIds = ({ mid }: Pick<AccountNumbers, 'mid'>, named: readonly NamedMailerId[]): NamedMailerId[] => {
  if (mid === '') return [...named];
  const known = named.find((one) => one.mid === mid);
  return [known ?? { mid, nickname: '' }, ...named.filter((one) => one.mid !== mid)];
};

/** Another default. A manifest MID that was the same moves with it; one of its own stays. */
export const withDefault = (numbers: AccountNumbers, mid: string): AccountNumbers => ({
  ...numbers, mid, manifestMid: numbers.manifestMid === numbers.mid || numbers.manifestMid === '' ? mid : numbers.manifestMid,
});

/** One added, or called otherwise. */
export const withNamed = (named: readonly NamedMailerId[], one: NamedMailerId): NamedMailerId[] =>
  named.some(({ mid }) => mid === one.mid) ? named.map((other) => (other.mid === one.mid ? one : other)) : [...named, one];
