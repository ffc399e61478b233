import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { Failed } from '../../shared/failure.ts';
import type { OpenLedger } from '../../electron/ledger/open-ledger.ts';
import { aBoughtLabel, aForm, anIntention, bytesOf, temporaryFolder, testLedger } from './samples.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

const sentIn = (folder: string): OpenLedger => {
  const ledger = testLedger(folder);
  ledger.intend(anIntention('key'));
  ledger.markSent('1');
  return ledger;
};

test('documents are files named by their hash, a label once there is a pause', () => {
  const folder = temporaryFolder();
  const ledger = sentIn(folder);
  ledger.markBought('1', aBoughtLabel('1', { label: { mediaType: 'application/zpl', bytes: bytesOf('^XA^XZ') } }));
  ledger.addForm(aForm(['1']));
  ledger.addForm(aForm(['1']));
  expect(readdirSync(join(folder, 'documents'))).toEqual([`${sha256('form')}.pdf`]);
  expect(ledger.labelDocument('1')).toEqual({ mediaType: 'application/zpl', bytes: bytesOf('^XA^XZ') });
  expect(ledger.foldIn()).toBe(false);
  expect(ledger.labelDocument('1')).toEqual({ mediaType: 'application/zpl', bytes: bytesOf('^XA^XZ') });
  expect(readdirSync(join(folder, 'documents')).sort()).toEqual([`${sha256('^XA^XZ')}.zpl`, `${sha256('form')}.pdf`].sort());
  expect(readFileSync(join(folder, 'documents', `${sha256('^XA^XZ')}.zpl`), 'utf8')).toBe('^XA^XZ');
});

test('labels that stand among the rows are written into files a part at a time, and are there meanwhile', () => {
  const folder = temporaryFolder();
  const ledger = testLedger(folder);
  const ids = Array.from({ length: 12 }, (_, number) => {
    const { id } = ledger.intend(anIntention(`key ${number}`));
    ledger.markSent(id);
    return ledger.markBought(id, aBoughtLabel(`${number}`)).id;
  });
  const seen = [1, 2, 3].map(() => {
    const isMore = ledger.foldIn();
    return [isMore, readdirSync(join(folder, 'documents')).length, ids.every((id, number) => Buffer.from(ledger.labelDocument(id).bytes).toString() === `label ${number}`)];
  });
  expect(seen).toEqual([[true, 5, true], [true, 10, true], [false, 12, true]]);
});

test('a label that can’t be written into a file stays among the rows', async () => {
  const folder = temporaryFolder();
  const ledger = sentIn(folder);
  ledger.markBought('1', aBoughtLabel('1'));
  const documents = join(folder, 'documents');
  rmSync(documents, { recursive: true });
  writeFileSync(documents, 'a file where the folder was');
  expect(() => ledger.foldIn()).toThrow('ENOTDIR');
  expect(ledger.labelDocument('1').mediaType).toBe('application/pdf');
  // The rows are copied all the same.
  await expect(ledger.backUp()).rejects.toThrow('ENOTDIR');
  expect(ledger.backups().length).toBe(1);
});

test('no row names a document that could not be kept', () => {
  const folder = temporaryFolder();
  const ledger = sentIn(folder);
  const documents = join(folder, 'documents');
  rmSync(documents, { recursive: true });
  writeFileSync(documents, 'a file where the folder was');
  expect(() => ledger.addForm(aForm(['1']))).toThrow('ENOTDIR');
  expect(ledger.forms(null)).toEqual([]);
});

test('a label is kept all the same when its row is refused', () => {
  const folder = temporaryFolder();
  const ledger = sentIn(folder);
  ledger.markBought('1', aBoughtLabel('1'));
  ledger.intend(anIntention('other'));
  ledger.markSent('2');
  expect(() => ledger.markBought('2', aBoughtLabel('1', { label: { mediaType: 'application/pdf', bytes: bytesOf('second') } }))).toThrow('UNIQUE');
  expect(existsSync(join(folder, 'documents', `${sha256('second')}.pdf`))).toBe(true);
});

test('a move that is refused keeps no document', () => {
  const folder = temporaryFolder();
  const ledger = testLedger(folder);
  ledger.intend(anIntention('key'));
  expect(() => ledger.markBought('1', aBoughtLabel('1'))).toThrow('can’t go from intended to bought');
  expect(readdirSync(join(folder, 'documents'))).toEqual([]);
});

test('a document that is gone, or isn’t what was kept, is named', () => {
  const folder = temporaryFolder();
  const ledger = sentIn(folder);
  ledger.markBought('1', aBoughtLabel('1'));
  ledger.foldIn();
  const name = `${sha256('label 1')}.pdf`;
  const file = join(folder, 'documents', name);
  const failure = (): unknown => {
    try {
      return ledger.labelDocument('1').mediaType;
    } catch (error) {
      return error instanceof Failed ? error.failure : error;
    }
  };
  const seen = [failure()];
  writeFileSync(file, 'label 2');
  seen.push(failure());
  renameSync(file, `${file}.away`);
  seen.push(failure());
  expect(seen).toEqual(['application/pdf', { code: 'document-missing', file: name }, { code: 'document-missing', file: name }]);
});
