import { describe, expect, it } from 'vitest';
import { mailpieceFromDraft } from '../../../../renderer/ship/draft/mailpiece-from-draft.ts';
import { combinedOfDraft } from '../../../../renderer/ship/draft/combined-of-draft.ts';
import { emptyCustomsMore } from '../../../../renderer/ship/customs/customs-from-draft.ts';
import type { Draft, DraftCustomsLine } from '../../../../shared/draft.ts';
import { context, typed } from '../sample-draft.ts';

const shirts: DraftCustomsLine = { description: 'Cotton shirts', quantity: '2', value: '38', weight: '10', tariffNumber: '6109.10', origin: 'US' };
const toCanada = (change: Partial<Draft> = {}): Draft => typed({
  to: { ...typed().to, street: '111 Wellington St', unit: '', city: 'Ottawa', state: 'ON', zip: 'K1A 0A9', country: 'CA' }, customsLines: [shirts], ...change,
});
const withMore = (more: Partial<typeof emptyCustomsMore>, lines = [shirts]): Draft => toCanada({ customsMore: { ...emptyCustomsMore, ...more }, customsLines: lines });
const problemsOf = (draft: Draft) => {
  const read = mailpieceFromDraft(draft, context);
  return read.ok ? [] : read.problems.map(({ field, message }) => [field, message]);
};
const customsOf = (draft: Draft) => {
  const read = mailpieceFromDraft(draft, context);
  return read.ok ? read.mailpiece.customs : read.problems;
};

describe('the customs form of a parcel abroad', () => {
  it('takes the exemption that follows from its values, and asks where one is dearer', () => {
    const dear = { ...shirts, value: '2501' };
    expect([customsOf(toCanada()), problemsOf(toCanada({ customsLines: [dear] })), problemsOf(withMore({ aes: 'NO EEI 30.36' }, [dear]))]).toEqual([
      {
        contentType: 'MERCHANDISE', comments: '', aes: 'NO EEI 30.37(a)',
        lines: [{ description: 'Cotton shirts', quantity: 2, value: 38_00, weight: 10, tariffNumber: '610910', origin: 'US' }],
      },
      [['customs.filing', 'Abroad, USPS asks for the export filing: its ITN, or why there is none, as NO EEI 30.37(a).']],
      [],
    ]);
  });

  it('holds the numbers of both people, and what becomes of it where nobody takes it', () => {
    const form = customsOf(withMore({ importer: { type: 'VAT_NUMBER', number: ' GB 123 ' }, exporter: { type: 'TAX_CODE', number: '' }, ifUndeliverable: 'ABANDON' }));
    expect(form).toMatchObject({ importer: { type: 'VAT_NUMBER', number: 'GB 123' }, ifUndeliverable: 'ABANDON' });
    expect(form).not.toHaveProperty('exporter');
  });

  it.each<[string, Draft, readonly (readonly [string, string])[]]>([
    ['a description of 31 characters', toCanada({ customsLines: [{ ...shirts, description: 'Cotton shirts, printed, of 2026' }] }), [['customs.0.description', '31 characters; the form takes 30.']]],
    ['an origin that is no country', toCanada({ customsLines: [{ ...shirts, origin: 'XQ' }] }), [['customs.0.origin', '“XQ” is no country. Two letters, as in US.']]],
    ['30.36 to another country', { ...withMore({ aes: 'NO EEI 30.36' }), to: { ...toCanada().to, country: 'IT', zip: '00144', state: '' } }, [['customs.filing', '30.36 is for what stays in Canada.']]],
    ['a number of 29 characters', withMore({ importer: { type: 'TAX_CODE', number: '1'.repeat(29) } }), [['customs.more.importer', '29 characters; the form takes 28.']]],
    ['books by Media Mail', toCanada({ contentsFor: 'MEDIA_MAIL' }), [['contents', 'Media Mail, Library Mail and Bound Printed Matter stay within the United States.']]],
    ['what only forms of parcels abroad say', typed({ ...toCanada({ customsContentType: 'PHARMACEUTICALS' }), to: { ...typed().to, state: 'GU', zip: '96910' } }), [['customs.contentType', 'This kind of contents is on forms of parcels abroad alone.']]],
    ['a country where nothing goes', { ...toCanada(), to: { ...toCanada().to, country: 'CU', zip: '' } }, [['to.country', 'USPS takes no parcels to Cuba for now, by its alerts as of March 3, 2026. The address can be kept; nothing is bought.']]],
    ['a country that isn’t one', { ...toCanada(), to: { ...toCanada().to, country: 'Atlantis' } }, [['to.country', '“Atlantis” is no country that is known here.']]],
  ])('says at its field: %s', (_name, draft, problems) => {
    expect(problemsOf(draft)).toEqual(problems);
  });

  it('tells the rules of combination what is inside is worth', () => {
    expect(combinedOfDraft(toCanada({ customsLines: [shirts, { ...shirts, value: '400' }] }))).toMatchObject({ country: 'CA', contentsValue: 438_00, value: null });
  });
});
