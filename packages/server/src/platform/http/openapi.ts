/** The OpenAPI 3.1 description, made from the same schemas that validate. */
import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import { createJsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod';

export const apiVersion = '1.0.0';

/** Registered before the routes, so that it sees every one of them. */
export const addOpenApi = async (app: FastifyInstance, publicUrl: string): Promise<void> => {
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
    transformObject: jsonSchemaTransformObject,
  });
};
