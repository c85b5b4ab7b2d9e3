/** Turns every refusal and every surprise into application/problem+json; what is unknown is never shown. */
import { type Problem, type ProblemCode, problemCatalogue } from '@buurtplus/contract/problems';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod';
import { isConnectionProblem } from '../db/transaction.ts';
import type { HttpRefusal } from './refusal.ts';

export type Language = 'nl' | 'en';

/** Dutch unless the asker prefers English; other languages get Dutch. */
export const languageOf = (request: FastifyRequest): Language => {
  const wanted = (request.headers['accept-language'] ?? '').toLowerCase();
  const dutch = wanted.indexOf('nl');
  const english = wanted.indexOf('en');
  return english >= 0 && (dutch < 0 || english < dutch) ? 'en' : 'nl';
};

const problemFor = (refusal: HttpRefusal, language: Language, instance: string): Problem => {
  const entry = problemCatalogue[refusal.code];
  return {
    type: `urn:buurtplus:problem:${refusal.code}`,
    title: refusal.code,
    status: entry.status,
    detail: entry[language],
    instance,
    code: refusal.code,
    ...(refusal.fields === undefined ? {} : { fields: [...refusal.fields] }),
    ...(refusal.allowedActions === undefined ? {} : { allowedActions: [...refusal.allowedActions] }),
    ...(refusal.retryAfterSeconds === undefined ? {} : { retryAfterSeconds: refusal.retryAfterSeconds }),
  };
};

export const sendProblem = (
  request: FastifyRequest,
  reply: FastifyReply,
  refusal: HttpRefusal,
): FastifyReply => {
  const problem = problemFor(refusal, languageOf(request), `urn:request:${request.id}`);
  if (refusal.retryAfterSeconds !== undefined) void reply.header('retry-after', refusal.retryAfterSeconds);
  return reply
    .code(problem.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
};

/** Fastify's own complaints about a request, by its error code. */
const codeByFastifyError: Readonly<Record<string, ProblemCode>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'too_large',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'unsupported_media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_INVALID_JSON_BODY: 'invalid_input',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'invalid_input',
  FST_ERR_BAD_URL: 'invalid_input',
  FST_ERR_MAX_PARAM_LENGTH_EXCEEDED: 'not_found',
};

type Surprise = {
  readonly code?: unknown;
  readonly statusCode?: unknown;
  readonly retryAfterSeconds?: unknown;
};

type Issue = { readonly keyword: string; readonly message?: string | undefined };

/** A rule of our own says in its message which one it is; other messages are sentences of the library, for nobody. */
const codeOf = ({ keyword, message = '' }: Issue): string =>
  keyword === 'custom' && /^[a-z_]+$/.test(message) ? message : keyword;

export const refusalForError = (error: unknown): HttpRefusal => {
  if (hasZodFastifySchemaValidationErrors(error)) {
    const fields = error.validation.map((issue) => ({
      path: issue.instancePath.replace(/^\//, '').replaceAll('/', '.'),
      code: codeOf(issue),
    }));
    return { code: 'invalid_input', fields };
  }
  if (isConnectionProblem(error)) return { code: 'unavailable', retryAfterSeconds: 5 };
  const { code, statusCode, retryAfterSeconds } = error instanceof Object ? (error as Surprise) : {};
  if (statusCode === 429)
    return { code: 'too_many', ...(typeof retryAfterSeconds === 'number' ? { retryAfterSeconds } : {}) };
  if (typeof code === 'string' && code in codeByFastifyError)
    return { code: codeByFastifyError[code] ?? 'invalid_input' };
  if (statusCode === 415) return { code: 'unsupported_media_type' };
  // A path that climbs out of the folder of files is forbidden by the library; to the asker it is not there.
  if (statusCode === 403 || statusCode === 404) return { code: 'not_found' };
  if (typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500)
    return { code: 'invalid_input' };
  return { code: 'internal' };
};
