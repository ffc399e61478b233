import type { Http } from './http.ts';

/** Shorter than this may be a word of any answer, and is no secret of USPS's. */
const shortest = 6;

/** Bytes as letters, one each, so that a label's picture beside the words stays what it is. */
const lettersOf = (text: string): string => Buffer.from(text, 'utf8').toString('latin1');

const hidden = lettersOf('…');

/** As it was sent, as JSON writes it, with slashes escaped or not, and as a query does. */
const formsOf = (secret: string): string[] => {
  const inJson = JSON.stringify(secret).slice(1, -1);
  return [...new Set([secret, inJson, inJson.replaceAll('/', '\\/'), encodeURIComponent(secret)])];
};

/**
 * Answers with nothing in them of the secrets that were sent to sign in: whatever repeats one, in an error, a warning or a name, nobody
 * reads it. Here, before anything is read, since what is read is shown, kept and logged in many places.
 */
export const withoutSecrets = (http: Http, secrets: () => Iterable<string>): Http => {
  const cleaned = (bytes: Buffer): Buffer => {
    let clean = bytes;
    for (const secret of secrets())
      for (const form of secret.length < shortest ? [] : formsOf(secret))
        if (clean.includes(form)) clean = Buffer.from(clean.toString('latin1').replaceAll(lettersOf(form), hidden), 'latin1');
    return clean;
  };
  return {
    send: async (request) => {
      const answer = await http.send(request);
      const header = (name: string): string | null => {
        const value = answer.header(name);
        return value === null ? null : cleaned(Buffer.from(value)).toString();
      };
      return { status: answer.status, header, body: cleaned(answer.body) };
    },
    close: () => http.close(),
  };
};
