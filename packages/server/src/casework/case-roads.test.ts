/** Every role, each part of a case and every state of what was shared, on every road there is: a small table says who reads what, the rest is told nothing. */
import type { Received } from '@buurtplus/contract/casework';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everybody } from '../testing/being-told.ts';
import {
  addFactAs,
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  mayAsk,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { forgetCases } from './casework.retention.ts';
import { watchCases } from './watch-cases.ts';

const inReach = ['saar', 'wil', 'rik', 'yara', 'hanna', 'karim'] as const;
const parts = ['shared', 'care', 'police'] as const;
type Part = (typeof parts)[number];

/** Saar (care) has the case, Wil (police) takes part. Help is asked of Hanna's organisation, or the case offered to Rik. */
const states = [
  'nothing',
  'offered',
  'accepted',
  'refused',
  'withdrawn',
  'timed_out',
  'ended',
  'closed',
] as const;
type Given = { readonly kind: 'refer' | 'transfer'; readonly state: (typeof states)[number] };
const everything: readonly Given[] = [
  ...states.map((state): Given => ({ kind: 'refer', state })),
  ...(['offered', 'accepted', 'refused', 'withdrawn', 'timed_out', 'closed'] as const).map(
    (state): Given => ({ kind: 'transfer', state }),
  ),
];
const receiverOf = ({ kind }: Given) => (kind === 'refer' ? 'hanna' : 'rik');

/** The table: which parts of the case somebody reads, and what of an offer. */
const partsFor = (given: Given, who: string): readonly Part[] => {
  const moved = given.kind === 'transfer' && given.state === 'accepted';
  if (moved) return who === 'rik' ? ['shared'] : [];
  return who === 'saar' ? ['shared', 'care'] : who === 'wil' ? ['shared', 'police'] : [];
};
const ownerOf = (given: Given): string =>
  given.kind === 'transfer' && given.state === 'accepted' ? 'rik' : 'saar';
const received = (given: Given, who: string): 'question' | 'content' | null => {
  if (who !== receiverOf(given)) return null;
  return given.state === 'offered' ? 'question' : given.state === 'accepted' ? 'content' : null;
};

type Road = {
  readonly name: string;
  /** Who passes: everybody in the case, its owner, who has an offer, who ever had it (he is told that it is too late), or nobody here. */
  readonly for: 'in' | 'owner' | 'receiver' | 'asked' | 'nobody';
  readonly ask: (
    browser: Browser,
    ids: { readonly caseId: string; readonly handOverId: string },
  ) => ReturnType<Browser['call']>;
};
const command = () => ({ commandId: newPhoneId() });
const chosen = { fields: ['place'], entryIds: [] };
const nowhere = newPhoneId();
const roads: readonly Road[] = [
  { name: 'GET /cases/:caseId', for: 'in', ask: (one, { caseId }) => one.call('GET', `/cases/${caseId}`) },
  {
    name: 'GET /cases/:caseId/file',
    for: 'in',
    ask: (one, { caseId }) => one.call('GET', `/cases/${caseId}/file`),
  },
  {
    name: 'GET /cases/:caseId/who-read',
    for: 'in',
    ask: (one, { caseId }) => one.call('GET', `/cases/${caseId}/who-read`),
  },
  {
    name: 'POST /cases/:caseId/actions',
    for: 'owner',
    ask: (one, { caseId }) =>
      one.call('POST', `/cases/${caseId}/actions`, {
        ...command(),
        action: 'scale',
        version: 999,
        to: 'network',
        reason: 'Zoals besproken.',
      }),
  },
  {
    name: 'POST /cases/:caseId/hand-overs/preview',
    for: 'owner',
    ask: (one, { caseId }) => one.call('POST', `/cases/${caseId}/hand-overs/preview`, chosen),
  },
  {
    name: 'POST /cases/:caseId/hand-overs',
    for: 'owner',
    ask: (one, { caseId }) =>
      one.call('POST', `/cases/${caseId}/hand-overs`, {
        ...command(),
        version: 999,
        kind: 'refer',
        toPersonId: null,
        toOrganisationId: organisationOf('karim'),
        purpose: 'Willen jullie meekijken?',
        ground: 'wmo',
        chosen,
        mark: 'not-this-one',
        untilOn: '2099-01-01',
      }),
  },
  {
    name: 'GET /hand-overs/:handOverId',
    for: 'receiver',
    ask: (one, { handOverId }) => one.call('GET', `/hand-overs/${handOverId}`),
  },
  // An entry and a sensitive fact that are nowhere: "not there" for everybody, also for whoever is in it.
  {
    name: 'POST /cases/:caseId/entries/:entryId/reveal',
    for: 'nobody',
    ask: (one, { caseId }) => one.call('POST', `/cases/${caseId}/entries/${nowhere}/reveal`),
  },
  {
    name: 'POST /cases/:caseId/place/reveal',
    for: 'in',
    ask: (one, { caseId }) => one.call('POST', `/cases/${caseId}/place/reveal`),
  },
  {
    name: 'POST /hand-overs/:handOverId/reveal',
    for: 'nobody',
    ask: (one, { handOverId }) => one.call('POST', `/hand-overs/${handOverId}/reveal`, { at: 0 }),
  },
  // Of no question at all: who decides is tested in `decisions.test`.
  {
    name: 'GET /decisions/:decisionId',
    for: 'nobody',
    ask: (one) => one.call('GET', `/decisions/${nowhere}`),
  },
  {
    name: 'POST /decisions/:decisionId/answers',
    for: 'nobody',
    ask: (one) =>
      one.call('POST', `/decisions/${nowhere}/answers`, {
        ...command(),
        version: 1,
        answer: 'yes',
        reason: 'Zoals besproken.',
      }),
  },
  {
    name: 'POST /case-tray/:caseId/pass-on',
    for: 'nobody',
    ask: (one, { caseId }) =>
      one.call('POST', `/case-tray/${caseId}/pass-on`, { ...command(), personId: idOfPerson('rik') }),
  },
];
/** Roads on which asking changes something for whoever passes: asked by those who do not. */
const oneWay: readonly Road[] = [
  {
    name: 'POST /cases/:caseId/conflict',
    for: 'in',
    ask: (one, { caseId }) => one.call('POST', `/cases/${caseId}/conflict`),
  },
  {
    name: 'POST /hand-overs/:handOverId/answers',
    for: 'asked',
    ask: (one, { handOverId }) =>
      one.call('POST', `/hand-overs/${handOverId}/answers`, { ...command(), answer: 'message', text: 'x' }),
  },
];

describe('the roads to a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  const made: (Given & { readonly caseId: string; readonly handOverId: string })[] = [];
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of everybody) await as(who);
  });
  afterAll(() => test.end());

  const close = async (caseId: string): Promise<void> => {
    const { version } = await readCaseAs(await as('saar'), caseId);
    const body = { action: 'close', version, outcome: 'moved_on', solved: 'no', learned: 'Niets nieuws.' };
    expect((await stepAs(await as('saar'), caseId, body)).status).toBe(204);
  };
  const bring = async (given: Given, caseId: string, handOverId: string): Promise<void> => {
    const saar = await as('saar');
    const receiver = await as(receiverOf(given));
    const { state } = given;
    if (['accepted', 'ended'].includes(state) || (state === 'closed' && given.kind === 'refer'))
      expect((await answerAs(receiver, handOverId, { answer: 'accept' })).status).toBe(204);
    if (state === 'refused')
      expect(
        (await answerAs(receiver, handOverId, { answer: 'refuse', reason: 'Dit past niet bij ons.' })).status,
      ).toBe(204);
    if (state === 'withdrawn') await stepAs(saar, caseId, { action: 'withdraw', handOverId });
    if (state === 'ended')
      await stepAs(saar, caseId, { action: 'end_disclosure', handOverId, reason: 'Niet meer nodig.' });
    if (state === 'closed') await close(caseId);
    if (state === 'timed_out') {
      const later = new Date(test.clock.now().getTime() + 10 * 86_400_000);
      await watchCases({ ...caseworkDeps(test), clock: { now: () => later } }, 'lichtendam');
    }
  };
  const make = async (given: Given) => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const untilOn = dayFrom(test, 60);
    await stepAs(saar, caseId, { action: 'invite', personId: idOfPerson('wil'), untilOn, deputy: false });
    const today = dayFrom(test, 0);
    const shared = await addFactAs(saar, caseId, 'shared', 'CANARY-shared', today);
    await addFactAs(saar, caseId, 'care', 'CANARY-care', today);
    await addFactAs(await as('wil'), caseId, 'police', 'CANARY-police', today);
    const offer =
      given.state === 'nothing'
        ? { handOverId: newPhoneId(), content: '' }
        : await offerAs(saar, caseId, {
            untilOn,
            entryIds: [shared],
            ...(given.kind === 'refer'
              ? { kind: 'refer', toOrganisationId: organisationOf('hanna') }
              : { kind: 'transfer', toPersonId: idOfPerson('rik') }),
          });
    await bring(given, caseId, offer.handOverId);
    const one = { ...given, caseId, handOverId: offer.handOverId, content: offer.content };
    made.push(one);
    return one;
  };

  const said = (answer: { status: number; text: string }): readonly (number | string)[] => [
    answer.status,
    answer.text.replace(/urn:request:[0-9a-f-]+/, ''),
  ];
  const nothing = new Map<string, readonly (number | string)[]>();
  const absent = { caseId: newPhoneId(), handOverId: newPhoneId() };
  /** What somebody is told of what is not there; always the same. */
  const ofNothing = async (road: Road, who: string): Promise<readonly (number | string)[]> => {
    const key = `${road.name} ${who}`;
    const known = nothing.get(key) ?? said(await road.ask(await as(who), absent));
    nothing.set(key, known);
    return known;
  };
  const canaries = (text: string): readonly Part[] => parts.filter((one) => text.includes(`CANARY-${one}`));
  const passes = (road: Road, given: Given, who: string): boolean =>
    road.for === 'in'
      ? partsFor(given, who).length > 0
      : road.for === 'owner'
        ? who === ownerOf(given)
        : road.for === 'asked'
          ? given.state !== 'nothing' && who === receiverOf(given)
          : road.for === 'receiver' && received(given, who) !== null;

  it.each(everything)(
    '$kind, $state: each reads the own part, and "not yours" is "not there"',
    async (given) => {
      const { caseId, handOverId, content } = await make(given);
      // Who has no desk and no organisation is refused for that, whatever it is about: all of them in three states.
      const asking = ['nothing', 'accepted', 'closed'].includes(given.state) ? everybody : inReach;
      for (const who of asking) {
        const browser = await as(who);
        for (const road of [...roads, ...oneWay]) {
          const what = `${road.name} by ${who}`;
          if (passes(road, given, who)) {
            if (oneWay.includes(road)) continue;
            const answer = await road.ask(browser, { caseId, handOverId });
            // With a version of long ago the owner is told that it moved on.
            expect([what, [200, 201, 400, 409].includes(answer.status)]).toEqual([what, true]);
            const text =
              answer.headers['content-type'] === 'application/pdf' ? pdfText(answer.bytes) : answer.text;
            if (road.for === 'in' && !/(who-read|place\/reveal)$/.test(road.name))
              expect([what, canaries(text)]).toEqual([what, partsFor(given, who)]);
            else
              expect([what, canaries(text)]).toEqual([
                what,
                received(given, who) === 'content' && road.for === 'receiver' ? ['shared'] : [],
              ]);
          } else
            expect([what, ...said(await road.ask(browser, { caseId, handOverId }))]).toEqual([
              what,
              ...(await ofNothing(road, who)),
            ]);
        }
        const lists = await Promise.all(
          ['open', 'closed'].map((one) => browser.call('GET', `/cases?status=${one}`)),
        );
        const isIn = partsFor(given, who).length > 0;
        const status = given.state === 'closed' ? 'closed' : 'open';
        if (['saar', 'wil', 'rik', 'yara'].includes(who))
          expect([who, lists.map((one) => one.text.includes(caseId))]).toEqual([
            who,
            [isIn && status === 'open', isIn && status === 'closed'],
          ]);
        else expect([who, lists.map((one) => one.status)]).toEqual([who, [403, 403]]);
        const offers = await browser.call('GET', '/hand-overs');
        expect([who, offers.text.includes(handOverId), canaries(offers.text)]).toEqual([
          who,
          received(given, who) !== null,
          [],
        ]);
      }
      const got = await (await as(receiverOf(given))).call('GET', `/hand-overs/${handOverId}`);
      if (received(given, receiverOf(given)) !== null)
        // Byte for byte what the preview showed, and nothing of it before the yes.
        expect((got.body as Received).content).toBe(given.state === 'accepted' ? content : null);
    },
  );

  it('and no road without a case in it tells anything of one to who is not in it', async () => {
    const allowed = (who: string, path: string, one: (typeof made)[number]): boolean =>
      (['/cases', '/case-places'].includes(path) && partsFor(one, who).length > 0) ||
      (path === '/hand-overs' && received(one, who) !== null) ||
      // Which thing was read by whom, never what it says.
      (path === '/reading-log' && who === 'petra');
    for (const spec of test.server.endpoints) {
      if (spec.method !== 'GET' || spec.path.includes(':') || spec.kind === 'stream') continue;
      for (const who of everybody.filter((one) => mayAsk(spec.who, one))) {
        const { status, text } = await (await as(who)).call('GET', spec.path);
        expect(canaries(text), `${spec.path} by ${who}`).toEqual([]);
        if (status >= 300) continue;
        for (const one of made)
          if (text.includes(one.caseId) || text.includes(one.handOverId))
            expect(allowed(who, spec.path, one), `${spec.path} by ${who}, ${one.kind} ${one.state}`).toBe(
              true,
            );
      }
    }
  });

  it('and no other road has a case or an offer in it', () => {
    const there = test.server.endpoints
      .filter((spec) => /:(caseId|handOverId|decisionId)/.test(spec.path))
      .map((spec) => `${spec.method} ${spec.path}`);
    expect(there.sort()).toEqual([...roads, ...oneWay].map(({ name }) => name).sort());
  });

  it('thirty days after closing nobody reads it, and a year after that it is not there', async () => {
    test.clock.moveMs(31 * 86_400_000);
    // Sessions of professionals are short; the same people come back.
    handIn = createHandIn(test);
    const closed = made.filter(({ state }) => state === 'closed');
    expect(closed).toHaveLength(2);
    for (const one of closed)
      for (const who of ['saar', 'wil', 'rik', 'hanna'])
        for (const road of [...roads, ...oneWay].filter((each) => each.for !== 'asked'))
          expect([road.name, who, ...said(await road.ask(await as(who), one))]).toEqual([
            road.name,
            who,
            ...(await ofNothing(road, who)),
          ]);
    const later = new Date(test.clock.now().getTime() + 366 * 86_400_000);
    expect(await forgetCases({ ...caseworkDeps(test), clock: { now: () => later } }, 'lichtendam')).toBe(2);
  });
});
