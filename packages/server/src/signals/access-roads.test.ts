/** Every role, every kind of desk, every state of a signal, on every road there is: one small table says who reads it, and the rest is told nothing. */
import type { AdministratorTray, SeenAnswer, WorkCounts, WorkFound } from '@buurtplus/contract/signals';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import { mayAsk } from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId, signalBody } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const desks = ['saar', 'yara', 'wil', 'rik'] as const;
type Desk = (typeof desks)[number];
const others = ['amina', 'riet', 'bram', 'femke', 'petra', 'vera', 'tess', 'hanna', 'karim'] as const;
const everybody = [...desks, ...others];

/** Who has work of each compartment, and whom it goes to when he sends it back; null is the administrator's tray. */
const compartments = {
  care: { facts: ['home.curtains_closed'], desk: 'saar', next: 'wil' },
  police: { facts: ['vehicle.plates_missing'], desk: 'wil', next: null },
  shared: { facts: ['public.litter'], desk: 'rik', next: 'wil' },
} as const satisfies Readonly<
  Record<string, { readonly facts: readonly string[]; readonly desk: Desk; readonly next: Desk | null }>
>;
type Compartment = keyof typeof compartments;
const states = [
  'recorded',
  'offered',
  'accepted',
  'handled',
  'closed',
  'refused',
  'passed_on',
  'withdrawn',
] as const;
type Given = { readonly compartment: Compartment; readonly state: (typeof states)[number] };
const everything: readonly Given[] = (Object.keys(compartments) as Compartment[]).flatMap((compartment) =>
  states.map((state) => ({ compartment, state })),
);

const statusOf: Readonly<Record<Given['state'], string>> = {
  recorded: 'recorded',
  offered: 'routed',
  accepted: 'taken',
  handled: 'handled',
  closed: 'closed',
  refused: 'returned',
  passed_on: 'routed',
  withdrawn: 'withdrawn',
};

/** The whole table: the desk reads what it was offered until it sends it back; what is nowhere yet, or not any more, nobody reads. */
const readerOf = ({ compartment, state }: Given): Desk | null => {
  const { desk, next } = compartments[compartment];
  return {
    recorded: null,
    offered: desk,
    accepted: desk,
    handled: desk,
    closed: desk,
    refused: null,
    passed_on: next,
    withdrawn: null,
  }[state];
};
const isInTray = (given: Given): boolean =>
  given.state === 'passed_on' && compartments[given.compartment].next === null;

/** An id that nothing has. */
const absent = newPhoneId();

type Road = {
  readonly name: string;
  readonly ask: (browser: Browser, id: string) => ReturnType<Browser['call']>;
};
/** Every road with a signal in it; a new one is named here, or the last test says so. */
const roads = (hash: string): readonly Road[] => {
  const get = (name: string, path: (id: string) => string): Road => ({
    name,
    ask: (browser, id) => browser.call('GET', path(id)),
  });
  const post = (name: string, path: (id: string) => string, body: () => object): Road => ({
    name,
    ask: (browser, id) => browser.call('POST', path(id), body()),
  });
  return [
    get('GET /signals/:signalId', (id) => `/signals/${id}`),
    get('GET /signals/:signalId/related', (id) => `/signals/${id}/related`),
    get('GET /signals/:signalId/seen-by', (id) => `/signals/${id}/seen-by`),
    get('GET /signals/:signalId/case', (id) => `/signals/${id}/case`),
    get('GET /signals/:signalId/promise', (id) => `/signals/${id}/promise`),
    get('GET /signals/:signalId/photos/:hash', (id) => `/signals/${id}/photos/${hash}`),
    post(
      'POST /signals/:signalId/reveal',
      (id) => `/signals/${id}/reveal`,
      () => ({ field: 'own_words' }),
    ),
    // With a version of long ago: who may see it is told that it moved on, everybody else that it is not there.
    post(
      'POST /signals/:signalId/actions',
      (id) => `/signals/${id}/actions`,
      () => ({
        commandId: newPhoneId(),
        version: 999,
        action: 'reopen',
        reason: 'Het is terug.',
      }),
    ),
    post(
      'POST /signals/:signalId/extend',
      (id) => `/signals/${id}/extend`,
      () => ({
        commandId: newPhoneId(),
        version: 999,
        months: 1,
        reason: 'other',
        words: 'Het is nog niet klaar.',
      }),
    ),
    post(
      'POST /signals/:signalId/links',
      (id) => `/signals/${id}/links`,
      () => ({
        commandId: newPhoneId(),
        otherSignalId: absent,
      }),
    ),
    {
      name: 'DELETE /signals/:signalId/links/:otherSignalId',
      ask: (browser, id) => browser.call('DELETE', `/signals/${id}/links/${absent}`),
    },
  ];
};

/** Where it is once routing came round. */
const goneOn: Readonly<Partial<Record<Given['state'], Given['state']>>> = {
  recorded: 'offered',
  refused: 'passed_on',
};

describe('the roads to a signal', () => {
  let test: TestServer;
  let handIn: HandIn;
  let photo: Buffer;
  const as = (who: string) => handIn.browserOf(who);
  const made: (Given & { readonly id: string; readonly number: string; readonly street: string })[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of everybody) await as(who);
    photo = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#888' } })
      .jpeg()
      .toBuffer();
  });
  afterAll(() => test.end());

  const act = async (who: Desk, id: string, version: number, step: object): Promise<void> => {
    const body = { commandId: newPhoneId(), version, ...step };
    const answer = await (await as(who)).call('POST', `/signals/${id}/actions`, body);
    if (answer.status >= 300) throw new Error(answer.text);
  };

  const bring = async ({ compartment, state }: Given, id: string): Promise<void> => {
    const { desk } = compartments[compartment];
    if (state === 'recorded') return;
    await routeWaitingSignals(handIn.routing, 'lichtendam');
    if (state === 'withdrawn') {
      const said = await handIn.send('amina', 'signal.withdraw', { nonce: signalBody().nonce, signalId: id });
      expect(said.verdict).toBe('applied');
      return;
    }
    if (state === 'offered') return;
    await act(desk, id, 2, { action: 'take' });
    if (state === 'refused' || state === 'passed_on') {
      await act(desk, id, 3, { action: 'return', reason: 'not_our_task' });
      if (state === 'passed_on') await routeWaitingSignals(handIn.routing, 'lichtendam');
      return;
    }
    if (state === 'accepted') return;
    await act(desk, id, 3, { action: 'handle', outcome: 'visited' });
    if (state === 'closed')
      await act(desk, id, 4, { action: 'close', reasonWithoutAnswer: 'Al besproken met de afzender.' });
  };

  const make = async (given: Given) => {
    const street = `Proefstraat${made.length} Oost`;
    const body = signalBody({
      observations: [...compartments[given.compartment].facts],
      gutFeeling: null,
      ownWords: `CANARY-${made.length}`,
      street,
    });
    expect((await handIn.send('amina', 'signal.record', body)).verdict).toBe('applied');
    const hash =
      given.compartment === 'shared' ? await handIn.sendPhoto('amina', body.signalId, photo) : '0'.repeat(64);
    await bring(given, body.signalId);
    const mine = (await (await as('amina')).call('GET', '/my-signals')).body as {
      signals: { signalId: string; number: string }[];
    };
    const number = mine.signals.find((one) => one.signalId === body.signalId)?.number ?? '';
    const one = { ...given, id: body.signalId, number, street, hash };
    made.push(one);
    return one;
  };
  /** All that a refusal says, but the number of the request. */
  const said = (answer: { status: number; text: string }): readonly (number | string)[] => [
    answer.status,
    answer.text.replace(/urn:request:[0-9a-f-]+/, ''),
  ];
  const nothing = new Map<string, readonly (number | string)[]>();
  /** What somebody is told of a signal that is not there; always the same. */
  const ofNothing = async (road: Road, who: string): Promise<readonly (number | string)[]> => {
    const key = `${road.name} ${who}`;
    const known = nothing.get(key) ?? said(await road.ask(await as(who), absent));
    nothing.set(key, known);
    return known;
  };
  const sumOf = async (who: Desk): Promise<number> => {
    const {
      most: _most,
      neighbourhoods: _places,
      ...counts
    } = (await (await as(who)).call('GET', '/work-list/counts')).body as WorkCounts;
    return Object.values(counts).reduce((sum, one) => sum + one, 0);
  };

  it.each(everything)(
    '$compartment, $state: one desk reads it at most, and "not yours" is "not there"',
    async (given) => {
      // What earlier tests left to be routed goes where it goes first.
      await routeWaitingSignals(handIn.routing, 'lichtendam');
      const before = new Map<Desk, number>();
      for (const who of desks) before.set(who, await sumOf(who));
      const { id, number, street, hash } = await make(given);
      // Who has no desk is refused for that, whatever it is about: all of them in two states, its sender and coordinator in each.
      const asking = ['offered', 'closed'].includes(given.state)
        ? everybody
        : ([...desks, 'amina', 'bram'] as const);
      const reader = readerOf(given);
      for (const road of roads(hash)) {
        for (const who of asking) {
          const browser = await as(who);
          const answer = await road.ask(browser, id);
          const what = `${road.name} by ${who}`;
          const isPhotoOfNothing = road.name.endsWith(':hash') && given.compartment !== 'shared';
          // Linking asks for two signals, and the other one is nowhere.
          const isHalf = road.name.includes('links');
          if (who === reader && !isPhotoOfNothing && !isHalf)
            expect([what, answer.status < 300 || answer.status === 409]).toEqual([what, true]);
          else expect([what, ...said(answer)]).toEqual([what, ...(await ofNothing(road, who))]);
          if (who !== reader) expect(answer.text, what).not.toContain('CANARY');
        }
      }
      for (const who of desks) {
        const browser = await as(who);
        const is = who === reader;
        const found = async (text: string): Promise<boolean> =>
          ((await browser.call('POST', '/work-list/search', { text })).body as WorkFound).items.some(
            (one) => one.signalId === id,
          );
        const lists = ['open', statusOf[given.state]].map((status) =>
          browser.call('GET', `/work-list?limit=100&status=${status}`),
        );
        const listed = (await Promise.all(lists)).some((one) => one.text.includes(id));
        const seen = (await browser.call('POST', '/work-list/seen', { signalIds: [id] })).body as SeenAnswer;
        expect([who, await found(number), await found(street), listed, seen.seen.length]).toEqual([
          who,
          is,
          is,
          is,
          is ? 1 : 0,
        ]);
        // A number tells nobody of what is not his: it counts for whoever reads it, and moves for nobody else.
        if (!is) expect([who, await sumOf(who)]).toEqual([who, before.get(who)]);
        else if (given.state === 'offered') expect(await sumOf(who)).toBeGreaterThan(before.get(who) ?? 0);
      }
      for (const who of others)
        for (const path of ['/work-list', '/work-list/counts', '/work-list/unseen'])
          expect([who, (await (await as(who)).call('GET', path)).status]).toEqual([who, 403]);
      const tray = (await (await as('femke')).call('GET', '/administrator-tray')).body as AdministratorTray;
      expect(tray.items.some((one) => one.signalId === id)).toBe(isInTray(given));
    },
  );

  it('and every road without a signal in it tells of one only who reads it, sent it, or finds it a desk', async () => {
    const allowed = (who: string, path: string, one: Given): boolean =>
      (who === 'amina' &&
        ['/my-signals', '/my-membership/export', '/my-membership/export/paper'].includes(path)) ||
      (who === 'femke' && path === '/administrator-tray' && isInTray(one)) ||
      (['/work-list', '/work-list/unseen'].includes(path) && who === readerOf(one)) ||
      // The privacy officer reads which thing was read by whom, never what it says.
      (who === 'petra' && path === '/reading-log');
    await routeWaitingSignals(handIn.routing, 'lichtendam');
    const now = made.map((one) => ({ ...one, state: goneOn[one.state] ?? one.state }));
    let asked = 0;
    for (const spec of test.server.endpoints) {
      if (spec.method !== 'GET' || spec.path.includes(':') || spec.kind === 'stream') continue;
      for (const who of everybody.filter((one) => mayAsk(spec.who, one))) {
        const { status, text } = await (await as(who)).call('GET', spec.path);
        expect(text, `${spec.path} by ${who}`).not.toContain('CANARY');
        if (status >= 300) continue;
        asked += 1;
        for (const one of now) {
          const told = [one.id, one.number, one.street].filter((trace) => text.includes(trace));
          if (told.length > 0)
            expect(allowed(who, spec.path, one), `${spec.path} by ${who}: ${told.join(' ')}`).toBe(true);
        }
      }
    }
    expect(asked).toBeGreaterThan(100);
  });

  it('and no other road has a signal in it', () => {
    const known = roads('').map(({ name }) => name);
    const there = test.server.endpoints
      .filter((spec) => spec.path.includes(':signalId'))
      .map((spec) => `${spec.method} ${spec.path}`)
      // The sender's own photo comes in here; coordinator and administrator point without reading.
      .filter(
        (one) =>
          ![
            'PUT /signals/:signalId/photos/:hash',
            'POST /coordinator-tray/:signalId/routes',
            'POST /administrator-tray/:signalId/routes',
          ].includes(one),
      );
    expect(there.sort()).toEqual([...known].sort());
  });
});
