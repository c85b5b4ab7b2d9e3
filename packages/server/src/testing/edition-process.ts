/** Editions of a municipality for tests: a process with a standard of its own, and publishing in one step. */
import { type BookChanges, type CompassBook, noChanges, standardBook } from '@buurtplus/domain/compass';
import { beginDraft, saveDraft } from '../compass/edit-draft.ts';
import type { EditionsDeps } from '../compass/editions-deps.ts';
import { publishEdition } from '../compass/publish-edition.ts';
import { createStoredEditions, type StoredEditions } from '../compass/stored-editions.ts';
import { dutchDay } from '../platform/clock.ts';
import { withClient } from '../platform/db/provision.ts';
import { createLog } from '../platform/log.ts';
import type { World } from './cast.ts';
import { superuserOn } from './test-database.ts';

export type EditionProcess = { readonly editions: StoredEditions; readonly deps: EditionsDeps };

/** A process of the product with this standard in it. */
export const editionProcess = (
  world: World,
  now: () => Date,
  standard: CompassBook = standardBook,
): EditionProcess => {
  const editions = createStoredEditions({ jobsDb: world.jobs, now, log: createLog('silent'), standard });
  return { editions, deps: { db: world.app, jobsDb: world.jobs, editions, now } };
};

/** An own line for the wijkwerker with this number. */
export const deskWith = (phone: string): Partial<BookChanges> => {
  const desk = standardBook.desks.find(({ code }) => code === 'wijkwerker');
  if (desk === undefined) throw new Error('no desk');
  return { desks: [{ ...desk, phone }] };
};

type Asked = {
  readonly publishOn?: string;
  readonly from?: string;
  readonly standard?: 'same' | 'newest';
};

/** Femke does it all at once. @returns the version */
export const publishAtOnce = async (
  world: World,
  deps: EditionsDeps,
  changes: Partial<BookChanges>,
  asked: Asked = {},
): Promise<string> => {
  const femke = world.caller('femke');
  await deps.editions.current(world.tenantId);
  const draft = await beginDraft(deps, femke, {
    standard: asked.standard ?? 'same',
    ...(asked.from === undefined ? {} : { from: asked.from }),
  });
  if (!draft.ok) throw new Error(draft.refusal.code);
  const saved = await saveDraft(deps, femke, draft.value.revision, { ...noChanges, ...changes });
  if (!saved.ok) throw new Error(saved.refusal.code);
  const done = await publishEdition(deps, femke, {
    seen: saved.value.revision,
    publishOn: asked.publishOn ?? dutchDay(deps.now()),
    note: 'omdat het moet',
  });
  if (!done.ok) throw new Error(JSON.stringify(done.refusal));
  return done.value;
};

/** Only the superuser can, and only without the guard that published editions have. */
export const forgetEditions = (world: World): Promise<void> =>
  withClient(superuserOn(world.database), async (client) => {
    await client.query('alter table compass_editions disable trigger all');
    await client.query('delete from compass_editions');
    await client.query('alter table compass_editions enable trigger all');
  });
