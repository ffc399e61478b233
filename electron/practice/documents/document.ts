/** One part of an answer that is printed: a label, a receipt, a form. */
export interface PrintedDocument {
  /** Of the part in a multipart answer, and of the member in a vendor answer: "labelImage". */
  readonly name: string;
  readonly fileName: string;
  readonly contentType: string;
  readonly base64: string;
}
