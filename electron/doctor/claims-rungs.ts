import type { AccountNumbers } from '../../shared/account/account.ts';
import type { SignInFacts } from '../usps/client.ts';
import type { Claims } from '../usps/sign-in/claims.ts';
import { fine, found } from './finding.ts';
import type { Finding } from './finding.ts';
import { masked } from './redact.ts';

const asked = 'POST /oauth2/v3/token';
const list = (texts: readonly string[]): string => (texts.length === 0 ? 'none' : [...new Set(texts)].slice(0, 20).join(', '));
const claimsOf = ({ claims }: SignInFacts): Claims | null => (claims.kind === 'read' ? claims.claims : null);

/** The names of APIs, in whichever of three places they stand. */
export const grantedOf = (facts: SignInFacts): ReadonlySet<string> => {
  const claims = claimsOf(facts);
  return new Set([...facts.scopes, ...(claims?.scopes ?? []), ...(claims?.audience ?? [])].map((name) => name.toLowerCase()));
};

/** Labels and payments are asked of USPS by hand; a new app comes without. */
const productsRung = (facts: SignInFacts): Finding => {
  const products = facts.products.length > 0 ? facts.products : claimsOf(facts)?.products ?? [];
  const granted = grantedOf(facts);
  const named = (word: RegExp): boolean => products.some((product) => word.test(product));
  const words = `products: ${list(products)}; scopes: ${list([...granted])}`;
  if (granted.size === 0 && products.length === 0) return found('products', 'products-unreadable', asked, words);
  const hasLabels = granted.size === 0 ? named(/label/i) : granted.has('labels');
  const hasPayments = granted.size === 0 ? named(/payment/i) : granted.has('payments');
  return hasLabels && hasPayments ? fine('products', asked, words) : found('products', 'products-missing', asked, words);
};

const linkedWords = ({ owners, paymentAccounts }: Claims): string =>
  `CRID ${list(owners.map(({ crid }) => masked(crid)))}; MID ${list(owners.flatMap(({ mids }) => mids.map(masked)))}; EPA ${list(paymentAccounts.map(masked))}`;

const claimsRung = (facts: SignInFacts): Finding => {
  const claims = claimsOf(facts);
  if (claims === null) return found('claims', 'token-not-readable', asked, 'a token that can’t be read');
  if (claims.owners.length === 0 || claims.paymentAccounts.length === 0) return found('claims', 'claims-missing', asked, linkedWords(claims));
  return fine('claims', asked, linkedWords(claims));
};

const firstUnlinked = (numbers: AccountNumbers, { owners, paymentAccounts }: Claims): Finding | null => {
  const owner = owners.find(({ crid }) => crid === numbers.crid);
  const words = linkedWords({ owners, paymentAccounts } as Claims);
  if (owner === undefined) return found('identifiers', 'crid-not-linked', asked, words);
  if (!owner.mids.includes(numbers.mid)) return found('identifiers', 'mid-not-linked', asked, words);
  if (!owner.mids.includes(numbers.manifestMid || numbers.mid)) return found('identifiers', 'manifest-mid-not-linked', asked, words);
  return paymentAccounts.includes(numbers.epa) ? null : found('identifiers', 'epa-not-linked', asked, words);
};

const identifiersRung = (facts: SignInFacts, numbers: AccountNumbers, claims: Finding): Finding | null => {
  if (numbers.crid === '') return found('identifiers', 'crid-missing', '', '');
  if (numbers.mid === '') return found('identifiers', 'mid-missing', '', '');
  if (numbers.epa === '') return found('identifiers', 'epa-missing', '', '');
  const read = claimsOf(facts);
  if (read === null) return found('identifiers', 'token-not-readable', asked, 'a token that can’t be read');
  // Nothing is linked: that is said already, and comparing says no more.
  if (claims.cause === 'claims-missing') return null;
  return firstUnlinked(numbers, read) ?? fine('identifiers', asked, 'the token names all of them');
};

/** Products, claims and identifiers, out of the token that is there. */
export const climbThroughClaims = (facts: SignInFacts, numbers: AccountNumbers): Finding[] => {
  const products = productsRung(facts);
  const entered = (['crid', 'mid', 'epa'] as const).find((name) => numbers[name] === '');
  if (products.cause === 'products-missing')
    return entered === undefined ? [products] : [products, found('identifiers', `${entered}-missing`, '', '')];
  const claims = claimsRung(facts);
  const identifiers = identifiersRung(facts, numbers, claims);
  return identifiers === null ? [products, claims] : [products, claims, identifiers];
};
