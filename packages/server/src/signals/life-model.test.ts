/** A signal's whole life over HTTP against a small reference: everything is tried in every state, and random people do random things. */
import type { AdministratorTray, SignalForDeskView, WorkFound, WorkList } from '@buurtplus/contract/signals';
import { possibleActions, signalActions, signalStatuses } from '@buurtplus/domain/signals';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  after,
  deskPeople,
  everyStep,
  fresh,
  type Life,
  type State,
  type Step,
  sees,
} from '../testing/signal-reference.ts';
import { createSignalWorld, type SignalWorld, type StoredSignal } from '../testing/signal-world.ts';

/** The other one was routed before. */
const begin: State = {
  life: fresh,
  other: { ...fresh, status: 'routed', desk: 'wijkwerker' },
  staff: { holder: 'saar', away: null },
};
const route: Step = { do: 'route' };
const take: Step = { do: 'take', by: 'saar' };
const handle: Step = { do: 'handle', by: 'saar' };

/** The shortest way to each state. */
const ways: Readonly<Record<(typeof signalStatuses)[number], readonly Step[]>> = {
  recorded: [],
  routed: [route],
  taken: [route, take, { do: 'sleep', by: 'saar' }],
  returned: [route, take, { do: 'return', by: 'saar', conflict: false }],
  referred: [route, take, { do: 'refer', by: 'saar' }],
  handled: [route, take, { do: 'ask', by: 'saar' }, handle],
  closed: [route, take, { do: 'ask', by: 'saar' }, handle, { do: 'close', by: 'saar', why: true }],
  withdrawn: [route, { do: 'withdraw' }],
};

/** The word of the table for a step. */
const actionOf = (step: Step): string => (step.do === 'point' ? 'route' : step.do);

describe('the life of a signal', () => {
  let world: SignalWorld;
  const done = new Set<string>();
  const refused = new Set<string>();
  const systemSteps = new Set<string>();
  let last: StoredSignal | null = null;
  beforeAll(async () => {
    world = await createSignalWorld();
  });
  afterAll(() => world.end());

  const expected = (life: Life) => ({
    status: life.status,
    duty: life.desk === null ? null : `${life.desk}@BU99010101`,
    asleep: life.asleep,
    asked: life.question && life.status !== 'closed',
    owed: life.owed,
    answers: life.answers,
    closed: life.status === 'closed' || life.status === 'withdrawn',
    conflicted: life.conflicted.length,
    tray: life.tray,
    linked: life.linked,
  });

  /** One step for real; refused means refused in words, and nothing else than before. */
  const live = async (state: State, step: Step): Promise<State> => {
    const next = after(state, step);
    const before = last ?? (await world.stored());
    const said = await world.perform(step);
    const now = await world.stored();
    last = now;
    const about = `${JSON.stringify(step)} in ${JSON.stringify(state)}`;
    expect([said.done, said.status < 500], `${about}: ${said.status} ${said.text}`).toEqual([
      next !== null,
      true,
    ]);
    if (next === null) {
      expect(now, about).toEqual(before);
      refused.add(`${state.life.status} ${actionOf(step)}`);
      return state;
    }
    const { version: _version, events: _events, ...row } = now;
    expect(row, about).toEqual(expected(next.life));
    const changed = next.life.status !== state.life.status;
    if (step.do === 'route' && state.life.desk !== null && next.life.desk !== state.life.desk)
      systemSteps.add(`${state.life.status} unstaffed`);
    if (step.do === 'route' && next.life.tray && !state.life.tray)
      systemSteps.add(`${state.life.status} to the coordinator`);
    if (step.do === 'escalate' && next.life.tray && !state.life.tray) systemSteps.add('passed by in time');
    if (step.do !== 'route' || (changed && state.life.desk === null))
      done.add(`${state.life.status} ${actionOf(step)}`);
    return next;
  };

  /** What every reader sees, on every road to it. */
  const looksRight = async (state: State): Promise<void> => {
    const { life, staff } = state;
    const { signalId, number } = world.signal();
    const open = ['routed', 'taken', 'referred', 'handled'].includes(life.status);
    for (const who of deskPeople) {
      const browser = await world.as(who);
      const there = sees(life, staff, who);
      const page = await browser.call('GET', `/signals/${signalId}`);
      expect([who, page.status]).toEqual([who, there ? 200 : 404]);
      const list = (await browser.call('GET', `/work-list?number=${number}`)).body as WorkList;
      const found = (await browser.call('POST', '/work-list/search', { text: number })).body as WorkFound;
      expect([who, list.items.map((one) => one.signalId), found.items.map((one) => one.signalId)]).toEqual([
        who,
        there && open ? [signalId] : [],
        there ? [signalId] : [],
      ]);
      if (!there) continue;
      const possible = (
        [
          'take',
          'return',
          'refer',
          'report_back',
          'handle',
          'close',
          'reopen',
          'sleep',
          'wake',
          'ask',
        ] as const
      ).filter((one) =>
        everyStep.some(
          (step) =>
            step.do === one && 'by' in step && step.by === who && after(state, closing(step)) !== null,
        ),
      );
      expect([who, (page.body as SignalForDeskView).allowedActions]).toEqual([who, possible]);
    }
    expect(await world.mine()).toEqual({
      phase: {
        recorded: 'sent',
        routed: 'sent',
        returned: 'sent',
        taken: 'picked_up',
        referred: 'picked_up',
        handled: 'picked_up',
        closed: 'done',
        withdrawn: 'withdrawn',
      }[life.status],
      mayWithdraw: after(state, { do: 'withdraw' }) !== null,
    });
    expect((await (await world.as('riet')).call('GET', '/my-signals')).text).not.toContain(signalId);
    const tray = (await (await world.as('femke')).call('GET', '/administrator-tray'))
      .body as AdministratorTray;
    expect(tray.items.some((one) => one.signalId === signalId)).toBe(life.tray);
    // Of what is about people the coordinator may not know that it is there.
    expect((await (await world.as('bram')).call('GET', '/coordinator-tray')).text).not.toContain(signalId);
  };

  const walk = async (steps: readonly Step[]): Promise<State> => {
    const withOther = steps.length === 0 || steps.some((step) => step.do === 'link');
    await world.begin(withOther);
    last = null;
    let state = withOther ? begin : { ...begin, other: { ...fresh, status: 'withdrawn' } };
    for (const step of steps) state = await live(state, step);
    return state;
  };

  it.each(signalStatuses)(
    'does in "%s" what the table says, and refuses everything else without a trace',
    async (status) => {
      const state = await walk(ways[status]);
      expect(state.life.status).toBe(status);
      // One at the desk and one at another; the others take their turn in the walks.
      for (const step of everyStep)
        if (after(state, step) === null && !('by' in step && ['yara', 'rik', 'bram'].includes(step.by)))
          await live(state, step);
      await looksRight(state);
      // Of those that are possible, each that leads somewhere else.
      const seen = new Set([JSON.stringify(state.life)]);
      for (const step of everyStep) {
        const life = JSON.stringify(after(state, step)?.life ?? state.life);
        if (seen.has(life)) continue;
        seen.add(life);
        await walk([...ways[status], step]);
      }
    },
  );

  it('goes on at another desk when its own is empty, and to the coordinator when nobody takes it', async () => {
    const away: Step = { do: 'away', how: 'long' };
    const back: Step = { do: 'return', by: 'wil', conflict: true };
    for (const status of ['routed', 'taken', 'referred', 'handled'] as const) {
      await looksRight(await walk([...ways[status], away, route, { do: 'back' }, route]));
    }
    await looksRight(
      await walk([
        away,
        route,
        back,
        route,
        { do: 'point', to: 'wijkagent' },
        { do: 'point', to: 'wijkregisseur' },
      ]),
    );
    await looksRight(
      await walk([route, { do: 'escalate' }, { do: 'point', to: 'wijkwerker' }, take, { do: 'hand_over' }]),
    );
    await looksRight(
      await walk([
        ...ways.referred,
        { do: 'sleep', by: 'saar' },
        { do: 'wake', by: 'saar' },
        { do: 'hand_over' },
      ]),
    );
    await looksRight(
      await walk([
        route,
        { do: 'link', by: 'saar' },
        take,
        { do: 'unlink', by: 'saar' },
        { do: 'link', by: 'saar' },
      ]),
    );
    await looksRight(
      await walk([route, take, { do: 'away', how: 'deputy' }, { do: 'sleep', by: 'yara' }, { do: 'back' }]),
    );
  });

  it('is the same as the reference after every step, whoever does what', async () => {
    await fc.assert(
      fc.asyncProperty(
        // Two of three tries are picked among what is possible, so that the walk gets somewhere.
        fc.array(fc.tuple(fc.nat(2), fc.nat(9_999)), { minLength: 6, maxLength: 14 }),
        async (tries) => {
          let state = await walk([]);
          for (const [kind, pick] of tries) {
            const choice = kind === 0 ? everyStep : everyStep.filter((step) => after(state, step) !== null);
            const step = choice[pick % choice.length];
            if (step !== undefined) state = await live(state, step);
          }
          await looksRight(state);
        },
      ),
      { numRuns: 14, seed: 20_261_125 },
    );
  }, 240_000);

  it('has met every step the table allows and every one it forbids', () => {
    for (const status of signalStatuses)
      for (const action of signalActions) {
        const pair = `${status} ${action}`;
        expect([...(possibleActions(status).includes(action) ? done : refused)], pair).toContain(pair);
      }
    expect([...systemSteps].sort()).toEqual([
      'handled unstaffed',
      'passed by in time',
      'referred unstaffed',
      'returned to the coordinator',
      'routed unstaffed',
      'taken unstaffed',
    ]);
  });
});

/** A button does not know yet whether a reason will be given. */
const closing = (step: Step): Step => (step.do === 'close' ? { ...step, why: true } : step);
