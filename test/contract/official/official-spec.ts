import type { Received } from '../../usps/server/answering-server.ts';
import { at, officialApiFile } from './official-files.ts';
import { officialOperations } from './official-operation.ts';

export { absent, officialFile } from './official-files.ts';

export interface OfficialApi {
  /** What USPS's gateway would say against a request, none when it lets it pass. */
  readonly problems: (request: Received) => string[];
  /** The official example of an answer, by its name. */
  readonly example: (name: string) => unknown;
}

/** Literal paths come before those with a parameter in the same place. */
const parametersIn = (path: string): number => path.split('{').length;

/** One official file. @param base what stands before its paths, as "/labels/v3". */
export const officialApi = (file: string, base: string): OfficialApi => {
  const api = file.replace(/\.yaml$/, '');
  return {
    example: (name) => at(officialApiFile(api), 'components', 'examples', name, 'value'),
    problems: (request) => {
      const { pathname } = new URL(request.path, 'http://x');
      const found = officialOperations(api)
        .filter(({ method, path }) => path.startsWith(base) && method === request.method && new RegExp(`^${path.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(pathname))
        .sort((a, b) => parametersIn(a.path) - parametersIn(b.path))[0];
      return found?.problems(request) ?? [`no operation ${request.method} ${pathname}`];
    },
  };
};
