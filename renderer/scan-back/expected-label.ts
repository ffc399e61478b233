let expected: string | null = null;

/** The shipment whose label was just printed and has to be scanned now; null where none is waited for. */
export const expectedLabel = (): string | null => expected;

/** Waits for that label's bar code. Returns what ends the waiting. */
export const expectLabel = (shipmentId: string): (() => void) => {
  expected = shipmentId;
  return () => { if (expected === shipmentId) expected = null; };
};
