/** The guard of the database: editions stay in their municipality, one draft at a time, and what is published never changes. */
import { noChanges } from '@buurtplus/domain/compass';
import { type Kysely, sql } from 'kysely';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext, type SessionContext } from '../platform/db/transaction.ts';
import { createWorld, type World } from '../testing/cast.ts';
import { deskWith, editionProcess, forgetEditions, publishAtOnce } from '../testing/edition-process.ts';
import { superuserOn } from '../testing/test-database.ts';
import { beginDraft, discardDraft, saveDraft } from './edit-draft.ts';

describe('the table of editions', () => {
  let world: World;
  beforeAll(async () => {
    world = await createWorld();
  });
  afterEach(() => forgetEditions(world));
  afterAll(() => world.end());
  const femke = () => world.caller('femke');
  const process = () => editionProcess(world, () => new Date());
  const publish = (deps: ReturnType<typeof process>['deps'], changes: ReturnType<typeof deskWith>) =>
    publishAtOnce(world, deps, changes);

  const as = (db: Kysely<Tables>, context: SessionContext, work: (tx: Kysely<Tables>) => Promise<unknown>) =>
    inTransaction(db, context, work);
  const count = (db: Kysely<Tables>, context: SessionContext): Promise<number> =>
    inTransaction(
      db,
      context,
      async (tx) => (await tx.selectFrom('compass_editions').select('version').execute()).length,
    );
  const jobsIn = (tenantId: string): SessionContext => ({
    tenantId,
    personId: null,
    duties: [],
    teams: [],
  });

  it('shows editions inside their own municipality only', async () => {
    await publish(process().deps, deskWith('14 0990'));
    expect(await count(world.app, femke().context)).toBe(2);
    expect(await count(world.app, { ...femke().context, tenantId: 'elders' })).toBe(0);
    expect(await count(world.app, noContext)).toBe(0);
    expect(await count(world.jobs, jobsIn('elders'))).toBe(0);
    await expect(count(world.auth, femke().context)).rejects.toMatchObject({ code: '42501' });
  });

  it('never lets anybody change or remove what is published', async () => {
    await publish(process().deps, deskWith('14 0990'));
    for (const text of [`update compass_editions set note = 'anders'`, 'delete from compass_editions']) {
      const touched = await inTransaction(world.app, femke().context, (tx) => sql.raw(text).execute(tx));
      expect(touched.numAffectedRows, text).toBe(0n);
      await expect(
        as(world.jobs, jobsIn('lichtendam'), (tx) => sql.raw(text).execute(tx)),
      ).rejects.toMatchObject({ code: '42501' });
      await expect(
        withClient(superuserOn(world.database), (client) => client.query(text)),
        text,
      ).rejects.toMatchObject({ constraint: 'compass_editions_published_stays' });
    }
  });

  it('takes one draft at a time, and none that was published by its first word', async () => {
    const { deps } = process();
    await deps.editions.current('lichtendam');
    await beginDraft(deps, femke(), { standard: 'same' });
    const insert = (values: string) => (tx: Kysely<Tables>) =>
      sql
        .raw(
          `insert into compass_editions (tenant_id, version, number, standard_version, changes, standard, book, status, made_by, changed_by, published_by, published_at, publish_on, note, checksum)
           select tenant_id, ${values} from compass_editions where version = 'standard-1'`,
        )
        .execute(tx);
    const me = `'${femke().personId}'`;
    const draft = `'standard-1+7', 7, 'standard-1', '{}', standard, null, 'draft', ${me}, ${me}, null, null, null, null, null`;
    await expect(as(world.app, femke().context, insert(draft))).rejects.toMatchObject({
      constraint: 'compass_editions_one_draft',
    });
    const published = `'standard-1+8', 8, 'standard-1', '{}', standard, jsonb_set(book, '{version}', '"standard-1+8"'), 'published', ${me}, ${me}, ${me}, now(), (now() at time zone 'Europe/Amsterdam')::date, 'x', checksum`;
    await expect(as(world.app, femke().context, insert(published))).rejects.toMatchObject({
      code: '42501',
    });
    await expect(as(world.jobs, jobsIn('lichtendam'), insert(published))).rejects.toMatchObject({
      code: '42501',
    });
    const other = `'standard-1+9', 9, 'standard-1', '{}', standard, null, 'draft', '${world.caller('amina').personId}', ${me}, null, null, null, null, null`;
    await expect(as(world.app, femke().context, insert(other))).rejects.toMatchObject({ code: '42501' });
  });

  it('does not let another municipality touch a draft', async () => {
    const { deps } = process();
    await deps.editions.current('lichtendam');
    const draft = await beginDraft(deps, femke(), { standard: 'same' });
    expect(draft.ok).toBe(true);
    const stranger = { ...femke(), context: { ...femke().context, tenantId: 'elders' } };
    expect(await saveDraft(deps, stranger, 1, noChanges)).toMatchObject({ ok: false });
    expect(await discardDraft(deps, stranger, 1)).toMatchObject({ ok: false });
    expect(await discardDraft(deps, femke(), 1)).toMatchObject({ ok: true });
  });

  it('catches the planted fault: a policy that lets everybody in', async () => {
    await publish(process().deps, deskWith('14 0990'));
    await sql`create policy planted on compass_editions for select to buurtplus_app using (true)`.execute(
      world.owner,
    );
    expect(await count(world.app, { ...femke().context, tenantId: 'elders' })).toBe(2);
    await sql`drop policy planted on compass_editions`.execute(world.owner);
    expect(await count(world.app, { ...femke().context, tenantId: 'elders' })).toBe(0);
  });
});
