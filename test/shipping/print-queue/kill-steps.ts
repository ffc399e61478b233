import type { NetworkPrinter } from '../../../shared/settings.ts';

/** Where a hand-over can be when the application is killed, in order. */
export const steps = ['queued', 'drawn', 'claimed', 'handed over', 'followed'] as const;
export type Step = (typeof steps)[number] | 'half sent';

export interface UntilKilled {
  readonly folder: string;
  readonly shipmentId: string;
  readonly printerId: string;
  readonly cups: { readonly host: string; readonly port: number };
  readonly networkPrinters: readonly NetworkPrinter[];
  readonly step: Step;
}
