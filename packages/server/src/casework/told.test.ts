/** Who is told that there is something new, by the open line and by mail, on the whole product as it runs: whom it concerns, as long as it concerns him. */
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

describe('being told', () => {
  let test: TestServer;
  let handIn: HandIn;
  let told: BeingTold;
  const as = (who: Who) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    told = await listenTo(test, handIn);
  });
  afterAll(async () => {
    await told.close();
    await test.end();
  });

  const statusOf = async (id: string): Promise<string> =>
    (
      await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
        tx.selectFrom('signals').select('status').where('id', '=', id).executeTakeFirstOrThrow(),
      )
    ).status;
  const send = async (facts: readonly string[]): Promise<string> => {
    const body = signalBody({
      observations: [...facts],
      gutFeeling: null,
      street: 'CANARYSTRAAT',
      ownWords: 'CANARY',
    });
    await handIn.send('amina', 'signal.record', body);
    await expect.poll(() => statusOf(body.signalId)).toBe('routed');
    return body.signalId;
  };
  const take = async (who: Who, id: string): Promise<void> => {
    const body = { commandId: newPhoneId(), version: 2, action: 'take' };
    expect((await (await as(who)).call('POST', `/signals/${id}/actions`, body)).status).toBe(200);
  };

  it.each([
    ['care', ['home.curtains_closed'], 'saar'],
    ['police', ['vehicle.plates_missing'], 'wil'],
    ['shared', ['public.litter'], 'rik'],
  ] as const)(
    'of a signal of %s: its desk when it comes, its sender when it is taken up, and nobody else',
    async (_name, facts, desk) => {
      let id = '';
      expect(await told.whoHears(async () => void (id = await send(facts)))).toEqual([desk]);
      expect(await told.whoHears(() => take(desk, id))).toEqual([desk, 'amina']);
    },
  );

  it('by mail the same people, once, and nothing of what it is', async () => {
    await told.toldNow();
    expect([...(await told.mailsOf())].filter(([, count]) => count > 0)).toEqual([
      ['saar', 1],
      ['wil', 1],
      ['rik', 1],
      ['amina', 1],
    ]);
    const mails = await test.world.auth
      .selectFrom('demo_mails')
      .select(['subject', 'body'])
      .where('subject', '=', 'Er is iets nieuws')
      .execute();
    expect(mails).toHaveLength(4);
    expect(JSON.stringify(mails)).not.toMatch(/CANARY|BU9901|[0-9A-Z]{4}-[0-9A-Z]{4}/);
  });

  it('only for as long as somebody stands in: from then on the line says nothing more', async () => {
    const absenceId = newPhoneId();
    const saar = await as('saar');
    const away = {
      absenceId,
      personId: idOfPerson('saar'),
      role: 'wijkwerker',
      startsOn: dayFrom(test, 0),
      endsOn: dayFrom(test, 3),
      deputyId: idOfPerson('yara'),
    };
    expect((await saar.call('POST', '/absences', away)).status).toBe(204);
    expect(await told.whoHears(() => send(['home.curtains_closed']))).toEqual(['saar', 'yara']);
    expect((await saar.call('DELETE', `/absences/${absenceId}`)).status).toBe(204);
    expect(await told.whoHears(() => send(['home.curtains_closed']))).toEqual(['saar']);
  });

  it('of a case nobody by the line; who gets an offer by mail, and after its end nobody any more', async () => {
    const saar = await as('saar');
    const untilOn = dayFrom(test, 30);
    const caseId = await openCaseAs(saar);
    await stepAs(saar, caseId, { action: 'invite', personId: idOfPerson('wil'), untilOn, deputy: false });
    await told.toldNow();
    const before = await told.mailsOf();
    const mailed = async (): Promise<readonly Who[]> => {
      await told.toldNow();
      const now = await told.mailsOf();
      return everybody.filter((who) => (now.get(who) ?? 0) > (before.get(who) ?? 0));
    };
    let handOverId = '';
    const offering = await told.whoHears(async () => {
      const offer = { kind: 'refer', toOrganisationId: organisationOf('hanna'), untilOn } as const;
      handOverId = (await offerAs(saar, caseId, offer)).handOverId;
    });
    expect([offering, await mailed()]).toEqual([[], ['hanna']]);
    await answerAs(await as('hanna'), handOverId, { answer: 'accept' });
    const [participant] = (await readCaseAs(saar, caseId)).participants;
    await stepAs(saar, caseId, { action: 'let_go', accessId: participant?.accessId });
    await stepAs(saar, caseId, { action: 'end_disclosure', handOverId, reason: 'Niet meer nodig.' });
    const after = await told.whoHears(async () => {
      await addFactAs(saar, caseId, 'shared', 'CANARY', dayFrom(test, 0));
      await stepAs(saar, caseId, {
        action: 'scale',
        version: (await readCaseAs(saar, caseId)).version,
        to: 'specialist',
        reason: 'Zoals besproken.',
      });
    });
    expect([after, await mailed()]).toEqual([[], ['hanna']]);
  });

  it('not in a role that ended: the line of who left says nothing of it, and closes with the session', async () => {
    const change = (endsOn: string | null) =>
      sql`update role_assignments set ends_on = ${endsOn}::date where person_id = ${idOfPerson('saar')}::uuid`.execute(
        test.world.auth,
      );
    const rik = await as('rik');
    expect((await rik.call('DELETE', '/sessions/current')).status).toBeLessThan(300);
    told.gone.add('rik');
    await told.whoHears(() => send(['public.litter']));
    await expect.poll(() => told.isOver('rik')).toBe(true);
    const id = await send(['home.curtains_closed']);
    await told.everybodyHears();
    const before = told.heardBy('saar');
    await change('2020-02-01');
    told.gone.add('saar');
    const heard = await told.whoHears(async () => {
      const nonce = signalBody().nonce;
      const said = await handIn.send('amina', 'signal.withdraw', { nonce, signalId: id });
      expect(said.verdict).toBe('applied');
    });
    expect(heard).not.toContain('saar');
    expect(told.heardBy('saar')).toBe(before);
    await change(null);
  });
});
