/** Serves the built web app: hashed files for a year, the shell never, and every page address of the app. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Addresses that are not pages: what is not found there is not found. */
const notPages = ['/api/', '/assets/', '/healthz', '/readyz'];

const isPage = (url: string): boolean => {
  const path = url.split('?')[0] ?? '';
  return !notPages.some((prefix) => path.startsWith(prefix)) && !/\.[a-z0-9]{2,12}$/i.test(path);
};

export const addWebFiles = async (app: FastifyInstance, folder: string): Promise<void> => {
  if (!existsSync(join(folder, 'index.html'))) return;
  await app.register(fastifyStatic, {
    root: folder,
    wildcard: true,
    index: ['index.html'],
    cacheControl: false,
    setHeaders: (reply, path) => {
      const forever = path.includes(`${folder}/assets/`);
      void reply.header('cache-control', forever ? 'public, max-age=31536000, immutable' : 'no-cache');
    },
  });
};

export const answersAsPage = (method: string, url: string): boolean => method === 'GET' && isPage(url);
