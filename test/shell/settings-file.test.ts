import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { defaultSettings } from '../../electron/settings/default-settings.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'labeldesk-settings-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const { sounds } = defaultSettings();

/** electron-store loads Electron, which no test may: the file is opened in a process that has the stand-in. */
const openAndChange = (): { movedAside: string | null; atStart: boolean; listeners: string[] } => {
  const args = ['--import', join(import.meta.dirname, '../host/hooks.ts'), join(import.meta.dirname, 'settings-file-probe.ts'), folder];
  return JSON.parse(execFileSync(process.execPath, args, { encoding: 'utf8' })) as ReturnType<typeof openAndChange>;
};

const saved = (): unknown => JSON.parse(readFileSync(join(folder, 'settings.json'), 'utf8'));

describe('the settings file', () => {
  it('is made at the first change, is read the next time, and leaves no listener of electron-store behind', () => {
    const first = openAndChange();
    const second = openAndChange();
    expect({ first, second, saved: saved(), files: readdirSync(folder) }).toEqual({
      first: { movedAside: null, atStart: sounds, listeners: [] },
      second: { movedAside: null, atStart: !sounds, listeners: [] },
      saved: { ...defaultSettings(), sounds: !sounds },
      files: ['settings.json'],
    });
  });

  it.each([['cut short', '{"version": 1, "environ'], ['empty', ''], ['JSON but no settings', '[]'], ['of a version to come', '{"version": 99}']])(
    'that is %s is kept under another name, and named',
    (_how, text) => {
      writeFileSync(join(folder, 'settings.json'), text);
      const { movedAside } = openAndChange();
      expect({ movedAside, kept: readFileSync(join(folder, movedAside ?? ''), 'utf8'), saved: saved(), files: readdirSync(folder).length }).toEqual({
        movedAside: expect.stringMatching(/^settings-damaged-.*\.json$/),
        kept: text,
        saved: { ...defaultSettings(), sounds: !sounds },
        files: 2,
      });
    },
  );
});
