import type { AddressVerdict } from '../../../shared/address/address.ts';
import type { Failure } from '../../../shared/failure.ts';
import { formatCents } from '../../../shared/format-money.ts';
import type { Box } from '../../../shared/mailpiece.ts';
import type { Cents } from '../../../shared/money.ts';
import type { Printer } from '../../../shared/printing/printing.ts';
import type { Quote, Rate } from '../../../shared/rates/rate.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { boxWords } from '../../words/box-words.ts';
import { isInDoubt, isStuck } from '../../print-jobs/job-words.ts';
import { printWords } from '../../words/printer-words.ts';
import { boxAfter } from '../boxes/read-box.ts';
import type { MailpieceRead } from '../draft/mailpiece-from-draft.ts';
import type { Problem } from '../draft/problem.ts';

/** What one press buys: a rate of a quote at the price that the button says. */
export interface Offer {
  readonly quoteId: string;
  readonly rateId: string;
  readonly total: Cents;
  readonly printerId: string | null;
  readonly anotherBox: boolean;
}

/** Where the purchase of this parcel stands. */
export type Phase =
  | { readonly at: 'editing' }
  | { readonly at: 'buying'; readonly total: Cents }
  /** USPS took no money, as far as is known; the failure says. */
  | { readonly at: 'failed'; readonly failure: Failure; readonly offer: Offer }
  | { readonly at: 'resolving'; readonly shipmentId: string }
  | { readonly at: 'bought'; readonly shipment: Shipment };

export interface ButtonInput {
  readonly read: MailpieceRead;
  /** Null until USPS has been asked; `fine` too where USPS couldn't be asked: its silence stops nobody. */
  readonly address: 'checking' | 'fine' | { readonly doubt: AddressVerdict };
  readonly useAddressAsTyped: boolean;
  /** Of exactly what is typed now; null while there is none. */
  readonly quote: Quote | null;
  /** Why there is no price; null while there is one, or none was asked for. */
  readonly quoteFailure: Failure['code'] | null;
  readonly rate: Rate | null;
  /** Why no service is chosen where there are prices: nothing arrives by the day. */
  readonly unchosen: string | null;
  readonly printer: Printer | null;
  /** USPS won't charge the payment account, and says so itself. */
  readonly isStopped: boolean;
  /** The printer says itself that nothing will come out: "out of paper". */
  readonly printerTrouble: string | null;
  /** A label's bar code is scanned before the next parcel. */
  readonly scanBack: boolean;
  /** The person chose to ship another box on an order that has a label. */
  readonly anotherBox: boolean;
  /** The bought label is on its way to main's queue. */
  readonly isHandingOver: boolean;
  readonly phase: Phase;
}

/** What the one big button says, and what a press of it does. */
export type ButtonState =
  /** Something is missing: a press goes there. */
  | { readonly kind: 'incomplete'; readonly words: string; readonly field: string }
  | { readonly kind: 'asking'; readonly words: string }
  /** There is no price, and a press asks for one again. */
  | { readonly kind: 'ask-prices'; readonly words: string }
  | { readonly kind: 'ready'; readonly words: string; readonly offer: Offer }
  /** All is there but a printer that can: a press goes to what stands in for it. The offer buys without printing. */
  | { readonly kind: 'gated'; readonly words: string; readonly offer: Offer }
  | { readonly kind: 'buying'; readonly words: string }
  | { readonly kind: 'unknown'; readonly words: string; readonly shipmentId: string }
  | { readonly kind: 'printing'; readonly words: string }
  /** Bought, and no paper: a press prints, and buys nothing. */
  | { readonly kind: 'print'; readonly words: string; readonly shipmentId: string }
  /** Printed, and its bar code isn't scanned yet. */
  | { readonly kind: 'scan'; readonly words: string }
  | { readonly kind: 'done'; readonly words: string };

const missingWords: Readonly<Record<string, string>> = {
  'to.name': 'Who is it for?', 'to.street': 'Street is missing', 'to.zip': 'ZIP is missing', 'to.city': 'City is missing', 'to.state': 'State is missing',
  weight: 'Weigh the parcel', length: 'Length is missing', width: 'Width is missing', height: 'Height is missing', value: 'Value is missing',
  'as-typed-reason': 'Why as typed?',
};

/** What the customs form lacks, by the last part of the field's name. */
const missingOnCustomsForm: Readonly<Record<string, string>> = {
  description: 'What is in it?', value: 'What is it worth?', weight: 'What do the contents weigh?', comments: 'What is in it?',
};

const missing = (field: string): string | undefined =>
  field.startsWith('customs.') ? missingOnCustomsForm[field.slice(field.lastIndexOf('.') + 1)] : missingWords[field];

/** Where a doubt is settled: the unit that USPS misses, or else the person's own word for it. */
const doubtWords: Readonly<Record<string, { readonly words: string; readonly field: string }>> = {
  'unit-missing': { words: 'USPS asks for a unit', field: 'to.unit' },
  'unit-not-confirmed': { words: 'USPS doubts the unit', field: 'to.unit' },
};

/** Of an address abroad, whose fields are called otherwise. */
const abroadWords: Readonly<Record<string, string>> = { 'to.zip': 'postal code', 'to.state': 'province' };

const wordsAbroad = ({ field, message }: Problem): string | undefined => {
  if (field === 'to.country') return message.includes('is no country') ? 'Which country?' : 'USPS takes nothing there';
  const name = abroadWords[field];
  if (name === undefined) return undefined;
  return isEmptyMessage(message) ? `${name.charAt(0).toUpperCase()}${name.slice(1)} is missing` : `Look at the ${name}`;
};

const fieldName = (field: string): string => {
  if (field.startsWith('customs')) return 'the customs form';
  const name = field.replace('to.', '').replace(/([A-Z])/g, ' $1').toLowerCase();
  return { 'as-typed-reason': 'the reason', zip: 'the ZIP', plus4: 'the ZIP+4', from: 'From', value: 'the value', box: 'the number of boxes', hazmat: 'what is hazardous', contents: 'the contents' }[name] ?? `the ${name}`;
};

/** True of what is only missing, and not wrong. */
export const isEmptyMessage = (message: string): boolean => /needed|Weigh the parcel|Measure it|needs the value|^Say what it is|^Say why|^What the line/.test(message);

/** What is written on the parcel's papers: the order, or else who it goes to. */
const parcelName = ({ mailpiece: { orderNumber, box, to } }: Shipment): string =>
  [orderNumber || to.name || to.company, box ? `box ${box.number}` : ''].filter(Boolean).join(', ');

/** Where what can be done with a print stands on the page. */
export const printSteps = 'print-steps';

/** The box that a press goes on to; null where it goes on to another parcel. */
export const boxToFollow = ({ state, mailpiece: { box } }: Shipment): Box | null => (state === 'bought' ? boxAfter(box) : null);

const afterBuying = (shipment: Shipment, { printer, printerTrouble, scanBack, isHandingOver }: ButtonInput): ButtonState => {
  const [job] = shipment.printJobs;
  if (shipment.state !== 'bought') return { kind: 'done', words: 'Next parcel' };
  if (isHandingOver && printer !== null) return { kind: 'printing', words: `Printing on ${printer.name}…` };
  const box = boxToFollow(shipment);
  const next = box ? boxWords(box) : 'next';
  if (job === undefined || job.state === 'failed' || job.state === 'canceled') {
    // It was bought to be printed later, or the printer stopped since: the desk goes on.
    if (printerTrouble !== null && job === undefined) return { kind: 'done', words: `${box ? `On to ${next}` : 'Next'}, print later` };
    return printer === null
      ? { kind: 'incomplete', words: 'Choose a printer', field: 'printer' }
      : { kind: 'print', words: printWords(printer), shipmentId: shipment.id };
  }
  if (isStuck(job)) return { kind: 'incomplete', words: `Stuck on ${job.printerName}`, field: printSteps };
  if (isInDoubt(job)) return { kind: 'incomplete', words: 'Did it come out?', field: printSteps };
  switch (job.state) {
    case 'held': return { kind: 'incomplete', words: 'Held: see why', field: printSteps };
    case 'queued': case 'sending': return { kind: 'printing', words: `Printing on ${job.printerName}…` };
    case 'confirmed': return { kind: 'done', words: `Done · ${next}` };
    default:
      if (scanBack) return { kind: 'scan', words: `Scan the label: ${parcelName(shipment)}` };
      return { kind: 'done', words: `${job.state === 'accepted' ? 'Printing' : 'Done'} · ${next}` };
  }
};

/** The words of the money: never without its amount, and what will come of it. */
const buyWords = (printer: Printer, total: Cents, lead: string): string =>
  `${lead} ${printer.kind === 'folder' ? 'save PDF' : 'print'} ${formatCents(total)}`;

export const buttonState = (input: ButtonInput): ButtonState => {
  const { phase, read, address, quote, rate, printer, anotherBox } = input;
  if (phase.at === 'buying') return { kind: 'buying', words: 'Buying…' };
  if (phase.at === 'resolving') return { kind: 'buying', words: 'Asking USPS…' };
  if (phase.at === 'bought') return afterBuying(phase.shipment, input);
  if (phase.at === 'failed' && phase.failure.code === 'purchase-outcome-unknown')
    return { kind: 'unknown', words: 'Ask USPS again', shipmentId: phase.failure.shipmentId };
  const problems = read.ok ? [] : read.problems;
  const [problem] = problems;
  if (problem) {
    const abroad = !read.ok && read.abroad === true ? wordsAbroad(problem) : undefined;
    const words = abroad ?? (isEmptyMessage(problem.message) ? missing(problem.field) : undefined);
    return { kind: 'incomplete', words: words ?? `Look at ${fieldName(problem.field)}`, field: problem.field };
  }
  if (typeof address === 'object' && !input.useAddressAsTyped)
    return { kind: 'incomplete', ...(doubtWords[address.doubt] ?? { words: 'USPS doubts the address', field: 'use-as-typed' }) };
  if (printer === null) return { kind: 'incomplete', words: 'Choose a printer', field: 'printer' };
  if (input.isStopped) return { kind: 'incomplete', words: 'Buying is stopped', field: 'funds' };
  const trouble = input.printerTrouble === null ? null : `${printer.name}: ${input.printerTrouble}`;
  // Of another service that was chosen since, the price that rose says nothing.
  if (phase.at === 'failed' && phase.failure.code === 'price-changed' && (rate === null || rate.id === phase.offer.rateId)) {
    const { now, quoteId } = phase.failure;
    const offer = { ...phase.offer, quoteId, total: now, printerId: printer.id };
    if (trouble !== null) return { kind: 'gated', words: trouble, offer: { ...offer, printerId: null } };
    return { kind: 'ready', words: `Buy at ${formatCents(now)}`, offer };
  }
  if (input.quoteFailure === 'no-rates') return { kind: 'incomplete', words: 'No service takes it', field: 'weight' };
  if (input.quoteFailure !== null) return { kind: 'ask-prices', words: 'Ask for prices again' };
  if (address === 'checking') return { kind: 'asking', words: 'Checking the address…' };
  if (quote !== null && rate === null && input.unchosen !== null) return { kind: 'incomplete', words: input.unchosen, field: 'deliver-by' };
  if (quote === null || rate === null) return { kind: 'asking', words: 'Asking for prices…' };
  if (phase.at === 'failed' && phase.failure.code === 'order-has-live-label' && !anotherBox)
    return { kind: 'incomplete', words: phase.failure.standing === 'live' ? 'The order has a label' : 'Look at the order first', field: 'order-has-label' };
  const offer = { quoteId: quote.id, rateId: rate.id, total: rate.total, printerId: printer.id, anotherBox };
  if (trouble !== null) return { kind: 'gated', words: trouble, offer: { ...offer, printerId: null } };
  return {
    kind: 'ready',
    words: buyWords(printer, rate.total, anotherBox ? 'Buy another and' : read.ok && read.mailpiece.box ? `Buy box ${read.mailpiece.box.number},` : 'Buy and'),
    offer,
  };
};
