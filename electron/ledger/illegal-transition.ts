/** A move that the state doesn't allow. It is a mistake of the caller's, not something that a person can act on. */
export class IllegalTransition extends Error {
  readonly id: string;
  readonly from: string;
  readonly to: string;

  constructor(id: string, from: string, to: string) {
    super(`${id} can’t go from ${from} to ${to}`);
    this.name = 'IllegalTransition';
    this.id = id;
    this.from = from;
    this.to = to;
  }
}
