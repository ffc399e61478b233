import type { SecretName } from '../../shared/account/account.ts';
import { oneOfTwo } from '../../shared/one-of-two.ts';

/** Entries of the keychain by service and name. */
export interface Entries {
  /** '' where there is none, and where what is there can't be a whole secret. */
  get(service: string, name: SecretName): Promise<string>;
  /** Done once what was stored has been read back. */
  put(service: string, name: SecretName, value: string): Promise<void>;
  remove(service: string, name: SecretName): Promise<void>;
}

type Pair = Record<SecretName, string>;
type Apart = 'tem' | 'live';

const names: readonly SecretName[] = ['client-id', 'client-secret'];
const apart: readonly Apart[] = ['live', 'tem'];

const oldService = (environment: Apart): string => `Labeldesk ${environment}`;
const asideService = (environment: Apart): string => `Labeldesk ${environment}, set aside`;

/** Every service that secrets of TEM or live were ever kept under. */
export const servicesOfOld: readonly string[] = apart.flatMap((environment) => [oldService(environment), asideService(environment)]);

const pairOf = async (entries: Entries, service: string): Promise<Pair> =>
  ({ 'client-id': await entries.get(service, 'client-id'), 'client-secret': await entries.get(service, 'client-secret') });

const isEmpty = (pair: Pair): boolean => names.every((name) => pair[name] === '');
const agrees = (one: Pair, other: Pair): boolean => names.every((name) => one[name] === '' || other[name] === '' || one[name] === other[name]);

/** What stands: what is there already was moved before, or entered since, and isn't mixed with what contradicts it. */
const standing = (there: Pair, live: Pair, tem: Pair): Pair => {
  if (names.every((name) => there[name] !== '')) return there;
  const { kept } = oneOfTwo(live, tem, names);
  if (!agrees(there, kept)) return there;
  return { 'client-id': there['client-id'] || kept['client-id'], 'client-secret': there['client-secret'] || kept['client-secret'] };
};

/**
 * Moves what TEM and live were kept under, each for itself, to the one entry that both share. An entry goes once its value was
 * read back from another place; one that was left half done is taken up again. What doesn't stand is set aside.
 * @param tell is told whose secrets were set aside, before the old entries go.
 * @returns whether anything old was there.
 */
export const moveToOneAccount = async (entries: Entries, service: string, tell: (setAside: readonly Apart[]) => void): Promise<boolean> => {
  const old = { live: await pairOf(entries, oldService('live')), tem: await pairOf(entries, oldService('tem')) };
  if (isEmpty(old.live) && isEmpty(old.tem)) return false;
  const there = await pairOf(entries, service);
  const kept = standing(there, old.live, old.tem);
  for (const name of names) if (kept[name] !== '' && there[name] === '') await entries.put(service, name, kept[name]);
  const lost = apart.filter((environment) => names.some((name) => old[environment][name] !== '' && old[environment][name] !== kept[name]));
  for (const environment of lost)
    for (const name of names) if (old[environment][name] !== '') await entries.put(asideService(environment), name, old[environment][name]);
  if (lost.length > 0) tell(lost);
  for (const environment of apart)
    for (const name of names) if (old[environment][name] !== '') await entries.remove(oldService(environment), name);
  return true;
};
