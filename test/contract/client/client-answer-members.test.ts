import { describe, expect, test } from 'vitest';
import { UspsNoAnswer } from '../../../electron/usps/usps-error.ts';
import { pdf } from '../../usps/samples/documents.ts';
import { answeringServer, clientOf } from '../../usps/server/answering-server.ts';
import { absent, whyAbsent } from '../official/official-files.ts';
import { officialOperations } from '../official/official-operation.ts';
import type { OfficialOperation } from '../official/official-operation.ts';
import { answerSample } from '../samples/answer-sample.ts';
import { everyCall } from './client-calls.ts';

const documents = ['labelImage', 'returnLabelImage', 'SCANFormImage'];

/** The operation that a path belongs to; a literal path comes before one with a parameter in the same place. */
const operationAt = (file: string, method: string, path: string): OfficialOperation => {
  const found = officialOperations(file.replace('.yaml', ''))
    .filter((each) => each.method === method && new RegExp(`^${each.path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path))
    .sort((a, b) => a.path.split('{').length - b.path.split('{').length)[0];
  if (!found) throw new Error(`${file} has no ${method} ${path}`);
  return found;
};

/** A sample of the answer that the file names for a success, as vendor JSON where there is that. */
const answerOf = (operation: OfficialOperation, mode: Parameters<typeof answerSample>[1]): { status: number; body: unknown } => {
  const successes = operation.answers.filter(({ status }) => status >= 200 && status < 300);
  const chosen = successes.find(({ mediaType }) => mediaType?.startsWith('application/vnd.usps.labels+json')) ?? successes.find(({ mediaType }) => mediaType === 'application/json') ?? successes[0];
  // Tracking names two shapes that anything fits; a summary is a detail without most of it.
  const shapes = chosen?.schema?.oneOf ?? [chosen?.schema ?? {}];
  const body = answerSample(operation.id.startsWith('GET /tracking') ? shapes[1] ?? {} : shapes[0] ?? {}, mode);
  return { status: chosen?.status ?? 200, body: chosen?.schema ? body : '' };
};

const withDocument = (body: unknown): unknown => {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return body;
  return { ...body, ...Object.fromEntries(documents.filter((name) => name in body).map((name) => [name, pdf.toString('base64')])) };
};

describe.skipIf(absent !== null)(`every member that USPS's own files let it answer${whyAbsent}`, () => {
  describe.each(absent === null ? everyCall : [])('%s', (_, file, __, call) => {
    const answered = async (mode: Parameters<typeof answerSample>[1]): Promise<unknown> => {
      await using server = await answeringServer();
      const client = clientOf(server.url);
      let asked = '';
      const sent = await call(client).catch(() => undefined);
      expect(sent).toBeUndefined();
      const last = server.received.at(-1);
      if (last) {
        const path = last.path.split('?')[0] ?? '';
        asked = `${last.method} ${path}`;
        const { status, body } = answerOf(operationAt(file, last.method, path), mode);
        server.on(asked, { status, body: withDocument(body) as object });
      }
      try {
        return await call(client);
      } finally {
        await client.close();
      }
    };

    test.each(['typed', 'text'] as const)('is read, %s', async (mode) => {
      await expect(answered(mode)).resolves.not.toThrow();
    });

    test('is read or is garbled where all is null', async () => {
      const outcome = await answered('null').catch((error: unknown) => error);
      if (outcome instanceof Error) expect(outcome).toBeInstanceOf(UspsNoAnswer);
    });
  });
});
