const noWay = 'there is no way to it in the network';
const noName = 'no device of that name is found';
const brokeOff = 'the connection broke off';
const notAllowed = 'this computer doesn’t let Labeldesk reach it';

/** What the network's codes mean of a printer, or of this machine's spooler. */
const words: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens at its address',
  ETIMEDOUT: 'it doesn’t answer',
  EHOSTUNREACH: noWay, ENETUNREACH: noWay, EHOSTDOWN: noWay, ENETDOWN: noWay, EADDRNOTAVAIL: noWay,
  ENOTFOUND: noName, EAI_AGAIN: noName, EAI_FAIL: noName, EAI_NODATA: noName,
  ECONNRESET: brokeOff, ECONNABORTED: brokeOff, EPIPE: brokeOff,
  EACCES: notAllowed, EPERM: notAllowed,
  // Of a socket in the file system, as CUPS has one.
  ENOENT: 'it isn’t running',
};

/** "nothing listens at its address (ECONNREFUSED)": the code stands behind, for whoever looks after the network. */
export const systemWords = (error: unknown): string => {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null;
  if (code === null) return brokeOff;
  return `${words[code] ?? 'the network refuses'} (${code})`;
};
