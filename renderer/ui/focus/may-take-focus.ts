/** Whether what appears may take the focus: not from somebody who stands on the page already. */
export const mayTakeFocus = (): boolean => !document.activeElement?.closest('main');
