/** Who stands in for an owner who is away: not whom the owner let go, and not who is in the case in another role. */
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { caseworkDeps, dayFrom, idOfPerson, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

describe('standing in for an owner who is away', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  const jobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), work);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'yara']) await as(who);
  });
  beforeEach(() => sql`delete from absences`.execute(test.world.auth));
  afterAll(() => test.end());

  const watch = async (): Promise<readonly string[]> => {
    const told: string[] = [];
    await watchCases(
      {
        ...caseworkDeps(test),
        askToTell: async (_tenant, personId) => void told.push(personId),
      },
      'lichtendam',
    );
    return told;
  };
  const deputyOf = (caseId: string) =>
    jobs(
      async (tx) =>
        (
          await tx
            .selectFrom('case_files')
            .select('deputy_id')
            .where('id', '=', caseId)
            .executeTakeFirstOrThrow()
        ).deputy_id,
    );
  const away = async (deputyId: string | null): Promise<void> => {
    const answer = await (await as('saar')).call('POST', '/absences', {
      absenceId: newPhoneId(),
      personId: idOfPerson('saar'),
      role: 'wijkwerker',
      startsOn: dayFrom(test, 0),
      endsOn: dayFrom(test, 29),
      deputyId,
    });
    expect(answer.status).toBeLessThan(300);
  };

  it.each([
    ['a colleague of the desk', false],
    ['the deputy of the absence', true],
  ])('%s whom the owner lets go stays away, until the owner lets him in again', async (_name, isDeputy) => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await away(isDeputy ? idOfPerson('yara') : null);
    await watch();
    expect(await deputyOf(caseId)).toBe(idOfPerson('yara'));
    const { participants } = await readCaseAs(saar, caseId);
    const letGo = { action: 'let_go', accessId: participants[0]?.accessId };
    expect((await stepAs(saar, caseId, letGo)).status).toBe(204);
    expect(await watch()).toEqual([]);
    expect(await deputyOf(caseId)).toBeNull();
    expect((await (await as('yara')).call('GET', `/cases/${caseId}`)).status).toBe(404);
    const invite = {
      action: 'invite',
      personId: idOfPerson('yara'),
      untilOn: dayFrom(test, 20),
      deputy: false,
    };
    expect((await stepAs(saar, caseId, invite)).status).toBe(204);
    expect(await watch()).toEqual([idOfPerson('yara')]);
    expect(await deputyOf(caseId)).toBe(idOfPerson('yara'));
  });

  it('is not done by who is in the case in another role: that way in has other walls', async () => {
    const caseId = await openCaseAs(await as('saar'));
    await sql`insert into role_assignments (tenant_id, id, person_id, organisation_id, role, area_codes, starts_on)
      select tenant_id, ${newPhoneId()}::uuid, person_id, organisation_id, 'wijkregisseur', area_codes, starts_on
      from role_assignments where person_id = ${idOfPerson('yara')}::uuid and role = 'wijkwerker'`.execute(
      test.world.auth,
    );
    await jobs((tx) =>
      sql`insert into case_access (tenant_id, case_id, id, owner_id, person_id, role, kind, compartments, since, until_on)
        values ('lichtendam', ${caseId}::uuid, ${newPhoneId()}::uuid, ${idOfPerson('saar')}::uuid, ${idOfPerson('yara')}::uuid,
          'wijkregisseur', 'participant', array['shared'], now(), ${dayFrom(test, 20)}::date)`.execute(tx),
    );
    await away(null);
    await watch();
    expect(await deputyOf(caseId)).toBeNull();
    expect((await readCaseAs(await as('saar'), caseId)).events[0]?.kind).not.toBe('stands_in');
  });
});
