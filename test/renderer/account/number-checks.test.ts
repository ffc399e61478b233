import { describe, expect, it } from 'vitest';
import { allMailerIds, withDefault, withNamed } from '../../../renderer/account/identifiers/mailer-id-list.ts';
import { readDigits } from '../../../renderer/account/identifiers/read-digits.ts';
import { numberProblems, numberWarnings } from '../../../renderer/account/identifiers/number-checks.ts';

const usual = { crid: '56982563', mid: '904128937', manifestMid: '904128937', epa: '1000405525' };

describe('the numbers of the account', () => {
  it('usual ones bring neither a problem nor a warning', () => {
    expect([numberProblems(usual), numberWarnings(usual)]).toEqual([{}, {}]);
  });

  it('none at all are no mistake yet', () => {
    const none = { crid: '', mid: '', manifestMid: '', epa: '' };
    expect([numberProblems(none), numberWarnings(none)]).toEqual([{}, {}]);
  });

  it('what USPS can’t take is a problem, and not also a warning', () => {
    const wrong = { crid: '5', mid: '9041289', manifestMid: 'abc', epa: '10-00' };
    expect(numberProblems(wrong)).toEqual({
      crid: 'A CRID is digits alone, 2 to 18 of them.',
      mid: 'A MID has 6 or 9 digits; this has 7.',
      manifestMid: 'A MID is digits alone, 6 or 9 of them.',
      epa: 'An EPA number is digits alone.',
    });
    expect(numberWarnings(wrong)).toEqual({});
  });

  it('what is unusual is a warning, and no problem', () => {
    const odd = { crid: '1234567', mid: '104128937', manifestMid: '904128', epa: '12345' };
    expect(numberProblems(odd)).toEqual({});
    expect(numberWarnings(odd)).toEqual({
      crid: 'A CRID usually has 8 digits; this has 7. Check it; it can be saved as it is.',
      mid: 'Nine-digit MIDs usually begin with 9. Check it; it can be saved as it is.',
      manifestMid: 'Six-digit MIDs usually begin with 0 to 8. Check it; it can be saved as it is.',
      epa: 'An EPA number usually has 10 digits; this has 5. Check it; it can be saved as it is.',
    });
  });

  it('what looks like another number is said to', () => {
    const swapped = { crid: '904128937', mid: '1000405525', manifestMid: '56982563', epa: '56982563' };
    expect([numberProblems(swapped), numberWarnings(swapped)]).toEqual([
      { mid: '10 digits: this looks like an EPA, not a MID.', manifestMid: '8 digits: this looks like a CRID, not a MID.' },
      {
        crid: '9 digits: this looks like a MID, not a CRID. Check it; it can be saved as it is.',
        epa: '8 digits: this looks like a CRID, not an EPA. Check it; it can be saved as it is.',
      },
    ]);
  });
});

describe('what is pasted', () => {
  it('is right with blanks, dashes and full stops of any kind', () => {
    expect(['904-128 937', ' 904\u2013128\u00a0937\n', '904.128.937', '\u200b904128937', '904\t128\u2011937'].map(readDigits)).toEqual(Array(5).fill('904128937'));
  });

  it('keeps what isn’t a digit, to be seen', () => {
    expect(readDigits('MID 904128937')).toBe('MID904128937');
  });
});

describe('several MIDs', () => {
  const numbers = { ...usual, manifestMid: usual.mid };
  const returns = { mid: '904128935', nickname: 'Returns' };

  it('stand with the default first, which may have a name as well', () => {
    expect(allMailerIds(numbers, [returns])).toEqual([{ mid: '904128937', nickname: '' }, returns]);
    expect(allMailerIds(numbers, [returns, { mid: '904128937', nickname: 'Main' }])).toEqual([{ mid: '904128937', nickname: 'Main' }, returns]);
    expect(allMailerIds({ mid: '' }, [returns])).toEqual([returns]);
  });

  it('take another default; a manifest MID of its own stays', () => {
    expect(withDefault(numbers, '904128935')).toEqual({ ...numbers, mid: '904128935', manifestMid: '904128935' });
    expect(withDefault({ ...numbers, manifestMid: '904128936' }, '904128935')).toEqual({ ...numbers, mid: '904128935', manifestMid: '904128936' });
  });

  it('are added, or called otherwise', () => {
    expect(withNamed(withNamed([returns], { mid: '904128936', nickname: '' }), { ...returns, nickname: 'Back' }))
      .toEqual([{ mid: '904128935', nickname: 'Back' }, { mid: '904128936', nickname: '' }]);
  });
});
