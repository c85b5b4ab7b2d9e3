/** Voting over HTTP: sixty phones on a network that drops, doubles and delays count once each, and nothing stored leads to a person. */
import type { EveningStage, MyEvenings } from '@buurtplus/contract/evenings';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction, noContext } from '../platform/db/transaction.ts';
import { hashOf, planEvening, sixtyPhones, type VotingPhone } from '../testing/evening.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

/** The same chances at every run. */
const seeded = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
};

describe('voting on an evening', () => {
  let test: TestServer;
  let tess: Browser;
  let phones: readonly VotingPhone[] = [];
  const inJobs = <Value>(work: Parameters<typeof inTransaction<Value>>[2]) =>
    inTransaction(test.world.jobs, { ...noContext, tenantId: 'lichtendam' }, work);
  const stage = async (id: string): Promise<EveningStage> =>
    (await tess.call('GET', `/training-evenings/${id}`)).body as EveningStage;
  const code = async (id: string): Promise<string> => (await stage(id)).code?.digits ?? '';
  const attend = (browser: Browser, id: string, digits: string) =>
    browser.call('POST', `/my-evenings/${id}/attend`, {
      code: digits,
      typedAt: test.clock.now().toISOString(),
    });
  const poll = (pollId: string) => ({
    pollId,
    scenarioId: 'bankje',
    step: 'b',
    ask: { nl: 'Wat doe je?', en: 'What do you do?' },
    choices: ['groet', 'bel', 'loop'].map((id) => ({ id, text: { nl: id, en: id } })),
  });

  beforeAll(async () => {
    test = await createTestServer();
    tess = await test.signIn('tess');
    phones = await sixtyPhones(test);
  });
  afterAll(() => test.end());

  it('counts sixty phones exactly once each, on a network that drops, doubles and delays', async () => {
    const id = await planEvening(test, tess, 'Zestig telefoons');
    const digits = await code(id);
    for (const phone of phones) expect((await attend(phone.browser, id, digits)).status).toBe(204);
    const pollId = newPhoneId();
    expect((await tess.call('POST', `/training-evenings/${id}/polls`, poll(pollId))).status).toBe(204);
    expect((await tess.call('POST', `/training-evenings/${id}/polls`, poll(pollId))).status, 'again').toBe(
      204,
    );
    const chance = seeded(20_261_125);
    const choices = ['groet', 'bel', 'loop'] as const;
    const late: (() => Promise<unknown>)[] = [];
    let dropped = 0;
    let doubled = 0;
    /** Until the phone hears a yes: a request may get lost going or coming back, be doubled, or come again much later. */
    const bring = async (send: () => Promise<{ status: number }>): Promise<void> => {
      for (let tries = 0; tries < 60; tries += 1) {
        const luck = chance();
        if (luck < 0.25) {
          dropped += 1;
          continue;
        }
        if (luck < 0.45) {
          const both = await Promise.all([send(), send()]);
          doubled += 1;
          expect(both.map(({ status }) => status)).toEqual([204, 204]);
        } else expect((await send()).status).toBe(204);
        if (chance() < 0.3) late.push(send);
        // The answer was lost on its way back: the phone does not know and sends again.
        if (chance() < 0.3) {
          dropped += 1;
          continue;
        }
        return;
      }
      throw new Error('sixty times nothing came through');
    };
    const wanted = new Map<string, number>();
    await Promise.all(
      phones.map(async ({ browser, secret }) => {
        const ballotHash = hashOf(`ballot/${id}/${secret}`);
        await bring(() => browser.call('PUT', `/my-evenings/${id}/ballot`, { ballotHash }));
        const changes = 1 + Math.floor(chance() * 3);
        let choice: string = choices[0];
        for (let seq = 1; seq <= changes; seq += 1) {
          const chosen = choices[Math.floor(chance() * choices.length)] ?? choices[0];
          choice = chosen;
          await bring(() =>
            browser.call('PUT', `/my-evenings/${id}/vote`, { pollId, secret, choice: chosen, seq }),
          );
        }
        wanted.set(choice, (wanted.get(choice) ?? 0) + 1);
      }),
    );
    await Promise.all(late.map((send) => send()));
    expect(dropped).toBeGreaterThan(20);
    expect(doubled).toBeGreaterThan(20);
    const open = (await stage(id)).poll;
    expect(open).toMatchObject({ votes: 60, open: true, bars: null });
    expect((await tess.call('DELETE', `/training-evenings/${id}/polls/${pollId}`)).status).toBe(204);
    const closed = (await stage(id)).poll;
    expect(new Map(closed?.bars?.map(({ id: choice, votes }) => [choice, votes]))).toEqual(
      new Map(choices.map((choice) => [choice, wanted.get(choice) ?? 0])),
    );
    const [first] = phones;
    const tooLate = await first?.browser.call('PUT', `/my-evenings/${id}/vote`, {
      pollId,
      secret: first.secret,
      choice: 'bel',
      seq: 99,
    });
    expect(tooLate?.body).toMatchObject({ code: 'evening_closed' });
    expect((await stage(id)).poll?.votes).toBe(60);
    // A second phone of the same person, and a secret nobody handed in.
    const second = { ballotHash: hashOf(`ballot/${id}/${hashOf('second')}`) };
    expect((await first?.browser.call('PUT', `/my-evenings/${id}/ballot`, second))?.body).toMatchObject({
      code: 'evening_other_phone',
    });
    const stored = await inJobs(async (tx) => ({
      votes: await tx.selectFrom('evening_votes').selectAll().where('poll_id', '=', pollId).execute(),
      ballots: await tx.selectFrom('evening_ballots').selectAll().where('evening_id', '=', id).execute(),
    }));
    expect([stored.votes.length, stored.ballots.length]).toEqual([60, 60]);
    const ballots = new Set(stored.ballots.map(({ ballot_hash }) => ballot_hash));
    const secrets = new Set(phones.map(({ secret }) => secret));
    for (const vote of stored.votes) {
      expect(Object.keys(vote).sort()).toEqual(['choice', 'poll_id', 'seq', 'tenant_id', 'vote_key']);
      expect(ballots.has(vote.vote_key) || secrets.has(vote.vote_key)).toBe(false);
    }
  });

  it('tells a question that is asked again only of as many voters: with one more the difference would be that vote', async () => {
    const id = await planEvening(test, tess, 'Nog een keer');
    const digits = await code(id);
    const room = phones.slice(0, 7);
    for (const { browser, secret } of room) {
      expect((await attend(browser, id, digits)).status).toBe(204);
      await browser.call('PUT', `/my-evenings/${id}/ballot`, {
        ballotHash: hashOf(`ballot/${id}/${secret}`),
      });
    }
    const [watcher] = room;
    if (watcher === undefined) throw new Error('nobody is in the room');
    const onPhone = async () =>
      ((await watcher.browser.call('GET', '/my-evenings')).body as MyEvenings).evenings.find(
        ({ eveningId }) => eveningId === id,
      )?.poll;
    const asked = async (choices: readonly string[], more: object = {}) => {
      const pollId = newPhoneId();
      await tess.call('POST', `/training-evenings/${id}/polls`, { ...poll(pollId), ...more });
      for (const [at, choice] of choices.entries()) {
        const secret = room[at]?.secret;
        const vote = { pollId, secret, choice, seq: 1 };
        expect((await room[at]?.browser.call('PUT', `/my-evenings/${id}/vote`, vote))?.status).toBe(204);
      }
      const open = (await stage(id)).poll;
      await tess.call('DELETE', `/training-evenings/${id}/polls/${pollId}`);
      const closed = (await stage(id)).poll;
      const { votes, ...same } = closed ?? { votes: 0 };
      expect(await onPhone(), 'a phone hears what the beamer says').toEqual(same);
      return { before: open?.toldBefore, votes, told: closed?.bars ?? closed?.most, hidden: closed?.hidden };
    };
    const six = ['groet', 'groet', 'bel', 'bel', 'groet', 'loop'];
    expect(await asked(six)).toMatchObject({ before: null, votes: 6, hidden: null });
    expect(await asked([...six, 'bel'])).toEqual({ before: 6, votes: 7, told: null, hidden: 'other_room' });
    expect(await asked(six.slice(1)), 'one who votes no more').toMatchObject({ told: null });
    // The same words under another name are the same question.
    expect(await asked([...six, 'loop'], { step: 'anders' })).toMatchObject({ hidden: 'other_room' });
    const changed = await asked(['bel', 'bel', 'bel', 'bel', 'groet', 'loop']);
    expect(changed).toMatchObject({ before: 6, hidden: null, told: [{ id: 'groet', votes: 1 }, {}, {}] });
    const other = { step: 'c', ask: { nl: 'En nu?', en: 'And now?' } };
    expect(await asked([...six, 'bel'], other), 'another question').toMatchObject({
      before: null,
      hidden: null,
    });
  });

  it('hides the bars below five voters, and needs a ballot of somebody who is there', async () => {
    const id = await planEvening(test, tess, 'Met weinig');
    const pollId = newPhoneId();
    await tess.call('POST', `/training-evenings/${id}/polls`, poll(pollId));
    const amina = await test.signIn('amina');
    const secret = hashOf('amina');
    const ballotHash = hashOf(`ballot/${id}/${secret}`);
    const ballot = () => amina.call('PUT', `/my-evenings/${id}/ballot`, { ballotHash });
    const vote = (choice: string) =>
      amina.call('PUT', `/my-evenings/${id}/vote`, { pollId, secret, choice, seq: 1 });
    expect((await ballot()).body).toMatchObject({ code: 'evening_not_here' });
    expect((await vote('bel')).status).toBe(404);
    await attend(amina, id, await code(id));
    expect((await ballot()).status).toBe(204);
    expect((await vote('iets anders')).status).toBe(400);
    expect((await vote('bel')).status).toBe(204);
    await tess.call('DELETE', `/training-evenings/${id}/polls/${pollId}`);
    expect((await stage(id)).poll).toMatchObject({ votes: 1, open: false, bars: null });
    const seen = ((await amina.call('GET', '/my-evenings')).body as MyEvenings).evenings;
    expect(seen.find(({ eveningId }) => eveningId === id)?.poll).toMatchObject({ open: false, bars: null });
  });
});
