/** Each deed on a signal and in a case, for each kind of desk: who hears of it by the open line, who by mail, and that nothing of what it is stands in either. */
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { type BeingTold, everybody, listenTo, type Who } from '../testing/being-told.ts';
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
import { newPhoneId, signalBody } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';

/** By compartment: its facts, its desk, and whom it goes to when it is sent back. */
const compartments = {
  care: { facts: ['home.curtains_closed'], desk: 'saar', next: 'wil' },
  police: { facts: ['vehicle.plates_missing'], desk: 'wil', next: 'femke' },
  shared: { facts: ['public.litter'], desk: 'rik', next: 'wil' },
} as const satisfies Readonly<
  Record<string, { readonly facts: readonly string[]; readonly desk: Who; readonly next: Who }>
>;
type Compartment = keyof typeof compartments;
const all = Object.keys(compartments) as Compartment[];

describe('each deed is told to whom it concerns', () => {
  let test: TestServer;
  let handIn: HandIn;
  let told: BeingTold;
  const as = (who: Who) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    told = await listenTo(test, handIn);
  }, 120_000);
  afterAll(async () => {
    await told.close();
    await test.end();
  });

  const stateOf = async (id: string) =>
    inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      tx.selectFrom('signals').select(['status', 'version']).where('id', '=', id).executeTakeFirstOrThrow(),
    );
  const send = async (compartment: Compartment): Promise<string> => {
    const body = signalBody({
      observations: [...compartments[compartment].facts],
      gutFeeling: null,
      street: 'CANARYSTRAAT',
      ownWords: 'CANARY',
    });
    await handIn.send('amina', 'signal.record', body);
    await expect.poll(async () => (await stateOf(body.signalId)).status).toBe('routed');
    return body.signalId;
  };
  const act = async (who: Who, id: string, step: object): Promise<void> => {
    const { version } = await stateOf(id);
    const body = { commandId: newPhoneId(), version, ...step };
    const answer = await (await as(who)).call('POST', `/signals/${id}/actions`, body);
    if (answer.status >= 300) throw new Error(answer.text);
  };
  /** What was told by both ways, together: the line is heard while the mail is made. */
  const toldOf = async (work: () => Promise<unknown>) => {
    let heard: readonly Who[] = [];
    const mailed = await told.whoIsMailed(async () => {
      heard = await told.whoHears(work);
    });
    return { heard: [...heard].sort(), mailed: [...mailed].sort() };
  };
  const sorted = (...who: readonly Who[]): readonly Who[] => [...new Set(who)].sort();

  const deeds = {
    handle: { action: 'handle', outcome: 'visited' },
    ask: { action: 'ask', question: 'still_so' },
    answer: {
      action: 'report_back',
      answer: 'done',
      wordsForVolunteer: 'CANARY',
      noteForProfessionals: 'CANARY',
    },
  } as const;

  it.each(
    all.flatMap((compartment) =>
      (Object.keys(deeds) as (keyof typeof deeds)[]).map((deed) => [compartment, deed] as const),
    ),
  )(
    'a signal of %s: %s is heard by its desk and its sender, and mailed to the sender',
    async (compartment, deed) => {
      const { desk } = compartments[compartment];
      const id = await send(compartment);
      await act(desk, id, { action: 'take' });
      expect(await toldOf(() => act(desk, id, deeds[deed]))).toEqual({
        heard: sorted(desk, 'amina'),
        mailed: ['amina'],
      });
    },
  );

  it.each(all)(
    'a signal of %s that is sent back: the next one hears, and nobody else',
    async (compartment) => {
      const { desk, next } = compartments[compartment];
      const id = await send(compartment);
      await act(desk, id, { action: 'take' });
      // Without a next desk it lies in the administrator's tray.
      const isOn = async (): Promise<boolean> =>
        next === 'femke'
          ? (await (await as('femke')).call('GET', '/administrator-tray')).text.includes(id)
          : (await stateOf(id)).status === 'routed';
      const back = await toldOf(async () => {
        await act(desk, id, { action: 'return', reason: 'not_our_task' });
        await expect.poll(isOn).toBe(true);
      });
      expect(back.mailed).toContain(next);
      for (const who of [...back.heard, ...back.mailed]) expect([desk, next, 'amina']).toContain(who);
    },
  );

  it.each(all)(
    'a signal of %s that its sender takes back: its desk hears, nobody is mailed',
    async (compartment) => {
      const id = await send(compartment);
      const said = await toldOf(async () => {
        const body = { nonce: signalBody().nonce, signalId: id };
        expect((await handIn.send('amina', 'signal.withdraw', body)).verdict).toBe('applied');
      });
      expect(said).toEqual({ heard: sorted(compartments[compartment].desk), mailed: [] });
    },
  );

  it('a volunteer who says that it goes on: who has the case above it is mailed at once, and nobody else', async () => {
    const id = await send('care');
    await act('saar', id, { action: 'take' });
    await openCaseAs(await as('saar'), { signalId: id, place: null });
    test.clock.moveMs(60_000);
    const isAsked = async (): Promise<boolean> =>
      (
        await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
          sql`select 1 from case_reminders where kind = 'goes_on'`.execute(tx),
        )
      ).rows.length > 0;
    const said = await toldOf(async () => {
      const body = { nonce: signalBody().nonce, signalId: id };
      expect((await handIn.send('amina', 'signal.goes_on', body)).verdict).toBe('applied');
      await expect.poll(isAsked).toBe(true);
    });
    expect(said).toEqual({ heard: ['saar'], mailed: ['saar'] });
  });

  const owners = ['saar', 'wil', 'rik'] as const;
  it.each(owners)(
    'in a case of %s the owner, the receiver and who is let in are mailed, nobody by the line',
    async (owner) => {
      const other = owner === 'rik' ? 'wil' : 'rik';
      const browser = await as(owner);
      const caseId = await openCaseAs(browser);
      const untilOn = dayFrom(test, 20);
      const line = await addFactAs(browser, caseId, 'shared', 'CANARY', dayFrom(test, 0));
      const mailedBy = async (work: () => Promise<unknown>): Promise<readonly Who[]> => {
        const said = await toldOf(work);
        expect(said.heard).toEqual([]);
        return said.mailed;
      };
      const step = async (who: Who, body: object): Promise<void> =>
        expect((await stepAs(await as(who), caseId, body)).status).toBe(204);
      const refer = async (): Promise<string> => {
        const offer = {
          kind: 'refer',
          toOrganisationId: organisationOf('hanna'),
          entryIds: [line],
          untilOn,
        } as const;
        const made = await offerAs(browser, caseId, offer);
        expect(made.status).toBe(204);
        return made.handOverId;
      };
      const answer = async (id: string, body: object): Promise<void> =>
        expect((await answerAs(await as('hanna'), id, body)).status).toBe(204);
      expect(
        await mailedBy(() =>
          step(owner, { action: 'invite', personId: idOfPerson(other), untilOn, deputy: false }),
        ),
      ).toEqual([other]);
      let id = '';
      expect(await mailedBy(async () => void (id = await refer()))).toEqual(['hanna']);
      expect(
        await mailedBy(() => answer(id, { answer: 'refuse', reason: 'CANARY past niet bij ons.' })),
      ).toEqual([owner]);
      expect(await mailedBy(async () => void (id = await refer()))).toEqual(['hanna']);
      expect(await mailedBy(() => answer(id, { answer: 'accept' }))).toEqual([owner]);
      expect(await mailedBy(() => answer(id, { answer: 'message', text: 'CANARY' }))).toEqual([owner]);
      let open = '';
      expect(await mailedBy(async () => void (open = await refer()))).toEqual(['hanna']);
      expect(await mailedBy(() => step(owner, { action: 'withdraw', handOverId: open }))).toEqual([]);
      // A partner holds the old words: when somebody else corrects them, the owner is the one who tells him.
      const entry = {
        kind: 'fact',
        domain: 'living',
        text: 'CANARY beter',
        source: 'resident',
        seenOn: dayFrom(test, 0),
      };
      expect(await mailedBy(() => step(other, { action: 'correct', entryId: line, entry }))).toEqual([owner]);
      const mine = (await readCaseAs(browser, caseId)).entries[0]?.entryId;
      expect(
        await mailedBy(() =>
          step(owner, { action: 'withdraw_entry', entryId: mine, reason: 'CANARY klopte niet.' }),
        ),
      ).toEqual([]);
      expect(
        await mailedBy(() =>
          step(owner, { action: 'end_disclosure', handOverId: id, reason: 'Niet meer nodig.' }),
        ),
      ).toEqual([]);
    },
  );

  it('and no mail has a word, a place or a number in it', async () => {
    const mails = await test.world.auth
      .selectFrom('demo_mails')
      .select(['subject', 'body', 'to_email'])
      .execute();
    const news = mails.filter(({ subject }) => subject === 'Er is iets nieuws');
    expect(news.length).toBeGreaterThan(everybody.length);
    expect(JSON.stringify(news)).not.toMatch(/CANARY|BU9901|[0-9A-Z]{4}-[0-9A-Z]{4}/);
    const waiting = await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql<{ row: string }>`select n::text as row from news_waiting n`.execute(tx),
    );
    expect(JSON.stringify(waiting.rows)).not.toMatch(/CANARY/);
  });
});
