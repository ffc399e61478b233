import { describe, expect, it } from 'vitest';
import { numberProblems, numberWarnings } from '../../../renderer/account/number-checks.ts';

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
      mid: 'A MID has 6 or 9 digits.',
      manifestMid: 'A MID has 6 or 9 digits.',
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
});
