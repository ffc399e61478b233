import { createContext, useContext } from 'react';
import type { Dispatch } from 'react';
import type { Draft } from '../../../shared/draft.ts';
import type { Settings } from '../../../shared/settings.ts';
import type { DraftAction } from './ship-draft.ts';

/** What every part of the page works on. */
export interface ShipForm {
  readonly draft: Draft;
  readonly step: Dispatch<DraftAction>;
  readonly settings: Settings;
  /** What is wrong with a field, once the person has left it; never while it is being typed. */
  readonly problemOf: (field: string) => string | null;
  readonly leave: (field: string) => void;
}

export const ShipFormContext = createContext<ShipForm | null>(null);

export const useShipForm = (): ShipForm => {
  const form = useContext(ShipFormContext);
  if (!form) throw new Error('outside of the Ship page');
  return form;
};
