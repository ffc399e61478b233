import type { DoctorReport } from '../../../shared/account/doctor.ts';
import { causeWords } from './cause-words.ts';
import { rungNames, verdictWords, whoWords } from './rung-words.ts';

/** The examination as a text for USPS's or anybody's support; main left nothing in it that can't be sent to them. */
export const reportText = ({ environment, at, rungs }: DoctorReport, version: string): string => [
  `Labeldesk ${version}, account examined in ${environment} at ${at}`,
  'Numbers are cut to their last three digits; secrets, tokens and addresses are left out.',
  '',
  ...rungs.flatMap(({ id, verdict, cause, asked, answered, uspsCode, since, whoActs }, index) => [
    `${index + 1}. ${rungNames[id]}: ${verdictWords[verdict].words}${cause === null ? '' : ` (${cause})`}, since ${since}`,
    ...(asked === '' ? [] : [`   asked: ${asked}`]),
    ...(answered === '' ? [] : [`   answered: ${answered}`]),
    ...(uspsCode === null ? [] : [`   USPS code: ${uspsCode}`]),
    ...(cause === null ? [] : [`   ${[causeWords[cause].cause, whoWords[whoActs]].filter((words) => words !== '').join(' ')}`]),
  ]),
].join('\n');
