import type { AppStatus } from '../../shared/app-status.ts';

/** Under this part of the hour's calls it is time to know. */
const few = 0.2;

/** USPS's calls of this hour, once few of them are left. */
export const CallsLeft = ({ calls }: { readonly calls: AppStatus['uspsCalls'] }) =>
  calls === null || calls.left >= few * calls.limit ? null : (
    <div className="rail-calls">
      <div className="rail-gauge" role="meter" aria-label="USPS calls left this hour" aria-valuemin={0} aria-valuemax={calls.limit} aria-valuenow={calls.left}>
        <span style={{ width: `${(100 * calls.left) / calls.limit}%` }} />
      </div>
      <p>{calls.left} of {calls.limit} USPS calls left this hour</p>
    </div>
  );
