/** Kept or late of an organisation, from real hand-overs of cases: what each side reads of it, and what nobody can work out. */
import type { AgreementMeeting, AgreementMonth, AgreementPage } from '@buurtplus/contract/agreements';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { agreeAs, agreementsDeps } from '../testing/agreements.ts';
import { answerAs, offerAs, openCaseAs, organisationOf } from '../testing/cases.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import type { AgreementsDeps } from './agreements-deps.ts';
import { agreementsKept } from './team-month.ts';

const area = 'BU99010201';
const day = 86_400_000;

describe('kept or late of an organisation', () => {
  let test: TestServer;
  let deps: AgreementsDeps;
  let browsers: Readonly<Record<'bram' | 'saar' | 'hanna' | 'karim', Browser>>;
  let agreementId: string;
  beforeAll(async () => {
    test = await createTestServer();
    deps = agreementsDeps(test);
    browsers = {
      bram: await test.signIn('bram'),
      saar: await test.signIn('saar'),
      hanna: await test.signIn('hanna'),
      karim: await test.signIn('karim'),
    };
    agreementId = await agree();
  });
  afterAll(() => test.end());

  const asJobs = (statement: ReturnType<typeof sql>) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) => statement.execute(tx));
  const dayFrom = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * day));

  const agree = (): Promise<string> =>
    agreeAs(test, browsers.bram, browsers.hanna, {
      partner: { kind: 'organisation', organisationId: organisationOf('hanna') },
      areas: [area],
      terms: {
        title: 'Verzoeken aan de woonstichting',
        what: 'Zeggen of het kan, en laten weten wat ervan komt.',
        kinds: ['public_space'],
        deputy: 'De opzichter',
        meetEveryMonths: 3,
      },
    });
  const page = async (who: 'bram' | 'hanna', id = agreementId): Promise<AgreementPage> =>
    (await browsers[who].call('GET', `/agreements/${id}`)).body as AgreementPage;
  const offer = async (caseId: string, change: object = {}): Promise<string> => {
    const done = await offerAs(browsers.saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(60),
      ...change,
    });
    expect(done.status).toBe(204);
    return done.handOverId;
  };
  /** As if it was asked so many days ago; the answers keep the days given to them. */
  const movedBack = (id: string, asked: number, said: number, replied: number) =>
    asJobs(sql`with h as (update case_hand_overs set offered_at = offered_at - make_interval(days => ${asked}),
        due_at = due_at - make_interval(days => ${asked}), answered_at = answered_at - make_interval(days => ${said}) where id = ${id})
      update case_messages set made_at = made_at - make_interval(days => ${replied}) where hand_over_id = ${id}`);

  it('is counted from what was asked and answered, and read by the partner with the days behind it', async () => {
    const caseId = await openCaseAs(browsers.saar);
    const kept = await offer(caseId);
    await answerAs(browsers.hanna, kept, { answer: 'accept' });
    await answerAs(browsers.hanna, kept, { answer: 'message', text: 'Monteur komt dinsdag.' });
    await movedBack(kept, 30, 29, 28);
    const late = await offer(caseId);
    await answerAs(browsers.hanna, late, { answer: 'refuse', reason: 'Dit is niet ons gebouw.' });
    await movedBack(late, 30, 20, 0);
    await offer(caseId);
    // Without its place it belongs to no area; to another organisation it is not theirs.
    await offer(caseId, { fields: ['reason'] });
    await offer(caseId, { toOrganisationId: organisationOf('karim') });
    const read = await page('hanna');
    expect(read.kept).toEqual({
      signals: 3,
      take: { kept: 1, late: 1, open: 1 },
      answer: { kept: 1, late: 0, open: 1 },
    });
    expect(read.helps).toEqual(['talk', 'change', 'other_contact']);
    expect(read.rows.map((row) => `${row.kind} ${row.take} ${row.answer}`).sort()).toEqual([
      'refer kept kept',
      'refer late none',
      'refer open open',
    ]);
    expect(read.rows.every((row) => row.number === null)).toBe(true);
    // Days only: nothing of the case, its number, or who.
    const text = JSON.stringify(read.rows);
    for (const word of ['Dijkweg', 'gordijnen', 'Monteur', 'gebouw', 'Saar', 'Hanna', caseId])
      expect(text).not.toContain(word);
    expect((await browsers.karim.call('GET', `/agreements/${agreementId}`)).status).toBe(404);
    const meeting = (await browsers.hanna.call('GET', `/agreements/${agreementId}/meeting`))
      .body as AgreementMeeting;
    expect(meeting.agreements[0]).toMatchObject({ kept: { signals: 3 }, deputy: 'De opzichter' });
    expect(meeting.agreements[0]?.rows.map((row) => row.take).sort()).toEqual(['late', 'open']);
  });

  it('is nothing for the team while one case could be told from it, in no figure and on no page', async () => {
    const nothing = { kept: null, rows: [], quietMonths: [], quietHidden: true, helps: [] };
    expect(await page('bram')).toMatchObject(nothing);
    const caseId = await openCaseAs(browsers.saar, {
      place: { neighbourhoodCode: area, street: 'Kade', houseNumber: null },
    });
    for (let count = 0; count < 6; count += 1) {
      const id = await offer(caseId);
      await answerAs(browsers.hanna, id, { answer: 'refuse', reason: 'Dit is niet ons gebouw.' });
      await movedBack(id, 40, 40, 0);
    }
    expect(await page('bram')).toMatchObject(nothing);
    const meeting = (await browsers.bram.call('GET', `/agreements/${agreementId}/meeting`)).body;
    expect(meeting).toMatchObject({ agreements: [{ ...nothing, deputy: 'De opzichter' }] });
    const month = await agreementsKept(deps, 'lichtendam', demoTeamId, dayFrom(-40).slice(0, 7));
    expect(month).toMatchObject({ kept: 0, due: 0 });
    // The organisation reads its own month by days; the team not even a sum.
    const at = dayFrom(-40).slice(0, 7);
    const own = (await browsers.hanna.call('GET', `/agreements/${agreementId}/months/${at}`)).body;
    expect(own).toMatchObject({ side: 'partner', kept: { signals: expect.any(Number) }, month: at });
    expect((own as AgreementMonth).rows.length).toBeGreaterThanOrEqual(6);
    expect((await browsers.bram.call('GET', `/agreements/${agreementId}/months/${at}`)).body).toMatchObject(
      nothing,
    );
    expect((await browsers.karim.call('GET', `/agreements/${agreementId}/months/${at}`)).status).toBe(404);
  });

  it('is a whole month in steps of five for the team, of three cases or more, and in the month report', async () => {
    for (let count = 0; count < 4; count += 1) {
      const caseId = await openCaseAs(browsers.saar, {
        place: { neighbourhoodCode: area, street: `Steeg ${count}`, houseNumber: null },
      });
      for (const reason of ['Dit is niet ons gebouw.', 'Dit doet de gemeente.']) {
        const id = await offer(caseId);
        await answerAs(browsers.hanna, id, { answer: 'refuse', reason });
        // Taken up late: asked in the month, answered three weeks after.
        await movedBack(id, 40, 19, 0);
      }
    }
    const month = dayFrom(-40).slice(0, 7);
    const read = await page('bram');
    expect(read.quietMonths).toEqual([{ month, about: 15, takenInTime: null, answeredInTime: 15 }]);
    expect(read).toMatchObject({ kept: null, rows: [], helps: ['talk', 'change', 'other_contact'] });
    expect(await agreementsKept(deps, 'lichtendam', demoTeamId, month)).toMatchObject({
      kept: 0,
      due: 1,
      lines: [
        { title: 'Verzoeken aan de woonstichting', partner: 'Woonstichting De Lantaarn', isKept: false },
      ],
    });
    // The attack: another agreement with the same organisation beside it, to take one from the other.
    const beside = await agree();
    expect(await page('bram', beside)).toMatchObject({ kept: null, rows: [], quietMonths: [] });
    expect((await page('bram')).quietMonths).toHaveLength(1);
  });

  it('stands still while the desk of the organisation was closed, also for what ran out meanwhile', async () => {
    const caseId = await openCaseAs(browsers.saar, {
      place: { neighbourhoodCode: area, street: 'Gracht', houseNumber: null },
    });
    const id = await offer(caseId);
    await movedBack(id, 80, 0, 0);
    await asJobs(sql`update case_hand_overs set status = 'timed_out' where id = ${id}`);
    await asJobs(
      sql`update case_disclosures set ended_at = now() - interval '74 days' where hand_over_id = ${id}`,
    );
    const before = (await page('hanna')).kept;
    await asJobs(sql`insert into agreement_pauses (tenant_id, id, agreement_id, starts_on, ends_on)
      values ('lichtendam', ${test.world.newId()}, ${agreementId}, ${dayFrom(-90)}::date, ${dayFrom(-60)}::date)`);
    const after = (await page('hanna')).kept;
    expect([before?.take.late, after?.take.late]).toEqual([(after?.take.late ?? 0) + 1, after?.take.late]);
  });
});
