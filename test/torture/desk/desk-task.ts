/** What a desk process is told to do. */
export interface DeskTask {
  readonly folder: string;
  readonly practiceUrl: string;
  /** Orders that an earlier desk may have left without a label; shipped first. */
  readonly left: readonly string[];
  readonly order: string | null;
  /** Makes the SCAN forms of the day after the order. */
  readonly closes?: boolean;
  /** How long it waits before it asks again about what is open, in milliseconds; left out, as long as it takes to press a button. */
  readonly pause?: number;
  /** Written before the order is begun, so that what happens before it isn't counted. */
  readonly arm: string;
  /** Written when main has answered that the label is bought. */
  readonly told: string;
  /** Opens every database so that nothing is ever synced: what the test of power loss must find. */
  readonly synchronousOff: boolean;
}
