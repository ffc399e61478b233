import type { Http } from './http.ts';

/** Remembers how far the other side's clock is from this computer's, whatever was answered. */
export const datedHttp = (http: Http): Http & { difference(): number | null } => {
  let seconds: number | null = null;
  return {
    send: async (request) => {
      const answer = await http.send(request);
      const there = Date.parse(answer.header('date') ?? '');
      // This computer's own time, and not one that Practice was set to.
      if (!Number.isNaN(there)) seconds = Math.round((there - Date.now()) / 1000);
      return answer;
    },
    close: () => http.close(),
    difference: () => seconds,
  };
};
