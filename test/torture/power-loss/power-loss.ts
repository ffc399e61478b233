import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import type { WriteEvent } from './write-log.ts';

interface File {
  /** As the process sees it. */
  bytes: Buffer;
  /** As it was when it was last synced; null before. */
  synced: Buffer | null;
}

/**
 * A disk that forgets: what was written and not synced is gone when the power goes, and a name that was given or taken is
 * known only once its folder was synced. Harsher than any file system in use.
 */
export class ForgetfulDisk {
  readonly #names = new Map<string, File>();
  #durableNames = new Map<string, File>();

  /** A file that was there before the process began. */
  hold(path: string, bytes: Buffer): void {
    const file: File = { bytes, synced: bytes };
    this.#names.set(path, file);
    this.#durableNames.set(path, file);
  }

  apply(event: WriteEvent): void {
    switch (event.kind) {
      case 'create': this.#names.set(event.path, { bytes: Buffer.alloc(0), synced: null }); break;
      case 'write': this.#write(this.#file(event.path), event.offset, event.bytes); break;
      case 'truncate': this.#truncate(this.#file(event.path), event.length); break;
      case 'rename': this.#rename(event.path, event.to); break;
      case 'unlink': this.#names.delete(event.path); break;
      case 'sync': this.#sync(event.path); break;
      case 'make-folder': case 'send': break;
    }
  }

  /** Writes what would be found after a power cut at this moment into a folder, and says which files there are. */
  afterPowerCut(from: string, to: string): void {
    mkdirSync(to, { recursive: true });
    for (const [path, { synced }] of this.#durableNames) {
      const copy = join(to, relative(from, path));
      mkdirSync(dirname(copy), { recursive: true });
      writeFileSync(copy, synced ?? Buffer.alloc(0));
    }
  }

  #file(path: string): File {
    const known = this.#names.get(path);
    if (known !== undefined) return known;
    const file: File = { bytes: Buffer.alloc(0), synced: null };
    this.#names.set(path, file);
    return file;
  }

  #write(file: File, offset: number, bytes: Buffer): void {
    const grown = Buffer.alloc(Math.max(file.bytes.length, offset + bytes.length));
    file.bytes.copy(grown);
    bytes.copy(grown, offset);
    file.bytes = grown;
  }

  #truncate(file: File, length: number): void {
    const cut = Buffer.alloc(length);
    file.bytes.copy(cut);
    file.bytes = cut;
  }

  #rename(from: string, to: string): void {
    const file = this.#names.get(from);
    if (file === undefined) return;
    this.#names.delete(from);
    this.#names.set(to, file);
  }

  #sync(path: string): void {
    const file = this.#names.get(path);
    if (file !== undefined) {
      file.synced = file.bytes;
      return;
    }
    // A folder: from now on, its names are as they stand.
    const isIn = (name: string): boolean => dirname(name) === path;
    const others = [...this.#durableNames].filter(([name]) => !isIn(name));
    this.#durableNames = new Map([...others, ...[...this.#names].filter(([name]) => isIn(name))]);
  }
}
