import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { codesOf, PracticeDesk } from '../../practice/practice-desk.ts';
import type { Reply } from '../../practice/practice-desk.ts';
import { absent, at, isTree, officialApiFile, whyAbsent } from '../official/official-files.ts';
import type { Tree } from '../official/official-files.ts';

/** The files' own samples name days that are long past. */
const onMonday = (sample: Tree): Tree =>
  ({ ...sample, packageDescription: { ...(isTree(sample.packageDescription) ? sample.packageDescription : {}), mailingDate: '2026-11-23' } });

describe.skipIf(absent !== null)(`the practice USPS takes USPS's own samples${whyAbsent}`, () => {
  let desk: PracticeDesk;
  beforeAll(async () => {
    desk = await PracticeDesk.open();
  });
  afterAll(() => desk.close());

  const buy = (name: string): Promise<Reply> => {
    const sample = at(officialApiFile('domestic-labels'), 'components', 'examples', name, 'value');
    if (!isTree(sample)) throw new Error(`no sample ${name}`);
    return desk.buy(onMonday(sample));
  };

  test.each(['GroundAdvantageRequest', 'GroundAdvantageRequestWithImageInfo', 'CustomsFormRequest', 'HoldForPickupRequest', 'SmartLockerRequest', 'LabelBrokerRequest', 'PMECrematedRemainsRequest'])(
    'the sample %s passes the gateway', async (name) => {
      expect((await buy(name)).json.error?.message ?? '').not.toMatch(/OASValidation/);
    },
  );

  test('the sample for Ground Advantage is sold', async () => {
    const reply = await buy('GroundAdvantageRequest');
    expect([reply.status, codesOf(reply)]).toEqual([200, []]);
  });
});
