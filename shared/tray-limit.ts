/** How many labels the tray can show at most. */
export const trayLimit = 200;
