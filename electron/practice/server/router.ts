import type { Answer } from './answer.ts';
import type { Call, PracticeContext, Route } from './call.ts';
import { json, Refusal } from './answer.ts';
import { expiredToken, gatewayRefusal, insufficientScope, notFound } from './errors.ts';
import { countCall } from './quota.ts';
import { readBearer } from '../account/tokens.ts';

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

/** Finds the route and checks bearer, scope and quota, in the order of the gateway, before the room sees the call. */
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
  if (claims === null) throw expiredToken(route.api);
  const granted = claims.scope.split(/\s+/);
  if (!route.scopes.some((scope) => granted.includes(scope))) throw insufficientScope(route.api, route.scopes[0] ?? '');
  countCall(context, claims.client_id, route.api);
  const unexpected = route.readsQuery ? [] : [...call.query.keys()];
  if (unexpected.length > 0) throw gatewayRefusal(route.api, unexpected.map((name) => `query parameter is unexpected : ${name}`));
  return route.handle({ ...call, parameters, claims }, context);
};
