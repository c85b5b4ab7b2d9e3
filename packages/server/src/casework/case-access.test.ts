/** Every role, every relation to a case, every compartment and state, on every road there is: list, page, paper, and what was shared. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  addFactAs,
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const desk = { wil: ['shared', 'police'], saar: ['shared', 'care'], rik: ['shared'] } as const;
type Desk = keyof typeof desk;
const desks: readonly Desk[] = ['wil', 'saar', 'rik'];
const others = ['amina', 'bram', 'femke', 'petra', 'vera', 'tess', 'hanna', 'karim'] as const;
const compartments = ['shared', 'police', 'care'] as const;
const states = ['open', 'let_go', 'closed'] as const;

type Given = {
  readonly owner: Desk;
  readonly invited: readonly Desk[];
  readonly state: (typeof states)[number];
};

/** Three owners, every set of colleagues, three states. */
const everything: readonly Given[] = desks.flatMap((owner) => {
  const [one, other] = desks.filter((each) => each !== owner);
  if (one === undefined || other === undefined) return [];
  return [[], [one], [other], [one, other]].flatMap((invited) =>
    states.map((state) => ({ owner, invited, state })),
  );
});

describe('the walls of a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of [...desks, ...others]) await as(who);
  });
  afterAll(() => test.end());

  const make = async ({ owner, invited, state }: Given): Promise<string> => {
    const caseId = await openCaseAs(await as(owner));
    for (const who of invited)
      await stepAs(await as(owner), caseId, {
        action: 'invite',
        personId: idOfPerson(who),
        untilOn: dayFrom(test, 20),
        deputy: false,
      });
    for (const who of [owner, ...invited])
      for (const compartment of desk[who])
        await addFactAs(await as(who), caseId, compartment, `CANARY-${compartment}`, dayFrom(test, 0));
    const view = await readCaseAs(await as(owner), caseId);
    if (state === 'let_go')
      for (const { accessId } of view.participants)
        await stepAs(await as(owner), caseId, { action: 'let_go', accessId });
    if (state === 'closed')
      await stepAs(await as(owner), caseId, {
        action: 'close',
        version: view.version,
        outcome: 'moved_on',
        solved: 'no',
        learned: 'Niets nieuws.',
      });
    return caseId;
  };

  it.each(everything)(
    'owner $owner, with $invited, $state: each sees the own part or nothing',
    async (given) => {
      const caseId = await make(given);
      const written = new Set([given.owner, ...given.invited].flatMap((who) => desk[who]));
      for (const who of desks) {
        const isIn = who === given.owner || (given.state !== 'let_go' && given.invited.includes(who));
        const browser = await as(who);
        const page = await browser.call('GET', `/cases/${caseId}`);
        expect([who, page.status]).toEqual([who, isIn ? 200 : 404]);
        const readable: readonly string[] = desk[who];
        expect([who, compartments.filter((one) => page.text.includes(`CANARY-${one}`))]).toEqual([
          who,
          compartments.filter((one) => isIn && written.has(one) && readable.includes(one)),
        ]);
        const paper = await browser.call('GET', `/cases/${caseId}/file`);
        expect([who, paper.status]).toEqual([who, isIn ? 200 : 404]);
        const listed = await Promise.all(
          ['open', 'closed'].map((one) => browser.call('GET', `/cases?status=${one}`)),
        );
        const state = given.state === 'closed' ? 'closed' : 'open';
        expect([who, listed.map((one) => one.text.includes(caseId))]).toEqual([
          who,
          ['open', 'closed'].map((one) => isIn && one === state),
        ]);
        const wish = { action: 'add', compartment: 'shared', entry: { kind: 'wish', text: 'x' } };
        const writing = await stepAs(browser, caseId, wish);
        expect([who, writing.status]).toEqual([who, isIn ? (state === 'open' ? 204 : 409) : 404]);
      }
      for (const who of others)
        for (const road of [`/cases/${caseId}`, `/cases/${caseId}/file`, '/cases'])
          expect([who, road, (await (await as(who)).call('GET', road)).status]).toEqual([who, road, 403]);
    },
  );

  it('shows a partner of one organisation nothing of what another got, on the list, by its id or by answering', async () => {
    const saar = await as('saar');
    const caseId = await openCaseAs(saar);
    const { handOverId } = await offerAs(saar, caseId, {
      kind: 'refer',
      toOrganisationId: organisationOf('karim'),
      fields: ['place', 'reason'],
      untilOn: dayFrom(test, 9),
    });
    for (const accepted of [false, true]) {
      if (accepted) await answerAs(await as('karim'), handOverId, { answer: 'accept' });
      for (const who of ['hanna', 'wil', 'rik', 'saar']) {
        const browser = await as(who);
        expect((await browser.call('GET', '/hand-overs')).text).not.toContain(handOverId);
        const absent = await browser.call('GET', `/hand-overs/${caseId}`);
        const there = await browser.call('GET', `/hand-overs/${handOverId}`);
        // "Not yours" and "not there" are the same answer, but for the number of the request.
        const say = (text: string): string => text.replace(/urn:request:[0-9a-f-]+/, '');
        expect([there.status, say(there.text)]).toEqual([404, say(absent.text)]);
        expect((await answerAs(browser, handOverId, { answer: 'message', text: 'x' })).status).toBe(404);
      }
    }
  });
});
