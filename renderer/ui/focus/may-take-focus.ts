/** Whether what appears may take the focus: not from somebody who is typing. */
export const mayTakeFocus = (): boolean => !document.activeElement?.matches('main :is(input, textarea, select)');
