import type { PrintedDocument } from '../../documents/document.ts';
import type { Answer } from '../../server/answer.ts';
import type { Call, PracticeContext } from '../../server/call.ts';
import { documentPart, jsonPart, multipart, vendorJson, wantsVendorJson } from '../../server/multipart.ts';
import type { StoredLabel } from '../../state/labels.ts';
import { reprintLimit } from './reprint-rules.ts';

export interface Reprint {
  readonly label: StoredLabel;
  /** What its data is called. */
  readonly part: 'labelMetadata' | 'returnLabelMetadata';
  readonly metadata: string;
  readonly documents: readonly PrintedDocument[];
}

/** A label that is given again, and counted. */
export const reprintAnswer = ({ label, part, metadata, documents }: Reprint, call: Call, { state }: PracticeContext): Answer => {
  const reprintInfo = { reprintNumber: state.labels.countReprint(label.trackingNumber), reprintLimit };
  if (wantsVendorJson(call)) {
    const [first] = documents;
    return vendorJson({ [part]: JSON.parse(metadata) as object, ...(first && { [first.name]: first.base64 }), reprintInfo });
  }
  const parts = [jsonPart(part, metadata), ...documents.map(documentPart), jsonPart('reprintInfo', JSON.stringify(reprintInfo))];
  return multipart(parts, `${label.trackingNumber} ${reprintInfo.reprintNumber}`);
};
