/** Very many newer agreements of others: rules, jobs and the desk's promise still know the old ones, and nobody crowds the register. */
import type { AgreementList, AgreementMeeting, AgreementPage } from '@buurtplus/contract/agreements';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { agreeAs, agreementsDeps, draftAs, termsOf } from '../testing/agreements.ts';
import { organisationOf } from '../testing/cases.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { remindAgreements } from './agreements.jobs.ts';
import { findAgreement } from './agreements.store.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { isShownQuiet } from './measure.ts';
import { promisedTakes } from './ports.ts';
import { agreementsKept } from './team-month.ts';

const area = 'BU99010101';
const day = 86_400_000;
const crowd = 520;

describe('with very many newer agreements', () => {
  let test: TestServer;
  let deps: AgreementsDeps;
  let browsers: Readonly<Record<'bram' | 'wil' | 'saar' | 'hanna', Browser>>;
  let police: string;
  let first: string;
  let beside: string;
  const told: string[] = [];

  const asJobs = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) => statement.execute(tx));
  const dayFrom = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * day));
  const make = (browser: Browser, partner: object, terms: object = {}) =>
    draftAs(test, browser, { partner, areas: [area], terms });
  const agree = (who: 'wil' | 'saar', role: string, terms: object): Promise<string> =>
    agreeAs(test, browsers.bram, browsers[who], { partner: { kind: 'duty', role }, areas: [area], terms });

  beforeAll(async () => {
    test = await createTestServer();
    deps = agreementsDeps(test, (one) => told.push(one));
    browsers = {
      bram: await test.signIn('bram'),
      wil: await test.signIn('wil'),
      saar: await test.signIn('saar'),
      hanna: await test.signIn('hanna'),
    };
    police = await agree('wil', 'wijkagent', { endsOn: dayFrom(20), title: 'Voor de wijkagent' });
    first = await agree('saar', 'wijkwerker', { kinds: ['niet_pluis'] });
    beside = await agree('saar', 'wijkwerker', { kinds: ['niet_pluis'] });
    // Newer than all of them: half thrown away by the very team, half of an organisation.
    await asJobs(sql`with made as (
        insert into agreements (tenant_id, id, team_id, organisation_id, neighbourhood_codes, open_version, made_at)
        select 'lichtendam', gen_random_uuid(), ${demoTeamId}, ${organisationOf('karim')}::uuid, array[${area}], null, now() + interval '1 hour'
        from generate_series(1, ${crowd}) returning id)
      insert into agreement_versions (tenant_id, agreement_id, version, status, draft_side, terms)
      select 'lichtendam', id, 1, 'dropped', 'team', ${JSON.stringify(termsOf({}))}::jsonb from made`);
  });
  afterAll(() => test.end());

  it('the quiet months stay with the first agreement of the pair, so that no two can be taken apart', async () => {
    const rowOf = async (id: string) => {
      const row = await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
        findAgreement(tx, 'lichtendam', id),
      );
      if (row === undefined) throw new Error('the agreement is not there');
      return row;
    };
    expect(await isShownQuiet(deps, await rowOf(first))).toBe(true);
    expect(await isShownQuiet(deps, await rowOf(beside))).toBe(false);
  });

  it('the desk still reads what was promised', async () => {
    const about = {
      signalId: 'one',
      teamId: demoTeamId,
      kind: 'suspicious',
      neighbourhoodCode: area,
      duty: `wijkagent@${area}`,
      arrivedAt: test.clock.now(),
    };
    const promised = await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      promisedTakes(deps, tx, 'lichtendam', [about]),
    );
    expect([...promised.keys()]).toEqual(['one']);
  });

  it('the report of a month still has every agreement of the team', async () => {
    const { agreements } = await agreementsKept(deps, 'lichtendam', demoTeamId, dayFrom(-40).slice(0, 7));
    expect(agreements.map((one) => one.agreementId).sort()).toEqual([police, first, beside].sort());
  });

  it('an end that is near is still announced, and the last meeting is still known', async () => {
    const met = await agree('wil', 'wijkagent', { meetEveryMonths: 1, title: 'Elke maand' });
    await asJobs(sql`insert into agreement_notes (tenant_id, id, agreement_id, held_on, text, side)
      values ('lichtendam', ${test.world.newId()}, ${met}, ${dayFrom(-5)}::date, 'Gesproken.', 'team')`);
    await asJobs(sql`insert into agreement_notes (tenant_id, id, agreement_id, held_on, text, side)
      select 'lichtendam', gen_random_uuid(), ${first}, ${dayFrom(-1)}::date, 'Nog een keer.', 'team' from generate_series(1, 60)`);
    told.length = 0;
    expect(await remindAgreements(deps, 'lichtendam')).toBe(1);
    expect(told).toContain(`duty wijkagent@${area}`);
  });

  it('the register shows what is alive, and the meeting says that older notes are not on it', async () => {
    const { agreements, more } = (await browsers.bram.call('GET', '/agreements')).body as AgreementList;
    expect(agreements.map((one) => one.agreementId)).toEqual(expect.arrayContaining([police, first, beside]));
    expect(more).toBe(false);
    const meeting = (await browsers.bram.call('GET', `/agreements/${first}/meeting`))
      .body as AgreementMeeting;
    expect(meeting.agreements.map((one) => one.agreementId).sort()).toEqual([first, beside].sort());
    expect(meeting).toMatchObject({ moreNotes: true });
  });

  it('one side has so many first drafts open with a team and no more, and the other side is not hindered', async () => {
    const organisation = { kind: 'organisation', organisationId: organisationOf('hanna') };
    let last = await make(browsers.hanna, organisation);
    for (let count = 1; count < 20; count += 1) last = await make(browsers.hanna, organisation);
    expect(last.status, last.text).toBe(201);
    const over = await make(browsers.hanna, organisation);
    expect(over).toMatchObject({ status: 409, body: { code: 'too_many_drafts' } });
    expect((await make(browsers.bram, organisation)).status).toBe(201);
    const { agreementId, lock } = last.body as AgreementPage;
    const drop = { step: 'drop', version: 1, lock };
    await browsers.hanna.call('POST', `/agreements/${agreementId}/steps`, drop);
    const both = await Promise.all([make(browsers.hanna, organisation), make(browsers.hanna, organisation)]);
    expect(both.map((one) => String(one.status)).sort()).toEqual(['201', '409']);
  });
});
