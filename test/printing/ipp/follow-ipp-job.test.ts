import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { followIppJob } from '../../../electron/printing/ipp/follow-ipp-job.ts';
import { encodeIpp } from '../../../electron/printing/ipp/ipp-codec.ts';
import { jobState } from '../../../electron/printing/ipp/ipp-jobs.ts';

test('a spooler that misses one look isn’t lost, however long ago the look before it was', async () => {
  let looks = 0;
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      looks++;
      // Of the job and of its printer it tells at the first look; the second finds nobody.
      if (looks === 3) return void response.socket?.destroy();
      response.end(encodeIpp({ code: 0, requestId: 1, groups: [
        { tag: 'job', attributes: new Map([['job-state', [{ tag: 'enum', value: looks < 3 ? jobState.processing : jobState.completed }]]]) },
        { tag: 'printer', attributes: new Map([['printer-state', [{ tag: 'enum', value: 4 }]]]) },
      ] }));
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const job = { target: { server: { host: '127.0.0.1', port }, path: '/printers/zebra', uri: 'ipp://localhost/printers/zebra' }, number: 1, cancelAsked: () => false };
  const end = await followIppJob(job, { request: 20_000, poll: 2_000, pollAtMost: 2_000, lost: 1_900 }, () => undefined, new AbortController().signal);
  expect([looks, end?.state]).toEqual([4, 'completed']);
});
