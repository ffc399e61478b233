import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const file = join(import.meta.dirname, '../../../../shared/usps/examples/SCANForm-LabelShipment-response.json');

/** Why the official SCAN form isn't there; null where it is. */
export const whyNoScanForm = (): string | null => (existsSync(file) ? null : 'USPS’s own examples are not beside the project');

/** The PDF in USPS's example of an answer with a SCAN form, which is Base64 in the last part but the end of a multipart body. */
export const officialScanForm = (): Uint8Array => {
  const found = /\r?\n\r?\n(JVBERi0[A-Za-z0-9+/=\s]+?)\r?\n--/.exec(readFileSync(file, 'latin1'));
  if (found === null) throw new Error('the example holds no PDF');
  return new Uint8Array(Buffer.from(found[1] ?? '', 'base64'));
};
