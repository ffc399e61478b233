import { writeFileSync, writeSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { createSessionSecretStore } from '../../../electron/account/session-secret-store.ts';
import { startApplication } from '../../../electron/application.ts';
import { silentLog } from '../../../electron/log.ts';
import { defaultSettings } from '../../../electron/settings/default-settings.ts';
import { openSettings } from '../../../electron/settings/open-settings.ts';
import type { Settings } from '../../../shared/settings.ts';
import { emptyAddress } from '../../../shared/address/address-problems.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Handlers } from '../../../shared/ipc-contract.ts';
import type { Mailpiece } from '../../../shared/mailpiece.ts';
import type { Ounces, Size } from '../../../shared/parcel/parcel.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import { newYork } from '../../shipping/new-york.ts';
import type { DeskTask } from './desk-task.ts';

/**
 * A desk without a window: what the application runs between its door and USPS, whole. It does what a person would who
 * finds it after a crash: settles what is open, then ships each order that has no label. It may be killed at any moment.
 */
const task = JSON.parse(process.argv[2] ?? '') as DeskTask;

if (task.synchronousOff) {
  const exec = DatabaseSync.prototype.exec;
  DatabaseSync.prototype.exec = function (sql) {
    exec.call(this, sql.replace('synchronous = FULL', 'synchronous = OFF'));
  };
}

const say = (what: string): void => void writeSync(1, `${what}\n`);

/** Forms are made in New York, so that there is one at whatever hour this runs. */
const settings = (): Settings => {
  const usual = defaultSettings();
  if (task.closes !== true) return usual;
  return { ...usual, shipFroms: usual.shipFroms.map((shipFrom) => ({ ...shipFrom, address: { ...shipFrom.address, ...newYork } })) };
};

const application = await startApplication({
  dataFolder: task.folder,
  settings: openSettings({ load: settings, save: () => undefined, moveAside: () => 'nowhere' }),
  secrets: createSessionSecretStore('no keychain is needed'),
  runtime: 'electron',
  version: '0.0.0',
  practiceUrl: task.practiceUrl,
  log: silentLog,
  announce: () => undefined,
  openInBrowser: async () => undefined,
  chooseFile: { save: async () => null, open: async () => null },
});
const call: Handlers = application.handlers;

/** What the window would be told; a mistake is said to be one, and the desk goes on. */
const codeOf = (error: unknown): string => (error instanceof Failed ? error.failure.code : `bug ${error instanceof Error ? error.message : ''}`);

const betweenPresses = (): Promise<unknown> => (task.pause === 0 ? nextTurn() : wait(task.pause ?? 50));

const openStates: readonly Shipment['state'][] = ['intended', 'sent', 'unknown'];

/** Among the newest: what is older was settled by an earlier desk. */
const open = async (): Promise<Shipment[]> =>
  (await call['shipments/list']({ search: '', day: null, limit: 20 })).filter(({ state }) => openStates.includes(state));

/** Asks again, as the tray's button does, until everything is settled or it has been asked long enough. */
const settle = async (): Promise<void> => {
  for (let round = 0; round < 40; round++) {
    const unsettled = await open();
    if (unsettled.length === 0) return;
    for (const { id } of unsettled) await call['labels/resolve']({ shipmentId: id }).catch((error: unknown) => say(`unsettled ${codeOf(error)}`));
    await betweenPresses();
  }
};

/** Labels that some form waits for; asks USPS about it as the page's button does. */
const settleForms = async (): Promise<void> => {
  for (let round = 0; round < 40; round++) {
    const { openForms } = await call['end-of-day/read']();
    if (openForms.length === 0) return;
    for (const { id } of openForms) await call['forms/resolve']({ requestId: id }).catch((error: unknown) => say(`unsettled form ${codeOf(error)}`));
    await betweenPresses();
  }
};

/** Makes forms until none is left to be made; what USPS refuses, or leaves open, is tried again as a person would. */
const closeDay = async (): Promise<void> => {
  for (let round = 0; round < 10; round++) {
    await settleForms();
    const { groups } = await call['end-of-day/read']();
    if (groups.length === 0) return;
    const choices = groups.map(({ labels, mailerIds: _, ...kind }) => ({ ...kind, shipmentIds: labels.map(({ shipmentId }) => shipmentId) }));
    await call['end-of-day/close']({ choices, printerId: null, seenOpen: choices.flatMap(({ shipmentIds }) => shipmentIds) }).catch((error: unknown) => say(`not closed ${codeOf(error)}`));
  }
};

const mailpiece = async (orderNumber: string): Promise<Mailpiece> => ({
  to: { ...emptyAddress, name: 'Dana Reyes', street: '2250 Clarendon Blvd', unit: 'Apt 4', city: 'Arlington', state: 'VA', zip: '22201' },
  useAddressAsTyped: false,
  shipFromId: defaultSettings().defaultShipFromId,
  parcel: { packaging: 'own-box', weight: 12 as Ounces, size: { length: 8, width: 6, height: 4 } as Size },
  // A form takes what is dated today.
  shipDate: task.closes === true ? (await call['app/status']()).today : (await call['app/status']()).shipDay.day,
  extras: [], value: null, customs: null, orderNumber, reference: '', costCode: '',
});

const ship = async (orderNumber: string): Promise<void> => {
  const quote = await call['rates/quote'](await mailpiece(orderNumber));
  const [cheapest] = quote.rates;
  if (cheapest === undefined) throw new Error('no rates');
  const bought = await call['labels/buy']({ quoteId: quote.id, rateId: cheapest.id, shownTotal: cheapest.total, printerId: null, anotherBox: false });
  writeFileSync(task.told, bought.id);
};

const shipmentOf = async (orderNumber: string): Promise<Shipment | undefined> =>
  (await call['shipments/list']({ search: orderNumber, day: null }))
    .find((shipment) => shipment.state === 'bought' && shipment.mailpiece.orderNumber === orderNumber);

const shipOnce = async (order: string): Promise<void> => {
  for (let round = 0; round < 10 && (await shipmentOf(order)) === undefined; round++) {
    await ship(order).catch((error: unknown) => say(`failed ${order} ${codeOf(error)}`));
    await settle();
  }
  const shipped = await shipmentOf(order);
  if (shipped) say(`shipped ${order}`);
};

await settle();
for (const order of task.left) await shipOnce(order);
writeFileSync(task.arm, '');
say('ready');
if (task.order !== null) await shipOnce(task.order);
if (task.closes === true) await closeDay();
say('done');
await application.stop();
