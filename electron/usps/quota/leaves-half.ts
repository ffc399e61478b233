import type { UspsClient } from '../client.ts';

/** Whether whoever asks by themselves leaves half of the hour's calls to those who ship. True where no limit is known. */
export const leavesHalf = ({ callsLeft }: Pick<UspsClient, 'callsLeft'>): boolean => {
  const calls = callsLeft();
  return calls === null || calls.left > Math.ceil(calls.limit / 2);
};
