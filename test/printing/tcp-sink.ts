import { createServer, type Socket } from 'node:net';

export interface TcpSink {
  readonly port: number;
  /** What arrived, a connection each, in order; questions about the host status are left out. */
  documents(): Buffer[];
  /** From now on the printer answers `~HS` with this; null for one that never does. */
  answerHostStatus(answer: string | null): void;
  close(): Promise<void>;
}

/** A raw printer on port 9100 that keeps what it is sent. */
export const startTcpSink = async (): Promise<TcpSink> => {
  const received: Buffer[][] = [];
  const sockets = new Set<Socket>();
  let hostStatus: string | null = null;
  const server = createServer((socket) => {
    const chunks: Buffer[] = [];
    received.push(chunks);
    sockets.add(socket);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      if (hostStatus !== null && isQuestion(Buffer.concat(chunks))) socket.write(hostStatus);
    });
    socket.on('error', () => undefined).on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the sink has no port');
  return {
    port: address.port,
    documents: () => received.map((chunks) => Buffer.concat(chunks)).filter((bytes) => bytes.length > 0 && !isQuestion(bytes)),
    answerHostStatus: (answer) => {
      hostStatus = answer;
    },
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
};

const isQuestion = (bytes: Buffer): boolean => bytes.toString('latin1').trim() === '~HS';

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
