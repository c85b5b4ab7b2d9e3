/** Who is there when somebody is not: an owner who leaves, a partner without an account, a desk closed for a month; each case has a next person who is told. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
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
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

describe('a case when somebody is not there', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'yara', 'rik', 'hanna', 'femke']) await as(who);
  });
  afterAll(() => test.end());

  const endRole = (who: string, endsOn: string | null) =>
    sql`update role_assignments set ends_on = ${endsOn}::date where person_id = ${idOfPerson(who)}::uuid`.execute(
      test.world.auth,
    );
  const yesterday = () => dayFrom(test, -1);
  /** @param days from now */
  const watch = async (days = 0): Promise<readonly string[]> => {
    const told: string[] = [];
    await watchCases(
      {
        ...caseworkDeps(test),
        clock: { now: () => new Date(test.clock.now().getTime() + days * 86_400_000) },
        askToTell: async (_tenant, personId) => void told.push(personId),
      },
      'lichtendam',
    );
    return told;
  };
  const fileOf = (caseId: string) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      tx.selectFrom('case_files').selectAll().where('id', '=', caseId).executeTakeFirstOrThrow(),
    );
  const invite = async (caseId: string, who: string, deputy: boolean, untilOn = dayFrom(test, 30)) => {
    const step = { action: 'invite', personId: idOfPerson(who), untilOn, deputy };
    expect((await stepAs(await as('saar'), caseId, step)).status).toBe(204);
  };

  it('an owner who leaves employment: his deputy has the case with the next round, is told, and what was on offer is taken back', async () => {
    const caseId = await openCaseAs(await as('saar'));
    await addFactAs(await as('saar'), caseId, 'care', 'CANARY-CARE', dayFrom(test, 0));
    await invite(caseId, 'yara', true);
    const offer = await offerAs(await as('saar'), caseId, {
      kind: 'transfer',
      toPersonId: idOfPerson('rik'),
      untilOn: dayFrom(test, 9),
    });
    await endRole('saar', yesterday());
    expect((await (await as('saar')).call('GET', `/cases/${caseId}`)).status).not.toBe(200);
    expect(await watch()).toContain(idOfPerson('yara'));
    expect(await fileOf(caseId)).toMatchObject({ owner_id: idOfPerson('yara'), deputy_id: null });
    const view = await readCaseAs(await as('yara'), caseId);
    expect([view.isOwner, view.entries.length, view.events[0]?.kind]).toEqual([true, 1, 'owner_gone']);
    expect(await receivedBy(await as('rik'), offer.handOverId)).toBeNull();
    await endRole('saar', null);
  });

  it('a partner without an account: nothing can be offered, and what was falls back on its owner the day nobody is left', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const asked = {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(test, 30),
    } as const;
    const read = await offerAs(saar, caseId, asked);
    expect((await answerAs(await as('hanna'), read.handOverId, { answer: 'accept' })).status).toBe(204);
    const waiting = await offerAs(saar, caseId, asked);
    expect(await watch()).toEqual([]);
    await endRole('hanna', yesterday());
    expect(await watch()).toEqual([idOfPerson('saar')]);
    const view = await readCaseAs(saar, caseId);
    const statusOf = (id: string) => view.handOvers.find((one) => one.handOverId === id)?.status;
    expect([statusOf(read.handOverId), statusOf(waiting.handOverId)]).toEqual(['ended', 'timed_out']);
    expect(view.events.filter((event) => event.kind === 'receiver_gone')).toHaveLength(2);
    expect(await offerAs(saar, caseId, asked)).toMatchObject({
      status: 409,
      body: { code: 'receiver_cannot' },
    });
    // Who comes after her does not find what was shared with her time: it is asked anew.
    await endRole('hanna', null);
    expect(await receivedBy(await as('hanna'), read.handOverId)).toBeNull();
    expect(await watch()).toEqual([]);
  });

  it('a desk closed for a month: a colleague stands in until the last day, the owner stays the owner, and a week is waited for', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const away = async (endsOn: string, deputyId: string | null) => {
      const absenceId = newPhoneId();
      const absence = {
        absenceId,
        personId: idOfPerson('saar'),
        role: 'wijkwerker',
        startsOn: dayFrom(test, 0),
        endsOn,
        deputyId,
      };
      expect((await saar.call('POST', '/absences', absence)).status).toBeLessThan(300);
      return absenceId;
    };
    const short = await away(dayFrom(test, 4), null);
    expect(await watch()).toEqual([]);
    expect((await (await as('yara')).call('GET', `/cases/${caseId}`)).status).toBe(404);
    expect((await saar.call('DELETE', `/absences/${short}`)).status).toBeLessThan(300);
    await away(dayFrom(test, 29), null);
    expect(await watch()).toContain(idOfPerson('yara'));
    expect(await watch()).toEqual([]);
    const view = await readCaseAs(await as('yara'), caseId);
    expect(view).toMatchObject({
      isOwner: false,
      owner: { personId: idOfPerson('saar') },
      deputy: { personId: idOfPerson('yara') },
      participants: [{ name: 'Yara Blom', untilOn: dayFrom(test, 29) }],
    });
    expect(view.allowedActions).toContain('add');
    await watch(31);
    expect((await fileOf(caseId)).deputy_id).toBeNull();
    await sql`delete from absences where person_id = ${idOfPerson('saar')}::uuid`.execute(test.world.auth);
  });

  it.each([
    ['whose last day has passed', async () => watch(40)],
    [
      'who left the role',
      async () => {
        await endRole('yara', yesterday());
        await watch();
        await endRole('yara', null);
      },
    ],
  ] as const)('a deputy %s stands in no longer', async (_name, leave) => {
    const caseId = await openCaseAs(await as('saar'));
    await invite(caseId, 'yara', true, dayFrom(test, 30));
    expect((await fileOf(caseId)).deputy_id).toBe(idOfPerson('yara'));
    await leave();
    expect((await fileOf(caseId)).deputy_id).toBeNull();
  });

  it('a deputy who leaves with a step onto a light rung stands in no longer, at that moment', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await invite(caseId, 'yara', true);
    const { version, ladder } = await readCaseAs(saar, caseId);
    const to = ladder.find((rung) => rung.access === 'outside' && rung.decides.includes('wijkwerker'))?.code;
    expect(to).toBeDefined();
    expect(
      (await stepAs(saar, caseId, { action: 'scale', version, to, reason: 'Het gaat elders verder.' }))
        .status,
    ).toBe(204);
    expect((await fileOf(caseId)).deputy_id).toBeNull();
  });

  it('shows everybody in a case by name who else is in it, police to care and back, and nobody outside it', async () => {
    const caseId = await openCaseAs(await as('saar'));
    await invite(caseId, 'rik', false);
    await invite(caseId, 'yara', false);
    for (const who of ['saar', 'rik', 'yara']) {
      const view = await readCaseAs(await as(who), caseId);
      expect(view.owner.name).toBe('Saar Meijer');
      expect(view.participants.map((one) => one.name).sort()).toEqual(['Rik Smit', 'Yara Blom']);
    }
    // Seen, not decided about: that stays the owner's.
    const { participants } = await readCaseAs(await as('rik'), caseId);
    const step = { action: 'let_go', accessId: participants[0]?.accessId };
    expect((await stepAs(await as('rik'), caseId, step)).status).toBeGreaterThanOrEqual(400);
  });
});
