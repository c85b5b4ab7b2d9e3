/** The life of an agreement over HTTP: a model walks it at random from both sides, and the server must agree at every step. */

import type { AgreementPage } from '@buurtplus/contract/agreements';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { agreementStepAs, draftAs, readAgreementAs, termsOf } from '../testing/agreements.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const areas = ['BU99010101', 'BU99010102'];

describe('the life of an agreement', () => {
  let test: TestServer;
  let bram: Browser;
  let wil: Browser;
  let today: string;
  beforeAll(async () => {
    test = await createTestServer();
    bram = await test.signIn('bram');
    wil = await test.signIn('wil');
    today = dutchDay(test.clock.now());
  });
  afterAll(() => test.end());

  const own = (change: object = {}) => ({
    title: 'Signalen over overlast',
    what: 'De wijkagent kijkt mee en laat weten wat er gebeurt.',
    kinds: ['nuisance', 'suspicious'],
    meetEveryMonths: 3,
    startsOn: today,
    ...change,
  });
  const terms = (change: object = {}) => termsOf(own(change));
  const make = async (who: Browser): Promise<AgreementPage> => {
    const answer = await draftAs(test, who, {
      partner: { kind: 'duty', role: 'wijkagent' },
      areas,
      terms: own(),
    });
    expect(answer.status, answer.text).toBe(201);
    return answer.body as AgreementPage;
  };
  it('is the same as the model, whatever both sides try in whatever order', async () => {
    type Model = {
      status: string;
      side: 'team' | 'partner';
      signed: Set<string>;
      held: boolean;
      ended: boolean;
    };
    const sides = { team: () => bram, partner: () => wil } as const;
    const moves = ['edit', 'propose', 'sign', 'send_back', 'renew', 'drop', 'end'] as const;
    const may = (model: Model, who: 'team' | 'partner', move: (typeof moves)[number]): boolean => {
      // A second tap on what both signed is no mistake.
      if (model.ended) return move === 'sign' && model.held;
      // Who does not write the new version still looks at the one that holds.
      if (model.status === 'draft' && model.side !== who)
        return model.held && (move === 'sign' || move === 'end');
      if (model.status === 'draft') return move === 'edit' || move === 'propose' || move === 'drop';
      if (model.status === 'proposed') return move === 'send_back' || move === 'sign';
      return move === 'end' || move === 'renew' || move === 'sign';
    };
    const apply = (model: Model, who: 'team' | 'partner', move: (typeof moves)[number]): void => {
      if (move === 'propose') model.status = 'proposed';
      if (move === 'send_back') Object.assign(model, { status: 'draft', side: who, signed: new Set() });
      if (move === 'sign' && model.status === 'proposed') model.signed.add(who);
      if (move === 'sign' && model.signed.size === 2)
        Object.assign(model, { status: 'in_force', held: true, signed: new Set() });
      if (move === 'renew') Object.assign(model, { status: 'draft', side: who });
      if (move === 'drop')
        Object.assign(model, model.held ? { status: 'in_force' } : { status: 'dropped', ended: true });
      if (move === 'end') model.ended = true;
    };
    const all = (['team', 'partner'] as const).flatMap((who) => moves.map((move) => [who, move] as const));
    const reached = new Set<string>();
    const done = new Set<string>();
    const refused = new Set<string>();
    const tryIt = (who: Browser, page: AgreementPage, move: (typeof moves)[number]) =>
      move === 'edit'
        ? who.call('PUT', `/agreements/${page.agreementId}/draft`, {
            lock: page.lock,
            terms: terms({ title: 'Anders' }),
          })
        : agreementStepAs(who, page, move);
    await fc.assert(
      fc.asyncProperty(
        // Half of the tries are picked among what can be done, so that the walk gets somewhere.
        fc.array(fc.tuple(fc.boolean(), fc.nat({ max: 1_000 })), { minLength: 8, maxLength: 24 }),
        async (tries) => {
          const first = await make(bram);
          const model: Model = {
            status: 'draft',
            side: 'team',
            signed: new Set(),
            held: false,
            ended: false,
          };
          for (const [legal, pick] of tries) {
            const choice = legal
              ? all.filter(([who, move]) => may(model, who, move) && !['drop', 'end'].includes(move))
              : all;
            const [who, move] = choice[pick % choice.length] ?? ['team', 'end'];
            const page = await readAgreementAs(sides[who](), first.agreementId);
            const expected = may(model, who, move);
            // What a side cannot see is not there for it.
            if (page === null || page.versions.length === 0) {
              expect(expected, `${who} ${move} unseen`).toBe(false);
              continue;
            }
            const answer = await tryIt(sides[who](), page, move);
            expect(answer.status < 500, answer.text).toBe(true);
            expect(answer.status === 200, `${who} ${move} in ${JSON.stringify(model)}: ${answer.text}`).toBe(
              expected,
            );
            const state = model.ended ? 'ended' : model.status;
            (expected ? done : refused).add(`${state} ${move}`);
            if (expected) apply(model, who, move);
            reached.add(model.ended ? 'ended' : model.status);
            if (expected && page.versions.length > 1) reached.add(`${move} of a later version`);
          }
        },
      ),
      {
        numRuns: 16,
        seed: 20_261_125,
        endOnFailure: true,
        // Chance fills the corners; every step in every state is tried for certain.
        examples: [
          [[2, 3, 4, 6, 1, 0, 1, 4, 5, 6, 2, 3, 1, 2, 9].map((at) => [false, at])],
          [[1, 2, 9, 0, 1, 3, 5, 4, 5, 6, 0, 1, 3, 4, 5, 6].map((at) => [false, at])],
        ],
      },
    );
    for (const state of ['draft', 'proposed', 'in_force', 'ended', 'sign of a later version'])
      expect([...reached], state).toContain(state);
    // Every step the table allows was taken, and every one it forbids was tried in vain.
    const allowed: Readonly<Record<string, readonly string[]>> = {
      draft: ['edit', 'propose', 'drop'],
      proposed: ['sign', 'send_back'],
      in_force: ['renew', 'end'],
      ended: [],
    };
    for (const [state, steps] of Object.entries(allowed))
      for (const move of moves) {
        // A second tap on what both signed is no mistake.
        if (move === 'sign' && ['in_force', 'ended'].includes(state)) continue;
        const pair = `${state} ${move}`;
        expect([...(steps.includes(move) ? done : refused)], pair).toContain(pair);
      }
  });
});
