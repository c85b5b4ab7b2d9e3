/** Kept or late from real signals: handed in by phones, taken and answered at the desk, moved in time; and what each reader gets of it. */
import type { AgreedPromise, AgreementMonth, AgreementPage } from '@buurtplus/contract/agreements';
import type { WorkList } from '@buurtplus/contract/signals';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { withClient } from '../platform/db/provision.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { agreeAs, agreementsDeps } from '../testing/agreements.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { superuserOn } from '../testing/test-database.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { remindAgreements } from './agreements.jobs.ts';
import { forgetAgreements } from './agreements.retention.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { promisedTakes } from './ports.ts';
import { agreementsKept, agreementsNow } from './team-month.ts';

const area = 'BU99010101';
const day = 86_400_000;

describe('kept or late', () => {
  let test: TestServer;
  let hand: HandIn;
  let deps: AgreementsDeps;
  const told: string[] = [];
  let browsers: Readonly<Record<'bram' | 'wil' | 'saar', Browser>>;
  let police: string;
  let care: string;

  beforeAll(async () => {
    test = await createTestServer();
    hand = createHandIn(test);
    deps = agreementsDeps(test, (one) => told.push(one));
    browsers = {
      bram: await hand.browserOf('bram'),
      wil: await hand.browserOf('wil'),
      saar: await hand.browserOf('saar'),
    };
    police = await agree('wil', 'wijkagent', ['suspicious', 'nuisance'], { endsOn: dayFrom(20) });
    care = await agree('saar', 'wijkwerker', ['niet_pluis'], {});
  });
  afterAll(() => test.end());

  const dayFrom = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * day));

  const agree = (
    who: 'wil' | 'saar',
    role: string,
    kinds: readonly string[],
    change: object,
  ): Promise<string> =>
    agreeAs(test, browsers.bram, browsers[who], {
      partner: { kind: 'duty', role },
      areas: [area],
      terms: { title: `Signalen voor de ${role}`, kinds, meetEveryMonths: 1, ...change },
    });
  const asJobs = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) => statement.execute(tx));
  const page = async (who: 'bram' | 'wil' | 'saar', id: string): Promise<AgreementPage> =>
    (await browsers[who].call('GET', `/agreements/${id}`)).body as AgreementPage;
  const act = async (who: 'wil' | 'saar', signalId: string, change: object): Promise<void> => {
    const { version } = (await browsers[who].call('GET', `/signals/${signalId}`)).body as {
      version: number;
    };
    const done = await browsers[who].call('POST', `/signals/${signalId}/actions`, {
      commandId: test.world.newId(),
      version,
      ...change,
    });
    expect(done.status, done.text).toBe(200);
  };
  const answer = {
    action: 'report_back',
    answer: 'thanks',
    wordsForVolunteer: null,
    noteForProfessionals: null,
  };
  /** As if it all began so many days ago; what happened since keeps its distance. */
  const movedBack = (signalId: string, days: number, taken: number, answered: number) =>
    asJobs(sql`with r as (update signal_routes set made_at = made_at - make_interval(days => ${days}) where signal_id = ${signalId}),
      t as (update signal_events set at = at - make_interval(days => ${taken}) where signal_id = ${signalId} and kind = 'take')
      update signal_events set at = at - make_interval(days => ${answered}) where signal_id = ${signalId} and kind = 'report_back'`);
  const suspicious = { observations: ['vehicle.drives_slowly_again'], gutFeeling: 'unsure' as const };

  it('is counted from what happened, with the numbers behind it on both sides', async () => {
    const kept = await hand.record('amina', suspicious);
    await act('wil', kept, { action: 'take' });
    await act('wil', kept, answer);
    await movedBack(kept, 30, 29, 28);
    const late = await hand.record('amina', suspicious);
    await act('wil', late, { action: 'take' });
    await movedBack(late, 30, 10, 0);
    const open = await hand.record('riet', suspicious);
    expect(open).toBeTruthy();
    for (const who of ['bram', 'wil'] as const) {
      const read = await page(who, police);
      expect(read.kept, who).toEqual({
        signals: 3,
        take: { kept: 1, late: 1, open: 1 },
        answer: { kept: 1, late: 1, open: 1 },
      });
      expect(read.rows.map((row) => `${row.take} ${row.answer}`).sort(), who).toEqual([
        'kept kept',
        'late late',
        'open open',
      ]);
      expect(read.helps, who).toEqual(['talk', 'change', 'other_contact']);
      expect(read.rows[0]?.number, who).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}$/);
      // Numbers and dates; no street, no words, nobody.
      expect(Object.keys(read.rows[0] ?? {}).sort(), who).toEqual([
        'answer',
        'answerDueOn',
        'answeredOn',
        'arrivedOn',
        'kind',
        'number',
        'take',
        'takeDueOn',
        'takenOn',
      ]);
    }
    const meeting = (await browsers.bram.call('GET', `/agreements/${police}/meeting`)).body;
    expect(meeting).toMatchObject({ thanked: 1 });
  });

  it('is told month by month to both sides: what came in that month, with the list behind it, and in the report of the team', async () => {
    const whole = await page('bram', police);
    expect(whole.months[0]).toBe(dayFrom(0).slice(0, 7));
    const seen: string[] = [];
    for (const month of whole.months) {
      const [team, other] = await Promise.all(
        (['bram', 'wil'] as const).map(
          async (who) =>
            (await browsers[who].call('GET', `/agreements/${police}/months/${month}`)).body as AgreementMonth,
        ),
      );
      expect(team?.rows.every((row) => row.arrivedOn.startsWith(month))).toBe(true);
      expect(team?.rows).toEqual(whole.rows.filter((row) => row.arrivedOn.startsWith(month)));
      expect(team?.kept?.signals).toBe(team?.rows.length);
      expect([other?.kept, other?.rows]).toEqual([team?.kept, team?.rows]);
      expect([team?.side, other?.side]).toEqual(['team', 'partner']);
      expect(team?.isOver).toBe(month < dayFrom(0).slice(0, 7));
      seen.push(...(team?.rows ?? []).map((row) => row.number ?? ''));
      const now = await agreementsNow(deps, 'lichtendam', demoTeamId, month);
      const inReport = now?.agreements.find((one) => one.agreementId === police);
      expect([inReport?.kept, inReport?.rows]).toEqual([team?.kept, team?.rows]);
      const late = (team?.kept?.take.late ?? 0) + (team?.kept?.answer.late ?? 0);
      expect(inReport?.isKept).toBe(
        team?.rows.some((row) => [row.take, row.answer].some((one) => one === 'kept' || one === 'late'))
          ? late === 0
          : null,
      );
    }
    expect([...seen].sort()).toEqual(whole.rows.map((row) => row.number ?? '').sort());
    // Not before it held, not ahead, not what is no month, and not for who has no side in it.
    for (const [who, month, status] of [
      ['bram', '2025-12', 404],
      ['bram', dayFrom(40).slice(0, 7), 404],
      ['bram', '2026-13', 400],
      ['saar', dayFrom(0).slice(0, 7), 404],
    ] as const)
      expect(
        (await browsers[who].call('GET', `/agreements/${police}/months/${month}`)).status,
        `${who} ${month}`,
      ).toBe(status);
    expect(await agreementsNow(deps, 'lichtendam', demoTeamId, dayFrom(-400).slice(0, 7))).toBeNull();
    expect(await agreementsNow(deps, 'lichtendam', demoTeamId, dayFrom(40).slice(0, 7))).toBeNull();
  });

  it('stands still for a month in which the desk was closed', async () => {
    const before = (await page('bram', police)).kept;
    await asJobs(sql`insert into agreement_pauses (tenant_id, id, agreement_id, starts_on, ends_on)
      values ('lichtendam', ${test.world.newId()}, ${police}, ${dayFrom(-32)}::date, ${dayFrom(-1)}::date)`);
    const after = (await page('bram', police)).kept;
    expect(before?.take.late).toBe(1);
    expect(after?.take).toMatchObject({ late: 0 });
    await asJobs(sql`delete from agreement_pauses`);
  });

  it('tells the coordinator of niet-pluis nothing but whole months of five or more, of three people or more', async () => {
    const quiet = { observations: ['home.letterbox_full'], gutFeeling: 'niet_pluis' as const };
    const record = async (): Promise<void> => {
      const signal = await hand.record('amina', quiet);
      await act('saar', signal, { action: 'take' });
      await act('saar', signal, answer);
      await movedBack(signal, 40, 40, 40);
    };
    for (let count = 0; count < 4; count += 1) await record();
    expect(await page('bram', care)).toMatchObject({
      kept: { signals: 0 },
      rows: [],
      quietMonths: [],
      quietHidden: true,
    });
    expect((await page('saar', care)).kept?.signals).toBe(4);
    await record();
    // Five of one walker: the coordinator would know of whom they are.
    expect((await page('bram', care)).quietMonths).toEqual([]);
    const others = ['riet', 'vera'].map((who) => `${test.world.caller(who as 'riet').personId}`);
    await asJobs(sql`with n as (select id, row_number() over (order by id) as place from signals where kind = 'niet_pluis')
      update signals s set owner_id = (array[${others[0]}, ${others[0]}, ${others[1]}]::uuid[])[n.place] from n where n.id = s.id and n.place <= 3`);
    const month = dayFrom(-40).slice(0, 7);
    const read = await page('bram', care);
    expect(read).toMatchObject({
      kept: { signals: 0 },
      rows: [],
      quietMonths: [{ month, about: 5, takenInTime: 5, answeredInTime: 5 }],
    });
    const figures = await agreementsKept(deps, 'lichtendam', demoTeamId, month);
    for (const one of read.months) {
      const ofMonth = (await browsers.bram.call('GET', `/agreements/${care}/months/${one}`)).body;
      expect(ofMonth).toMatchObject({
        kept: { signals: 0 },
        rows: [],
        quietHidden: true,
        quietMonths: read.quietMonths.filter((quietMonth) => quietMonth.month === one),
      });
    }
    expect(figures.kept).toBe(1);
    expect(figures.agreements.find((one) => one.agreementId === care)).toMatchObject({
      kept: { signals: 0 },
      quiet: { month, about: 5, takenInTime: 5, answeredInTime: 5 },
      partner: 'wijkwerker',
    });
    // The attack: take back an own one of a month that is shown, and see whether it moves.
    await asJobs(sql`with w as (update signals set status = 'withdrawn' where id = (select min(id::text)::uuid from signals where kind = 'niet_pluis') returning id)
      insert into signal_events (tenant_id, signal_id, id, kind, at) select 'lichtendam', id, ${test.world.newId()}::uuid, 'withdrawn', now() from w`);
    expect((await page('bram', care)).quietMonths).toEqual(read.quietMonths);
    expect((await page('saar', care)).kept?.signals).toBe(4);
    // The attack: the same again next to it, and take one from the other. The second shows nothing of its own.
    const beside = await agree('saar', 'wijkwerker', ['niet_pluis'], {});
    expect(await page('bram', beside)).toMatchObject({ kept: { signals: 0 }, rows: [], quietMonths: [] });
    expect((await page('bram', care)).quietMonths).toHaveLength(1);
  });

  it('is promised at the desk for the kinds, the place and the role it was agreed for', async () => {
    const about = {
      signalId: 'one',
      teamId: demoTeamId as string | null,
      kind: 'suspicious',
      neighbourhoodCode: area,
      duty: `wijkagent@${area}`,
      arrivedAt: test.clock.now(),
    };
    const promised = async (change: Partial<typeof about>) =>
      inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
        promisedTakes(deps, tx, 'lichtendam', [{ ...about, ...change }]),
      );
    expect([...(await promised({})).keys()]).toEqual(['one']);
    for (const change of [
      { kind: 'niet_pluis' },
      { neighbourhoodCode: 'BU99010102' },
      { duty: `wijkwerker@${area}` },
      { teamId: null },
      { arrivedAt: new Date('2025-12-31T12:00:00Z') },
    ])
      expect((await promised(change)).size, JSON.stringify(change)).toBe(0);
    const signal = await hand.record('amina', suspicious);
    const read = await browsers.wil.call('GET', `/signals/${signal}/promise`);
    expect(read.body).toMatchObject({ agreementId: police, answer: { count: 10, unit: 'days' } });
    expect((await browsers.saar.call('GET', `/signals/${signal}/promise`)).status).toBe(404);
  });

  it('says by when, as moments that stand still while the desk is closed, and how it went', async () => {
    const signal = await hand.record('amina', suspicious);
    const read = async () =>
      (await browsers.wil.call('GET', `/signals/${signal}/promise`)).body as AgreedPromise;
    const { number } = (await browsers.wil.call('GET', `/signals/${signal}`)).body as { number: string };
    const row = async () => (await page('wil', police)).rows.find((one) => one.number === number);
    const before = await read();
    expect(before).toMatchObject({
      isTaken: false,
      isAnswered: false,
      takenInTime: true,
      answeredInTime: true,
      closedUntil: null,
    });
    // The very moments that kept and late are reckoned by: five in the afternoon of that day in the Netherlands.
    for (const [by, due] of [
      [before.takeBy, (await row())?.takeDueOn],
      [before.answerBy, (await row())?.answerDueOn],
    ] as const) {
      expect(dutchDay(new Date(by))).toBe(due);
      expect(
        new Intl.DateTimeFormat('nl', { timeZone: 'Europe/Amsterdam', hour: 'numeric' }).format(new Date(by)),
      ).toMatch(/^17/);
    }
    await asJobs(sql`insert into agreement_pauses (tenant_id, id, agreement_id, starts_on, ends_on)
      values ('lichtendam', ${test.world.newId()}, ${police}, ${dayFrom(0)}::date, ${dayFrom(13)}::date)`);
    const closed = await read();
    expect(closed.closedUntil).toBe(dayFrom(13));
    expect(dutchDay(new Date(closed.takeBy)) > dayFrom(14)).toBe(true);
    expect(closed.takeBy > before.takeBy && closed.answerBy > before.answerBy).toBe(true);
    await asJobs(sql`delete from agreement_pauses`);
    await act('wil', signal, { action: 'take' });
    await act('wil', signal, answer);
    expect(await read()).toMatchObject({ isTaken: true, isAnswered: true, takenInTime: true });
    await movedBack(signal, 30, 10, 0);
    expect(await read()).toMatchObject({ isTaken: true, takenInTime: false, answeredInTime: false });
  });

  it('is followed by the work list when it is stricter than the desk itself, also for the answer', async () => {
    const strict = createHandIn(test, {
      promisedTakes: (tx, tenantId, signals) => promisedTakes(deps, tx, tenantId, signals),
    });
    const inList = async (signal: string) => {
      const { items } = (await browsers.wil.call('GET', '/work-list')).body as WorkList;
      return items.find((one) => one.signalId === signal);
    };
    const [wide, own] = [await strict.record('amina', suspicious), await hand.record('amina', suspicious)];
    // Two working days are no stricter than the desk's own term.
    expect((await inList(wide))?.dueAt).toBe((await inList(own))?.dueAt);
    const tight = await agree('wil', 'wijkagent', ['suspicious', 'nuisance'], {
      take: { count: 1, unit: 'hours' },
      answer: { count: 2, unit: 'hours' },
    });
    const signal = await strict.record('amina', suspicious);
    const promise = (await browsers.wil.call('GET', `/signals/${signal}/promise`)).body as AgreedPromise;
    expect(promise.agreementId).toBe(tight);
    expect((await inList(signal))?.dueAt).toBe(promise.takeBy);
    expect(promise.takeBy < ((await inList(own))?.dueAt ?? '')).toBe(true);
    await act('wil', signal, { action: 'take' });
    expect((await inList(signal))?.dueAt).toBe(promise.answerBy);
    // What cannot be kept any more is not owed at once: the desk's own term counts then.
    const late = await strict.record('amina', suspicious);
    await movedBack(late, 30, 0, 0);
    await act('wil', late, { action: 'take' });
    expect(((await inList(late))?.dueAt ?? '') > test.clock.now().toISOString()).toBe(true);
    await asJobs(sql`update agreements set ended_on = ${dayFrom(-40)}::date where id = ${tight}`);
    await asJobs(
      sql`update agreement_versions set status = 'ended', in_force_until = ${dayFrom(-40)}::date where agreement_id = ${tight}`,
    );
  });

  it('lists no signal that its desk does not read any more, and counts it all the same', async () => {
    const signalId = await hand.record('amina', suspicious);
    await act('wil', signalId, { action: 'take' });
    await act('wil', signalId, answer);
    await act('wil', signalId, { action: 'handle', outcome: 'talked_with' });
    await act('wil', signalId, { action: 'close', reasonWithoutAnswer: null });
    const { number } = (await browsers.wil.call('GET', `/signals/${signalId}`)).body as { number: string };
    const numbers = async () => (await page('wil', police)).rows.map((row) => row.number);
    const closed = (daysAgo: number) =>
      withClient(superuserOn(test.world.database), (client) =>
        client.query(
          `update signals set closed_at = ((now() at time zone 'Europe/Amsterdam')::date - ${daysAgo} + interval '12 hours')
            at time zone 'Europe/Amsterdam' where id = '${signalId}'`,
        ),
      );
    await closed(30);
    const before = await page('wil', police);
    expect(before.rows.map((row) => row.number)).toContain(number);
    await closed(31);
    expect(await numbers()).toEqual(before.rows.map((row) => row.number).filter((one) => one !== number));
    expect((await page('wil', police)).kept).toEqual(before.kept);
  });

  it('is announced once to both sides when its end or a meeting is near', async () => {
    told.length = 0;
    expect(await remindAgreements(deps, 'lichtendam')).toBeGreaterThan(0);
    expect(told).toContain(`team ${demoTeamId}`);
    expect(told).toContain(`duty wijkagent@${area}`);
    told.length = 0;
    expect(await remindAgreements(deps, 'lichtendam')).toBe(0);
    expect(told).toEqual([]);
  });

  it('is forgotten two years after its end, and not before', async () => {
    const left = async (): Promise<number> =>
      inTransaction(
        test.world.jobs,
        { ...noContext, tenantId: 'lichtendam' },
        async (tx) =>
          (await tx.selectFrom('agreements').select('id').where('id', '=', police).execute()).length,
      );
    await asJobs(sql`update agreements set ended_on = ${dayFrom(-725)}::date where id = ${police}`);
    await forgetAgreements(deps, 'lichtendam');
    expect(await left()).toBe(1);
    await asJobs(sql`update agreements set ended_on = ${dayFrom(-735)}::date where id = ${police}`);
    await forgetAgreements(deps, 'lichtendam');
    await forgetAgreements(deps, 'lichtendam');
    expect(await left()).toBe(0);
  });
});
