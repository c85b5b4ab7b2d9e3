/** The professional's home over HTTP: views, sleep, seen, search, kept filters, questions, "it goes on", and answers that stay owed. */
import type {
  DeskFilters,
  LateAnswers,
  MySignal,
  QuietLateAnswers,
  SeenAnswer,
  SignalForDeskView,
  WorkCounts,
  WorkFound,
  WorkList,
} from '@buurtplus/contract/signals';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import type { RoutingDeps } from '../routing/routing-deps.ts';
import { createPhone, newPhoneId, type Phone, signalBody } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { remindOfLate } from './owed-answers.ts';

const day = 86_400_000;

describe('the home of a professional', () => {
  let test: TestServer;
  let amina: Browser;
  let saar: Browser;
  let yara: Browser;
  let wil: Browser;
  let bram: Browser;
  let routing: RoutingDeps;
  let phone: Phone;

  beforeAll(async () => {
    test = await createTestServer();
    [amina, saar, yara, wil, bram] = [
      await test.signIn('amina'),
      await test.signIn('saar'),
      await test.signIn('yara'),
      await test.signIn('wil'),
      await test.signIn('bram'),
    ];
    routing = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      newId: newPhoneId,
      neighbourhoodsIn: test.world.book.neighbourhoodsIn,
      tellDuty: async () => undefined,
      tellTeam: async () => undefined,
    };
    const pack = (await amina.call('GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    phone = await createPhone(pack.sealingKey);
    const { deviceId, publicKey } = phone;
    await amina.call('POST', '/me/devices', { deviceId, publicKey, label: 'test' });
  });
  afterAll(() => test.end());

  const send = async (kind: string, body: object) => {
    const { sealed } = await phone.seal(kind, { nonce: signalBody().nonce, ...body });
    const answer = await amina.call('POST', '/commands', { commands: [sealed] });
    return {
      sealed,
      verdict: (answer.body as { verdicts: { verdict: string; code?: string }[] }).verdicts[0],
    };
  };
  const record = async (change?: Parameters<typeof signalBody>[0]): Promise<string> => {
    const body = signalBody(change);
    expect((await send('signal.record', body)).verdict).toMatchObject({ verdict: 'applied' });
    await routeWaitingSignals(routing, 'lichtendam');
    return body.signalId;
  };
  const read = async (who: Browser, id: string) =>
    (await who.call('GET', `/signals/${id}`)).body as SignalForDeskView;
  const act = async (who: Browser, id: string, step: object) =>
    who.call('POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version: (await read(who, id)).version,
      ...step,
    });
  const view = async (who: Browser, name: string): Promise<readonly string[]> =>
    ((await who.call('GET', `/work-list?limit=100&view=${name}`)).body as WorkList).items.map(
      (i) => i.signalId,
    );
  const open = async (who: Browser): Promise<readonly string[]> =>
    ((await who.call('GET', '/work-list?limit=100')).body as WorkList).items.map((item) => item.signalId);
  const counts = async (who: Browser) => (await who.call('GET', '/work-list/counts')).body as WorkCounts;
  const found = async (who: Browser, text: string): Promise<readonly string[]> =>
    ((await who.call('POST', '/work-list/search', { text })).body as WorkFound).items.map((i) => i.signalId);
  const mine = async (id: string): Promise<MySignal> => {
    const signals = ((await amina.call('GET', '/my-signals')).body as { signals: MySignal[] }).signals;
    const one = signals.find((signal) => signal.signalId === id);
    if (one === undefined) throw new Error('the signal is not among the own ones');
    return one;
  };
  const lateNumbers = async (): Promise<readonly string[]> =>
    ((await (await test.signIn('bram')).call('GET', '/late-answers')).body as LateAnswers).items.map(
      (item) => item.number,
    );
  const inDays = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * day));
  const inBoth = { source: 'neighbourhood', neighbourhoodCode: 'BU99010201' } as const;

  it('counts what each view holds, and each view holds what it says', async () => {
    const [fresh, asked, referred, asleep] = [await record(), await record(), await record(), await record()];
    for (const id of [asked, referred, asleep])
      expect((await act(saar, id, { action: 'take' })).status).toBe(200);
    expect((await act(saar, asked, { action: 'ask', question: 'still_so' })).status).toBe(200);
    await act(saar, referred, { action: 'refer', target: 'wijkteam', reason: 'Zij kennen de straat.' });
    const until = inDays(5);
    expect(await act(saar, asleep, { action: 'sleep', until, reason: 'look_again_then' })).toMatchObject({
      status: 200,
      body: { asleepUntil: until, allowedActions: expect.arrayContaining(['wake']) },
    });
    expect(await view(saar, 'new')).toContain(fresh);
    expect((await view(saar, 'waiting')).filter((id) => [asked, referred].includes(id))).toHaveLength(2);
    expect(await view(saar, 'asleep')).toEqual([asleep]);
    expect(await open(saar)).not.toContain(asleep);
    const seen = await counts(saar);
    for (const name of ['new', 'today', 'overdue', 'waiting', 'asleep'] as const)
      expect(seen[name], name).toBe((await view(saar, name)).length);
    expect(await counts(wil)).toMatchObject({ new: 0, waiting: 0, asleep: 0 });
    await act(saar, asleep, { action: 'wake' });
    expect(await open(saar)).toContain(asleep);
    expect(await view(saar, 'asleep')).toEqual([]);
  });

  it('lets nothing sleep longer than a quarter, nor wake before tomorrow, and sleep moves no due time', async () => {
    const id = await record();
    await act(saar, id, { action: 'take' });
    const { dueAt, answerDueAt } = await read(saar, id);
    for (const until of [inDays(0), inDays(-1), inDays(94)])
      expect(await act(saar, id, { action: 'sleep', until, reason: 'person_away' })).toMatchObject({
        status: 409,
        body: { code: 'not_this_day' },
      });
    expect(
      (await act(saar, id, { action: 'sleep', until: '2027-02-30', reason: 'person_away' })).status,
    ).toBe(400);
    await act(saar, id, { action: 'sleep', until: inDays(90), reason: 'waits_for_repair' });
    expect(await read(saar, id)).toMatchObject({ dueAt, answerDueAt });
    expect(await view(saar, 'asleep')).toContain(id);
    // It is due before it wakes: from that day on it is in sight.
    await inTransaction(
      test.world.jobs,
      { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
      (tx) => tx.updateTable('signals').set({ due_at: test.clock.now() }).where('id', '=', id).execute(),
    );
    expect(await open(saar)).toContain(id);
    expect(await view(saar, 'overdue')).toContain(id);
  });

  it('marks as seen one by one, tells what was not there, and stops no clock', async () => {
    const [one, two] = [await record(), await record()];
    const before = await counts(saar);
    const elsewhere = newPhoneId();
    const answer = await saar.call('POST', '/work-list/seen', { signalIds: [one, elsewhere, two] });
    expect(answer.body as SeenAnswer).toEqual({ seen: [one, two].sort(), notThere: [elsewhere] });
    expect((await counts(saar)).unseen).toBe(before.unseen - 2);
    expect(await read(saar, one)).toMatchObject({ status: 'routed', seenAt: expect.any(String) });
    const strangers = await wil.call('POST', '/work-list/seen', { signalIds: [one] });
    expect(strangers.body).toEqual({ seen: [], notThere: [one] });
    const lines = await inTransaction(
      test.world.jobs,
      { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
      (tx) =>
        tx.selectFrom('audit_entries').select('object_id').where('action', '=', 'signal.seen').execute(),
    );
    expect(new Set(lines.map((line) => line.object_id))).toEqual(new Set([one, two]));
    expect(lines).toHaveLength(2);
  });

  it('finds own work by number, street and what was seen; never by own words, and never that of another desk', async () => {
    const id = await record({ street: 'Zonnebloemstraat', ownWords: 'Mevrouw Pietersen doet niet open.' });
    const { number } = await read(saar, id);
    expect(await found(saar, number.toLowerCase())).toEqual([id]);
    expect(await found(saar, 'zonnebl')).toEqual([id]);
    expect(await found(saar, 'gordijnen')).toContain(id);
    for (const text of ['Pietersen', 'Mevrouw', '%%', '__', 'ebloem'])
      expect(await found(saar, text)).toEqual([]);
    for (const text of [number, 'zonnebl', 'gordijnen']) expect(await found(wil, text)).not.toContain(id);
    expect((await bram.call('POST', '/work-list/search', { text: 'zonnebl' })).status).toBe(403);
  });

  it('keeps a few filters for each person, and no more', async () => {
    const filter = { view: 'overdue', status: 'open', kind: 'niet_pluis', neighbourhoodCode: null };
    const ids = Array.from({ length: 9 }, newPhoneId);
    const kept = [];
    for (const filterId of ids)
      kept.push((await saar.call('POST', '/desk-filters', { filterId, name: 'Te laat', filter })).status);
    expect(kept).toEqual([...Array.from({ length: 8 }, () => 204), 409]);
    expect(((await yara.call('GET', '/desk-filters')).body as DeskFilters).filters).toEqual([]);
    expect((await yara.call('DELETE', `/desk-filters/${ids[0] ?? ''}`)).status).toBe(404);
    expect((await saar.call('DELETE', `/desk-filters/${ids[0] ?? ''}`)).status).toBe(204);
    expect(((await saar.call('GET', '/desk-filters')).body as DeskFilters).filters[0]).toMatchObject({
      filter,
    });
  });

  it('two professionals take one signal: one has it, the other reads that somebody was ahead', async () => {
    const id = await record({ place: inBoth });
    const { version } = await read(yara, id);
    const take = (who: Browser) =>
      who.call('POST', `/signals/${id}/actions`, { commandId: newPhoneId(), version, action: 'take' });
    const answers = await Promise.all([saar, yara, saar, yara, saar, yara].map(take));
    expect(answers.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([
      200, 409, 409, 409, 409, 409,
    ]);
  });

  it('asks the volunteer, who answers from the phone; neither side learns who the other is', async () => {
    const id = await record();
    await act(saar, id, { action: 'take' });
    await act(saar, id, { action: 'ask', question: 'how_often' });
    expect((await act(saar, id, { action: 'ask', question: 'still_so' })).status).toBe(409);
    const [question] = (await mine(id)).questions;
    expect(question).toMatchObject({ code: 'how_often', answered: false });
    expect(JSON.stringify(await mine(id))).not.toMatch(/saar|wijkwerker|Meijer/i);
    const about = { signalId: id, questionId: question?.questionId };
    expect((await send('signal.answer', { ...about, answer: 'purple', words: null })).verdict).toMatchObject({
      verdict: 'refused',
      code: 'invalid_input',
    });
    const given = await send('signal.answer', { ...about, answer: 'often', words: 'Elke avond.' });
    expect(given.verdict).toMatchObject({ verdict: 'applied' });
    const again = await amina.call('POST', '/commands', { commands: [given.sealed] });
    expect(again.body).toMatchObject({ verdicts: [{ verdict: 'already' }] });
    expect((await send('signal.answer', { ...about, answer: 'once', words: null })).verdict).toMatchObject({
      code: 'answered_before',
    });
    const answer = await saar.call('GET', `/signals/${id}`);
    expect(answer.body).toMatchObject({
      askedAt: null,
      // What was written with it is about people: behind a tap, with a line in the trail.
      questions: [{ answer: 'often', words: null }],
      behindTap: expect.arrayContaining(['answer_words']),
    });
    expect(answer.text).not.toContain('Elke avond');
    const tap = { field: 'answer_words' };
    expect((await saar.call('POST', `/signals/${id}/reveal`, tap)).body).toEqual({ value: 'Elke avond.' });
    const trail = await inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, (tx) =>
      tx
        .selectFrom('audit_entries')
        .select('actor_id')
        .where('action', '=', 'signal.revealed_answer_words')
        .where('object_id', '=', id)
        .execute(),
    );
    expect(trail).toEqual([{ actor_id: test.world.caller('saar').personId }]);
    for (const trace of ['Amina', test.world.caller('amina').personId, 'volunteer'])
      expect(answer.text).not.toContain(trace);
    // Read back on the phone is that it was answered, not what.
    expect(JSON.stringify(await mine(id))).not.toContain('Elke avond');
  });

  it('goes on after closing: a desk gets it anew, an answer is owed again, and once a day is enough', async () => {
    const id = await record();
    await act(saar, id, { action: 'take' });
    expect((await mine(id)).maySayItGoesOn).toBe(true);
    const answer = { wordsForVolunteer: null, noteForProfessionals: null };
    await act(saar, id, { action: 'report_back', answer: 'received', ...answer });
    await act(saar, id, { action: 'handle', outcome: 'visited' });
    // "We have it" is no answer yet.
    expect((await act(saar, id, { action: 'close', reasonWithoutAnswer: null })).status).toBe(409);
    await act(saar, id, { action: 'report_back', answer: 'done', ...answer });
    expect(await read(saar, id)).toMatchObject({ answerDueAt: null });
    expect((await act(saar, id, { action: 'close', reasonWithoutAnswer: null })).status).toBe(200);
    expect((await send('signal.goes_on', { signalId: id })).verdict).toMatchObject({ verdict: 'applied' });
    expect((await send('signal.goes_on', { signalId: id })).verdict).toMatchObject({ verdict: 'refused' });
    await routeWaitingSignals(routing, 'lichtendam');
    const now = await read(saar, id);
    expect(now).toMatchObject({ status: 'routed', answerDueAt: expect.any(String) });
    expect(now.events.find((event) => event.kind === 'goes_on')?.role).toBeNull();
    await act(saar, id, { action: 'take' });
    expect((await send('signal.goes_on', { signalId: id })).verdict).toMatchObject({ code: 'said_before' });
    expect(await read(saar, id)).toMatchObject({ answerDueAt: now.answerDueAt });
  });

  it('keeps the day of the answer through every hand-over, and tells the coordinator nothing of niet-pluis when it is late', async () => {
    const id = await record({ place: inBoth, street: 'Dijkweg' });
    await act(saar, id, { action: 'take' });
    const { answerDueAt, number } = await read(saar, id);
    await act(yara, id, { action: 'return', reason: 'other_area' });
    await routeWaitingSignals(routing, 'lichtendam');
    const next = (await read(wil, id)).status === 'routed' ? wil : await test.signIn('rik');
    test.clock.moveMs(2 * day);
    await Promise.resolve();
    const again = await test.signIn(next === wil ? 'wil' : 'rik');
    await act(again, id, { action: 'take' });
    expect(await read(again, id)).toMatchObject({ answerDueAt, dueAt: answerDueAt });

    const told: string[] = [];
    const owed = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      endOfToday: (now: Date) => new Date(now.getTime() + day),
      tellDuty: async (_tenant: string, duty: string) => void told.push(duty),
      tellTeam: async (_tenant: string, team: string) => void told.push(team),
      tellPerson: async (_tenant: string, person: string) => void told.push(person),
      answerersOf: async () => new Map(),
      administratorsOf: async () => ['administrator'],
      wakeTelling: async () => undefined,
    };
    await remindOfLate(owed);
    expect(told).toEqual([]);
    test.clock.moveMs(20 * day);
    const bramThen = await test.signIn('bram');
    await Promise.all([remindOfLate(owed), remindOfLate(owed)]);
    expect(told.filter((one) => one.includes('@')).length).toBeGreaterThan(0);
    const times = told.length;
    await remindOfLate(owed);
    expect(told).toHaveLength(times);
    const late = await bramThen.call('GET', '/late-answers');
    expect((late.body as LateAnswers).items.map((item) => item.number)).not.toContain(number);
    expect(told).not.toContain(demoTeamId);
    // Two weeks late at the first look: the desk hears first, and who runs the desks hears with the next day's word.
    expect(told).toContain('administrator');
    const quiet = await (await test.signIn('femke')).call('GET', '/quiet-late-answers');
    expect((quiet.body as QuietLateAnswers).items.map((item) => item.number)).toContain(number);
    for (const content of ['Dijkweg', 'home.', 'niet_pluis', id]) expect(quiet.text).not.toContain(content);
    for (const content of ['Dijkweg', 'home.', 'niet_pluis', id, 'wij'])
      expect(late.text).not.toContain(content);

    const then = await test.signIn(next === wil ? 'wil' : 'rik');
    await act(then, id, {
      action: 'report_back',
      answer: 'not_possible',
      wordsForVolunteer: null,
      noteForProfessionals: null,
    });
    await remindOfLate(owed);
  });

  it('names late answers about public space, and nothing from which another kind can be worked out', async () => {
    const light = { observations: ['public.paving'], gutFeeling: null, place: inBoth };
    [amina, saar] = [await test.signIn('amina'), await test.signIn('saar')];
    const quiet = [await record({ place: inBoth }), await record({ place: inBoth })];
    const before = new Set(await lateNumbers());
    const told: string[] = [];
    const owed = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      endOfToday: (now: Date) => new Date(now.getTime() + day),
      tellDuty: async (_tenant: string, duty: string) => void told.push(duty),
      tellTeam: async (_tenant: string, team: string) => void told.push(team),
      tellPerson: async (_tenant: string, person: string) => void told.push(person),
      answerersOf: async () => new Map(),
      administratorsOf: async () => ['administrator'],
      wakeTelling: async () => undefined,
    };
    test.clock.moveMs(30 * day);
    await remindOfLate(owed);
    // The desk is told of the quiet ones; the coordinator gets no word, no number and no other count.
    expect(told.length).toBeGreaterThan(0);
    expect(told).not.toContain(demoTeamId);
    expect(await lateNumbers()).toEqual([...before]);
    const numbersOf = (ids: readonly string[]) =>
      inTransaction(
        test.world.jobs,
        { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
        async (tx) =>
          (
            await tx
              .selectFrom('signals')
              .select('number')
              .where('id', 'in', [...ids])
              .execute()
          ).map((row) => row.number),
      );
    amina = await test.signIn('amina');
    const open = await record(light);
    await inTransaction(
      test.world.jobs,
      { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
      (tx) =>
        tx.updateTable('signals').set({ answer_due_at: test.clock.now() }).where('id', '=', open).execute(),
    );
    test.clock.moveMs(30 * day);
    told.length = 0;
    await remindOfLate(owed);
    expect(told).toContain(demoTeamId);
    const late = await lateNumbers();
    expect(late).toEqual([...before, ...(await numbersOf([open]))]);
    // The attack: whatever is late here and no row elsewhere is niet-pluis.
    for (const number of await numbersOf(quiet)) expect(late).not.toContain(number);
    // What turns out to be of another kind is taken back from the list at once.
    await inTransaction(
      test.world.jobs,
      { tenantId: 'lichtendam', personId: null, duties: [], teams: [] },
      (tx) => tx.updateTable('signals').set({ kind: 'niet_pluis' }).where('id', '=', open).execute(),
    );
    await remindOfLate(owed);
    expect(await lateNumbers()).toEqual([...before]);
  });
});
