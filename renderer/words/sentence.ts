/** What main gives as a reason, as a sentence of its own: it may be a fragment, or nothing. */
export const sentence = (because: string): string => {
  const text = because.trim();
  if (text === '') return '';
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}${/[.!?]$/.test(text) ? '' : '.'}`;
};
