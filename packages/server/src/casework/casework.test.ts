/** From signal to case file over HTTP: opening, mapping, planning, handing over, scaling, closing, and what each step leaves behind. */
import { caseFields } from '@buurtplus/domain/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  addFactAs,
  dayFrom,
  idOfPerson,
  openCaseAs,
  readCaseAs,
  stepAs,
  takenSignalOf,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';

describe('a case file', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
  });
  afterAll(() => test.end());

  const takenSignal = () => takenSignalOf(handIn);

  it('has purpose, readers and term for every stored column', async () => {
    const columns = await sql<{ table: string; name: string }>`
      select table_name as "table", column_name as name from information_schema.columns
      where table_schema = 'public' and table_name like 'case\\_%'`.execute(test.world.owner);
    const stored = columns.rows.map((row) => `${row.table}.${row.name}`).sort();
    const described = Object.entries(caseFields).flatMap(([table, fields]) =>
      Object.keys(fields).map((name) => `${table}.${name}`),
    );
    expect(stored).toEqual(described.sort());
  });

  it('is opened from a signal that somebody took, by one of two who try at once, and twice pressed is once', async () => {
    const signalId = await takenSignal();
    const saar = await as('saar');
    const body = {
      commandId: newPhoneId(),
      signalId,
      place: null,
      reason: 'Derde keer dezelfde zorg op dit adres.',
      ground: 'wmo',
      reviewOn: null,
    };
    const answers = await Promise.all([
      saar.call('POST', '/cases', body),
      saar.call('POST', '/cases', { ...body, commandId: newPhoneId() }),
    ]);
    expect(answers.map((one) => one.status).sort((left, right) => left - right)).toEqual([201, 409]);
    expect(answers.find((one) => one.status === 409)?.body).toMatchObject({ code: 'case_there' });
    const caseId = answers.find((one) => one.status === 201)?.body as { caseId: string };
    const again = await saar.call('POST', '/cases', { ...body, commandId: caseId.caseId });
    expect([again.status, again.body]).toEqual([201, caseId]);
    const view = await readCaseAs(saar, caseId.caseId);
    expect(view).toMatchObject({ isOwner: true, signalId, rung: 'wijkteam', version: 1 });
    expect(view.answerDueAt).not.toBeNull();
    expect(view.events.map((event) => event.kind)).toEqual(['opened']);
    // Nobody who only works the other desks knows that it is there.
    for (const who of ['wil', 'rik'])
      expect((await (await as(who)).call('GET', `/cases/${caseId.caseId}`)).status).toBe(404);
  });

  it('is not opened from a signal nobody took up, of another desk, or outside the own area', async () => {
    const signalId = await handIn.record('amina', { observations: ['home.neglected'] });
    const base = {
      commandId: newPhoneId(),
      reason: 'Een goede reden hiervoor.',
      ground: 'wmo',
      reviewOn: null,
    };
    const saar = await as('saar');
    const early = await saar.call('POST', '/cases', { ...base, signalId, place: null });
    expect(early.body).toMatchObject({ code: 'wrong_status' });
    const other = await (await as('wil')).call('POST', '/cases', { ...base, signalId, place: null });
    expect(other.status).toBe(404);
    const place = { neighbourhoodCode: 'BU99010301', street: null, houseNumber: null };
    const far = await saar.call('POST', '/cases', { ...base, signalId: null, place });
    expect(far.body).toMatchObject({ fields: [{ path: 'place.neighbourhoodCode', code: 'not_your_area' }] });
    const short = await saar.call('POST', '/cases', { ...base, signalId: null, place, reason: 'kort' });
    expect(short.status).toBe(400);
  });

  it('maps the situation and shows the mix of the plan, with an agreement for whoever is not paid', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const today = dayFrom(test, 0);
    await addFactAs(saar, caseId, 'shared', 'De voortuin ligt vol.', today);
    const add = (entry: object) => stepAs(saar, caseId, { action: 'add', compartment: 'care', entry });
    const action = {
      kind: 'action',
      domain: 'network',
      what: 'Elke week samen koffie',
      support: 'informal',
      informal: 'neighbour',
      doer: 'buurvrouw',
      dueOn: dayFrom(test, 7),
      state: 'to_do',
      agreement: 'Op woensdag, een half uur.',
      checkInOn: dayFrom(test, 14),
    };
    const said = [
      await add({ kind: 'knows', domain: 'health', who: 'huisarts' }),
      await add({ kind: 'wish', text: 'Ik wil zelf mijn tuin doen.' }),
      await add({
        kind: 'consent',
        asked: 'not_possible',
        given: null,
        why: 'Doet niet open.',
        askedOn: today,
      }),
      await add(action),
      await add({
        ...action,
        support: 'formal',
        informal: null,
        agreement: null,
        checkInOn: null,
        doer: 'wijkverpleging',
      }),
    ];
    expect(said.map((one) => one.status)).toEqual([204, 204, 204, 204, 204]);
    const wrong = [
      await add({ ...action, agreement: null }),
      await add({ ...action, support: 'formal' }),
      await add({ kind: 'consent', asked: 'no', given: null, why: null, askedOn: today }),
      await add({ kind: 'fact', domain: 'living', text: 'x', source: 'record', seenOn: dayFrom(test, 3) }),
      await stepAs(saar, caseId, {
        action: 'add',
        compartment: 'police',
        entry: { kind: 'wish', text: 'x' },
      }),
    ];
    expect(wrong.map((one) => one.status)).toEqual([400, 400, 400, 400, 400]);
    const view = await readCaseAs(saar, caseId);
    expect(view.mix).toEqual({ formal: 1, informal: 1, resident: 0 });
    expect(view.entries.map((one) => one.entry.kind)).toEqual([
      'fact',
      'knows',
      'wish',
      'consent',
      'action',
      'action',
    ]);
    const entryId = view.entries[4]?.entryId ?? '';
    const done = await stepAs(saar, caseId, {
      action: 'change_plan',
      entryId,
      state: 'dropped',
      checkInOn: dayFrom(test, 14),
    });
    expect(done.status).toBe(204);
    expect((await readCaseAs(saar, caseId)).mix).toEqual({ formal: 1, informal: 0, resident: 0 });
  });

  it('keeps police and care apart on the page, on paper and in the tables, also for the owner', async () => {
    const [saar, wil, rik] = [await as('saar'), await as('wil'), await as('rik')];
    const caseId = await openCaseAs(saar);
    for (const who of ['wil', 'rik'])
      expect(
        (
          await stepAs(saar, caseId, {
            action: 'invite',
            personId: idOfPerson(who),
            untilOn: dayFrom(test, 30),
            deputy: false,
          })
        ).status,
      ).toBe(204);
    const today = dayFrom(test, 0);
    await addFactAs(saar, caseId, 'care', 'CANARY-CARE', today);
    await addFactAs(wil, caseId, 'police', 'CANARY-POLICE', today);
    await addFactAs(rik, caseId, 'shared', 'CANARY-SHARED', today);
    const seen = async (who: 'saar' | 'wil' | 'rik') => {
      const page = (await (await as(who)).call('GET', `/cases/${caseId}`)).text;
      const rows = await inTransaction(test.world.app, test.world.caller(who).context, async (tx) =>
        (await tx.selectFrom('case_entries').select('body').where('case_id', '=', caseId).execute()).map(
          (row) => JSON.stringify(row.body),
        ),
      );
      const canaries = ['CARE', 'POLICE', 'SHARED'];
      const onPage = canaries.filter((one) => page.includes(`CANARY-${one}`));
      expect(canaries.filter((one) => rows.join().includes(`CANARY-${one}`))).toEqual(onPage);
      return onPage;
    };
    expect(await seen('saar')).toEqual(['CARE', 'SHARED']);
    expect(await seen('wil')).toEqual(['POLICE', 'SHARED']);
    expect(await seen('rik')).toEqual(['SHARED']);
    const paper = await wil.call('GET', `/cases/${caseId}/file`);
    expect([paper.status, paper.headers['content-type']]).toEqual([200, 'application/pdf']);
  });

  it('steps up and down with a reason, and what changes in access happens at that moment', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const untilOn = dayFrom(test, 30);
    await stepAs(saar, caseId, { action: 'invite', personId: idOfPerson('wil'), untilOn, deputy: false });
    const scale = async (to: string) =>
      stepAs(saar, caseId, {
        action: 'scale',
        version: (await readCaseAs(saar, caseId)).version,
        to,
        reason: 'Zoals vanmorgen besproken.',
      });
    expect((await scale('specialist')).status).toBe(204);
    expect((await (await as('wil')).call('GET', `/cases/${caseId}`)).status).toBe(200);
    expect((await scale('network')).status).toBe(204);
    expect((await (await as('wil')).call('GET', `/cases/${caseId}`)).status).toBe(404);
    expect((await scale('network')).status).toBe(400);
    expect((await scale('nergens')).status).toBe(400);
    const { version } = await readCaseAs(saar, caseId);
    const review = {
      action: 'review',
      version,
      to: null,
      reason: 'Het gaat zo goed genoeg.',
      reviewOn: dayFrom(test, 60),
    };
    expect((await stepAs(saar, caseId, review)).status).toBe(204);
    const kinds = (await readCaseAs(saar, caseId)).events.map((event) => [
      event.kind,
      event.detail['direction'],
    ]);
    expect(kinds.slice(0, 3)).toEqual([
      ['review', 'same'],
      ['scale', 'down'],
      ['scale', 'up'],
    ]);
  });

  it('closes with what was learned, lets everybody only read, and opening again prolongs nothing in silence', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    await stepAs(saar, caseId, {
      action: 'invite',
      personId: idOfPerson('rik'),
      untilOn: dayFrom(test, 30),
      deputy: false,
    });
    const now = async () => (await readCaseAs(saar, caseId)).version;
    const close = async () =>
      stepAs(saar, caseId, {
        action: 'close',
        version: await now(),
        outcome: 'help_in_place',
        solved: 'partly',
        learned: 'Eerder de buurvrouw bellen.',
      });
    expect((await close()).status).toBe(204);
    const closed = await readCaseAs(saar, caseId);
    expect(closed).toMatchObject({ status: 'closed', outcome: 'help_in_place', solved: 'partly' });
    expect(closed.keepUntil).toBe(closed.firstKeepUntil);
    expect((await (await as('rik')).call('GET', `/cases/${caseId}`)).status).toBe(200);
    const late = await stepAs(saar, caseId, {
      action: 'add',
      compartment: 'shared',
      entry: { kind: 'wish', text: 'x' },
    });
    expect(late.body).toMatchObject({ code: 'wrong_status' });
    // Thirty days after closing it would be out of sight.
    test.clock.moveMs(20 * 86_400_000);
    // Sessions of professionals are short; the same people come back.
    const later = await test.signIn('saar');
    const step = async (body: object) =>
      stepAs(later, caseId, { version: (await readCaseAs(later, caseId)).version, ...body });
    expect(
      (await step({ action: 'reopen', reason: 'Dezelfde zorg komt terug.', reviewOn: dayFrom(test, 14) }))
        .status,
    ).toBe(204);
    expect(await readCaseAs(later, caseId)).toMatchObject({ status: 'open', keepUntil: closed.keepUntil });
    await step({ action: 'close', outcome: 'no_contact', solved: 'no', learned: 'Niets nieuws geleerd.' });
    expect((await readCaseAs(later, caseId)).keepUntil).toBe(closed.keepUntil);
    expect((await step({ action: 'extend', reason: 'De huurzaak loopt nog.' })).status).toBe(204);
    const extended = await readCaseAs(later, caseId);
    expect(extended.keepUntil).not.toBe(closed.keepUntil);
    expect(extended.firstKeepUntil).toBe(closed.keepUntil);
  });

  it('leaves a line in the trail for every read and every step', async () => {
    const actions = await inTransaction(test.world.jobs, systemContext('lichtendam'), async (tx) =>
      (await tx.selectFrom('audit_entries').select('action').distinct().execute()).map((row) => row.action),
    );
    for (const action of [
      'case.opened',
      'case.read',
      'case.printed',
      'case.add',
      'case.scale',
      'case.close',
      'case.reopen',
    ])
      expect(actions).toContain(action);
  });
});
