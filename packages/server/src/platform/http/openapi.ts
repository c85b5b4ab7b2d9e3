/** The OpenAPI 3.1 description, made from the same schemas that validate. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';
import { z } from 'zod';
import type { Endpoint } from './endpoint.ts';

export const apiVersion = '1.0.0';

const responseSchema = z.looseObject({
  description: z.string().default(''),
  content: z.record(z.string(), z.unknown()).optional(),
});
const operationSchema = z.looseObject({
  operationId: z.string(),
  responses: z.record(z.string(), responseSchema),
});
type Operation = z.infer<typeof operationSchema>;
type Response = z.infer<typeof responseSchema>;

const versionHeader = {
  'API-Version': { description: 'The version that answered.', schema: { type: 'string' } },
};
const binary = { schema: { type: 'string', format: 'binary' } };

const goodAnswer = (spec: Endpoint, known: Response | undefined): Response => ({
  description:
    spec.success === 204 ? 'Done; nothing to say.' : spec.success === 201 ? 'Made.' : 'The answer.',
  headers: versionHeader,
  ...(spec.kind === 'stream' ? { content: { 'text/event-stream': { schema: { type: 'string' } } } } : {}),
  ...(spec.kind === 'file' ? { content: { 'image/jpeg': binary } } : {}),
  ...(known?.content === undefined || spec.success === 204 ? {} : { content: known.content }),
});

const badAnswer = (status: string, known: Response): Response => ({
  description:
    status === '4XX' ? 'Refused, with a sentence that says why.' : 'It did not work; try again later.',
  headers: versionHeader,
  content: { 'application/problem+json': known.content?.['application/json'] },
});

/** Says of every operation what the rules of Dutch government APIs want said: version, problem documents, who needs a session. */
const finish = (spec: Endpoint, operation: Operation): Operation => ({
  ...operation,
  ...(spec.who === 'anyone' ? { security: [] } : {}),
  ...(spec.body === 'bytes'
    ? { requestBody: { required: true, content: { 'application/octet-stream': binary } } }
    : {}),
  responses: {
    [String(spec.success)]: goodAnswer(spec, operation.responses[String(spec.success)]),
    ...Object.fromEntries(
      Object.entries(operation.responses)
        .filter(([status]) => /^[45]/.test(status))
        .map(([status, known]) => [status, badAnswer(status, known)]),
    ),
  },
});

/** Registered before the routes, so that it sees every one of them. */
export const addOpenApi = async (
  app: FastifyInstance,
  publicUrl: string,
  endpoints: readonly Endpoint[],
): Promise<void> => {
  const specsById = new Map(endpoints.map((spec) => [spec.id, spec]));
  const finishPath = (path: object): object =>
    Object.fromEntries(
      Object.entries(path).map(([method, value]) => {
        const operation = operationSchema.parse(value);
        const spec = specsById.get(operation.operationId);
        if (spec === undefined) throw new Error(`${operation.operationId} is not in the registry.`);
        return [method, finish(spec, operation)];
      }),
    );
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Buurtpreventie PLUS',
        description:
          'From a dark street to the right professional, and the answer comes back. English; the glossary is published with the source.',
        version: apiVersion,
        contact: {
          name: 'Buurtpreventie PLUS maintainers',
          email: 'maintainers@buurtpreventie-plus.example',
          url: 'https://buurtpreventie-plus.example',
        },
        license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      },
      servers: [{ url: `${publicUrl.replace(/^http:/, 'https:').replace(/\/$/, '')}/api/v1` }],
      components: {
        securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-buurtplus' } },
      },
      security: [{ session: [] }],
    },
    transform: createJsonSchemaTransform({}),
    transformObject: (input) => {
      const document = jsonSchemaTransformObject(input);
      const paths = Object.entries(document.paths ?? {}).map(([path, item]) => [
        path,
        finishPath(item ?? {}),
      ]);
      return { ...document, paths: Object.fromEntries(paths) };
    },
  });
};
