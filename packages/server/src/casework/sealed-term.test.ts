/** The last day of what is sensitive holds by itself, and one municipality that fails keeps no key of another. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import { answerAs, caseworkDeps, dayFrom, offerAs, openCaseAs, organisationOf } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { listTenantIds } from './cases.store.ts';
import { forgetJob } from './casework.retention.ts';

describe('the last day of what is sensitive', () => {
  let test: TestServer;
  let hands: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    hands = createHandIn(test);
  });
  afterAll(() => test.end());
  const as = (who: string) => hands.browserOf(who);
  const asSuperuser = async <Row extends object>(text: string): Promise<readonly Row[]> =>
    (await withClient(superuserOn(test.world.database), (client) => client.query<Row>(text))).rows;
  const make = async () => {
    const rik = await as('rik');
    const caseId = await openCaseAs(rik);
    const entryId = newPhoneId();
    const added = await rik.call('POST', `/cases/${caseId}/actions`, {
      commandId: entryId,
      action: 'add',
      compartment: 'shared',
      entry: {
        kind: 'fact',
        domain: 'health',
        text: 'Drinkt weer',
        source: 'resident',
        seenOn: dayFrom(test, 0),
      },
      sensitive: true,
    });
    expect(added.status).toBe(204);
    return { caseId, entryId };
  };
  const lastDay = (caseId: string, days: number) =>
    asSuperuser(`update case_files set sealed_until = '${dayFrom(test, days)}' where id = '${caseId}'`);

  it('ends reading in the case and of what was shared, to the day, also when no job came round', async () => {
    const { caseId, entryId } = await make();
    const { handOverId } = await offerAs(await as('rik'), caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      entryIds: [entryId],
      untilOn: dayFrom(test, 30),
    });
    expect((await answerAs(await as('hanna'), handOverId, { answer: 'accept' })).status).toBe(204);
    const read = async () => [
      (await (await as('rik')).call('POST', `/cases/${caseId}/entries/${entryId}/reveal`)).status,
      (await (await as('hanna')).call('POST', `/hand-overs/${handOverId}/reveal`, { at: 0 })).status,
    ];
    expect(await read()).toEqual([200, 200]);
    await lastDay(caseId, 0);
    expect(await read()).toEqual([200, 200]);
    await lastDay(caseId, -1);
    expect(await read()).toEqual([404, 404]);
  });

  it('destroys the keys of one municipality when another one fails, and is tried again', async () => {
    const { caseId } = await make();
    await lastDay(caseId, -1);
    const copy = (table: string, id: string, change: object) =>
      asSuperuser(`insert into ${table} select (jsonb_populate_record(t, '${JSON.stringify(change)}')).*
        from ${table} t where t.${id} = '${table === 'tenants' ? 'lichtendam' : caseId}'`);
    await copy('tenants', 'id', { id: 'andersdam', municipality_code: 'GM9902' });
    await copy('case_files', 'id', { tenant_id: 'andersdam' });
    await copy('case_keys', 'case_id', { tenant_id: 'andersdam' });
    const tenants = await listTenantIds(test.world.jobs);
    const broken = tenants[0];
    const keysOf = async () =>
      (
        await asSuperuser<{ tenant_id: string }>(
          `select tenant_id from case_keys where case_id = '${caseId}' order by tenant_id`,
        )
      ).map((one) => one.tenant_id);
    expect(await keysOf()).toEqual(['andersdam', 'lichtendam']);
    await asSuperuser(`create function planted_refusal() returns trigger language plpgsql as $$ begin raise 'full'; end $$;
      create trigger planted before delete on case_keys for each row when (old.tenant_id = '${broken}') execute function planted_refusal()`);
    const job = forgetJob(caseworkDeps(test));
    try {
      await expect(job.run({})).rejects.toThrow('1 went wrong');
      expect(await keysOf()).toEqual([broken]);
    } finally {
      await asSuperuser('drop trigger planted on case_keys; drop function planted_refusal()');
    }
    await job.run({});
    expect(await keysOf()).toEqual([]);
  });
});
