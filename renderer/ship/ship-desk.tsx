import { lazy, Suspense, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { AppStatus } from '../../shared/app-status.ts';
import type { Settings } from '../../shared/settings.ts';
import { needsCustoms } from '../../shared/abroad/abroad-problems.ts';
import type { Destination } from '../navigation.ts';
import { firstLook } from '../label-preview/label-view.tsx';
import { Button } from '../ui/button.tsx';
import { Note } from '../ui/note.tsx';
import { BoughtLabel } from './buying/bought-label.tsx';
import { boxToFollow } from './buying/button-state.ts';
import { BuyPanel } from './buying/buy-panel.tsx';
import { LabelToBe } from './buying/label-to-be.tsx';
import { AllExtras } from './extras/all-extras.tsx';
import { ContentsChoice } from './parcel/contents-choice.tsx';
import { CustomsLines } from './customs/customs-lines.tsx';
import { HazmatChoice } from './parcel/hazmat-choice.tsx';
import { Extras } from './extras/extras.tsx';
import { FromAndDate } from './address/from-and-date.tsx';
import { ParcelFields } from './parcel/parcel-fields.tsx';
import { PurchaseNotes } from './buying/purchase-notes.tsx';
import { RateList } from './rates/rate-list.tsx';
import { ReturnTick } from './parcel/return-tick.tsx';
import { ShipFormContext } from './draft/ship-form.ts';
import { ToAddress } from './address/to-address.tsx';
import { useKeptFocus } from '../ui/focus/use-kept-focus.ts';
import { ScannedNote } from './scanned-note.tsx';
import { useBoughtInSight } from './buying/use-bought-in-sight.ts';
import { useLabelScan } from './buying/use-label-scan.ts';
import { useFilling } from './use-filling.ts';
import { useScannedPreset } from './use-scanned-preset.ts';
import { useScannedOrder } from './use-scanned-order.ts';
import { useShip } from './use-ship.ts';
import { useShipCommands } from './use-ship-commands.ts';

const PresetList = lazy(() => import('./parcel/preset-list.tsx').then((file) => ({ default: file.PresetList })));

export interface ShipDeskProps {
  readonly settings: Settings;
  readonly status: AppStatus;
  readonly destination: Destination;
}

export const ShipDesk = ({ settings, status, destination }: ShipDeskProps) => {
  const ship = useShip(settings, status);
  const { draft, step, read, purchase, button, quoting, chosen, checked, printer, context } = ship;
  const { phase } = purchase;
  const page = useRef<HTMLDivElement>(null);
  const filling = useFilling(ship, page);
  const buyButton = useRef<HTMLButtonElement>(null);
  const { spent: locked } = ship;

  const startOver = useEffectEvent(() => {
    if (!ship.loaded) return;
    if (locked) buyButton.current?.focus();
    else filling.goOn(null);
  });
  const [look, setLook] = useState(firstLook);
  const [listsExtras, setListsExtras] = useState(false);
  const next = (orderNumber?: string): void => {
    filling.begin();
    setLook(firstLook);
    setListsExtras(false);
    ship.next(orderNumber);
  };
  const [added, setAdded] = useState(0);
  const addBox = (): void => {
    filling.begin();
    setLook(firstLook);
    ship.addBox();
    setAdded((before) => before + 1);
  };
  const goForth = (): void => (phase.at === 'bought' && boxToFollow(phase.shipment) ? addBox() : next());
  const scanned = useScannedOrder(destination, ship, next);
  const scannedPreset = useScannedPreset(destination, ship, () => next());
  const [listsPresets, setListsPresets] = useState(false);
  useLabelScan(ship, () => (scanned.waiting === null ? goForth() : scanned.take()));

  // The first thing to do has the focus: when the page comes into view, after a paste, and when the next parcel or box begins.
  const parcelIsNew = phase.at === 'editing' && draft.to.name === '' && draft.to.street === '' && draft.to.zip === '';
  const [pasted, setPasted] = useState(0);
  useEffect(() => startOver(), [ship.loaded, pasted, added]);
  useEffect(() => { if (parcelIsNew) startOver(); }, [parcelIsNew]);

  // After the purchase the big button is the place to go on from, also when the button of a note went with its note.
  const [lastJob] = phase.at === 'bought' ? phase.shipment.printJobs : [];
  useBoughtInSight(page, phase.at === 'bought');
  useKeptFocus(buyButton, phase.at === 'editing' ? phase.at : `${phase.at}/${button.kind}/${lastJob?.id}/${lastJob?.state}`);

  const askAgain = (): void => {
    quoting.again();
    if (checked.failure) checked.again();
    // The button that was pressed goes away with its note.
    buyButton.current?.focus();
  };
  const press = (): void => {
    switch (button.kind) {
      case 'incomplete': return filling.focus(button.field);
      case 'ready': return purchase.buy(button.offer);
      case 'gated': return filling.focus('printer-gate');
      case 'ask-prices': return askAgain();
      case 'unknown': return purchase.resolve(button.shipmentId);
      case 'print': if (printer) purchase.print(button.shipmentId, printer.id); return;
      case 'done': return goForth();
      default:
    }
  };
  useShipCommands(ship, scanned, {
    askPrices: askAgain,
    back: () => {
      if (phase.at === 'failed' && !locked) purchase.reset();
      else filling.goBack();
    },
    next: () => next(),
    addBox: ship.canAddBox ? addBox : null,
    focus: filling.focus,
    listPresets: () => setListsPresets(true),
  });

  // The label says which box it is only once it is known how many there are.
  const countedBox = read.ok && typeof read.mailpiece.box?.of === 'number' ? read.mailpiece.box : null;
  const total = phase.at === 'bought' ? phase.shipment.charged
    : phase.at === 'buying' ? phase.total
    : button.kind === 'ready' ? button.offer.total : chosen?.total ?? null;

  const quoted = quoting.quote === null ? null : chosen;
  const boughtLabel = phase.at === 'bought' ? (
    <BoughtLabel
      shipment={phase.shipment} printers={ship.printers} printer={printer} look={look} onLook={setLook}
      {...(printer ? { onPrintPage: (number: number) => purchase.print(phase.shipment.id, printer.id, [number]) } : {})}
    />
  ) : null;

  // A field that is there before what was typed last is back would lose what is typed into it meanwhile.
  if (!ship.loaded) return null;
  return (
    <ShipFormContext value={{ draft, step, settings, problemOf: filling.problemOf, leave: filling.leave }}>
      <div className="ship" role="presentation" ref={page} onKeyDown={filling.onKeyDown}>
        <h1 className="only-read-aloud">Ship</h1>
        <ScannedNote scanned={scanned} draft={draft} />
        {scannedPreset.because ? <div className="ship-scanned"><Note kind="wait" title="Preset not put on" buttons={<Button onPress={scannedPreset.dismiss}>Dismiss</Button>}>{scannedPreset.because}</Note></div> : null}
        {listsPresets ? <Suspense><PresetList presets={settings.presets} onChoose={(preset) => step({ type: 'preset', preset })} onClose={() => setListsPresets(false)} /></Suspense> : null}
        <div className="ship-left" inert={locked}>
          <ToAddress checked={checked} onTake={ship.takeSuggestion} onPasted={() => setPasted((before) => before + 1)} />
          {needsCustoms(draft.to) ? <CustomsLines /> : null}
          <FromAndDate context={context} because={ship.because} />
          <div className="row-contents"><ContentsChoice /><HazmatChoice /></div>
          <ReturnTick />
          {ship.savingFails ? <Note kind="wait" title="What you type isn’t being saved">Closing the window now would lose it.</Note> : null}
        </div>
        {boughtLabel && look.size !== 'fit' ? (
          <div className="ship-middle">{boughtLabel}</div>
        ) : (
          <div className="ship-middle" inert={locked}>
            <ParcelFields onList={() => setListsPresets(true)} />
            <Extras rate={quoted} lists={listsExtras} onList={() => setListsExtras(!listsExtras)} />
            <RateList
              quoting={quoting} chosen={chosen} parcel={read.ok ? read.mailpiece.parcel : null} wrong={filling.wrong}
              deliverBy={draft.deliverBy ?? ''} by={ship.by} onDeliverBy={ship.deliverBy}
              onChoose={ship.choose} onAgain={askAgain} onPackaging={(packaging) => step({ type: 'set', change: { packaging } })}
            />
          </div>
        )}
        <div className="ship-note">
          <PurchaseNotes
            ship={ship}
            onNext={() => next()}
            onFallback={(printerId) => {
              step({ type: 'set', change: { printerId } });
              purchase.reset();
              buyButton.current?.focus();
            }}
            onAskPrices={() => { purchase.reset(); askAgain(); }}
            onAnotherBox={(on) => { ship.setAnotherBox(on); buyButton.current?.focus(); }}
          />
        </div>
        <div className="ship-label">
          {boughtLabel
            ? look.size === 'fit' ? boughtLabel : <p className="label-not-drawn quiet">Shown large</p>
            : listsExtras && !locked ? <AllExtras rate={quoted} onClose={() => setListsExtras(false)} />
            : <LabelToBe context={context} service={chosen?.name ?? ''} box={countedBox} button={button} />}
        </div>
        <BuyPanel
          ref={buyButton}
          button={button}
          total={total}
          purchase={purchase}
          printers={ship.printers}
          printer={printer}
          status={status}
          onPress={press}
          onNext={() => next()}
          onAddBox={ship.canAddBox ? addBox : null}
        />
      </div>
    </ShipFormContext>
  );
};
