import type { Kind, LabelSaid } from './kind.ts';
import { arlington } from './places.ts';
import { dana } from './plain-label.ts';

const signed = { serviceType: '347', banner: 'USPS SIGNATURE TRACKING # USPS Ship' };
const adult = { serviceType: '348', banner: 'USPS ADULT SIGNATURE TRACKING # USPS Ship' };
const insured = { serviceType: '349' };
const certified = { service: 'PRIORITY MAIL', serviceType: '108', banner: 'USPS CERTIFIED MAIL' };

/** What is asked for by its code. */
const by = (says: Partial<LabelSaid>, extraServices: readonly number[], more: object = {}): NonNullable<Kind['labels']> =>
  [{ says, asks: { packageDescription: { extraServices, ...more } } }];
const worth = (packageValue: number) => ({ packageOptions: { packageValue } });
const priority = { mailClass: 'PRIORITY_MAIL' };

/** With extra services. */
export const serviceKinds: readonly Kind[] = [
  { name: 'Insured', extraKeys: ['Alt+i'], value: '180', labels: by(insured, [930], worth(180)) },
  { name: 'Insured for more than 500', extraKeys: ['Alt+i'], value: '750', labels: by(insured, [931], worth(750)) },
  { name: 'Insured, for the addressee only', extras: ['Insurance, addressee only'], value: '900', labels: by(insured, [934], worth(900)) },
  {
    name: 'Signature', extraKeys: ['Alt+s'], shows: ['Signature $3.95', 'Priority Mail Express: Express takes an adult signature or one of its own, and a return receipt as a card.'],
    labels: by(signed, [921]),
  },
  { name: 'Signature and insurance', extraKeys: ['Alt+s', 'Alt+i'], value: '400', labels: by(signed, [921, 930], worth(400)) },
  { name: 'Signature, addressee only', extras: ['Signature, addressee only'], labels: by(signed, [924]) },
  { name: 'Adult signature', extraKeys: ['Alt+a'], labels: by(adult, [922]) },
  { name: 'Adult signature, addressee only', extras: ['Adult signature, addressee only'], shows: ['Adult signature, addressee only $9.90'], labels: by(adult, [923]) },
  {
    name: 'Express with a signature and a receipt', extras: ['Signature by Express', 'Return receipt The green card'],
    labels: by({ service: 'PRIORITY MAIL EXPRESS', serviceType: '702' }, [955, 981], { mailClass: 'PRIORITY_MAIL_EXPRESS', rateIndicator: 'PA' }),
  },
  { name: 'Certified Mail', extras: ['Certified Mail Signed for'], labels: by(certified, [910], priority) },
  {
    name: 'Certified Mail with a return receipt', extras: ['Certified Mail Signed for', 'Return receipt The green card'],
    shows: ['Priority Mail Express: Certified Mail isn’t offered with this class.'], labels: by(certified, [910, 955], priority),
  },
  { name: 'Certified Mail, addressee only', extras: ['Certified Mail, addressee only'], labels: by(certified, [911], priority) },
  { name: 'Return receipt by e-mail', extraKeys: ['Alt+s'], extras: ['Return receipt by e-mail'], labels: by(signed, [921, 957]) },
  {
    name: 'Held for pickup', to: { ...arlington, phone: '7035550182', email: 'dana@example.com' }, heldAt: 'ARLINGTON POST OFFICE', shows: ['Held at ARLINGTON POST OFFICE'],
    labels: [{
      says: { marks: ['US POSTAGE PAID', 'HOLD FOR PICKUP', 'At 1222010', 'its order'] },
      asks: { toAddress: { ...dana, phone: '7035550182', email: 'dana@example.com', holdForPickup: true, facilityId: '1222010' } },
    }],
  },
];
