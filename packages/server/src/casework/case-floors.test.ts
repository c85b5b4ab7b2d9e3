/** What was held back stays held back for whoever comes in later, and a way into a case is a person's in one role. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, type SessionContext } from '../platform/db/transaction.ts';
import {
  addFactAs,
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  receivedBy,
  stepAs,
} from '../testing/cases.ts';
import type { CastMember } from '../testing/cast.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { watchCases } from './watch-cases.ts';

describe('the floor of a case and the role of who is in it', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'rik', 'wil', 'femke', 'hanna']) await as(who);
  });
  afterAll(() => test.end());

  const invite = async (owner: string, caseId: string, who: string) =>
    stepAs(await as(owner), caseId, {
      action: 'invite',
      personId: idOfPerson(who),
      untilOn: dayFrom(test, 20),
      deputy: false,
    });
  const textOf = async (who: string, caseId: string) =>
    (await (await as(who)).call('GET', `/cases/${caseId}`)).text;
  /** From the tables themselves, as somebody who writes the query. */
  const rowsOf = (who: CastMember, caseId: string, change: Partial<SessionContext> = {}) =>
    inTransaction(test.world.app, { ...test.world.caller(who).context, ...change }, async (tx) => {
      const rows = await sql<{ what: string }>`
        select body::text as what from case_entries where case_id = ${caseId}::uuid
        union all select detail::text from case_events where case_id = ${caseId}::uuid`.execute(tx);
      return rows.rows.map((row) => row.what).join(' ');
    });
  const setRole = (who: string, change: { readonly role?: string; readonly endsOn?: string | null }) =>
    sql`update role_assignments set role = coalesce(${change.role ?? null}, role), ends_on = ${change.endsOn ?? null}::date
      where person_id = ${idOfPerson(who)}::uuid`.execute(test.world.auth);
  const yesterday = (): string => dayFrom(test, -1);

  /** Saar's case, with wil in it, transferred to rik with one line of two. */
  const transferred = async (): Promise<{ readonly caseId: string; readonly withheldId: string }> => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await invite('saar', caseId, 'wil');
    const along = await addFactAs(saar, caseId, 'shared', 'Goes along.', dayFrom(test, 0));
    const withheldId = await addFactAs(saar, caseId, 'shared', 'CANARY-HELD-BACK', dayFrom(test, 0));
    test.clock.moveMs(1_000);
    const offer = await offerAs(saar, caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('rik'),
      entryIds: [along],
      untilOn: dayFrom(test, 20),
    });
    test.clock.moveMs(1_000);
    expect((await answerAs(await as('rik'), offer.handOverId, { answer: 'accept' })).status).toBe(204);
    return { caseId, withheldId };
  };

  it('ends the way in of others at a transfer, and stands on the floor again who is invited anew', async () => {
    const { caseId } = await transferred();
    expect((await (await as('wil')).call('GET', `/cases/${caseId}`)).status).toBe(404);
    await addFactAs(await as('rik'), caseId, 'shared', 'Written after.', dayFrom(test, 0));
    test.clock.moveMs(1_000);
    for (const who of ['wil', 'saar'] as const) {
      expect((await invite('rik', caseId, who)).status).toBe(204);
      const page = await textOf(who, caseId);
      expect(page).toContain('Goes along.');
      expect(page).toContain('Written after.');
      expect(page).not.toContain('CANARY');
      expect(await rowsOf(who, caseId)).not.toContain('CANARY');
    }
  });

  it('keeps the floor when the owner is gone, on the desk, in the tray and after it', async () => {
    const { caseId } = await transferred();
    await setRole('rik', { endsOn: yesterday() });
    await watchCases(caseworkDeps(test), 'lichtendam');
    await setRole('rik', { endsOn: null });
    const pass = await (await as('femke')).call('POST', `/case-tray/${caseId}/pass-on`, {
      commandId: newPhoneId(),
      personId: idOfPerson('rik'),
    });
    expect(pass.status).toBe(204);
    expect((await readCaseAs(await as('rik'), caseId)).entries).toHaveLength(1);
    expect(await textOf('rik', caseId)).not.toContain('CANARY');
    expect(await rowsOf('rik', caseId)).not.toContain('CANARY');
  });

  it('does not bring up what was held back by naming it in a later offer, or by writing the tables', async () => {
    const { caseId, withheldId } = await transferred();
    const rik = await as('rik');
    const offer = await offerAs(rik, caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('saar'),
      entryIds: [withheldId],
      untilOn: dayFrom(test, 20),
    });
    const asRik = test.world.caller('rik').context;
    for (const change of [
      sql`update case_files set floor_at = null where id = ${caseId}::uuid`,
      sql`update case_files set conflicted_ids = '{}' where id = ${caseId}::uuid`,
      sql`update case_access set role = 'wijkagent' where case_id = ${caseId}::uuid`,
    ])
      await expect(inTransaction(test.world.app, asRik, (tx) => change.execute(tx))).rejects.toMatchObject({
        code: '42501',
      });
    expect((await answerAs(await as('saar'), offer.handOverId, { answer: 'accept' })).status).toBe(204);
    expect(await textOf('saar', caseId)).not.toContain('CANARY');
    expect(await rowsOf('saar', caseId)).not.toContain('CANARY');
  });

  it('lets only the owner change a case, in his own role, and keep it his', async () => {
    const caseId = await openCaseAs(await as('saar'));
    await invite('saar', caseId, 'wil');
    const rung = (context: SessionContext) =>
      inTransaction(test.world.app, context, (tx) =>
        sql`update case_files set rung = rung where id = ${caseId}::uuid`.execute(tx),
      );
    await expect(rung(test.world.caller('wil').context)).rejects.toMatchObject({ code: '42501' });
    expect((await rung(test.world.caller('saar').context)).numAffectedRows).toBe(1n);
    expect((await rung({ ...test.world.caller('saar').context, role: 'wijkagent' })).numAffectedRows).toBe(
      0n,
    );
    expect((await rung({ ...test.world.caller('saar').context, role: null })).numAffectedRows).toBe(0n);
  });

  it('closes the police part to an officer who became a care worker, at once, and his way in with the next round', async () => {
    const caseId = await openCaseAs(await as('saar'));
    await invite('saar', caseId, 'wil');
    await addFactAs(await as('wil'), caseId, 'police', 'CANARY-POLICE', dayFrom(test, 0));
    expect(await textOf('wil', caseId)).toContain('CANARY-POLICE');
    await setRole('wil', { role: 'wijkwerker' });
    const [page, paper, list] = await Promise.all(
      [`/cases/${caseId}`, `/cases/${caseId}/file`, '/cases'].map(async (road) =>
        (await as('wil')).call('GET', road),
      ),
    );
    expect([page?.status, paper?.status, list?.text.includes(caseId)]).toEqual([404, 404, false]);
    expect(await rowsOf('wil', caseId, { role: 'wijkwerker' })).toBe('');
    // The invitation of today is for the role of today.
    expect((await invite('saar', caseId, 'wil')).status).toBe(204);
    const again = await readCaseAs(await as('wil'), caseId);
    expect(JSON.stringify(again)).not.toContain('CANARY');
    await setRole('wil', { role: 'wijkagent' });
    expect((await (await as('wil')).call('GET', `/cases/${caseId}`)).status).toBe(404);
    await watchCases(caseworkDeps(test), 'lichtendam');
    expect((await readCaseAs(await as('saar'), caseId)).participants).toEqual([]);
  });

  it('shows an owner in another role neither the case nor what he shared of it, nor a receiver what he got', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await addFactAs(saar, caseId, 'care', 'CANARY-CARE', dayFrom(test, 0));
    const { handOverId } = await offerAs(saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(test, 9),
    });
    await answerAs(await as('hanna'), handOverId, { answer: 'accept' });
    expect(await receivedBy(await as('hanna'), handOverId)).not.toBeNull();
    const shared = (who: CastMember, role: string) =>
      inTransaction(test.world.app, { ...test.world.caller(who).context, role }, async (tx) => [
        (await sql`select 1 from case_disclosures where case_id = ${caseId}::uuid`.execute(tx)).rows.length,
        (await sql`select 1 from case_hand_overs where case_id = ${caseId}::uuid`.execute(tx)).rows.length,
      ]);
    expect(await shared('saar', 'wijkwerker')).toEqual([1, 1]);
    expect(await shared('hanna', 'partner')).toEqual([1, 1]);
    expect(await shared('saar', 'wijkagent')).toEqual([0, 0]);
    expect(await shared('hanna', 'wijkagent')).toEqual([0, 0]);
    expect(await rowsOf('saar', caseId, { role: 'wijkagent' })).toBe('');
  });
});
