import { useEffect, useEffectEvent, useMemo, useState } from 'react';
import { accountSetOf } from '../../shared/account/account-set.ts';
import type { AppStatus } from '../../shared/app-status.ts';
import { isContractPending } from '../../shared/rates/contract-pending.ts';
import { isAbroad } from '../../shared/countries/countries.ts';
import type { Rate } from '../../shared/rates/rate.ts';
import type { Settings } from '../../shared/settings.ts';
import { dayAt, defaultShipDay } from '../../shared/days/ship-days.ts';
import { timeZoneOfZip } from '../../shared/days/zip-time-zone.ts';
import { useNow } from '../now.ts';
import { isStopped } from '../print-jobs/job-words.ts';
import { cannotPrint, printerState } from '../words/printer-words.ts';
import { usePrinters } from '../printers/use-printers.ts';
import { sound } from '../ui/tone.ts';
import { nextBoxDraft } from './boxes/next-box.ts';
import { buttonState } from './buying/button-state.ts';
import type { Offer } from './buying/button-state.ts';
import { mailpieceFromDraft, shipDayOf } from './draft/mailpiece-from-draft.ts';
import type { ShipContext } from './draft/mailpiece-from-draft.ts';
import { nextDraft } from './draft/ship-draft.ts';
import type { DraftAction } from './draft/ship-draft.ts';
import { useAddressCheck } from './address/use-address-check.ts';
import { useCityState } from './address/use-city-state.ts';
import { useDraft } from './draft/use-draft.ts';
import { usePurchase } from './buying/use-purchase.ts';
import { chosenRate, deliverByDay, whyNoneChosen } from './rates/rate-choice.ts';
import type { WantedRate } from './rates/rate-choice.ts';
import { takesReturn } from './parcel/return-tick.tsx';
import { useQuote } from './rates/use-quote.ts';

/** Everything that the Ship page knows and can do, put together from what was typed, what USPS says and how the printer is. */
export const useShip = (settings: Settings, status: AppStatus) => {
  const purchase = usePurchase();
  const { phase } = purchase;
  const unknown = phase.at === 'failed' && phase.failure.code === 'purchase-outcome-unknown';
  const spent = unknown || (phase.at !== 'editing' && phase.at !== 'failed');
  const kept = useDraft(settings, spent);
  const { draft, step } = kept;

  const shipFrom = settings.shipFroms.find(({ id }) => id === draft.shipFromId) ?? null;
  const now = useNow(status);
  const zone = shipFrom ? timeZoneOfZip(shipFrom.address.zip) : status.timeZone;
  const usual = shipFrom ? defaultShipDay(now, zone, shipFrom) : status.shipDay;
  const today = dayAt(now, zone);
  const context = useMemo((): ShipContext => ({ shipFrom, today, defaultShipDay: usual.day }), [shipFrom, today, usual.day]);
  const read = useMemo(() => mailpieceFromDraft(draft, context), [draft, context]);

  const { prices } = settings.businesses[accountSetOf(status.environment)];
  const quoting = useQuote(kept.loaded && read.ok ? read.mailpiece : null, `${prices} ${isContractPending(settings.enrolment)}`);
  const [wanted, setWanted] = useState<WantedRate>(null);
  const by = deliverByDay(draft.deliverBy ?? '', shipDayOf(draft, context));
  const chosen = quoting.quote === null ? null : chosenRate(quoting.quote.rates, wanted, by, draft.mailClass);

  const checked = useAddressCheck(draft.to);
  const lookingUpZip = useCityState(isAbroad(draft.to) ? { ...draft.to, zip: '' } : draft.to, (change) => step({ type: 'to', change }));

  const { printers, again: lookAgain } = usePrinters();
  const printerId = draft.printerId ?? shipFrom?.printerId ?? settings.routes.label ?? 'folder';
  const printer = printers?.find(({ id }) => id === printerId) ?? null;
  // Another box is another box on this order: a change to the parcel takes that word back.
  const mailpieceKey = read.ok ? JSON.stringify(read.mailpiece) : '';
  const [anotherBoxOf, setAnotherBoxOf] = useState<string | null>(null);
  const anotherBox = anotherBoxOf === mailpieceKey;
  const setAnotherBox = (on: boolean): void => setAnotherBoxOf(on ? mailpieceKey : null);
  const button = buttonState({
    read,
    address: checked.checking ? 'checking' : checked.check && checked.check.verdict !== 'confirmed' ? { doubt: checked.check.verdict } : 'fine',
    useAddressAsTyped: draft.useAddressAsTyped,
    quote: quoting.quote,
    quoteFailure: quoting.failure?.code ?? null,
    rate: chosen,
    unchosen: whyNoneChosen(by),
    printer,
    isStopped: status.funds !== null,
    printerTrouble: printer && cannotPrint(printer) ? printerState(printer).words.toLowerCase() : null,
    scanBack: settings.scanBack,
    anotherBox,
    isHandingOver: purchase.isHandingOver,
    phase,
  });

  // A failure is of what was typed when it came: a change overtakes it. A purchase whose outcome is unknown is not overtaken.
  const [failedKey, setFailedKey] = useState(mailpieceKey);
  if (phase.at !== 'failed' && failedKey !== mailpieceKey) setFailedKey(mailpieceKey);
  const overtaken = phase.at === 'failed' && !unknown && failedKey !== mailpieceKey;
  const overtake = useEffectEvent(() => purchase.reset());
  useEffect(() => { if (overtaken) overtake(); }, [overtaken]);

  const { kind } = button;
  const stopped = kind === 'print' || kind === 'unknown' || phase.at === 'failed' || (phase.at === 'bought' && kind === 'incomplete');
  const outcome = kind === 'done' || kind === 'scan' ? 'done' : stopped ? 'stop' : null;
  const play = useEffectEvent((what: 'done' | 'stop') => sound(what, settings.sounds));
  useEffect(() => { if (outcome !== null) play(outcome); }, [outcome]);

  const fallbackId = printer ? settings.printerProfiles[printer.id]?.fallbackPrinterId ?? null : null;
  const fallback = printers?.find(({ id }) => id === fallbackId) ?? null;
  // The list may be some seconds old; main heard from the printer just now.
  const [job] = phase.at === 'bought' ? phase.shipment.printJobs : [];
  const isInTrouble = (phase.at === 'failed' && phase.failure.code === 'printer-unavailable') || (job !== undefined && isStopped(job));
  const look = useEffectEvent(() => lookAgain());
  useEffect(() => { if (isInTrouble) look(); }, [isInTrouble]);

  return {
    ...kept,
    step: (action: DraftAction) => {
      // The class of a preset goes before one that was chosen for another parcel.
      if (action.type === 'preset') setWanted(null);
      step(action);
    },
    /** The parcel is bought, or may be: nothing of it can be changed here any more. */
    spent, settings, status, context, because: usual.because, read, quoting, chosen, checked, lookingUpZip,
    printers, printer,
    /** Stands in for the printer where it can't print; null where none is set, or that one can't either. */
    fallback: fallback && !cannotPrint(fallback) ? fallback : null,
    button, anotherBox, setAnotherBox,
    purchase: { ...purchase, buy: (offer: Offer) => purchase.buy(offer, takesReturn(draft)) },
    choose: (rate: Rate | undefined) => {
      if (!rate) return;
      setWanted({ id: rate.id });
      if (phase.at === 'failed' && phase.failure.code === 'price-changed') purchase.reset();
    },
    by,
    /** The day that it has to arrive by; what was chosen by hand before gives way to it. */
    deliverBy: (typed: string) => {
      setWanted(null);
      step({ type: 'set', change: { deliverBy: typed } });
    },
    /** Whatever day was typed gives way. */
    chooseCheapest: () => {
      setWanted(null);
      step({ type: 'set', change: { deliverBy: '' } });
    },
    chooseFastest: () => setWanted('fastest'),
    takeSuggestion: () => {
      const { check } = checked;
      if (!check?.standardized || check.changed.length === 0) return;
      step({ type: 'to', change: check.standardized });
      checked.taken(check.standardized);
    },
    /** The next parcel: what belongs to this one is cleared, and an order number may come along. */
    next: (orderNumber = '') => {
      if (!purchase.reset()) return;
      setAnotherBox(false);
      setWanted(null);
      step({ type: 'replace', draft: { ...nextDraft(draft, settings), orderNumber } });
    },
    /** A label is live, so that another box can go beside it. */
    canAddBox: phase.at === 'bought' && phase.shipment.state === 'bought' && kind !== 'printing',
    /** Another box of this order, by the service that was chosen for this one. */
    addBox: () => {
      if (!purchase.reset()) return;
      setAnotherBox(false);
      step({ type: 'replace', draft: nextBoxDraft(draft) });
    },
  };
};

export type Ship = ReturnType<typeof useShip>;
