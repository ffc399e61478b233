import type { IncomingHttpHeaders } from 'node:http';
import type { Clock } from '../../clock.ts';
import type { Answer } from './answer.ts';
import type { PdfPainter } from '../documents/pictures/draw-pdf.ts';
import type { FaultName } from './faults/fault-names.ts';
import type { PracticeState } from '../practice-state.ts';
import type { SwitchBoard } from './settings.ts';
import type { Claims } from '../account/claims.ts';

/** TEM watermarks and charges nothing; production counts what would be charged. Neither moves money. */
export type PracticeMode = 'production' | 'tem';

/** What every room of the practice USPS works with. */
export interface PracticeContext {
  readonly state: PracticeState;
  readonly clock: Clock;
  readonly mode: PracticeMode;
  readonly switches: SwitchBoard;
  /** Makes pictures of what was drawn as a PDF. */
  readonly painter: PdfPainter;
  oneAtATime<T>(work: () => Promise<T>): Promise<T>;
}

/** One request, read in full. */
export interface Call {
  readonly method: string;
  readonly path: string;
  /** What the pattern's `{…}` stood for, by name. */
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** Of the bearer token; null where the route asks for none. */
  readonly claims: Claims | null;
  /** Trouble that was asked for and that only the room itself can make. */
  readonly fault: FaultName | null;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** "/labels/v3/label/{trackingNumber}". */
  readonly path: string;
  /** What errors call the API: "/labels/v3". */
  readonly api: string;
  /** Any one of them will do; null for a route that takes no token. */
  readonly scopes: readonly string[] | null;
  /** Set where the call takes query parameters, which its room then checks; elsewhere any one is refused. */
  readonly readsQuery?: true;
  handle(call: Call, context: PracticeContext): Answer | Promise<Answer>;
}

export const header = (call: Call, name: string): string | null => {
  const value = call.headers[name.toLowerCase()];
  return typeof value === 'string' ? value : null;
};
