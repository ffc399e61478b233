import type { Cents } from '../../../shared/money.ts';
import { countryName, isAbroad } from '../../../shared/countries/countries.ts';
import { serviceName } from '../../../shared/rates/service-names.ts';
import type { MailClass } from '../../../shared/rates/rate.ts';
import { formatTrackingNumber } from '../../../shared/shipments/tracking-number.ts';
import type { ExportedShipment } from '../../ledger/shipments/shipment-export.ts';

/** Dollars to the cent, without a sign for the currency: a spreadsheet takes it for the number that it is. */
export const plainDollars = (amount: Cents): string => {
  const whole = Math.abs(amount);
  return `${amount < 0 ? '-' : ''}${Math.trunc(whole / 100)}.${String(whole % 100).padStart(2, '0')}`;
};

const month = '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** What a spreadsheet would make another number, a date, a time or a power of ten of, and so spoil. */
const wouldChange = new RegExp(`^(?:${[
  /-?0\d+/, /\d{16,}/, /\d*\.?\d+e[-+]?\d+/, /-?\$?[\d,]*\.\d*/, /-?\d{1,3}(?:,\d{3})+/, /-?\$\d+/, /-?[\d.,]+%/,
  /\d{1,4}[-/]\d{1,2}(?:[-/]\d{1,4})?/, /\d+ \d+\/\d+/, /\d{1,2}(?::\d{2}){1,2}(?: ?[ap]m?)?/, /true|false/,
].map(({ source }) => source).join('|')}|\\d{1,4}[-/ ]?${month}(?:[-/ ,]*\\d{1,4})?|${month}[-/. ,]*\\d{1,4}(?:[-/ ,]+\\d{1,4})?)$`, 'i');

/** A blank that doesn't break keeps such a text as it is, isn't seen, and is taken off by whatever trims a text. */
const asText = (text: string): string => (wouldChange.test(text) ? `\u00a0${text}` : text);

const states: Readonly<Record<ExportedShipment['state'], string>> = {
  intended: 'Not sent', sent: 'Sent', bought: 'Bought', failed: 'Not bought', unknown: 'Unknown', unconfirmed: 'Unconfirmed', canceled: 'Canceled',
  'refund-requested': 'Refund requested',
};

/** The columns of an export, in their order: what each is called, and what a shipment has in it. */
export const shipmentColumns: readonly (readonly [name: string, cell: (shipment: ExportedShipment) => string])[] = [
  ['Day', ({ day }) => day],
  ['Made at (UTC)', ({ createdAt }) => createdAt.replace(/\.\d+Z$/, 'Z')],
  ['Ship date', ({ shipDate }) => shipDate],
  ['State', ({ state, returnOf }) => (returnOf === null ? states[state] : `${states[state]}, return label`)],
  ['Order', ({ orderNumber }) => asText(orderNumber)],
  ['Name', ({ name }) => asText(name)],
  ['Company', ({ company }) => asText(company)],
  ['Street', ({ street, unit }) => asText([street, unit].filter((part) => part !== '').join(' '))],
  ['City', ({ city }) => city],
  // With its state or its country, since a spreadsheet takes the leading zeros off a ZIP that stands alone.
  ['State and ZIP', ({ toState, zip, country }) => [toState, zip, isAbroad({ country }) ? countryName(country) : ''].filter((part) => part !== '').join(' ')],
  ['Service', ({ service }) => (service === '' ? '' : serviceName(service as MailClass))],
  ['Weight, oz', ({ weight }) => String(Math.round(weight * 1000) / 1000)],
  ['Quoted at purchase, $', ({ quoted }) => plainDollars(quoted)],
  ['By USPS’s answer, $', ({ charged }) => plainDollars(charged)],
  ['Came back, $', ({ refunded }) => plainDollars(refunded)],
  ['Cost code', ({ costCode }) => asText(costCode)],
  ['Reference', ({ reference }) => asText(reference)],
  // In fours, as it is printed: twenty-two digits together would be rounded to fifteen.
  ['Tracking number', ({ trackingNumber }) => (trackingNumber === '' ? '' : formatTrackingNumber(trackingNumber))],
  ['Tracking', ({ tracking }) => tracking],
  ['Scanned by the carrier (UTC)', ({ acceptedAt }) => acceptedAt.replace(/\.\d+Z$/, 'Z')],
  ['SCAN form', ({ manifestNumber }) => (manifestNumber === '' ? '' : formatTrackingNumber(manifestNumber))],
];
