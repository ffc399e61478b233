import type { UspsClient } from '../../../electron/usps/client.ts';
import type { PracticeDesk } from '../../practice/practice-desk.ts';
import type { Seed } from './mutations.ts';

/** What a request needs that only the server can tell: a label that was bought, a pickup that was booked. */
export interface Subject {
  /** By the name in the path's braces. */
  readonly parameters?: Readonly<Record<string, string>>;
  readonly headers?: Readonly<Record<string, string>>;
  /** What a sound body must say to be about it. */
  readonly change?: (body: unknown) => unknown;
}

/** One row of the contract: how an operation is asked for, at both ends. */
export interface Endpoint {
  /** The official file without ".yaml"; "oauth" has none. */
  readonly api: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** With its base, as the file writes it. */
  readonly path: string;
  /** The least that the file and USPS's rules ask for. */
  readonly minimal: Seed;
  /** Fuller requests that are sound too. What they add is spoiled as well. */
  readonly fuller?: readonly Seed[];
  /** Asked at a practice USPS of its own, whose clock `prepare` may move. */
  readonly isAlone?: boolean;
  readonly prepare?: (desk: PracticeDesk) => Promise<Subject>;
  /** Which of the file's alternatives the answer must be, where it names several that anything fits. */
  readonly alternative?: number | ((asked: Seed) => number);
  /** Members that live answers hold although the file doesn't name them there. */
  readonly besides?: readonly string[];
  /** The operation whose answers it gives where what USPS doesn't document turned out as "b". */
  readonly answersUnderB?: readonly [method: string, path: string];
  /** A call of the client that ends in this operation, whatever else it asks on the way. */
  readonly call: (client: UspsClient) => Promise<unknown>;
}
