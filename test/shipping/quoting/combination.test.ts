import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Failed } from '../../../shared/failure.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import { quoteMailpiece } from '../../../electron/shipping/quoting/quote-mailpiece.ts';
import { everyChoice } from '../choices.ts';
import { aMailpiece, dollars, openTestDesk } from '../test-desk.ts';
import type { TestDesk } from '../test-desk.ts';

describe.each(everyChoice)('$name', (choices) => {
  let test: TestDesk;
  beforeAll(async () => { test = await openTestDesk({ choices }); });
  afterAll(() => test.close());

  const apo = { ...aMailpiece().to, street: 'PSC 802 Box 74', unit: '', city: 'APO', state: 'AE', zip: '09499' };
  const customs: Mailpiece['customs'] = {
    contentType: 'GIFT', comments: '',
    lines: [{ description: 'Cotton shirts', quantity: 2, value: dollars(40), weight: 10 as Mailpiece['parcel']['weight'], tariffNumber: '', origin: 'US' }],
  };

  const words = async (change: Partial<Mailpiece>): Promise<string[]> => {
    const error = await quoteMailpiece(test.desk, test.quotes, aMailpiece(change)).catch((reason: unknown) => reason);
    return error instanceof Failed && error.failure.code === 'input-invalid' ? error.failure.problems.map(({ path, message }) => `${path}: ${message}`) : [];
  };

  it.each<[Partial<Mailpiece>, string]>([
    [{ extras: ['adult-signature'] }, 'extras: An adult signature isn’t offered to military addresses.'],
    [{ extras: ['signature'] }, 'extras: A signature isn’t offered to military addresses.'],
    [{ extras: ['insurance'], value: dollars(600) }, 'extras: Insurance for more than $500 isn’t offered to military addresses.'],
  ])('what USPS doesn’t sell to military addresses is said before it is asked: %o', async (change, says) => {
    expect(await words({ ...change, to: apo, customs })).toEqual([says]);
    expect(await words(change)).toEqual([]);
  });

  it('insurance up to $500 goes to a military address', async () => {
    expect(await words({ to: apo, customs, extras: ['insurance'], value: dollars(500) })).toEqual([]);
  });
});
