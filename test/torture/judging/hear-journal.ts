import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { formPath, labelPath } from '../usps-paths.ts';
import type { WireRequest } from './wire-requests.ts';
import type { Hearing } from './witness.ts';

const FormRow = z.object({ id: z.string(), state: z.string(), request: z.instanceof(Uint8Array) });
type FormRow = z.infer<typeof FormRow>;
const PurchaseRow = z.object({ state: z.string(), request: z.instanceof(Uint8Array) });

const AskedForm = z.object({ mailingDate: z.string(), entryFacilityZIPCode: z.string(), shipment: z.object({ trackingNumbers: z.array(z.string()) }) });
type AskedForm = z.infer<typeof AskedForm>;

const askedIn = (bytes: Uint8Array): AskedForm => AskedForm.parse(JSON.parse(new TextDecoder().decode(bytes)));

const numbersOf = ({ shipment }: AskedForm): string => [...shipment.trackingNumbers].sort().join(' ');

const share = (one: AskedForm, other: AskedForm): boolean =>
  one.shipment.trackingNumbers.some((number) => other.shipment.trackingNumbers.includes(number));

/** USPS said no, or that it did nothing: what isn't lost. */
const isRefusal = (status: number | null): boolean => status !== null && status >= 400;

/** What was sent for a form, and what USPS answered to it: null where nothing was heard. */
interface FormAsked { status: number | null; probed: boolean }

export interface JournalHearing extends Hearing {
  /** What went over the line and the journal doesn't account for, at the moment that it did. */
  readonly wrong: readonly string[];
  readonly heardForms: number;
  /** Requests that the ledger calls failed though nobody at USPS ever said so. */
  failedUnasked(): string[];
}

/**
 * Reads the desk's journal from beside whenever a purchase or a form goes over the line, before USPS gets it: what is sent is on
 * record as sent, byte by byte; a form is asked for once, never while another one of its labels is open, and what became of a
 * lost one is asked in another way.
 */
export const hearJournal = (ledgerFolder: string): JournalHearing => {
  const file = join(ledgerFolder, 'ledger.sqlite');
  const wrong: string[] = [];
  const asked = new Map<string, FormAsked>();

  const rows = (sql: string, ...values: string[]): unknown[] => {
    if (!existsSync(file)) return [];
    const database = new DatabaseSync(file, { readOnly: true });
    try {
      return database.prepare(sql).all(...values);
    } finally {
      database.close();
    }
  };
  const forms = (): FormRow[] => rows('SELECT id, state, request FROM form_requests').map((row) => FormRow.parse(row));

  const hearPurchase = ({ headers, body }: WireRequest): null => {
    const key = headers['x-idempotency-key'] ?? '';
    const [row] = rows('SELECT state, request FROM purchase_requests JOIN shipments ON shipments.id = shipment_id WHERE idempotency_key = ?', key);
    if (row === undefined) {
      wrong.push('a purchase went out whose key isn’t in the journal');
      return null;
    }
    const { state, request } = PurchaseRow.parse(row);
    if (!body.equals(request)) wrong.push('a purchase went out with other bytes than the journal’s');
    if (state !== 'sent' && state !== 'unknown') wrong.push(`a purchase went out that is ${state} in the journal`);
    return null;
  };

  const hearForm = ({ body }: WireRequest): ((status: number) => void) | null => {
    const journal = forms();
    const same = journal.filter(({ request }) => body.equals(request));
    const sent = same.find(({ state }) => state === 'sent') ?? same.at(-1);
    const asking = askedIn(body);
    if (sent) {
      const before = asked.get(sent.id);
      if (before && !isRefusal(before.status)) wrong.push(`the form ${sent.id} was asked for twice`);
      if (sent.state !== 'sent') wrong.push(`the form ${sent.id} was asked for while it is ${sent.state} in the journal`);
      const open = journal.filter(({ id, state, request }) => id !== sent.id && (state === 'sent' || state === 'unknown') && share(askedIn(request), asking));
      for (const { id, state } of open) wrong.push(`the form ${sent.id} was asked for while ${id} of the same labels is ${state}`);
      const entry: FormAsked = { status: null, probed: false };
      asked.set(sent.id, entry);
      return (status) => { entry.status = status; };
    }
    const probed = journal.find(({ state, request }) => state === 'unknown' && numbersOf(askedIn(request)) === numbersOf(asking));
    if (!probed) {
      wrong.push(`a form was asked for that isn’t in the journal: ${numbersOf(asking)}`);
      return null;
    }
    const { mailingDate, entryFacilityZIPCode } = askedIn(probed.request);
    if (mailingDate === asking.mailingDate || entryFacilityZIPCode === asking.entryFacilityZIPCode) wrong.push(`the question about ${probed.id} could close its labels`);
    const entry = asked.get(probed.id) ?? { status: null, probed: false };
    asked.set(probed.id, entry);
    return (status) => { entry.probed ||= isRefusal(status); };
  };

  return {
    wrong,
    get heardForms() { return asked.size; },
    heard: (request) => {
      if (request.method !== 'POST') return null;
      if (request.path === labelPath) return hearPurchase(request);
      return request.path === formPath ? hearForm(request) : null;
    },
    failedUnasked: () => forms().flatMap(({ id, state }) => {
      const heard = asked.get(id);
      return state === 'failed' && heard && !isRefusal(heard.status) && !heard.probed ? [`the form ${id} is called failed, and USPS was never heard to say so`] : [];
    }),
  };
};
