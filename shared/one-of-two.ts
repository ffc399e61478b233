/** What TEM and live were each given, before both shared one; empty members were never entered. */
type Entered<Name extends string> = Readonly<Record<Name, string>>;

export interface OneOfTwo<Name extends string> {
  readonly kept: Record<Name, string>;
  /** Whose own values aren't among those that are kept; null where nothing is lost. */
  readonly setAside: 'tem' | 'live' | null;
}

/**
 * One set out of two. Live's stands where it is whole. Where neither contradicts the other, one fills up the other's gaps; where
 * they do, nothing is mixed: the whole one stands, and live's where neither is whole.
 * @param needed what makes a set whole.
 */
export const oneOfTwo = <Name extends string>(live: Entered<Name>, tem: Entered<Name>, needed: readonly NoInfer<Name>[]): OneOfTwo<Name> => {
  const names = Object.keys(live) as Name[];
  const isWhole = (set: Entered<Name>): boolean => needed.every((name) => set[name] !== '');
  const contradicts = names.some((name) => live[name] !== '' && tem[name] !== '' && live[name] !== tem[name]);
  if (!isWhole(live) && !contradicts) return { kept: Object.fromEntries(names.map((name) => [name, live[name] || tem[name]])) as Record<Name, string>, setAside: null };
  const stands = isWhole(live) || !isWhole(tem) ? 'live' : 'tem';
  const [kept, other] = stands === 'live' ? [live, tem] : [tem, live];
  const isLost = names.some((name) => other[name] !== '' && other[name] !== kept[name]);
  return { kept: { ...kept }, setAside: isLost ? (stands === 'live' ? 'tem' : 'live') : null };
};
