import type { AppStatus } from '../../shared/app-status.ts';

/** Under this part of the hour's calls it is time to know. */
const few = 0.2;

/** USPS's calls of this hour, once few of them are left. */
export const CallsLeft = ({ calls }: { readonly calls: AppStatus['uspsCalls'] }) =>
  calls === null || calls.left >= few * calls.limit ? null : (
    <div className="rail-calls">
      <meter aria-label="USPS calls left this hour" min={0} max={calls.limit} value={calls.left} />
      <p>{calls.left} of {calls.limit} USPS calls left this hour</p>
    </div>
  );
