import type { Answer } from './answer.ts';
import type { Call, PracticeContext, Route } from './call.ts';
import { json, Refusal } from './answer.ts';
import { notFound, unauthorized } from './errors.ts';
import { readBearer } from './tokens.ts';

const parametersOf = (pattern: string, path: string): Record<string, string> | null => {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const parameters: Record<string, string> = {};
  for (const [place, part] of wanted.entries()) {
    const value = given[place] ?? '';
    if (part.startsWith('{')) {
      try {
        parameters[part.slice(1, -1)] = decodeURIComponent(value);
      } catch {
        return null;
      }
    } else if (part !== value) return null;
  }
  return parameters;
};

/** Finds the route and checks bearer and scope, in the order of the gateway, before the room sees the call. */
export const dispatch = async (routes: readonly Route[], call: Call, context: PracticeContext): Promise<Answer> => {
  const candidates = routes.flatMap((route) => {
    const parameters = parametersOf(route.path, call.path);
    return parameters ? [{ route, parameters }] : [];
  });
  if (candidates.length === 0) throw notFound(call.path);
  const found = candidates.find(({ route }) => route.method === call.method);
  if (!found) throw new Refusal(json(405, { error: { code: '405', message: 'Method Not Allowed', errors: [] } }));
  const { route, parameters } = found;
  if (route.scopes === null) return route.handle({ ...call, parameters }, context);
  const claims = readBearer(call.headers.authorization, context);
  if (claims === null) {
    throw unauthorized(route.api, 'Unauthorized', [{ title: 'invalid_access_token', detail: 'The access token is missing, invalid or expired.' }]);
  }
  const granted = claims.scope.split(/\s+/);
  if (!route.scopes.some((scope) => granted.includes(scope))) {
    throw unauthorized(route.api, 'Insufficient OAuth scope.', [{
      title: 'invalid_oauth_scope', detail: `The access token does not hold the scope ${route.scopes[0] ?? ''}.`,
    }]);
  }
  return route.handle({ ...call, parameters, claims }, context);
};
