/** One part of a multipart answer. */
export interface Part {
  readonly name: string;
  readonly contentType: string;
  readonly fileName?: string;
  readonly body: string;
}

/** Parts that are still to be put between boundaries; the same seed gives the same boundary. */
export interface Parts {
  readonly parts: readonly Part[];
  readonly seed: string;
}

/** What goes back over the wire. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array | string | Parts;
}

export const isParts = (body: Answer['body']): body is Parts => typeof body === 'object' && 'parts' in body;

export const json = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): Answer => ({
  status, headers: { 'Content-Type': 'application/json', ...headers }, body: JSON.stringify(value),
});

export const html = (status: number, body: string): Answer => ({
  status, headers: { 'Content-Type': 'text/html; charset=utf-8' }, body,
});

/** Thrown by whatever finds a request unfit; the server sends the answer it carries. */
export class Refusal extends Error {
  readonly answer: Answer;

  constructor(answer: Answer) {
    super(`refused with ${answer.status}`);
    this.name = 'Refusal';
    this.answer = answer;
  }
}
