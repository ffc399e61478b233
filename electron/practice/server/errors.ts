import type * as z from 'zod';
import { json, Refusal } from './answer.ts';

/** One broken rule, by USPS's own code, and the member it is about. */
export interface RuleError {
  readonly code: string;
  readonly detail: string;
  readonly parameter: string;
}

const titles: Readonly<Record<number, string>> = {
  400: 'Bad Request', 401: 'Unauthorized', 403: 'Forbidden', 404: 'Not Found', 405: 'Method Not Allowed', 412: 'Precondition Failed',
  429: 'Too Many Requests', 500: 'Internal Server Error', 503: 'Service Unavailable',
};

/** The documented ErrorMessage: business rules, with USPS's codes. */
export const ruleRefusal = (api: string, errors: readonly RuleError[], status = 400): Refusal =>
  new Refusal(json(status, {
    apiVersion: api,
    error: {
      code: String(status),
      message: titles[status] ?? 'Error',
      errors: errors.map(({ code, detail, parameter }) => ({
        status: String(status), code, title: titles[status] ?? 'Error', detail, source: { parameter },
      })),
    },
  }));

/** What the gateway in front of the services says of a request that its OpenAPI file doesn't allow. */
export const gatewayRefusal = (api: string, reasons: readonly string[]): Refusal => {
  const name = api.split('/')[1] ?? 'api';
  const reason = reasons.map((text) => `ERROR - ${text}: []`).join(', ');
  return new Refusal(json(400, {
    apiVersion: api,
    error: {
      code: '400',
      message: `OASValidation OpenAPI-Spec-Validation-${name}-Request with resource "oas://${name}_v3.yaml": failed with reason: "[${reason}]"`,
      errors: [{
        title: 'openapi_validation_error',
        detail: 'The API request or response does not validate against the specification.',
        source: 'API',
      }],
    },
  }));
};

export const unauthorized = (api: string, message: string, errors: readonly { title: string; detail: string }[]): Refusal =>
  new Refusal(json(401, {
    apiVersion: api,
    error: { code: '401', message, errors: errors.map((error) => ({ ...error, source: 'Access Token' })) },
  }, { 'WWW-Authenticate': 'Bearer' }));

/** Says the same of a token that is missing, that nobody gave, and whose hours are over. */
export const expiredToken = (api: string): Refusal =>
  unauthorized(api, 'Unauthorized', [{ title: 'invalid_access_token', detail: 'The access token is missing, invalid or expired.' }]);

export const insufficientScope = (api: string, scope: string): Refusal =>
  unauthorized(api, 'Insufficient OAuth scope.', [{ title: 'invalid_oauth_scope', detail: `The access token does not hold the scope ${scope}.` }]);

export const expiredPayment = (api: string): Refusal =>
  ruleRefusal(api, [{ code: '', parameter: 'X-Payment-Authorization-Token', detail: 'The payment authorization token is invalid or has expired.' }], 401);

/** RFC 6749's shape, which the token endpoint answers with instead of USPS's own. */
export const oauthRefusal = (status: number, error: string, description: string): Refusal =>
  new Refusal(json(status, {
    error, error_description: description, error_uri: 'https://datatracker.ietf.org/doc/html/rfc6749#section-5.2',
  }));

export const forbidden = (api: string, message: string): Refusal =>
  new Refusal(json(403, { apiVersion: api, error: { code: '403', message, errors: [] } }));

export const contractForbidden = (api: string, path: string): Refusal =>
  forbidden(api, `The requested contract information is not authorized to access, ${path}.`);

export const notFound = (path: string): Refusal =>
  new Refusal(json(404, { apiVersion: '', error: { code: '404', message: `No API at ${path}`, errors: [] } }));

const pathOf = (issue: z.core.$ZodIssue): string => `/${issue.path.map(String).join('/')}`;

const reasonOf = (issue: z.core.$ZodIssue): string => {
  if (issue.code === 'unrecognized_keys')
    return `[Path '${pathOf(issue)}'] Object instance has properties which are not allowed by the schema: ${JSON.stringify(issue.keys)}`;
  return `[Path '${pathOf(issue)}'] ${issue.message}`;
};

/** A body or query as the schema allows it, or the gateway's refusal. */
export const validated = <T extends z.ZodType>(api: string, schema: T, value: unknown): z.output<T> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw gatewayRefusal(api, parsed.error.issues.map(reasonOf));
};
