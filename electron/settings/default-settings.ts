import type { AccountNumbers } from '../../shared/account/account.ts';
import { emptyAddress } from '../../shared/address/address-problems.ts';
import { newEnrolment, noBusiness } from '../../shared/account/new-enrolment.ts';
import type { PackagingId } from '../../shared/parcel/parcel.ts';
import { plainPickup } from '../../shared/pickup/plain-pickup.ts';
import type { Preset, Settings } from '../../shared/settings.ts';

/** The account that the practice USPS knows. */
const practiceNumbers: AccountNumbers = { crid: '56982563', mid: '904128937', manifestMid: '904128936', epa: '1000405525' };
const noNumbers: AccountNumbers = { crid: '', mid: '', manifestMid: '', epa: '' };

const own = (id: string, name: string, packaging: PackagingId, length: string, width: string, height: string): Preset => ({
  id, name, packaging, length, width, height, weight: '', mailClass: '', extras: [], reference: '',
});
const ofUsps = (packaging: PackagingId, name: string): Preset => own(packaging, name, packaging, '', '', '');

/** What a new copy starts with: a desk in Practice, with an invented business to ship from, for the person to change. */
export const defaultSettings = (): Settings => ({
  version: 3,
  environment: 'practice',
  accounts: { usps: noNumbers, practice: practiceNumbers },
  setAside: null,
  uspsCallsPerHour: { practice: null, tem: null, live: null },
  shipFroms: [
    {
      id: 'dock-1',
      name: 'Dock 1, Reno',
      address: {
        ...emptyAddress,
        name: 'Shipping Desk',
        company: 'High Desert Supply',
        street: '1280 Terminal Way',
        unit: 'Ste 12',
        city: 'Reno',
        state: 'NV',
        zip: '89502',
        phone: '7755550142',
      },
      cutOff: '16:30',
      weekdaysWithoutPickup: [0],
      costCode: '',
      pickup: plainPickup,
      printerId: null,
      returnAddress: null,
    },
  ],
  defaultShipFromId: 'dock-1',
  presets: [
    own('mailer', 'Mailer', 'own-bag', '10', '7', '1'),
    own('small-box', 'Small box', 'own-box', '8', '6', '4'),
    own('box', 'Box', 'own-box', '12', '10', '6'),
    ofUsps('padded-flat-rate-envelope', 'Padded FR envelope'),
    ofUsps('small-flat-rate-box', 'Small FR box'),
    ofUsps('medium-flat-rate-box', 'Medium FR box'),
    ofUsps('large-flat-rate-box', 'Large FR box'),
  ],
  networkPrinters: [],
  printerProfiles: {},
  routes: { label: null, letterForm: null, labelForm: null, testPage: null },
  formSize: 'letter',
  scanBack: false,
  scanPrefix: '',
  sounds: true,
  theme: 'system',
  contractNoticeDismissed: false,
  enrolment: structuredClone(newEnrolment),
  businesses: structuredClone({ usps: noBusiness, practice: noBusiness }),
  secretsStored: { usps: [], practice: [] },
});
