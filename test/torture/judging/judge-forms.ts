import { DatabaseSync } from 'node:sqlite';
import * as z from 'zod';
import { openLedger } from '../../../electron/ledger/open-ledger.ts';

const Made = z.object({ manifestNumber: z.string(), trackingNumbers: z.string().transform((text) => z.array(z.string()).parse(JSON.parse(text))) });
type Made = z.infer<typeof Made>;

/** The forms that USPS has made, out of its own book, each with the labels that it was asked for. */
const book = (file: string): Made[] => {
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return database.prepare(`
      SELECT manifest_number AS manifestNumber, json_extract(request, '$.shipment.trackingNumbers') AS trackingNumbers FROM form ORDER BY created_at
    `).all().map((row) => Made.parse(row));
  } finally {
    database.close();
  }
};

export interface FormsVerdict {
  readonly forms: number;
  /** Labels that USPS was made to put on more than one form. */
  readonly doubled: readonly string[];
  /** Whatever else USPS's forms and the ledger's disagree on. */
  readonly unexplained: readonly string[];
}

/** Compares the forms that USPS has made with those of the ledger that the desks left behind. */
export const judgeForms = (practiceFile: string, ledgerFolder: string): FormsVerdict => {
  const made = book(practiceFile);
  const ledger = openLedger({ folder: ledgerFolder, clock: { now: () => new Date() } });
  try {
    const kept = new Map(ledger.forms(null).map((form) => [form.manifestNumber, form]));
    const numbers = made.flatMap(({ trackingNumbers }) => trackingNumbers);
    const ofForm = ({ manifestNumber, trackingNumbers }: Made): string[] => {
      const form = kept.get(manifestNumber);
      if (!form) return [`USPS’s form ${manifestNumber} isn’t in the ledger`];
      return trackingNumbers.filter((number) => ledger.shipmentByNumber(number)?.formId !== form.id).map((number) => `${number} isn’t on ${manifestNumber} here`);
    };
    const isMade = new Set(made.map(({ manifestNumber }) => manifestNumber));
    return {
      forms: made.length,
      doubled: [...new Set(numbers.filter((number, place) => numbers.indexOf(number) !== place))],
      unexplained: [
        ...made.flatMap(ofForm),
        ...[...kept.keys()].filter((number) => !isMade.has(number)).map((number) => `USPS never made ${number}`),
        ...ledger.formRequestsIn(['intended', 'sent', 'unknown']).map(({ id, state }) => `the form ${id} is ${state}`),
        ...ledger.shipmentsIn(['bought']).filter(({ formId }) => formId === null).map(({ trackingNumber }) => `${trackingNumber} is on no form`),
      ],
    };
  } finally {
    ledger.close();
  }
};
