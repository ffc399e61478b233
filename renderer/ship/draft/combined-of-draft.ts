import { isAbroad } from '../../../shared/countries/countries.ts';
import type { Draft } from '../../../shared/draft.ts';
import { isInsured } from '../../../shared/combination/extra-kinds.ts';
import { mailableKind } from '../../../shared/parcel/hazmat-kinds.ts';
import type { Combined } from '../../../shared/combination/mailpiece-refusals.ts';
import { needsCustoms } from '../../../shared/abroad/abroad-problems.ts';
import { cents } from '../../../shared/format-money.ts';
import { sumsOf } from '../customs/draft-line.ts';
import { readMoney } from './read-money.ts';

/** What is typed so far, as USPS's rules of combination look at it. */
export const combinedOfDraft = (draft: Draft): Combined => {
  const state = draft.to.state.trim().toUpperCase();
  const value = isInsured(draft.extras) && draft.value.trim() !== '' ? readMoney(draft.value) : null;
  return {
    extras: draft.extras, value: value?.ok ? value.amount : null, packaging: draft.packaging, state, customsContentType: needsCustoms(draft.to) ? draft.customsContentType : null,
    hazmat: draft.hazmat === undefined ? null : mailableKind(draft.hazmat), isHeld: draft.holdAt !== undefined,
    ...(isAbroad(draft.to) ? { country: draft.to.country, contentsValue: cents(sumsOf(draft).value) } : {}),
    ...(draft.contentsFor === undefined ? {} : { contentsFor: draft.contentsFor }),
  };
};
