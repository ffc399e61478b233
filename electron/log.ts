/** Where main writes what happened. Words and codes only: no secret, token, address or label ever goes in. */
export interface Log {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
  error(event: string, facts?: Readonly<Record<string, string | number | boolean>>): void;
}

export const silentLog: Log = { info: () => undefined, error: () => undefined };
