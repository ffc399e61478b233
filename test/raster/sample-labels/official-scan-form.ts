import { officialFile } from '../../contract/official/official-files.ts';

/** The PDF in USPS's example of an answer with a SCAN form, which is Base64 in the last part but the end of a multipart body. */
export const officialScanForm = (): Uint8Array => {
  const found = /\r?\n\r?\n(JVBERi0[A-Za-z0-9+/=\s]+?)\r?\n--/.exec(officialFile('examples/SCANForm-LabelShipment-response.json').toString('latin1'));
  if (found === null) throw new Error('the example holds no PDF');
  return new Uint8Array(Buffer.from(found[1] ?? '', 'base64'));
};
