import { randomUUID } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import { migrations } from '../../../electron/ledger/migrations.ts';
import { newestDay, perDay, sample } from './sample-rows.ts';
import type { Sample, Template } from './sample-rows.ts';

type Value = string | number | null | Uint8Array;

const insertInto = (database: DatabaseSync, table: string, row: Readonly<Record<string, Value>>) => {
  const columns = Object.keys(row);
  const statement = database.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map((column) => `:${column}`).join(', ')})`);
  return (changed: Readonly<Record<string, Value>>): void => void statement.run({ ...row, ...changed });
};

/** Indexes and triggers are put back when the rows are in; the words of a search are kept up as the application does it, row by row. */
const withoutUpkeep = (database: DatabaseSync, fill: () => void): void => {
  const upkeep = database.prepare(`
    SELECT type, name, sql FROM sqlite_schema
    WHERE type IN ('index', 'trigger') AND sql IS NOT NULL AND sql NOT LIKE '%INTO shipment_words%' ORDER BY type
  `).all() as { type: string; name: string; sql: string }[];
  for (const { type, name } of upkeep) database.exec(`DROP ${type} ${name}`);
  fill();
  for (const { sql } of upkeep) database.exec(sql);
};

const address = (of: Sample) => ({ name: of.name, street: of.street, city: of.city, zip: of.zip });

const capitals = (of: Sample) => ({ name: of.name.toUpperCase(), street: of.street.toUpperCase(), city: of.city.toUpperCase(), zip: of.zip });

interface SampleMailpiece { readonly to: object }

const fillShipments = (database: DatabaseSync, template: Template, count: number, documents: readonly string[]): void => {
  const { shipment, events: [event] } = template;
  if (event === undefined) throw new Error('the sample has no events');
  const { sequence: _place, ...blank } = shipment;
  const mailpiece = JSON.parse(String(shipment['mailpiece'])) as SampleMailpiece;
  const rate = JSON.parse(String(shipment['rate'])) as object;
  const labelAddress = JSON.parse(String(shipment['label_address'])) as object;
  const add = insertInto(database, 'shipments', blank);
  // As in use: a row's words are written with the move that ends its purchase.
  const buy = database.prepare('UPDATE shipments SET state = :state, tracking_number = :number, search_text = search_text || char(10) || :number WHERE sequence = :sequence');
  const { sequence: _number, ...noted } = event;
  const addEvent = insertInto(database, 'shipment_events', noted);
  const addForm = database.prepare(`
    INSERT INTO forms (id, manifest_number, mailing_date, entry_zip, day, created_at, document_hash, document_type)
    VALUES (?, ?, :day, '89502', :day, ?, ?, 'application/pdf')
  `);
  const addNumber = database.prepare('INSERT INTO form_numbers (form_id, place, tracking_number) VALUES (?, ?, ?)');
  const addToForm = database.prepare('INSERT INTO form_labels (sequence, form_id) VALUES (?, ?)');
  const addJob = database.prepare(`
    INSERT INTO print_jobs (id, document, shipment_id, printer_id, printer_name, state, doubt, detail, started_at, changed_at)
    VALUES (?, 'label', ?, 'cups:zebra', 'Zebra', ?, ?, '', ?, ?)
  `);
  const addTracking = database.prepare('INSERT INTO tracking (sequence, state, exception, ask_after) VALUES (?, ?, ?, ?)');
  const ids: string[] = [];
  let form = { day: '', id: '' };
  for (let number = 0; number < count; number++) {
    const of = sample(number, count);
    ids.push(of.id);
    if (of.day !== form.day && of.day !== newestDay) {
      form = { day: of.day, id: randomUUID() };
      addForm.run({ day: of.day }, form.id, `9275${String(number).padStart(18, '0')}`, of.at, documents[0] ?? '');
    }
    const onForm = of.state === 'bought' && of.day === form.day;
    add({
      id: of.id, state: 'intended', day: of.day, ship_date: of.day, order_number: of.order, created_at: of.at, changed_at: of.at,
      search_text: [of.name, '', of.order, of.city, of.zip].join('\n').toLowerCase(),
      tracking_number: null, document_hash: documents[number % documents.length] ?? '',
      rate: JSON.stringify({ ...rate, mailClass: of.service }),
      mailpiece: JSON.stringify({ ...mailpiece, costCode: of.costCode, orderNumber: of.order, shipDate: of.day, to: { ...mailpiece.to, ...address(of) } }),
      label_address: JSON.stringify({ ...labelAddress, ...capitals(of) }),
    });
    addTracking.run(number + 1, of.tracking, of.exception, of.tracking === 'delivered' || of.tracking === 'returned' ? null : of.at);
    buy.run({ state: of.state, number: of.trackingNumber, sequence: number + 1 });
    for (const state of ['intended', 'sent', 'bought', ...(of.state === 'bought' ? [] : [of.state])]) addEvent({ shipment_id: of.id, state, at: of.at });
    if (onForm) {
      addNumber.run(form.id, number % perDay, of.trackingNumber);
      addToForm.run(number + 1, form.id);
    }
    // Half of the desks' printers say when a label is out; of the others nothing more is ever known.
    const oneWay = number % 2 === 0;
    addJob.run(randomUUID(), of.id, oneWay ? 'unknown' : 'completed', oneWay ? 'one-way' : null, of.at, of.at);
  }
  const { request } = template;
  const addRequest = insertInto(database, 'purchase_requests', request);
  for (const id of ids.sort()) addRequest({ shipment_id: id, idempotency_key: randomUUID() });
};

/** Writes the rows of a ledger of so many shipments, much faster than they were ever bought. */
export const fillLedger = (file: string, template: Template, count: number, documents: readonly string[]): void => {
  const database = new DatabaseSync(file, { enableForeignKeyConstraints: false });
  try {
    // Nothing has to last that a crash can make anew.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -1000000; PRAGMA temp_store = MEMORY; BEGIN');
    for (const step of migrations) database.exec(step);
    withoutUpkeep(database, () => fillShipments(database, template, count, documents));
    // What the triggers would have kept up.
    database.exec(`
      INSERT INTO spend (day, service, cost_code, state, parcels, charged, refunded)
      SELECT day, service, cost_code, state, count(*), sum(charged), 0 FROM shipments WHERE state IN ('bought', 'refund-requested') GROUP BY 1, 2, 3, 4;
      INSERT INTO shipment_days (day, first, last) SELECT day, min(sequence), max(sequence) FROM shipments GROUP BY day;
    `);
    database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT; PRAGMA journal_mode = WAL`);
  } finally {
    database.close();
  }
};
