import type { Printer } from '../../../shared/printing/printing.ts';
import type { NetworkPrinter } from '../../../shared/settings.ts';
import { inTime } from '../in-time.ts';
import type { Condition } from '../printer-state.ts';
import type { PrinterSource } from '../printer-source.ts';
import { withCondition, type Describe, type KnownPrinter, type PrinterFacts } from '../printers/known-printer.ts';
import { networkPrinterId } from '../printers/network-id.ts';
import { NotSubmitted, type Ticket } from '../printing.ts';
import { boundedTimeouts, type PrintingTimeouts } from '../timeouts.ts';
import { followThermal, oneWay } from './follow-thermal.ts';
import { identityQuery, isWholeIdentity, readIdentity, type Identity } from './host-identification.ts';
import { createTurns } from './one-at-a-time.ts';
import { connectRaw, probePort, RawPortFailed, sendRaw, type RawAddress } from './raw-port.ts';
import { ask, askThermal, statusLanguage, type StatusLanguage } from './thermal-status.ts';

/** What a job is stuck for must be told within five seconds, also where the one behind it is. In milliseconds. */
const patience = 2_000;

/** Less than it takes to exchange a printer, in milliseconds. */
const believed = 20_000;

/** A raw port gives no number to what it is sent. */
const ticket: Ticket = null;

/** Thermal printers that were entered by the address of their raw port. */
export const createNetworkPrinters = (
  entered: () => readonly NetworkPrinter[], describe: Describe, timeouts: PrintingTimeouts,
): PrinterSource => {
  /** What printers said that they are, and until when that is believed: another may be put in a printer's place. */
  const identities = new Map<string, Identity & { readonly until: number }>();
  const isKnown = (id: string): boolean => performance.now() < (identities.get(id)?.until ?? 0);
  const inTurn = createTurns();

  const find = (printerId: string): NetworkPrinter | null =>
    entered().find((printer) => printer.protocol === 'raw' && networkPrinterId(printer) === printerId) ?? null;

  const factsOf = (printer: NetworkPrinter): PrinterFacts => {
    const id = networkPrinterId(printer);
    const { model, dpi } = identities.get(id) ?? { model: '', dpi: null };
    return { id, name: printer.name, kind: 'network', model, alsoNamed: [], takes: ['raw'], dpi, media: null };
  };

  const withState = async (printer: NetworkPrinter, bounds: PrintingTimeouts): Promise<Printer> => {
    const known = describe(factsOf(printer));
    const status = statusOf(known);
    const asked = status === null ? probePort(printer, bounds.connect) : askThermal(printer, status, bounds);
    const condition = await asked;
    const answered = status !== null && condition.state !== 'unknown' && condition.state !== 'offline';
    const speaks = answered || (condition.state === 'offline' && known.answersHostStatus === true);
    return withCondition(known, speaks ? 'jobs' : 'nothing', condition);
  };

  /** With the names of printers that speak ZPL and answer; a printer that was just asked for its state is awake. */
  const identified = async (printer: NetworkPrinter): Promise<Printer> => {
    const seen = await withState(printer, timeouts);
    const id = networkPrinterId(printer);
    if (seen.language !== 'zpl' || seen.tells !== 'jobs' || seen.state === 'offline' || isKnown(id)) return seen;
    await learn(printer);
    return withCondition(describe(factsOf(printer)), seen.tells, seen);
  };

  /** Asks a printer what it is. */
  const learn = async (printer: NetworkPrinter): Promise<void> => {
    const id = networkPrinterId(printer);
    const identity = await inTurn(id, patience, () => identify(printer, timeouts));
    if (identity !== null) identities.set(id, { ...identity, until: performance.now() + believed });
  };

  return {
    kind: 'network',

    list: () => Promise.all(entered().filter(({ protocol }) => protocol === 'raw').map(identified)),

    look: async (printerId, milliseconds) => {
      const printer = find(printerId);
      if (printer === null) return null;
      const late = withCondition(describe(factsOf(printer)), 'nothing', unknown);
      return inTime(withState(printer, boundedTimeouts(timeouts, milliseconds)), milliseconds, late);
    },

    known: async (printerId) => {
      const printer = find(printerId);
      if (printer === null) return null;
      const known = describe(factsOf(printer));
      // Its dots per inch must be known before a page is drawn for it.
      const told = known.profile.dpi !== null || isKnown(printerId);
      if (told || known.language !== 'zpl' || statusOf(known) === null) return known;
      await learn(printer);
      return describe(factsOf(printer));
    },

    submit: async ({ printerId, bytes }, _jobId, signal) => {
      const printer = find(printerId);
      if (printer === null) throw new NotSubmitted('The printer was removed', false);
      try {
        await inTurn(printerId, patience, () => sendRaw(printer, bytes, timeouts, signal));
      } catch (error) {
        if (error instanceof RawPortFailed) throw new NotSubmitted(error.message, error.perhapsSent, { cause: error });
        throw error;
      }
      return ticket;
    },

    follow: async (printerId, _jobId, _ticket, report, signal) => {
      const printer = find(printerId);
      if (printer === null) return report({ state: 'unknown', doubt: 'printer-lost', detail: 'The printer was removed' });
      const status = statusOf(describe(factsOf(printer)));
      const askNow = (language: StatusLanguage) => () => inTurn(printerId, patience, () => askThermal(printer, language, timeouts));
      const end = status === null ? oneWay : await followThermal(askNow(status), timeouts, report, signal);
      if (end !== null) report(end);
    },

    cancel: async () => 'too-late',
    recover: async () => 'cannot-tell',
  };
};

const unknown: Condition = { state: 'unknown', detail: '' };

const statusOf = ({ language, answersHostStatus }: KnownPrinter): StatusLanguage | null =>
  statusLanguage(language, answersHostStatus);

const identify = async (address: RawAddress, timeouts: PrintingTimeouts): Promise<Identity | null> => {
  try {
    const socket = await connectRaw(address, timeouts.connect);
    return readIdentity(await ask(socket, identityQuery, isWholeIdentity, timeouts.hostStatus));
  } catch (error) {
    if (error instanceof RawPortFailed) return null;
    throw error;
  }
};
