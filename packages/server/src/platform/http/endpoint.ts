/** The registry of routes: every route says who, which data, whose, what is written down, how often, and in which shapes. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import type { Caller, Who } from './caller.ts';
import type { LimitClass } from './limits.ts';
import type { Answer } from './refusal.ts';

/** Threat model section 5. */
type DataClass = 0 | 1 | 2 | 3 | 4;

/** "own" = only rows of the tenant the caller acts in; "person" = only rows of the caller himself; "none" = nothing tenant-bound. */
type TenantScope = 'none' | 'person' | 'own';

/** Typing cannot follow `Who` into the handler, so handlers for signed-in people ask `signedIn(request)`. */
export type HandlerRequest<Params, Query, Body> = {
  readonly params: Params;
  readonly query: Query;
  readonly body: Body;
  readonly caller: Caller | null;
  readonly language: 'nl' | 'en';
  readonly raw: FastifyRequest;
  readonly reply: FastifyReply;
};

export type Endpoint = {
  /** Stable name, "room.verb", also the operationId. */
  readonly id: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Under /api/v1; kebab-case, parameters as ":name". */
  readonly path: `/${string}`;
  readonly summary: string;
  readonly who: Who;
  readonly dataClass: DataClass;
  readonly tenantScope: TenantScope;
  /** The audit event this request leaves, or why it leaves none. */
  readonly audit: { readonly event: string } | { readonly none: string };
  readonly limit: LimitClass;
  readonly params: z.ZodType | null;
  readonly query: z.ZodType | null;
  readonly body: z.ZodType | 'bytes' | null;
  /** The only fields that can leave; null for 204, a stream or a file; an optional one may also be nothing, which is 204 too. */
  readonly answer: z.ZodType | null;
  readonly success: 200 | 201 | 204;
  readonly kind: 'json' | 'stream' | 'file';
  readonly maxBodyBytes?: number;
  readonly handle: (request: HandlerRequest<unknown, unknown, unknown>) => Promise<Answer<unknown>>;
};

type Parsed<Schema> = Schema extends z.ZodType
  ? z.infer<Schema>
  : Schema extends 'bytes'
    ? Buffer
    : undefined;

type TypedEndpoint<
  P extends z.ZodType | null,
  Q extends z.ZodType | null,
  B extends z.ZodType | 'bytes' | null,
  A extends z.ZodType | null,
> = Omit<Endpoint, 'params' | 'query' | 'body' | 'answer' | 'handle' | 'kind'> & {
  readonly params: P;
  readonly query: Q;
  readonly body: B;
  readonly answer: A;
  readonly kind?: 'json' | 'stream' | 'file';
  readonly handle: (
    request: HandlerRequest<Parsed<P>, Parsed<Q>, Parsed<B>>,
  ) => Promise<Answer<A extends z.ZodType ? z.input<A> : unknown>>;
};

/** Checks one route's types against its own schemas and hands it on in the registry's shape. */
export const endpoint = <
  P extends z.ZodType | null,
  Q extends z.ZodType | null,
  B extends z.ZodType | 'bytes' | null,
  A extends z.ZodType | null,
>(
  spec: TypedEndpoint<P, Q, B, A>,
): Endpoint => ({
  ...spec,
  kind: spec.kind ?? 'json',
  // The schemas of this very route parse the request before the handler is called, so the shapes are what they say.
  handle: (request) => spec.handle(request as HandlerRequest<Parsed<P>, Parsed<Q>, Parsed<B>>),
});

/** The caller of a route that only signed-in people reach; anything else is a bug in the registry. */
export const signedIn = (request: { readonly caller: Caller | null }): Caller => {
  if (request.caller === null) throw new Error('A route for signed-in people was reached by nobody.');
  return request.caller;
};

/** The actor of a route that needs a role. */
export const actorOf = (request: { readonly caller: Caller | null }): NonNullable<Caller['actor']> => {
  const { actor } = signedIn(request);
  if (actor === null) throw new Error('A route for a role was reached without one.');
  return actor;
};
