import type { AppStatus } from '../../shared/app-status.ts';

/** USPS's calls of this hour, where it is known how many there are. */
export const CallsLeft = ({ calls }: { readonly calls: AppStatus['uspsCalls'] }) =>
  calls === null ? null : <p className="rail-calls">{calls.left} of {calls.limit} USPS calls left this hour</p>;
