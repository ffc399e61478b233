import { useEffect, useEffectEvent, useMemo, useReducer, useRef, useState } from 'react';
import type { Dispatch } from 'react';
import type { Draft } from '../../../shared/draft.ts';
import type { Settings } from '../../../shared/settings.ts';
import { call } from '../../bridge.ts';
import { draftAfter } from '../boxes/next-box.ts';
import { draftStep, newDraft } from './ship-draft.ts';
import type { DraftAction } from './ship-draft.ts';

/** What is typed is on its way to the disk this long after the last key; 300 ms is what may be lost. */
const saveAfter = 150;

export interface KeptDraft {
  readonly draft: Draft;
  readonly step: Dispatch<DraftAction>;
  /** False until what was typed before the last close is back. */
  readonly loaded: boolean;
  readonly savingFails: boolean;
}

/**
 * The Ship page as it is typed, saved as it is typed, and loaded when the window opens.
 * @param spent the parcel is bought, or may be: the ledger has it, and a reload must not offer to buy it again
 */
export const useDraft = (settings: Settings, spent: boolean): KeptDraft => {
  const [draft, step] = useReducer(draftStep, settings, newDraft);
  const [loaded, setLoaded] = useState(false);
  const [savingFails, setSavingFails] = useState(false);
  const kept = useMemo(() => (spent ? draftAfter(draft, settings) : draft), [spent, draft, settings]);
  const unsaved = useRef<Draft | null>(null);

  const arrive = useEffectEvent((stored: Draft) => {
    const known = settings.shipFroms.some(({ id }) => id === stored.shipFromId);
    step({ type: 'replace', draft: known ? stored : { ...stored, shipFromId: newDraft(settings).shipFromId } });
  });
  const asked = useRef(false);
  useEffect(() => {
    // Once, though effects run again when another page gives the place back: what is typed since is newer than the disk.
    if (asked.current) return;
    asked.current = true;
    void call('draft/load', undefined).then((outcome) => {
      if (outcome.ok && outcome.value) arrive(outcome.value);
      setLoaded(true);
    });
  }, []);

  const save = useEffectEvent(() => {
    const now = unsaved.current;
    if (!now) return;
    unsaved.current = null;
    void call('draft/save', now).then((outcome) => setSavingFails(!outcome.ok));
  });
  useEffect(() => {
    if (!loaded) return;
    unsaved.current = kept;
    const timer = setTimeout(() => save(), saveAfter);
    return () => clearTimeout(timer);
  }, [loaded, kept]);
  useEffect(() => {
    const now = (): void => save();
    window.addEventListener('pagehide', now);
    window.addEventListener('blur', now);
    return () => {
      window.removeEventListener('pagehide', now);
      window.removeEventListener('blur', now);
      now();
    };
  }, []);

  return { draft, step, loaded, savingFails };
};
