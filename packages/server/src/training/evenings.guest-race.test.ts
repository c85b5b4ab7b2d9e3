/** A guest who is taken out while he answers, and one who is invited twice over: nobody counts who need not come, and nobody who must is told that he need not. */
import type { EveningStage, MyEvenings, TrainerEvenings } from '@buurtplus/contract/evenings';
import { type Kysely, sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { demoOrganisations, demoTeamId } from '../demo/demo-people.ts';
import type { Tables } from '../platform/db/tables.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { planEvening } from '../testing/evening.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { lineOf, nothingWaits, toldWith } from '../testing/told-with.ts';

const [housingId = ''] = demoOrganisations.map(({ id }) => id);
const context = { ...noContext, tenantId: 'lichtendam' };

describe('taking a guest out', () => {
  let test: TestServer;
  let tess: Browser;
  let wil: Browser;
  let eveningId = '';
  let count = 0;
  beforeAll(async () => {
    test = await createTestServer();
    [tess, wil] = [await test.signIn('tess'), await test.signIn('wil')];
  });
  beforeEach(async () => {
    count += 1;
    eveningId = await planEvening(test, tess, `Avond ${count}`, ['wijkagent']);
    await nothingWaits(test.world);
  });
  afterAll(() => test.end());
  const personOf = (who: 'amina' | 'hanna' | 'wil'): string => test.world.caller(who).personId;
  const series = async () =>
    ((await tess.call('GET', '/training-evenings')).body as TrainerEvenings).evenings.find(
      (one) => one.eveningId === eveningId,
    );
  const out = async (guest: object) =>
    (await tess.call('POST', `/training-series/${(await series())?.seriesId}/guest-removals`, guest))?.status;

  const wijkagent = { organisationId: null, duty: 'wijkagent' };
  /**
   * Wil was let through, and waits to have a line: nobody can write one until `meanwhile` is over.
   * @param meanwhile with the transaction that holds the lines, and how many wait
   * @returns what Wil is told
   */
  const heldBack = async (
    deed: () => ReturnType<Browser['call']>,
    meanwhile: (tx: Kysely<Tables>, waiting: () => Promise<number>) => Promise<unknown>,
  ): Promise<number> => {
    const waiting = async (): Promise<number> =>
      (
        await sql<{
          many: number;
        }>`select count(distinct l.pid)::integer as many from pg_locks l join pg_stat_activity a on a.pid = l.pid
          where not l.granted and a.datname = current_database()`.execute(test.world.owner)
      ).rows[0]?.many ?? 0;
    const done = await inTransaction(test.world.jobs, context, async (tx) => {
      await sql`lock table evening_people in share row exclusive mode`.execute(tx);
      const going = deed();
      await expect.poll(waiting).toBe(1);
      await meanwhile(tx, waiting);
      // In an object: what is awaited here would wait for ever.
      return { going };
    });
    return (await done.going).status;
  };
  /** Whoever takes him out holds the evening by the time that both go on; who is first is left to chance. */
  const whileTakenOut = async (deed: () => ReturnType<Browser['call']>): Promise<number> => {
    const taken: ReturnType<typeof out>[] = [];
    const told = await heldBack(deed, (_tx, waiting) => {
      taken.push(out(wijkagent));
      return expect.poll(waiting).toBe(2);
    });
    expect(await Promise.all(taken)).toEqual([204]);
    return told;
  };
  /** He is out before his line is written: the database itself lets none in. */
  const afterTakenOut = (deed: () => ReturnType<Browser['call']>): Promise<number> =>
    heldBack(deed, (tx) =>
      sql`update training_series set duties = '{}' where id = (select series_id from training_evenings where id = ${eveningId}::uuid)`.execute(
        tx,
      ),
    );
  const linesOf = (who: 'wil') =>
    inTransaction(test.world.jobs, context, (tx) =>
      tx
        .selectFrom('evening_people')
        .select(['coming', 'present_how'])
        .where('evening_id', '=', eveningId)
        .where('person_id', '=', personOf(who))
        .execute(),
    );

  it('counts no yes that comes in at that very moment, and leaves no line of it', async () => {
    const yes = () => wil.call('PUT', `/my-evenings/${eveningId}/reply`, { coming: true });
    expect(await whileTakenOut(yes)).toBe(404);
    expect(await linesOf('wil')).toEqual([]);
    expect(await series()).toMatchObject({ coming: 0 });
    const mine = (await wil.call('GET', '/my-evenings')).body as MyEvenings;
    expect(mine.evenings.some((one) => one.eveningId === eveningId)).toBe(false);
  });

  it.each(['right', 'wrong'])('lets nobody be there by a %s code at that very moment', async (which) => {
    const stage = (await tess.call('GET', `/training-evenings/${eveningId}`)).body as EveningStage;
    const code = which === 'right' ? (stage.code?.digits ?? '') : '000000';
    const typed = { code, typedAt: test.clock.now().toISOString() };
    expect(await whileTakenOut(() => wil.call('POST', `/my-evenings/${eveningId}/attend`, typed))).toBe(404);
    expect(await linesOf('wil')).toEqual([]);
  });

  it('tells who was out already that it is not there, though he was let through before', async () => {
    const yes = () => wil.call('PUT', `/my-evenings/${eveningId}/reply`, { coming: true });
    expect(await afterTakenOut(yes)).toBe(404);
    expect(await linesOf('wil')).toEqual([]);
  });

  it('keeps no line of who hands in a phone to vote with and is not there', async () => {
    const body = { ballotHash: 'a'.repeat(64) };
    const answer = await wil.call('PUT', `/my-evenings/${eveningId}/ballot`, body);
    expect(answer.body).toMatchObject({ code: 'evening_not_here' });
    expect(await linesOf('wil')).toEqual([]);
  });

  it('keeps whoever was there before he was taken out', async () => {
    const stage = (await tess.call('GET', `/training-evenings/${eveningId}`)).body as EveningStage;
    const typed = { code: stage.code?.digits ?? '', typedAt: test.clock.now().toISOString() };
    const attend = () => wil.call('POST', `/my-evenings/${eveningId}/attend`, typed);
    expect((await attend()).status).toBe(204);
    await whileTakenOut(attend);
    expect(await linesOf('wil')).toEqual([{ coming: null, present_how: 'code' }]);
  });

  it('is not told any more to who is invited again before he heard it', async () => {
    const waiting = () =>
      inTransaction(test.world.jobs, context, async (tx) =>
        (
          await tx
            .selectFrom('news_waiting')
            .select(['kind', 'target'])
            .where('target', 'like', `${personOf('wil')}%`)
            .orderBy('kind')
            .execute()
        ).map(({ kind, target }) => `${kind}${target.slice(personOf('wil').length)}`),
      );
    const seriesId = (await series())?.seriesId;
    expect(await out(wijkagent)).toBe(204);
    expect(await waiting()).toEqual([`word uninvited ${seriesId}`]);
    const asked = { organisationIds: [], duties: ['wijkagent'] };
    expect((await tess.call('POST', `/training-series/${seriesId}/guests`, asked)).status).toBe(204);
    expect(await waiting()).toEqual(['person']);
  });

  it('tells a member of an invited team not that he need not come, also when he is a guest as well', async () => {
    await sql`insert into role_assignments (tenant_id, id, person_id, role, area_codes, starts_on, organisation_id)
      values ('lichtendam', ${test.world.newId()}::uuid, ${personOf('amina')}::uuid, 'partner', '{}', '2020-01-01', ${housingId}::uuid)`.execute(
      test.world.auth,
    );
    expect((await series())?.teamIds).toEqual([demoTeamId]);
    expect(await out({ organisationId: housingId, duty: null })).toBe(204);
    expect(await toldWith(test.world, lineOf('evening.uninvite'))).toEqual(['hanna, in words']);
  });
});
