/** Both tables of a case, step by step over HTTP: what is allowed happens, for whom it is allowed; everything else is refused and leaves nothing behind. */
import {
  caseActions,
  caseStatuses,
  type HandOverKind,
  type HandOverStatus,
  handOverKinds,
  handOverStatuses,
  handOverSteps,
  nextHandOverStatus,
  possibleCaseActions,
  standardLadder,
} from '@buurtplus/domain/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import {
  addFactAs,
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  type Said,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';
import { watchCases } from './watch-cases.ts';

type Action = (typeof caseActions)[number];
type Step = (typeof handOverSteps)[number];
/** Whoever takes part writes; the rest is the owner's. */
const puttingRight = ['correct', 'withdraw_entry', 'narrow'] as const;
const forEverybodyIn: readonly Action[] = ['add', 'change_plan', ...puttingRight, 'link_signal'];
const receivers = { assign: 'rik', transfer: 'wil', refer: 'hanna' } as const;
/** The shortest way to each state of an offer. */
const ways: Readonly<Record<HandOverStatus, readonly Step[]>> = {
  offered: [],
  accepted: ['accept'],
  refused: ['refuse'],
  withdrawn: ['withdraw'],
  timed_out: ['time_out'],
  ended: ['accept', 'end'],
};

describe('the tables of a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  const work = (organisation: string) =>
    test.world.auth
      .updateTable('role_assignments')
      .set({ organisation_id: organisation })
      .where('person_id', '=', idOfPerson('rik'))
      .execute();
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    // Rik works for Saar's organisation here: to a colleague a case is assigned.
    await work(organisationOf('saar'));
    for (const who of ['saar', 'wil', 'rik', 'hanna', 'amina']) await as(who);
    // A rung about which somebody else than Saar decides.
    const council = {
      code: 'council',
      nl: 'Overleg',
      en: 'Council',
      decides: ['wijkregisseur'],
      access: 'shared',
    };
    const ladder = { rungs: [...standardLadder, council] };
    expect((await (await as('femke')).call('PUT', '/case-ladder', ladder)).status).toBe(204);
  });
  afterAll(() => test.end());

  const stored = async (caseId: string) =>
    (
      await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
        sql<{
          status: string;
          owner: string;
          version: number;
          events: number;
          entries: number;
          offers: string;
        }>`
          select f.status, f.owner_id::text as owner, f.version,
            (select count(*)::integer from case_events e where e.case_id = f.id) as events,
            (select count(*)::integer from case_entries e where e.case_id = f.id) as entries,
            (select string_agg(h.status, ' ' order by h.id) from case_hand_overs h where h.case_id = f.id) as offers
          from case_files f where f.id = ${caseId}::uuid`.execute(tx),
      )
    ).rows[0];
  const add = { action: 'add', compartment: 'shared', entry: { kind: 'wish', text: 'Rust in huis.' } };
  const plan = () => ({
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
  });
  const signalOfAmina = async (desk = 'saar'): Promise<string> => {
    const police = { observations: ['vehicle.plates_missing'], gutFeeling: null };
    const id = await handIn.record('amina', desk === 'wil' ? police : {});
    const body = { commandId: newPhoneId(), version: 2, action: 'take' };
    expect((await (await as(desk)).call('POST', `/signals/${id}/actions`, body)).status).toBe(200);
    return id;
  };

  /** With everything in it that a step can be about: a plan, somebody let in, something offered and something shared. */
  const fullCase = async (status: (typeof caseStatuses)[number]) => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar, { signalId: await signalOfAmina(), place: null });
    const version = async () => (await readCaseAs(saar, caseId)).version;
    const must = async (said: Promise<Said>): Promise<void> => expect((await said).status).toBe(204);
    const close = async () => ({
      action: 'close',
      version: await version(),
      outcome: 'moved_on',
      solved: 'no',
      learned: 'Niets.',
      signal: { choice: 'keep' },
      linked: (await readCaseAs(saar, caseId)).linked.map(({ signalId }) => ({
        signalId,
        said: { choice: 'keep' },
      })),
    });
    await must(stepAs(saar, caseId, await close()));
    const again = {
      action: 'reopen',
      version: await version(),
      reason: 'Het is terug.',
      reviewOn: dayFrom(test, 20),
    };
    await must(stepAs(saar, caseId, again));
    const entryId = newPhoneId();
    await must(
      stepAs(saar, caseId, { commandId: entryId, action: 'add', compartment: 'shared', entry: plan() }),
    );
    const untilOn = dayFrom(test, 20);
    for (const who of ['wil', 'rik'])
      await must(
        stepAs(saar, caseId, { action: 'invite', personId: idOfPerson(who), untilOn, deputy: false }),
      );
    // Of each who writes a line of his own to put right in each way.
    const lines = new Map<string, string>();
    for (const who of ['saar', 'wil'])
      for (const how of puttingRight)
        lines.set(
          `${who} ${how}`,
          await addFactAs(await as(who), caseId, 'shared', `Van ${who}`, dayFrom(test, 0)),
        );
    const later = { saar: await signalOfAmina(), wil: await signalOfAmina('wil') };
    const lineOf = (who: string, how: string) => lines.get(`${who === 'wil' ? 'wil' : 'saar'} ${how}`);
    const better = {
      kind: 'fact',
      domain: 'living',
      text: 'Toch anders.',
      source: 'resident',
      seenOn: dayFrom(test, 0),
    };
    const refer = { kind: 'refer', toOrganisationId: organisationOf('hanna'), untilOn } as const;
    const [offered, shared] = [await offerAs(saar, caseId, refer), await offerAs(saar, caseId, refer)];
    await must(answerAs(await as('hanna'), shared.handOverId, { answer: 'accept' }));
    const view = await readCaseAs(saar, caseId);
    const accessId = view.participants.find((one) => one.role === 'wijkregisseur')?.accessId;
    if (status === 'closed') await must(stepAs(saar, caseId, await close()));
    const askId = newPhoneId();
    const bodies = async (who: string, action: Exclude<Action, 'hand_over'>): Promise<object> =>
      ({
        add,
        change_plan: { action, entryId, state: 'done', checkInOn: dayFrom(test, 14) },
        correct: { action, entryId: lineOf(who, action), entry: better },
        withdraw_entry: { action, entryId: lineOf(who, action), reason: 'Dit klopte niet.' },
        link_signal: {
          action,
          signalId: who === 'wil' ? later.wil : later.saar,
          reason: 'Dezelfde woning.',
        },
        narrow: { action, entryId: lineOf(who, action), compartment: who === 'wil' ? 'police' : 'care' },
        invite: { action, personId: idOfPerson('yara'), untilOn, deputy: false },
        let_go: { action, accessId },
        withdraw: { action, handOverId: offered.handOverId },
        end_disclosure: { action, handOverId: shared.handOverId, reason: 'Niet meer nodig.' },
        shield_address: { action, shielded: true, reason: 'Zoals afgesproken.' },
        scale: { action, version: await version(), to: 'specialist', reason: 'Zoals besproken.' },
        ask_decision: {
          action,
          commandId: askId,
          version: await version(),
          to: 'council',
          reason: 'Hier beslist een ander over.',
        },
        withdraw_ask: { action, decisionId: askId },
        review: {
          action,
          version: await version(),
          to: null,
          reason: 'Het gaat zo.',
          reviewOn: dayFrom(test, 30),
        },
        extend: { action, version: await version(), reason: 'De huurzaak loopt nog.' },
        report_back: { action, answer: 'in_good_hands', words: null },
        close: await close(),
        reopen: { ...again, version: await version() },
      })[action];
    const attempt = async (who: string, action: Action): Promise<number> =>
      action === 'hand_over'
        ? (await offerAs(await as(who), caseId, { ...refer, untilOn: dayFrom(test, 10) })).status
        : (await stepAs(await as(who), caseId, await bodies(who, action))).status;
    return { caseId, attempt };
  };

  it.each(caseStatuses)(
    '"%s": each step for whom it is, in the state it is for',
    async (status) => {
      const { caseId, attempt } = await fullCase(status);
      const isRefused = async (who: string, action: Action): Promise<void> => {
        const before = await stored(caseId);
        const answer = await attempt(who, action);
        expect([who, action, answer >= 400 && answer < 500]).toEqual([who, action, true]);
        expect(await stored(caseId), `${who} ${action}`).toEqual(before);
      };
      const possible = possibleCaseActions(status);
      for (const action of caseActions) {
        await isRefused('yara', action);
        if (!forEverybodyIn.includes(action)) await isRefused('wil', action);
        if (!possible.includes(action)) for (const who of ['saar', 'wil']) await isRefused(who, action);
      }
      // Closing and opening again come last: they end the rest.
      const inOrder = [...possible].sort(
        (one, other) =>
          Number(['close', 'reopen'].includes(one)) - Number(['close', 'reopen'].includes(other)),
      );
      for (const action of inOrder) {
        const before = await stored(caseId);
        expect([action, await attempt('saar', action)]).toEqual([action, 204]);
        const now = await stored(caseId);
        expect([action, now?.events]).toEqual([action, (before?.events ?? 0) + 1]);
        if (forEverybodyIn.includes(action))
          expect([action, await attempt('wil', action)]).toEqual([action, 204]);
      }
      expect((await stored(caseId))?.status).toBe(status === 'open' ? 'closed' : 'open');
    },
    180_000,
  );

  const offerIn = async (kind: HandOverKind, status: HandOverStatus) => {
    const receiver = receivers[kind];
    const caseId = await openCaseAs(await as('saar'));
    const to =
      kind === 'refer'
        ? { toOrganisationId: organisationOf(receiver) }
        : { toPersonId: idOfPerson(receiver) };
    const made = await offerAs(await as('saar'), caseId, { kind, ...to, untilOn: dayFrom(test, 60) });
    expect(made.status).toBe(204);
    const { handOverId } = made;
    let owner: string = 'saar';
    const attempt = async (step: Step): Promise<number> => {
      if (step === 'time_out') {
        const later = new Date(test.clock.now().getTime() + 10 * 86_400_000);
        await watchCases({ ...caseworkDeps(test), clock: { now: () => later } }, 'lichtendam');
        return 204;
      }
      if (step === 'withdraw' || step === 'end') {
        const body =
          step === 'end' ? { action: 'end_disclosure', reason: 'Niet meer nodig.' } : { action: step };
        return (await stepAs(await as(owner), caseId, { ...body, handOverId })).status;
      }
      const body = { accept: {}, refuse: { reason: 'Dit past niet bij ons.' }, answer: { text: 'Gezien.' } }[
        step
      ];
      const said = await answerAs(await as(receiver), handOverId, {
        answer: step === 'answer' ? 'message' : step,
        ...body,
      });
      if (step === 'accept' && kind !== 'refer' && said.status === 204) owner = receiver;
      return said.status;
    };
    for (const step of ways[status]) expect([step, await attempt(step)]).toEqual([step, 204]);
    expect(await stored(caseId)).toMatchObject({ offers: status, owner: idOfPerson(owner) });
    return { caseId, attempt, owner: () => idOfPerson(owner) };
  };

  it.each(handOverKinds.flatMap((kind) => handOverStatuses.map((status) => [kind, status] as const)))(
    'an offer to %s, "%s": every step, allowed or not',
    async (kind, status) => {
      const { caseId, attempt } = await offerIn(kind, status);
      for (const step of handOverSteps) {
        const next = nextHandOverStatus(status, step);
        if (next.ok) {
          const one = await offerIn(kind, status);
          expect([step, await one.attempt(step)]).toEqual([step, 204]);
          expect(await stored(one.caseId)).toMatchObject({ offers: next.value, owner: one.owner() });
          continue;
        }
        const before = await stored(caseId);
        const answer = await attempt(step);
        if (step !== 'time_out') expect([step, answer >= 400 && answer < 500]).toEqual([step, true]);
        expect(await stored(caseId), step).toEqual(before);
      }
    },
  );
});
