/** Over HTTP: walkers hear back, the coordinator reads and prints, professionals thank, and nobody else gets anything. */

import type { AgreementMeeting } from '@buurtplus/contract/agreements';
import type { TeamMonths, TeamResults, TeamsToThank } from '@buurtplus/contract/insight';
import { addMonths, type MonthReport, newestReady, reportText } from '@buurtplus/domain/insight';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTenant } from '../demo/demo-areas.ts';
import { demoPeople, demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { agreeAs } from '../testing/agreements.ts';
import { organisationOf } from '../testing/cases.ts';
import type { CastMember } from '../testing/cast.ts';
import { fillMonths, type Past } from '../testing/fill-months.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { makeMonths } from './make-months.ts';

const otherTeam = '0190a000-0000-7000-8000-0000000000a2';
const person = (number: number): string => `0190c000-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('why it mattered', () => {
  let test: TestServer;
  let past: Past;
  let month = '';
  /** Whoever signs in after that moves the clock, over midnight too. */
  let madeOn = '';
  let agreementId = '';
  const area = 'BU99010101';
  const browsers = new Map<string, Browser>();
  const as = (who: string): Browser => browsers.get(who) ?? test.browser();
  beforeAll(async () => {
    test = await createTestServer();
    past = await fillMonths(test.world.database);
    month = newestReady(dutchDay(test.clock.now()));
    await past.run("insert into teams values ('lichtendam', $1, 'Team Oost', '{BU99010301}')", [otherTeam]);
    await past.run(
      "insert into teams values ('lichtendam', '0190a000-0000-7000-8000-0000000000a3', 'Team Ver', '{BU99019999}')",
    );
    for (let n = 0; n < 9; n += 1)
      await past.signal({ teamId: demoTeamId, at: `${month}-04T18:00:00Z`, owner: person(n % 5) });
    await past.signal({
      teamId: demoTeamId,
      at: `${month}-04T18:00:00Z`,
      owner: person(1),
      kind: 'niet_pluis',
    });
    for (const one of ['04', '05', '06'])
      await past.round({
        teamId: demoTeamId,
        at: `${month}-${one}T18:00:00Z`,
        walkers: [person(1), person(2)],
      });
    await past.round({ teamId: otherTeam, at: `${month}-04T18:00:00Z`, walkers: [person(3), person(4)] });
    await past.run(
      `with s as (update signals set neighbourhood_code = $2 where id in (select id from signals where kind = 'public_space' order by id limit 2) returning *)
      insert into signal_routes (tenant_id, id, signal_id, number, kind, urgency, neighbourhood_code, to_kind, desk_id, duty, reason, made_at, due_at)
      select tenant_id, gen_random_uuid(), id, number, kind, urgency, neighbourhood_code, 'desk', $3::uuid, 'wijkregisseur@' || $2, 'own_role',
        received_at, due_at from s where $1 = team_id`,
      [demoTeamId, area, test.world.newId()],
    );
    agreementId = await agreeAs(test, await test.signIn('bram'), await test.signIn('rik'), {
      partner: { kind: 'duty', role: 'wijkregisseur' },
      areas: [area],
      terms: { title: 'Heel en schoon', kinds: ['public_space'] },
    });
    await past.run('update agreement_versions set in_force_from = $1 where agreement_id = $2', [
      `${month}-01`,
      agreementId,
    ]);
    madeOn = dutchDay(test.clock.now());
    await makeMonths(
      { db: test.world.app, jobsDb: test.world.jobs, clock: test.clock, newId: test.world.newId },
      demoTenant.id,
    );
    for (const { email } of demoPeople) {
      const who = email.split('@')[0] ?? '';
      browsers.set(who, await test.signIn(who));
    }
  });
  afterAll(async () => {
    await past.end();
    await test.end();
  });
  const auditLines = async (action: string): Promise<number> =>
    Number(
      (
        await inTransaction(
          test.world.jobs,
          { tenantId: demoTenant.id, personId: null, duties: [], teams: [] },
          (tx) =>
            sql<{ n: string }>`select count(*) as n from audit_entries where action = ${action}`.execute(tx),
        )
      ).rows[0]?.n,
    );

  it('lets in who is named and nobody else, with the same words for "not yours" and "not there"', async () => {
    const routes = [
      ['GET', '/team-results', ['amina', 'riet', 'bram']],
      ['GET', '/team-months', ['bram']],
      ['GET', `/team-months/${month}`, ['bram']],
      ['GET', `/team-months/${month}/pdf`, ['bram']],
      ['GET', '/team-thanks', ['wil', 'rik', 'saar', 'yara', 'hanna', 'karim']],
    ] as const;
    for (const [method, path, allowed] of routes) {
      expect((await test.browser().call(method, path)).status, path).toBe(401);
      for (const [who, browser] of browsers) {
        const may = (allowed as readonly string[]).includes(who);
        expect((await browser.call(method, path)).status, `${who} ${path}`).toBe(may ? 200 : 403);
      }
    }
    for (const path of [
      `/team-months/${addMonths(month, 1)}`,
      '/team-months/1999-01',
      `/team-months/${addMonths(month, 1)}/pdf`,
    ])
      expect((await as('bram').call('GET', path)).body, path).toMatchObject({ code: 'not_found' });
    for (const path of ['/team-months/2026-13', '/team-months/x', '/team-months/2026-1/pdf'])
      expect((await as('bram').call('GET', path)).status, path).toBe(400);
  });

  it('tells walkers what became of it, without kinds, people or wishes', async () => {
    const read = (await as('amina').call('GET', '/team-results')).body as TeamResults;
    expect(read.month).toEqual({
      month,
      madeOn,
      rounds: 3,
      quiet: 3,
      walkingMinutes: 180,
      normal: null,
      counted: [],
      signals: { passedOn: 10, pickedUp: 10, answered: 10, done: 10 },
    });
    expect(read.next.month).toBe(addMonths(month, 1));
  });

  it('gives the coordinator the months there are, and one with its own numbers only', async () => {
    const list = (await as('bram').call('GET', '/team-months')).body as TeamMonths;
    expect(list.months).toEqual([month]);
    const before = await auditLines('team_month.read');
    const read = (await as('bram').call('GET', `/team-months/${month}`)).body as MonthReport;
    expect(read.figures).toMatchObject({
      effort: { rounds: 3, people: 2 },
      signals: { passedOn: 10, kinds: { niet_pluis: null, safety: null, public_space: 10 } },
      agreements: null,
    });
    // Promises as they stand today: numbers and days, never what, where or who; the agreement's own page has the same.
    const own = (await as('bram').call('GET', `/agreements/${agreementId}/months/${month}`)).body;
    const [promised, ...others] = read.agreementsNow?.agreements ?? [];
    expect(others).toEqual([]);
    expect(promised).toMatchObject({ title: 'Heel en schoon', partner: 'wijkregisseur', isKept: false });
    expect(own).toMatchObject({ kept: promised?.kept, rows: promised?.rows });
    expect(promised?.kept).toMatchObject({
      signals: 2,
      take: { kept: 0, late: 2 },
      answer: { kept: 0, late: expect.any(Number) },
    });
    expect(promised?.rows.every((row) => row.arrivedOn === `${month}-04`)).toBe(true);
    expect(read.history).toEqual([{ month, rounds: 3 }]);
    expect(await auditLines('team_month.read')).toBe(before + 1);
  });

  it('tells who walks in two teams of the one he acts in, and never of both', async () => {
    const amina = demoPeople.find((one) => one.email.startsWith('amina'))?.id;
    const [first, second] = [demoPeople.find((one) => one.id === amina)?.assignmentId, test.world.newId()];
    await past.run(
      "insert into role_assignments (tenant_id, id, person_id, role, team_id, starts_on) values ('lichtendam', $1, $2, 'volunteer', $3, (now() at time zone 'Europe/Amsterdam')::date - 1)",
      [second, amina, otherTeam],
    );
    const both = await test.signIn('amina');
    expect((await both.call('GET', '/team-results')).status).toBe(403);
    for (const [assignmentId, team, rounds] of [
      [first, demoTeamId, 3],
      [second, otherTeam, 1],
      [first, demoTeamId, 3],
    ] as const) {
      expect((await both.call('PUT', '/me/acting-role', { assignmentId })).status).toBe(200);
      const read = (await both.call('GET', '/team-results')).body as TeamResults;
      expect([read.teamId, read.month?.rounds]).toEqual([team, rounds]);
    }
    await past.run('delete from role_assignments where id = $1', [second]);
  });

  it('prints exactly what the screen says, in the reader’s language, and nothing that is hidden', async () => {
    const read = (await as('bram').call('GET', `/team-months/${month}`)).body as MonthReport;
    const before = await auditLines('team_month.export');
    for (const language of ['nl', 'en'] as const) {
      const answer = await as('bram').call('GET', `/team-months/${month}/pdf?language=${language}`);
      expect(answer.headers['content-type']).toBe('application/pdf');
      expect(answer.headers['content-disposition']).toBe(`attachment; filename="maandverslag-${month}.pdf"`);
      const { title, intro, sections, rules } = reportText(read, language);
      const screen = [
        title,
        intro,
        ...sections.flatMap(({ heading, sentences, table, parts }) => [
          heading,
          ...sentences,
          ...(table === null ? [] : [...table.heads, ...table.rows.flat()]),
          ...parts.flatMap((part) => [
            part.heading,
            ...part.sentences,
            ...(part.list === null ? [] : [part.list.caption, ...part.list.heads, ...part.list.rows.flat()]),
          ]),
        ]),
        rules,
      ].join('');
      const footer = (page: number, of: number) =>
        `Buurtpreventie PLUS · ${title} · ${read.teamName} · ${page}/${of}`;
      const bare = (text: string) => text.replaceAll(/\s/g, '');
      const pages = [1, 2].map((page) => bare(footer(page, 2)));
      const printed = pages.reduce((text, foot) => text.replace(foot, ''), pdfText(answer.bytes));
      expect(printed.replace(bare(footer(1, 1)), '')).toBe(bare(screen));
    }
    expect(await auditLines('team_month.export')).toBe(before + 2);
  });

  it('lets a professional thank a team of the own area, and take it back; the team reads it for sixty days', async () => {
    const offered = (await as('saar').call('GET', '/team-thanks')).body as TeamsToThank;
    expect(offered.teams.map((team) => team.name)).not.toContain('Team Ver');
    const post = (who: string, body: object) =>
      as(who).call('POST', '/team-thanks', { thanksId: newPhoneId(), ...body });
    const given = await post('wil', { teamId: demoTeamId, sentence: 'seen_early', words: null });
    expect(given.status).toBe(201);
    await post('saar', {
      teamId: demoTeamId,
      sentence: null,
      words: '  Jullie praatjes doen de straat goed. ',
    });
    const read = (await as('riet').call('GET', '/team-results')).body as TeamResults;
    expect(read.thanks.map((one) => [one.role, one.sentence, one.words])).toEqual([
      ['wijkwerker', null, 'Jullie praatjes doen de straat goed.'],
      ['wijkagent', 'seen_early', null],
    ]);
    expect(JSON.stringify(read)).not.toContain('Wil Jansen');
    for (const [body, code] of [
      [{ teamId: demoTeamId, sentence: null, words: ' ' }, 'empty'],
      [{ teamId: demoTeamId, sentence: 'seen_early', words: 'En ook dit.' }, 'choose_one'],
      [{ teamId: demoTeamId, sentence: null, words: 'x'.repeat(281) }, 'too_long'],
    ] as const)
      expect((await post('wil', body)).body).toMatchObject({
        code: 'invalid_input',
        fields: [{ path: 'words', code }],
      });
    for (const teamId of ['0190a000-0000-7000-8000-0000000000a3', '0190a000-0000-7000-8000-0000000000ff'])
      expect((await post('wil', { teamId, sentence: 'seen_early', words: null })).body).toMatchObject({
        code: 'not_found',
      });
    const { thanksId } = given.body as { thanksId: string };
    expect((await as('rik').call('DELETE', `/team-thanks/${thanksId}`)).status).toBe(404);
    expect((await as('wil').call('DELETE', `/team-thanks/${thanksId}`)).status).toBe(204);
    expect(await auditLines('team_thanks.write')).toBe(2);
    expect(await auditLines('team_thanks.remove')).toBe(1);
  });

  it('lets an organisation thank a team it has an agreement with, by its own name and nobody’s, and both sides read it when they meet', async () => {
    const partner = { kind: 'organisation', organisationId: organisationOf('hanna') };
    const post = (who: string) =>
      as(who).call('POST', '/team-thanks', {
        thanksId: newPhoneId(),
        teamId: demoTeamId,
        sentence: 'good_talks',
        words: null,
      });
    const teams = async (who: string) =>
      ((await as(who).call('GET', '/team-thanks')).body as TeamsToThank).teams.map((team) => team.name);
    expect(await teams('hanna')).toEqual([]);
    expect((await post('hanna')).status).toBe(404);
    const withHanna = await agreeAs(test, await test.signIn('bram'), await test.signIn('hanna'), {
      partner,
      areas: [area],
    });
    expect(await teams('hanna')).toHaveLength(1);
    expect((await post('karim')).status).toBe(404);
    expect((await post('hanna')).status).toBe(201);
    const read = (await as('riet').call('GET', '/team-results')).body as TeamResults;
    expect(read.thanks[0]).toMatchObject({ role: 'partner', organisation: 'Woonstichting De Lantaarn' });
    expect(JSON.stringify(read)).not.toContain('Hanna');
    for (const who of ['bram', 'hanna']) {
      const meeting = (await as(who).call('GET', `/agreements/${withHanna}/meeting`))
        .body as AgreementMeeting;
      expect(meeting.thanks, who).toEqual([
        { on: dutchDay(test.clock.now()), sentence: 'good_talks', words: null },
      ]);
    }
    // Of another partner of the same team it is not.
    const beside = (await as('bram').call('GET', `/agreements/${agreementId}/meeting`))
      .body as AgreementMeeting;
    expect(beside.thanks).toEqual([]);
    await past.run('update agreements set ended_on = made_at::date where id = $1', [withHanna]);
    expect((await post('hanna')).status).toBe(404);
  });

  it('refuses thanks of an organisation without an agreement, or in the name of another, also in the database', async () => {
    const insert = (who: CastMember, organisationId: string) =>
      inTransaction(test.world.app, test.world.caller(who).context, (tx) =>
        sql`insert into team_thanks (tenant_id, id, team_id, sentence, made_by, made_by_role, organisation_id, starts_on, ends_on)
          values ('lichtendam', ${test.world.newId()}::uuid, ${demoTeamId}::uuid, 'seen_early', ${test.world.caller(who).personId}::uuid, 'partner',
            ${organisationId}::uuid, (now() at time zone 'Europe/Amsterdam')::date, (now() at time zone 'Europe/Amsterdam')::date)`.execute(
          tx,
        ),
      );
    for (const [who, whose] of [
      ['karim', 'karim'],
      ['karim', 'hanna'],
      ['wil', 'hanna'],
    ] as const)
      await expect(insert(who, organisationOf(whose)), who).rejects.toMatchObject({ code: '42501' });
  });

  it('refuses thanks past the area of the writer also in the database', async () => {
    const insert = (context: Parameters<typeof inTransaction>[1], teamId: string, by: string) =>
      inTransaction(test.world.app, context, (tx) =>
        sql`insert into team_thanks (tenant_id, id, team_id, sentence, made_by, made_by_role, starts_on, ends_on)
          values ('lichtendam', ${test.world.newId()}::uuid, ${teamId}::uuid, 'seen_early', ${by}::uuid, 'wijkagent', (now() at time zone 'Europe/Amsterdam')::date, (now() at time zone 'Europe/Amsterdam')::date)`.execute(
          tx,
        ),
      );
    const wil = test.world.caller('wil');
    await expect(
      insert(wil.context, '0190a000-0000-7000-8000-0000000000a3', wil.personId),
    ).rejects.toMatchObject({ code: '42501' });
    await expect(insert(wil.context, demoTeamId, person(1))).rejects.toMatchObject({ code: '42501' });
    const amina = test.world.caller('amina');
    await expect(insert(amina.context, demoTeamId, amina.personId)).rejects.toMatchObject({ code: '42501' });
    await insert(wil.context, demoTeamId, wil.personId);
  });
});
