/** Milliseconds. */
export interface UspsTimeouts {
  readonly connect: number;
  /** Without a byte, until the answer begins. */
  readonly headers: number;
  /** Without a byte, in the middle of the answer. */
  readonly body: number;
  /** From when a request is handed over until its whole answer is there. */
  readonly total: number;
  /** For what may spend money and is under way when the client is closed. */
  readonly closing: number;
}
