/** Before something is offered: who is away and which desk is closed, until when. */
import type { Receivers } from '@buurtplus/contract/casework';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { withClient } from '../platform/db/provision.ts';
import { dayFrom, idOfPerson, organisationOf } from '../testing/cases.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

describe('who can get an offer', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());
  const read = async () =>
    (await (await test.signIn('saar')).call('GET', '/case-receivers')).body as Receivers;
  const of = (all: Receivers) => ({
    wil: all.people.find((one) => one.personId === idOfPerson('wil'))?.awayUntil,
    rik: all.people.find((one) => one.personId === idOfPerson('rik'))?.awayUntil,
    hanna: all.organisations.find((one) => one.organisationId === organisationOf('hanna'))?.closedUntil,
  });

  it('says until when somebody is away or a desk is closed, today only', async () => {
    expect(of(await read())).toEqual({ wil: null, rik: null, hanna: null });
    const away = (who: string, role: string, startsOn: string, endsOn: string) => ({
      absenceId: newPhoneId(),
      personId: idOfPerson(who),
      role,
      startsOn,
      endsOn,
      deputyId: null,
    });
    const send = async (who: string, body: object) =>
      expect((await (await test.signIn(who)).call('POST', '/absences', body)).status).toBe(204);
    await send('wil', away('wil', 'wijkagent', dayFrom(test, 0), dayFrom(test, 4)));
    await send('rik', away('rik', 'wijkregisseur', dayFrom(test, 2), dayFrom(test, 4)));
    const agreementId = newPhoneId();
    await withClient(superuserOn(test.world.database), async (client) => {
      await client.query(
        `insert into agreements (tenant_id, id, team_id, organisation_id, neighbourhood_codes)
          values ('lichtendam', $1, $2, $3, '{BU99010201}')`,
        [agreementId, demoTeamId, organisationOf('hanna')],
      );
      for (const [from, until] of [
        [-1, 3],
        [5, 9],
      ])
        await client.query(
          `insert into agreement_pauses (tenant_id, id, agreement_id, starts_on, ends_on) values ('lichtendam', $1, $2, $3, $4)`,
          [newPhoneId(), agreementId, dayFrom(test, from ?? 0), dayFrom(test, until ?? 0)],
        );
    });
    expect(of(await read())).toEqual({ wil: dayFrom(test, 4), rik: null, hanna: dayFrom(test, 3) });
  });
});
