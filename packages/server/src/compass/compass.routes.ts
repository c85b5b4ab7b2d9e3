/** What a phone fetches to decide without network. */
import { compassBookSchema, compassForPhoneSchema } from '@buurtplus/contract/compass';
import type { CompassBook } from '@buurtplus/domain/compass';
import { ok } from '@buurtplus/domain/kernel';
import { roles } from '@buurtplus/domain/people';
import type { z } from 'zod';
import { dutchDay } from '../platform/clock.ts';
import { actorOf, type Endpoint, endpoint } from '../platform/http/endpoint.ts';
import type { Editions } from './editions.ts';

export type CompassDeps = {
  readonly editions: Editions;
  readonly now: () => Date;
  /** Public holidays of a year, "YYYY-MM-DD". */
  readonly holidaysOf: (year: number) => readonly string[];
};

/** A book is the same for every phone, so it is shaped once. */
const shaper = () => {
  const shaped = new Map<string, z.infer<typeof compassBookSchema>>();
  return (tenantId: string, book: CompassBook): z.infer<typeof compassBookSchema> => {
    const key = `${tenantId} ${book.version}`;
    const known = shaped.get(key);
    if (known !== undefined) return known;
    const made = compassBookSchema.parse(book);
    shaped.set(key, made);
    return made;
  };
};

export const compassEndpoints = (deps: CompassDeps, shape = shaper()): readonly Endpoint[] => [
  endpoint({
    id: 'compass.read',
    method: 'GET',
    path: '/compass',
    summary: 'The book a phone decides with, and the holidays on which desks are closed.',
    who: roles,
    dataClass: 0,
    tenantScope: 'own',
    audit: { none: 'Public texts, tables and desks.' },
    limit: 'read',
    params: null,
    query: null,
    body: null,
    answer: compassForPhoneSchema,
    success: 200,
    handle: async (request) => {
      const { tenantId } = actorOf(request);
      const book = await deps.editions.current(tenantId);
      const year = Number(dutchDay(deps.now()).slice(0, 4));
      return ok({
        book: shape(tenantId, book),
        holidays: [...deps.holidaysOf(year), ...deps.holidaysOf(year + 1)],
      });
    },
  }),
];
