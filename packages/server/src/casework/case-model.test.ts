/** A case and its hand-overs against a small model of their life, over HTTP: random people do random things, and the two must always agree. */

import {
  type HandOverKind,
  type HeldBackField,
  handOverStatuses,
  handOverSteps,
  nextHandOverStatus,
  shareableFields,
} from '@buurtplus/domain/casework';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  everyDeed,
  everyRefusal,
  isIn,
  isSeen,
  type Line,
  type Model,
  type Offer,
  type Owner,
  owners,
  type Step,
  step,
} from '../testing/case-model.ts';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

const transfer = (to: Owner, leaves: HeldBackField[] = []): Step => ({ do: 'transfer', to, leaves });
const home = { place: 'STRAAT', house_number: '12-HUIS', reason: 'REDEN van deze casus.' } as const;
const refer = (to: 'hanna' | 'karim'): Step => ({ do: 'refer', to });

const fine = (status: number): 'done' | 'refused' => (status === 204 ? 'done' : 'refused');
/** What the table of hand-overs says, plus that only the last owner can take back or end, and only an open case moves. */
const covered = new Set<string>();
const refusedOnes = new Set<string>();

describe('the life of a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of [...owners, 'hanna', 'karim']) await handIn.browserOf(who);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);
  /** Time goes on for the test, but not so far that people must sign in again. */
  let clockMoves = 0;

  const offer = async (
    model: Model,
    caseId: string,
    kind: HandOverKind,
    to: string,
    leaves: readonly HeldBackField[] = [],
  ): Promise<void> => {
    const target =
      kind === 'refer' ? { toOrganisationId: organisationOf(to) } : { toPersonId: idOfPerson(to) };
    const along = kind === 'refer' ? model.lines.filter((line) => isSeen(model, line)) : [];
    const made = await offerAs(await as(model.owner), caseId, {
      kind,
      ...target,
      entryIds: along.map((line) => line.id),
      ...(kind === 'transfer'
        ? { fields: shareableFields.filter((one) => !leaves.some((each) => each === one)) }
        : {}),
      untilOn: dayFrom(test, 60),
    });
    const isMove = kind !== 'refer';
    const moving = model.offers.some((one) => one.status === 'offered' && one.kind !== 'refer');
    // In the cast everybody works for an organisation of his own: nobody is a colleague of another.
    const fits = kind === 'refer' || (kind === 'transfer' && to !== model.owner);
    const expected = model.status === 'open' && fits && !(isMove && moving) ? 'done' : 'refused';
    expect([kind, to, fine(made.status)]).toEqual([kind, to, expected]);
    if (expected === 'done') {
      covered.add(`offer ${kind}`);
      const texts = along.map((line) => line.text);
      model.offers.push({
        id: made.handOverId,
        kind,
        to,
        status: 'offered',
        dueMs: Date.now(),
        texts,
        leaves,
      });
    } else refusedOnes.add(`offer ${kind}`);
  };

  const answer = async (model: Model, one: Offer, say: 'accept' | 'refuse' | 'message'): Promise<void> => {
    const body = { accept: {}, refuse: { reason: 'Dit past niet bij ons.' }, message: { text: 'Gezien.' } }[
      say
    ];
    const said = await answerAs(await as(one.to), one.id, { answer: say, ...body });
    const next = nextHandOverStatus(one.status as 'offered', say === 'message' ? 'answer' : say);
    const allowed = next.ok && model.status === 'open';
    expect([say, one.status, fine(said.status)]).toEqual([say, one.status, allowed ? 'done' : 'refused']);
    if (!next.ok || !allowed) {
      refusedOnes.add(`${say} ${one.status}`);
      return;
    }
    covered.add(`${say} ${one.kind}`);
    one.status = next.value;
    if (say !== 'accept' || one.kind === 'refer') return;
    model.owner = one.to as Owner;
    for (const field of one.leaves) {
      covered.add(`left ${field}`);
      if (!model.held.includes(field)) model.held.push(field);
    }
    // What the new owner wrote himself stays readable; the rest was held back.
    for (const line of model.lines) line.isAboveFloor &&= line.writer === model.owner;
    for (const other of model.offers)
      if (other !== one && (other.status === 'offered' || other.status === 'accepted'))
        other.status = other.status === 'offered' ? 'withdrawn' : 'ended';
  };

  const takeBack = async (
    model: Model,
    caseId: string,
    one: Offer,
    which: 'withdraw' | 'end',
  ): Promise<void> => {
    const body =
      which === 'end' ? { action: 'end_disclosure', reason: 'Niet meer nodig nu.' } : { action: 'withdraw' };
    const said = await stepAs(await as(model.owner), caseId, { ...body, handOverId: one.id });
    const next = nextHandOverStatus(one.status as 'offered', which);
    const isTold = await readCaseAs(await as(model.owner), caseId).then((view) =>
      view.handOvers.some((each) => each.handOverId === one.id),
    );
    const expected = next.ok && model.status === 'open' ? 'done' : 'refused';
    // What a former owner offered is told to the new one only from his own time on, but it ended with the move.
    if (!isTold) expect(['withdrawn', 'ended', 'refused', 'timed_out', 'accepted']).toContain(one.status);
    expect([which, one.status, fine(said.status)]).toEqual([which, one.status, expected]);
    if (expected === 'done' && next.ok) {
      covered.add(`${which} ${one.kind}`);
      one.status = next.value;
    } else refusedOnes.add(`${which} ${one.status}`);
  };

  let texts = 0;
  const fact = (text: string) => ({
    kind: 'fact',
    domain: 'living',
    text,
    source: 'seen_myself',
    seenOn: dayFrom(test, 0),
  });
  const write = async (model: Model, caseId: string, doing: Extract<Step, { do: 'add' }>): Promise<void> => {
    const [id, text] = [newPhoneId(), `T${++texts}T`];
    const body = { commandId: id, action: 'add', compartment: doing.wall, entry: fact(text) };
    const said = await stepAs(await as(model.owner), caseId, body);
    const expected = model.status === 'open' && isIn(model.owner, doing.wall) ? 'done' : 'refused';
    expect(['add', doing.wall, fine(said.status)]).toEqual(['add', doing.wall, expected]);
    if (expected === 'refused') return;
    model.lines.push({
      id,
      text,
      writer: model.owner,
      earlier: [],
      wall: doing.wall,
      state: 'live',
      isAboveFloor: true,
    });
  };
  /** Out of what is offered and not taken; what was taken stays as it is. */
  const outOfOffers = (model: Model, line: Line): void => {
    for (const one of model.offers)
      if (one.status === 'offered') one.texts = one.texts.filter((text) => text !== line.text);
  };
  const putRight = async (
    model: Model,
    caseId: string,
    doing: Extract<Step, { do: 'correct' | 'take_away' | 'narrow' }>,
  ): Promise<void> => {
    const line = model.lines[doing.at % Math.max(1, model.lines.length)];
    if (line === undefined) return;
    const [id, text] = [newPhoneId(), `T${++texts}T`];
    const body =
      doing.do === 'correct'
        ? { commandId: id, action: 'correct', entryId: line.id, entry: fact(text) }
        : doing.do === 'take_away'
          ? { action: 'withdraw_entry', entryId: line.id, reason: 'Dit klopte niet.' }
          : { action: 'narrow', entryId: line.id, compartment: doing.wall };
    const said = await stepAs(await as(model.owner), caseId, body);
    const fits =
      doing.do !== 'narrow' ||
      (line.wall === 'shared' && doing.wall !== 'shared' && isIn(model.owner, doing.wall));
    const expected = model.status === 'open' && isSeen(model, line) && fits ? 'done' : 'refused';
    expect([doing.do, line.state, fine(said.status)]).toEqual([doing.do, line.state, expected]);
    if (expected === 'refused') return void refusedOnes.add(`${doing.do} ${line.state}`);
    covered.add(doing.do);
    outOfOffers(model, line);
    if (doing.do === 'narrow') line.wall = doing.wall;
    if (doing.do === 'take_away') {
      line.state = 'withdrawn';
      model.gone.push(line.text, ...line.earlier);
    }
    if (doing.do === 'correct') {
      line.state = 'replaced';
      const earlier = [...line.earlier, line.text];
      const better = { id, text, writer: model.owner, earlier, wall: line.wall, isAboveFloor: true };
      model.lines.push({ ...better, state: 'live' });
    }
  };

  const live = async (model: Model, caseId: string, doing: Step): Promise<void> => {
    const browser = await as(model.owner);
    if (doing.do === 'refer' || doing.do === 'transfer' || doing.do === 'assign')
      return offer(model, caseId, doing.do, doing.to, doing.do === 'transfer' ? doing.leaves : []);
    if (doing.do === 'add') return write(model, caseId, doing);
    if (doing.do === 'correct' || doing.do === 'take_away' || doing.do === 'narrow')
      return putRight(model, caseId, doing);
    if (doing.do === 'close' || doing.do === 'reopen') {
      const { version } = await readCaseAs(browser, caseId);
      const body =
        doing.do === 'close'
          ? { outcome: 'own_strength', solved: 'yes', learned: 'Het ging vanzelf over.' }
          : { reason: 'De zorg is terug.', reviewOn: dayFrom(test, 20) };
      const said = await stepAs(browser, caseId, { action: doing.do, version, ...body });
      const expected = (doing.do === 'close') === (model.status === 'open') ? 'done' : 'refused';
      expect([doing.do, fine(said.status)]).toEqual([doing.do, expected]);
      if (expected === 'refused') return void refusedOnes.add(doing.do);
      covered.add(doing.do);
      model.status = doing.do === 'close' ? 'closed' : 'open';
      if (doing.do === 'close')
        for (const one of model.offers)
          if (one.status === 'offered') one.status = 'withdrawn';
          else if (one.status === 'accepted') one.status = 'ended';
      return;
    }
    if (doing.do === 'wait') {
      const deps = caseworkDeps(test);
      // Ten days on for the job alone: longer than any offer waits, shorter than what was shared lasts.
      const later = { ...deps, clock: { now: () => new Date(test.clock.now().getTime() + 10 * 86_400_000) } };
      await watchCases(later, 'lichtendam');
      clockMoves += 1;
      for (const one of model.offers)
        if (one.status === 'offered') {
          one.status = 'timed_out';
          covered.add('time_out');
        }
      return;
    }
    const one = model.offers[doing.at % Math.max(1, model.offers.length)];
    if (one === undefined) return;
    if (doing.do === 'withdraw' || doing.do === 'end') return takeBack(model, caseId, one, doing.do);
    return answer(model, one, doing.do);
  };

  const textsIn = (text: string): readonly string[] => (text.match(/T\d+T/g) ?? []).sort();
  const agrees = async (model: Model, caseId: string): Promise<void> => {
    const view = await readCaseAs(await as(model.owner), caseId);
    expect([view.isOwner, view.status]).toEqual([true, model.status]);
    expect([...view.heldBack].sort()).toEqual([...model.held].sort());
    for (const [field, word] of Object.entries(home))
      expect([field, JSON.stringify(view).includes(word)]).toEqual([
        field,
        !model.held.some((one) => one === field),
      ]);
    for (const who of owners)
      if (who !== model.owner)
        expect((await (await as(who)).call('GET', `/cases/${caseId}`)).status).toBe(404);
    expect(textsIn(JSON.stringify(view.entries))).toEqual(
      model.lines
        .filter((line) => isSeen(model, line))
        .map((line) => line.text)
        .sort(),
    );
    const kept = await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql<{
        row: string;
      }>`select body::text as row from case_entries where case_id = ${caseId}::uuid`.execute(tx),
    );
    const there = textsIn(JSON.stringify(kept.rows));
    expect(model.gone.filter((text) => there.includes(text))).toEqual([]);
    const told = new Map(view.handOvers.map((one) => [one.handOverId, one.status]));
    for (const one of model.offers) {
      const status = told.get(one.id);
      if (status !== undefined) expect([one.kind, status]).toEqual([one.kind, one.status]);
      const seen = await (await as(one.to)).call('GET', `/hand-overs/${one.id}`);
      const isThere = one.status === 'offered' || one.status === 'accepted';
      expect([one.status, seen.status]).toEqual([one.status, isThere ? 200 : 404]);
      if (!isThere) continue;
      const { content } = seen.body as { content: string | null };
      expect(content === null).toBe(one.status === 'offered');
      if (content !== null && one.kind === 'refer') expect(textsIn(content)).toEqual([...one.texts].sort());
    }
  };

  it('is the same as the model after every step, whoever does what', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
        const caseId = await openCaseAs(await as('saar'), {
          place: { neighbourhoodCode: 'BU99010201', street: home.place, houseNumber: home.house_number },
          reason: home.reason,
        });
        const model: Model = { status: 'open', owner: 'saar', offers: [], lines: [], gone: [], held: [] };
        for (const doing of steps) await live(model, caseId, doing);
        await agrees(model, caseId);
      }),
      {
        numRuns: 45,
        seed: 20261125,
        // Chance fills the corners; what must be met is met for certain.
        examples: [
          [
            [
              { do: 'add', wall: 'shared' },
              { do: 'correct', at: 0 },
              refer('hanna'),
              refer('karim'),
              { do: 'accept', at: 0 },
              { do: 'take_away', at: 1 },
              { do: 'accept', at: 1 },
              { do: 'correct', at: 0 },
            ],
          ],
          [
            [
              { do: 'add', wall: 'shared' },
              { do: 'add', wall: 'police' },
              refer('hanna'),
              { do: 'narrow', at: 0, wall: 'care' },
              { do: 'narrow', at: 0, wall: 'care' },
              { do: 'accept', at: 0 },
              transfer('rik', ['place', 'house_number', 'reason']),
              { do: 'accept', at: 1 },
              { do: 'take_away', at: 0 },
            ],
          ],
          [[transfer('rik'), { do: 'refuse', at: 0 }, transfer('wil'), { do: 'withdraw', at: 1 }]],
          [[transfer('rik'), { do: 'wait' }, { do: 'accept', at: 0 }, { do: 'withdraw', at: 0 }]],
          [
            [
              refer('hanna'),
              { do: 'message', at: 0 },
              { do: 'accept', at: 0 },
              { do: 'message', at: 0 },
              { do: 'end', at: 0 },
            ],
          ],
          [
            [
              refer('karim'),
              { do: 'refuse', at: 0 },
              refer('karim'),
              { do: 'withdraw', at: 1 },
              { do: 'accept', at: 1 },
            ],
          ],
          [
            [
              { do: 'reopen' },
              { do: 'close' },
              { do: 'reopen' },
              transfer('rik'),
              { do: 'accept', at: 0 },
              { do: 'close' },
            ],
          ],
        ],
      },
    );
    expect(clockMoves).toBeGreaterThan(0);
    // Every transition that is allowed was made, and each kind of refusal was met.
    for (const one of everyDeed) expect([...covered], one).toContain(one);
    for (const one of everyRefusal) expect([...refusedOnes], one).toContain(one);
  }, 240_000);

  it('has a table without a step out of an end', () => {
    for (const status of handOverStatuses)
      for (const one of handOverSteps)
        if (['refused', 'withdrawn', 'timed_out', 'ended'].includes(status))
          expect(nextHandOverStatus(status, one).ok).toBe(false);
  });
});
