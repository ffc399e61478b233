/** Files of Labeldesk's own, or of rows for a spreadsheet. */
export type FileKind = 'labeldesk' | 'csv';

/** Where a file goes to or comes from: a person chooses it, and the window never learns more than its name. */
export interface FileChooser {
  save(suggestion: string, kind: FileKind): Promise<string | null>;
  open(kind: FileKind): Promise<string | null>;
}
