import type { PracticeMode } from '../../electron/practice/server/call.ts';
import { PracticeDesk } from '../practice/practice-desk.ts';
import { isTree } from './official/official-files.ts';

/** What USPS doesn't document may turn out in two ways: the practice USPS has a switch for each such question. */
export const choices = ['a', 'b'] as const;
export type Choice = (typeof choices)[number];

/** A practice USPS with every such switch on one side; null where it has no switches and the side isn't the ordinary one. */
export const openDesk = async (choice: Choice, mode: PracticeMode = 'production'): Promise<PracticeDesk | null> => {
  const desk = await PracticeDesk.open({ mode });
  const { status, json } = await desk.get('/practice/undocumented');
  if (status === 200 && isTree(json['undocumented'])) {
    const names = Object.keys(json['undocumented']);
    const set = await desk.post('/practice/undocumented', Object.fromEntries(names.map((name) => [name, choice])));
    if (set.status !== 200) throw new Error(`the switches weren't set: ${set.text}`);
    // What USPS was seen to do in two ways is tried in both, too.
    if (choice === 'b') await desk.post('/practice/settings', { nulls: false, claims: 'array', boundary: 'quoted' });
    return desk;
  }
  if (choice === 'a') return desk;
  await desk.close();
  return null;
};
