import type { Environment } from '../../shared/account/account.ts';
import { useStatus } from '../bridge.ts';

const words: Readonly<Record<Environment, string | null>> = { practice: 'PRACTICE · not postage', tem: 'TEM · not postage', live: null };

/** Beside a label that can't be mailed, so that its picture is never taken for one that can. */
export const EnvironmentMark = () => {
  const environment = useStatus()?.environment ?? 'live';
  return words[environment] === null ? null : <p className="label-mark">{words[environment]}</p>;
};
