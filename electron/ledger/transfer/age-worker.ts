import { createReadStream, createWriteStream } from 'node:fs';
import { Readable, Writable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { parentPort, workerData } from 'node:worker_threads';
import { Decrypter, Encrypter } from 'age-encryption';
import type { AgeTask } from './age.ts';

const { task, from, to, passphrase } = workerData as AgeTask;

const encrypt = (plain: globalThis.ReadableStream<Uint8Array>): Promise<globalThis.ReadableStream<Uint8Array>> => {
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return encrypter.encrypt(plain);
};

const decrypt = (sealed: globalThis.ReadableStream<Uint8Array>): Promise<globalThis.ReadableStream<Uint8Array>> => {
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  return decrypter.decrypt(sealed);
};

/** Turning a passphrase into a key takes seconds, on purpose: it is done beside the main loop. */
const source = Readable.toWeb(createReadStream(from)) as ReadableStream<Uint8Array> as globalThis.ReadableStream<Uint8Array>;
try {
  const result = await (task === 'encrypt' ? encrypt(source) : decrypt(source));
  await result.pipeTo(Writable.toWeb(createWriteStream(to, { flush: true })));
  parentPort?.postMessage({ done: true });
} catch (error) {
  parentPort?.postMessage({ done: false, because: error instanceof Error ? error.message : 'unknown' });
}
