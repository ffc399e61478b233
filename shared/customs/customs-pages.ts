/** Lines on a customs form's first page; the rest goes on continuation pages of as many (USPS Labels API, `contents`). */
export const linesOnAPage = 5;
export const mostLines = 30;

export const continuationPages = (lines: number): number => Math.max(0, Math.ceil(lines / linesOnAPage) - 1);
