import { isAbroad } from '../../../shared/countries/countries.ts';
import { Failed } from '../../../shared/failure.ts';
import type { Shipment } from '../../../shared/shipments/shipment.ts';
import type { TrackingNews } from '../../../shared/shipments/tracking.ts';
import { leavesHalf } from '../../usps/quota/leaves-half.ts';
import { QuotaWait, UspsNoAnswer, UspsRefusal } from '../../usps/usps-error.ts';
import type { Desk } from '../desk.ts';
import { logMistake } from '../log-mistake.ts';
import { announceShipment } from '../labels/print-label.ts';
import { uspsFailure } from '../usps-failure.ts';
import { notTold, readTracking } from './read-tracking.ts';

export interface TrackingPace {
  /** After the start, and between two rounds, in milliseconds. */
  readonly first: number;
  readonly between: number;
  /** Between two questions. */
  readonly gap: number;
  /** Of one round, where USPS's limit isn't known. */
  readonly perRound: number;
  /** After no answer, and the longest; each wait is twice the one before. */
  readonly silence: number;
  readonly longestSilence: number;
  /** Until an account that isn't told anything asks again. */
  readonly refused: number;
}

const minute = 60_000;

const usualPace: TrackingPace = {
  first: 30_000, between: 5 * minute, gap: 200, perRound: 100, silence: minute, longestSilence: 60 * minute, refused: 6 * 60 * minute,
};

/** So many parcels in a row that USPS doesn't tell of, and none that it does, and it is the account that isn't told. */
const refusedParcels = 2;

/** These words are of the token or the terms, and of no single parcel. */
const ofTheAccount = /scope|client application|access token|terms/i;

/** Asks USPS where parcels are, one after the other: there is no call for several. */
export interface TrackingKeeper {
  /** What is on the page goes first. Those that were asked of lately, and those that arrived, aren't asked of again. */
  look(shipmentIds: readonly string[]): void;
  /** A person asks of one parcel now. @throws Failed `not-offered` for one that has arrived, or what the wire failed with. */
  ask(shipmentId: string): Promise<Shipment>;
  news(): TrackingNews;
  idle(): Promise<void>;
}

const hasArrived = ({ tracking }: Shipment): boolean => tracking?.state === 'delivered' || tracking?.state === 'returned';

/** Keeps asking until the desk closes. A parcel's turn is in the ledger, so that it outlives the application. */
export const keepTracking = (desk: Desk, pace: TrackingPace = usualPace): TrackingKeeper => {
  const wanted = new Set<string>();
  let timer: NodeJS.Timeout | null = null;
  let running: Promise<void> | null = null;
  let notBefore = 0;
  let silences = 0;
  let answered = false;
  let refusals = 0;
  let refused: TrackingNews['refused'] = null;

  const wait = (milliseconds: number): void => { notBefore = Math.max(notBefore, Date.now() + milliseconds); };

  const heard = (): void => {
    silences = 0;
    answered = true;
    refusals = 0;
    if (refused === null) return;
    refused = null;
    notBefore = 0;
    desk.announce('tracking/news', { refused });
  };

  const isOfTheAccount = ({ api, message }: UspsRefusal): boolean => {
    refusals += 1;
    return api !== 'tracking' || ofTheAccount.test(message) || (!answered && refusals >= refusedParcels);
  };

  const noteRefused = (because: string): void => {
    wait(pace.refused);
    if (refused === null) {
      refused = { because, since: desk.clock.now().toISOString() };
      desk.announce('tracking/news', { refused });
    }
  };

  const fetch = async (shipment: Shipment): Promise<Shipment> => {
    const { id, trackingNumber, mailpiece } = shipment;
    try {
      const detail = await desk.usps.tracking.detail(trackingNumber ?? '', {
        ...(isAbroad(mailpiece.to) ? {} : { destinationZIPCode: mailpiece.to.zip }), mailingDate: mailpiece.shipDate,
      });
      heard();
      const told = desk.ledger.noteTracking(id, readTracking(detail, shipment, desk.clock.now()));
      if (told.acceptedAt !== shipment.acceptedAt) desk.statusChanged();
      return told;
    } catch (error) {
      if (error instanceof UspsRefusal && (error.status === 401 || error.status === 403)) {
        if (isOfTheAccount(error)) noteRefused(error.message);
        else desk.ledger.noteTracking(id, notTold(shipment, error.message, desk.clock.now()));
      }
      throw error;
    }
  };

  /** False where nobody needs to be asked any more for now. */
  const goOn = async (shipment: Shipment): Promise<boolean> => {
    try {
      const told = await fetch(shipment);
      announceShipment(desk, told.id);
      return true;
    } catch (error) {
      if (error instanceof QuotaWait || (error instanceof UspsRefusal && error.status === 429)) {
        wait((error.retryAfterSeconds ?? 60) * 1000);
        return false;
      }
      if (error instanceof UspsRefusal && (error.status === 401 || error.status === 403)) {
        announceShipment(desk, shipment.id);
        return refused === null;
      }
      if (error instanceof UspsRefusal) {
        desk.ledger.noteTracking(shipment.id, notTold(shipment, error.message, desk.clock.now()));
        return true;
      }
      if (!(error instanceof UspsNoAnswer || error instanceof Failed)) logMistake(desk, error, 'tracking-failed');
      wait(Math.min(pace.silence * 2 ** silences, pace.longestSilence));
      silences += 1;
      return false;
    }
  };

  const next = (): Shipment | null => {
    const [shipment] = wanted.size === 0 ? [] : desk.ledger.trackingDue(1, [...wanted]);
    // One that isn't told of stays due, and isn't asked of again for being on the page.
    if (shipment === undefined) wanted.clear();
    else wanted.delete(shipment.id);
    return shipment ?? desk.ledger.trackingDue(1)[0] ?? null;
  };

  const round = async (): Promise<void> => {
    let left = pace.perRound;
    while (!desk.closing.aborted && left > 0 && Date.now() >= notBefore && leavesHalf(desk.usps)) {
      const shipment = next();
      if (shipment === null || !(await goOn(shipment))) break;
      left -= 1;
      await new Promise((resolve) => { setTimeout(resolve, pace.gap); });
    }
  };

  const schedule = (delay: number): void => {
    if (desk.closing.aborted) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(begin, delay);
    timer.unref();
  };

  const begin = (): void => {
    timer = null;
    if (running !== null || desk.closing.aborted) return;
    running = round()
      .catch((error: unknown) => { if (!desk.closing.aborted) logMistake(desk, error, 'tracking-failed'); })
      .finally(() => {
        running = null;
        if (!desk.closing.aborted) schedule(Math.max(pace.between, notBefore - Date.now()));
      });
  };

  desk.closing.addEventListener('abort', () => {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  });
  schedule(pace.first);

  return {
    look: (shipmentIds) => {
      wanted.clear();
      for (const id of shipmentIds) wanted.add(id);
      if (running === null && Date.now() >= notBefore && leavesHalf(desk.usps) && desk.ledger.trackingDue(1, shipmentIds).length > 0) begin();
    },
    ask: async (shipmentId) => {
      const shipment = desk.ledger.shipment(shipmentId);
      if (shipment === null || shipment.trackingNumber === null || hasArrived(shipment)) throw new Failed({ code: 'not-offered', because: 'USPS has nothing more to tell of it.' });
      try {
        return await fetch(shipment);
      } catch (error) {
        throw uspsFailure(error);
      } finally {
        announceShipment(desk, shipmentId);
      }
    },
    news: () => ({ refused }),
    idle: async () => { await running; },
  };
};
