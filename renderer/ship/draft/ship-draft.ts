import { emptyAddress } from '../../../shared/address/address-problems.ts';
import type { AddressFields } from '../../../shared/address/address.ts';
import { withExtra } from '../../../shared/combination/extra-kinds.ts';
import type { Draft, DraftCustomsLine } from '../../../shared/draft.ts';
import type { Extra } from '../../../shared/mailpiece.ts';
import { mostLines } from '../../../shared/customs/customs-pages.ts';
import { packagingOf } from '../../../shared/parcel/packaging.ts';
import type { Preset, Settings, ShipFrom } from '../../../shared/settings.ts';
import { endsBoxes } from '../boxes/read-box.ts';
import { changedLine, emptyCustomsLine } from '../customs/draft-line.ts';

const shipFromById = (settings: Settings, id: string): ShipFrom | undefined => settings.shipFroms.find((shipFrom) => shipFrom.id === id);

export const defaultShipFrom = (settings: Settings): ShipFrom | undefined =>
  shipFromById(settings, settings.defaultShipFromId) ?? settings.shipFroms[0];

/** The Ship page before anything is typed. */
export const newDraft = (settings: Settings): Draft => ({
  to: emptyAddress,
  useAddressAsTyped: false,
  shipFromId: defaultShipFrom(settings)?.id ?? '',
  packaging: 'own-box',
  weight: '',
  length: '',
  width: '',
  height: '',
  shipDate: null,
  extras: [],
  value: '',
  customsContentType: 'MERCHANDISE',
  customsComments: '',
  customsLines: [emptyCustomsLine],
  orderNumber: '',
  reference: '',
  costCode: defaultShipFrom(settings)?.costCode ?? '',
  printerId: null,
});

/** The preset that the parcel has the packaging and size of; null where it was measured by hand. */
export const presetOf = (draft: Draft, presets: readonly Preset[]): Preset | null => {
  const ofSize = presets.filter((preset) => preset.packaging === draft.packaging
    && (packagingOf(preset.packaging).size !== null
      || (preset.length === draft.length && preset.width === draft.width && preset.height === draft.height)));
  // Of several in the same box, the one that says the most of what the page says.
  return ofSize.toSorted((one, other) => heldOf(draft, other) - heldOf(draft, one))[0] ?? null;
};

/** How many of a preset's own words, beside its size, the page still has; one that says something else of it is behind all others. */
const heldOf = (draft: Draft, { weight, mailClass, extras, value = '', reference, withReturn }: Preset): number => {
  const says = [
    weight === '' ? null : weight === draft.weight, mailClass === '' ? null : mailClass === draft.mailClass,
    extras.length === 0 ? null : extras.every((extra) => draft.extras.includes(extra)), value === '' ? null : value === draft.value, reference === '' ? null : reference === draft.reference,
    withReturn ? draft.withReturn === true : null,
  ].filter((said) => said !== null);
  return says.includes(false) ? -1 : says.length;
};

/** What a preset says of a parcel; what it leaves open isn't named. */
const presetWords = ({ packaging, length, width, height, weight, mailClass, extras, value = '', reference, withReturn }: Preset): Partial<Draft> => ({
  packaging, length, width, height,
  ...(weight === '' ? {} : { weight }),
  ...(mailClass === '' ? {} : { mailClass }),
  ...(extras.length === 0 ? {} : { extras: [...extras] }),
  ...(value === '' ? {} : { value }),
  ...(reference === '' ? {} : { reference }),
  ...(withReturn ? { withReturn } : {}),
});

/**
 * The page for the next parcel. From, printer, ship date and preset stay; a size that was measured by hand goes with its
 * parcel, and a weight that was put in doesn't carry over. What a preset itself says, it says of the next parcel, too.
 */
export const nextDraft = (draft: Draft, settings: Settings): Draft => {
  const { packaging, length, width, height, shipFromId, shipDate, printerId } = draft;
  const preset = presetOf(draft, settings.presets);
  return {
    ...newDraft(settings),
    shipFromId,
    shipDate,
    printerId,
    costCode: shipFromById(settings, shipFromId)?.costCode ?? '',
    ...(preset === null ? {} : heldOf(draft, preset) > 0 ? presetWords(preset) : { packaging, length, width, height }),
  };
};

export type DraftAction =
  | { readonly type: 'replace'; readonly draft: Draft }
  | { readonly type: 'set'; readonly change: Partial<Draft> }
  | { readonly type: 'to'; readonly change: Partial<AddressFields> }
  | { readonly type: 'ship-from'; readonly id: string; readonly settings: Settings }
  | { readonly type: 'preset'; readonly preset: Preset }
  | { readonly type: 'extra'; readonly extra: Extra; readonly on: boolean }
  | { readonly type: 'customs-line'; readonly index: number; readonly change: Partial<DraftCustomsLine> }
  | { readonly type: 'add-customs-line'; readonly line?: DraftCustomsLine }
  | { readonly type: 'remove-customs-line'; readonly index: number };

/** Says nothing of where a parcel goes, so an override of USPS's verdict outlives it. */
const personal: readonly (keyof AddressFields)[] = ['name', 'company', 'phone', 'email'];

export const draftStep = (draft: Draft, action: DraftAction): Draft => {
  switch (action.type) {
    case 'replace': return action.draft;
    case 'set': {
      const { orderNumber } = action.change;
      return { ...draft, ...(orderNumber !== undefined && endsBoxes(draft, orderNumber) ? { box: undefined } : {}), ...action.change };
    }
    case 'to': {
      const moves = (Object.keys(action.change) as (keyof AddressFields)[])
        .some((field) => !personal.includes(field) && action.change[field] !== draft.to[field]);
      return { ...draft, to: { ...draft.to, ...action.change }, ...(moves ? { useAddressAsTyped: false, asTypedReason: undefined, ...(action.change.zip === undefined || action.change.zip === draft.to.zip ? {} : { holdAt: undefined }) } : {}) };
    }
    case 'ship-from': {
      const before = shipFromById(action.settings, draft.shipFromId)?.costCode ?? '';
      const costCode = draft.costCode === before ? shipFromById(action.settings, action.id)?.costCode ?? '' : draft.costCode;
      return { ...draft, shipFromId: action.id, costCode };
    }
    case 'preset': {
      const { weight = draft.weight, extras = [], reference = draft.reference, ...words } = presetWords(action.preset);
      return { ...draft, mailClass: undefined, ...words, weight, reference, extras: extras.reduce(withExtra, draft.extras) };
    }
    case 'extra':
      return { ...draft, extras: action.on ? withExtra(draft.extras, action.extra) : draft.extras.filter((one) => one !== action.extra) };
    case 'customs-line':
      return { ...draft, customsLines: draft.customsLines.map((line, index) => (index === action.index ? changedLine(line, action.change) : line)) };
    case 'add-customs-line':
      return draft.customsLines.length >= mostLines ? draft : { ...draft, customsLines: [...draft.customsLines, action.line ?? emptyCustomsLine] };
    case 'remove-customs-line':
      return { ...draft, customsLines: draft.customsLines.filter((_, index) => index !== action.index) };
  }
};
