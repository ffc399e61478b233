import { afterAll, beforeAll, describe } from 'vitest';
import { startPrivateCups, whyNoPrivateCups, type PrivateCups } from '../private-cups.ts';
import { startTcpSink, type TcpSink } from '../tcp-sink.ts';

/** What a file's tests print to. It is there while they run, and gone afterwards. */
export interface CupsBench {
  readonly cups: PrivateCups;
  /** A port-9100 printer for queues that a test adds. */
  readonly sink: TcpSink;
  /** Its address as a queue's device, which CUPS doesn't wait for to close its side. */
  readonly sinkUri: string;
}

/** Tests on a private CUPS that they share; skipped, with the reason in their name, where none can be started. */
export const describeWithCups = (what: string, tests: (bench: CupsBench) => void): void => {
  const because = whyNoPrivateCups();
  describe.skipIf(because !== null)(`${what}${because === null ? '' : ` (skipped: ${because})`}`, () => {
    let started: CupsBench | undefined;
    const bench = (): CupsBench => {
      if (started === undefined) throw new Error('the private CUPS isn’t started yet');
      return started;
    };
    beforeAll(async () => {
      const [cups, sink] = [await startPrivateCups(), await startTcpSink()];
      started = { cups, sink, sinkUri: `socket://127.0.0.1:${sink.port}/?waiteof=false` };
    });
    afterAll(async () => {
      await started?.cups.close();
      await started?.sink.close();
    });
    tests({ get cups() { return bench().cups; }, get sink() { return bench().sink; }, get sinkUri() { return bench().sinkUri; } });
  });
};
