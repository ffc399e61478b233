import { createServer, type Socket } from 'node:net';

export interface TcpSink {
  readonly port: number;
  /** What arrived, a connection each, in order; questions about the host status are left out. */
  documents(): Buffer[];
  /** From now on the printer answers `~HS` with this; null for one that never does. */
  answerHostStatus(answer: string | null): void;
  /** The same for `~HI`. */
  answerIdentity(answer: string | null): void;
  /** The same for TSPL's status, which is one byte. */
  answerTspl(status: number | null): void;
  /** How often it was asked anything. */
  questions(): number;
  /** Closes every connection, and from now on each as soon as the other side has sent all. */
  hangUp(): void;
  /** From now on it thinks so long before it answers, in milliseconds, and drops a second connection at the same time. */
  takeOneAtATime(answersAfter: number): void;
  close(): Promise<void>;
}

/** A raw printer on port 9100 that keeps what it is sent; on a port of the system's choice when none is named. */
export const startTcpSink = async (port = 0): Promise<TcpSink> => {
  const received: Buffer[][] = [];
  const sockets = new Set<Socket>();
  const answers = new Map<string, string>();
  const answer = (question: string, text: string | null): void => {
    if (text === null) answers.delete(question);
    else answers.set(question, text);
  };
  let hangsUp = false;
  let answersAfter = 0;
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const chunks: Buffer[] = [];
    received.push(chunks);
    sockets.add(socket);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      const text = answers.get(Buffer.concat(chunks).toString('latin1').trim());
      if (text !== undefined) setTimeout(() => socket.write(text, 'latin1'), answersAfter);
    });
    socket.on('end', () => (hangsUp || chunks.length === 0 || isQuestion(Buffer.concat(chunks))) && socket.end());
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  return {
    port: address.port,
    documents: () => received.map((chunks) => Buffer.concat(chunks)).filter((bytes) => bytes.length > 0 && !isQuestion(bytes)),
    answerHostStatus: (text) => answer(hostStatusQuestion, text),
    answerIdentity: (text) => answer('~HI', text),
    answerTspl: (status) => answer(tsplQuestion, status === null ? null : String.fromCharCode(status)),
    questions: () => received.filter((chunks) => isQuestion(Buffer.concat(chunks))).length,
    hangUp: () => {
      hangsUp = true;
      for (const socket of sockets) socket.end();
    },
    takeOneAtATime: (milliseconds) => {
      answersAfter = milliseconds;
      server.maxConnections = 1;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const hostStatusQuestion = '~HS';
const tsplQuestion = '\u001b!?';

const isQuestion = (bytes: Buffer): boolean => [hostStatusQuestion, '~HI', tsplQuestion].includes(bytes.toString('latin1').trim());

/** A whole host status as a ZPL printer sends it, with the flags that matter set. */
export const hostStatus = (
  flags: { paperOut?: boolean; paused?: boolean; headOpen?: boolean; ribbonOut?: boolean; formats?: number } = {},
): string => {
  const bit = (flag: boolean | undefined): string => (flag === true ? '1' : '0');
  const formats = String(flags.formats ?? 0).padStart(3, '0');
  return `\u0002030,${bit(flags.paperOut)},${bit(flags.paused)},1245,${formats},0,0,0,000,0,0,0\u0003\r\n`
    + `\u0002000,0,${bit(flags.headOpen)},${bit(flags.ribbonOut)},1,2,4,0,00000000,1,000\u0003\r\n`
    + '\u00021234,0\u0003\r\n';
};
