/** Training evenings for tests: one that is on now, and sixty members with a phone each. */

import { createHash } from 'node:crypto';
import type { TrainerEvenings } from '@buurtplus/contract/evenings';
import { dutchWall } from '@buurtplus/domain/roster';
import { sql } from 'kysely';
import { demoOrganisations, demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import type { CastMember } from './cast.ts';
import { newPhoneId } from './phone.ts';
import { type Browser, createTestServer, type TestServer, until } from './test-server.ts';

const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** On whatever day a test runs. @returns its id */
export const planEvening = async (
  test: TestServer,
  trainer: Browser | undefined,
  name: string,
  duties: readonly string[] = [],
): Promise<string> => {
  const { day, minute } = dutchWall(new Date(test.clock.now().getTime() - 5 * 60_000));
  const made = await trainer?.call('POST', '/training-series', {
    seriesId: newPhoneId(),
    name,
    teamIds: [demoTeamId],
    organisationIds: [demoOrganisations[0]?.id],
    duties,
    evenings: [
      {
        day,
        from: clockOf(minute),
        until: clockOf((minute + 150) % 1_440),
        place: 'De Huiskamer, Kade 4',
        moduleIds: ['rol', 'wie_doet_wat'],
      },
    ],
  });
  if (made?.status !== 204) throw new Error(`the evening was not planned: ${made?.text}`);
  const list = (await trainer?.call('GET', '/training-evenings'))?.body as TrainerEvenings;
  return list.evenings.find(({ series }) => series === name)?.eveningId ?? '';
};

type Work<Value> = Parameters<typeof inTransaction<Value>>[2];

/** A server of its own with people who are signed in when they first do something. */
export const eveningPeople = () => {
  let server: TestServer | undefined;
  const running = (): TestServer => {
    if (server === undefined) throw new Error('the server has not begun');
    return server;
  };
  const browsers = new Map<string, Browser>();
  const as = async (who: string): Promise<Browser> => {
    const known = browsers.get(who) ?? (await running().signIn(who));
    browsers.set(who, known);
    return known;
  };
  const inJobs = <Value>(work: Work<Value>) =>
    inTransaction(running().world.jobs, { ...noContext, tenantId: 'lichtendam' }, work);
  return {
    begin: async (): Promise<void> => {
      server = await createTestServer();
    },
    end: (): Promise<void> => running().end(),
    /** Once it has begun. */
    server: running,
    call: async (who: string, ...request: Parameters<Browser['call']>) => (await as(who)).call(...request),
    personOf: (who: CastMember): string => running().world.caller(who).personId,
    inJobs,
    /** Whom there was news for since it was asked last. */
    told: async (): Promise<readonly string[]> =>
      (await inJobs((tx) => tx.deleteFrom('news_waiting').returning('target').execute())).map(
        ({ target }) => target,
      ),
    plan: async (name: string, duties: readonly string[] = []): Promise<string> =>
      planEvening(running(), await as('tess'), name, duties),
  };
};

const codeFor = (test: TestServer, email: string): Promise<string> =>
  until(async () => {
    const row = await test.world.auth
      .selectFrom('demo_mails')
      .select('subject')
      .where('to_email', '=', email)
      .executeTakeFirst();
    return /\d{6}/.exec(row?.subject ?? '')?.[0];
  });

export type VotingPhone = { readonly browser: Browser; readonly secret: string };

/** Signed in as anybody else. */
export const sixtyPhones = async (test: TestServer): Promise<readonly VotingPhone[]> => {
  const phones: VotingPhone[] = [];
  for (let number = 1; number <= 60; number += 1) {
    const email = `lid${number}@lichtendam.example`;
    const personId = test.world.newId();
    await sql`insert into people (id, email, name) values (${personId}::uuid, ${email}, ${`Lid ${number}`})`.execute(
      test.world.auth,
    );
    await sql`insert into role_assignments (tenant_id, id, person_id, role, team_id, starts_on)
      values ('lichtendam', ${test.world.newId()}::uuid, ${personId}::uuid, 'volunteer', ${demoTeamId}::uuid, ${dutchDay(new Date())}::date)`.execute(
      test.world.auth,
    );
    const browser = test.browser();
    const asked = await browser.call('POST', '/sign-in-requests', { email });
    const { requestId } = asked.body as { requestId: string };
    const code = await codeFor(test, email);
    const me = await browser.call('POST', '/sessions/by-code', { requestId, code });
    if (me.status !== 200) throw new Error(`${email} could not sign in: ${me.text}`);
    phones.push({ browser, secret: hashOf(`phone ${number}`) });
  }
  return phones;
};
