import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { launchLabeldesk } from '../host/launch.ts';

const built = join(import.meta.dirname, '../../dist/renderer');

export interface FirstScripts {
  readonly gzippedKb: number;
  readonly limitKb: number;
  readonly aimKb: number;
  readonly files: readonly { readonly name: string; readonly gzippedKb: number }[];
}

/** What the window fetches of JavaScript before Ship takes a key: seen in the running window, weighed as gzip has it. */
export const measureFirstScripts = async (): Promise<FirstScripts> => {
  const data = mkdtempSync(join(tmpdir(), 'labeldesk-bench-'));
  const { page, close } = await launchLabeldesk({ dataFolder: data });
  try {
    await page.getByRole('textbox', { name: 'Name', exact: true }).waitFor();
    const fetched = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname));
    const files = [...new Set(fetched.filter((path) => /\.m?js$/.test(path)))].map((path) => ({
      name: path.slice(path.lastIndexOf('/') + 1),
      gzippedKb: gzipSync(readFileSync(join(built, path)), { level: 9 }).length / 1000,
    })).sort((a, b) => b.gzippedKb - a.gzippedKb);
    return { gzippedKb: files.reduce((sum, file) => sum + file.gzippedKb, 0), limitKb: 280, aimKb: 200, files };
  } finally {
    await close();
    rmSync(data, { recursive: true, force: true, maxRetries: 5 });
  }
};
