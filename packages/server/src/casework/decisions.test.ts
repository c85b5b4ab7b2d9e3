/** Asking who decides: the card and no more, a yes as the step itself, a no with its reason, taken back and overtaken. */
import { type Rung, standardLadder } from '@buurtplus/domain/casework';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../platform/db/transaction.ts';
import { everybody as cast } from '../testing/being-told.ts';
import { addFactAs, dayFrom, idOfPerson, openCaseAs, readCaseAs, stepAs } from '../testing/cases.ts';
import { createDeciding, whyAsked, whyDecided } from '../testing/decisions.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { systemContext } from './cases.store.ts';

describe('a step that somebody else decides', () => {
  let test: TestServer;
  let handIn: HandIn;
  let deciding: ReturnType<typeof createDeciding>;
  const as = (who: string) => handIn.browserOf(who);
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    deciding = createDeciding(test, handIn);
    for (const who of cast) await as(who);
  });
  afterAll(() => test.end());

  it('is asked only of others, one at a time, and of somebody who is there', async () => {
    const caseId = await openCaseAs(await as('wil'));
    const refused = async (to: string) => (await deciding.ask('wil', caseId, to)).body;
    // Wil decides about these himself, or they are no step.
    for (const [to, code] of [
      ['network', 'yours'],
      ['wijkteam', 'same_rung'],
      ['nowhere', 'unknown_rung'],
    ] as const)
      expect(await refused(to)).toMatchObject({ fields: [{ path: 'to', code }] });
    const first = await deciding.ask('wil', caseId);
    expect(first.status).toBe(204);
    // Pressed twice is once; another question waits for this one.
    expect((await deciding.ask('wil', caseId, 'specialist', first.decisionId)).status).toBe(204);
    expect(await refused('specialist')).toMatchObject({ code: 'decision_waits' });
    expect((await readCaseAs(await as('wil'), caseId)).decision).toMatchObject({
      decisionId: first.decisionId,
      status: 'asked',
      to: 'specialist',
      reason: whyAsked,
    });
    const stale = { action: 'ask_decision', version: 0, to: 'specialist', reason: whyAsked };
    expect((await stepAs(await as('wil'), caseId, stale)).status).toBe(409);
    // Nobody of the deciding roles works in this neighbourhood any more.
    await test.world.auth
      .updateTable('people')
      .set({ blocked_at: new Date() })
      .where('id', 'in', [idOfPerson('saar'), idOfPerson('yara'), idOfPerson('rik')])
      .execute();
    const lonely = await openCaseAs(await as('wil'));
    expect((await deciding.ask('wil', lonely)).body).toMatchObject({ code: 'nobody_decides' });
    await test.world.auth
      .updateTable('people')
      .set({ blocked_at: null })
      .where('id', 'in', [idOfPerson('saar'), idOfPerson('yara'), idOfPerson('rik')])
      .execute();
  });

  it('lies with who decides there and with nobody else: a card without a word of the case', async () => {
    const caseId = await openCaseAs(await as('wil'), {
      place: { neighbourhoodCode: 'BU99010201', street: 'CANARY-straat', houseNumber: '7' },
      reason: 'CANARY-reden van de casus.',
    });
    await addFactAs(await as('wil'), caseId, 'shared', 'CANARY-feit', dayFrom(test, 0));
    const { decisionId } = await deciding.ask('wil', caseId);
    const nothing = await deciding.cardAt('saar', newPhoneId());
    const plain = (text: string) => text.replace(/urn:request:[0-9a-f-]+/, '');
    for (const who of cast) {
      const card = await deciding.cardAt(who, decisionId);
      const isDecider = ['saar', 'yara', 'rik'].includes(who);
      expect([who, card.status === 200, card.text.includes('CANARY')]).toEqual([who, isDecider, false]);
      if (!isDecider && who === 'wil')
        expect([card.status, plain(card.text)]).toEqual([404, plain(nothing.text)]);
      if (isDecider || who === 'wil')
        expect([who, (await deciding.listOf(who)).includes(decisionId)]).toEqual([who, isDecider]);
      const answer = isDecider ? null : await deciding.say(who, decisionId, 'yes');
      expect([who, answer?.status ?? 403]).toEqual([who, who === 'wil' ? 404 : 403]);
    }
    const card = await deciding.readCard('saar', decisionId);
    expect(card).toMatchObject({
      direction: 'up',
      from: { nl: standardLadder[1]?.nl },
      to: { nl: standardLadder[2]?.nl },
      reason: whyAsked,
      access: 'shared',
      leave: 0,
      ownerRole: 'wijkagent',
      caseId: null,
    });
    expect(Object.keys(card)).not.toContain('street');
    // Who was let in already gets the way to the case itself.
    const invite = {
      action: 'invite',
      personId: idOfPerson('rik'),
      untilOn: dayFrom(test, 9),
      deputy: false,
    };
    expect((await stepAs(await as('wil'), caseId, invite)).status).toBe(204);
    expect((await deciding.readCard('rik', decisionId)).caseId).toBe(caseId);
    // Each look is in the trail of the case.
    const looked = await deciding.rows(
      sql<{ actor: string }>`select actor_id::text as actor from audit_entries
        where object_id = ${caseId} and action = 'case.decision_read' order by id`,
    );
    expect(new Set(looked.map((one) => one.actor))).toEqual(
      new Set(['saar', 'yara', 'rik'].map((who) => idOfPerson(who))),
    );
  });

  it('of the database itself shows nothing of it to anybody else, in any role, and lets nobody write an answer', async () => {
    const { decisionId, caseId } = await deciding.asked();
    const context = (who: string, role: string, duties: readonly string[]) => ({
      tenantId: 'lichtendam',
      personId: idOfPerson(who),
      role,
      duties,
      teams: [],
    });
    const count = async (...about: Parameters<typeof context>) =>
      (
        await inTransaction(test.world.app, context(...about), (tx) =>
          sql`select 1 from case_decisions where id = ${decisionId}::uuid`.execute(tx),
        )
      ).rows.length;
    const at = 'BU99010201';
    expect(await count('saar', 'wijkwerker', [`wijkwerker@${at}`])).toBe(1);
    expect(await count('saar', 'wijkwerker', ['wijkwerker@BU99010299'])).toBe(0);
    expect(await count('saar', 'wijkwerker', [`wijkregisseur@${at}`])).toBe(0);
    expect(await count('saar', 'wijkagent', [`wijkagent@${at}`, `wijkwerker@${at}`])).toBe(0);
    expect(await count('femke', 'functional_admin', [])).toBe(0);
    // Who asked is in the case, in the role he has it in; in a deciding role he is no decider.
    expect(await count('wil', 'wijkagent', [])).toBe(1);
    expect(await count('wil', 'wijkwerker', [`wijkwerker@${at}`])).toBe(0);
    const write = (text: string, ...about: Parameters<typeof context>) =>
      inTransaction(test.world.app, context(...about), (tx) =>
        sql`${sql.raw(text)}`.execute(tx).then((done) => Number(done.numAffectedRows ?? 0)),
      ).catch(() => 'refused');
    const yes = `update case_decisions set status = 'yes' where id = '${decisionId}'`;
    expect(await write(yes, 'saar', 'wijkwerker', [`wijkwerker@${at}`])).toBe(0);
    expect(await write(yes, 'wil', 'wijkagent', [])).toBe('refused');
    expect(
      await write(
        `update case_decisions set answered_by = asked_by where id = '${decisionId}'`,
        'wil',
        'wijkagent',
        [],
      ),
    ).toBe('refused');
    expect(await deciding.statusOf(decisionId)).toMatchObject({ status: 'asked' });
    // Who is kept apart from the case is kept apart from what is asked about it.
    await inTransaction(test.world.jobs, systemContext('lichtendam'), (tx) =>
      sql`update case_files set conflicted_ids = array[${idOfPerson('yara')}::uuid] where id = ${caseId}::uuid`.execute(
        tx,
      ),
    );
    expect(await count('yara', 'wijkwerker', [`wijkwerker@${at}`])).toBe(0);
    expect([
      (await deciding.cardAt('yara', decisionId)).status,
      (await deciding.say('yara', decisionId, 'yes')).status,
    ]).toEqual([404, 404]);
    expect(await deciding.listOf('yara')).not.toContain(decisionId);
  });

  it('a yes is the step itself: access, timeline and trail; the owner hears of it', async () => {
    const own: readonly Rung[] = standardLadder.map((rung) =>
      rung.code === 'network' ? { ...rung, decides: ['wijkregisseur'] } : rung,
    );
    expect((await (await as('femke')).call('PUT', '/case-ladder', { rungs: own })).status).toBe(204);
    const caseId = await openCaseAs(await as('wil'));
    const untilOn = dayFrom(test, 20);
    const saar = { action: 'invite', personId: idOfPerson('saar'), untilOn, deputy: false };
    expect((await stepAs(await as('wil'), caseId, saar)).status).toBe(204);
    // Down is asked as easily as up.
    const { decisionId, status } = await deciding.ask('wil', caseId, 'network');
    expect(status).toBe(204);
    expect(await deciding.readCard('rik', decisionId)).toMatchObject({
      direction: 'down',
      access: 'own',
      leave: 1,
      endsSharing: true,
    });
    const commandId = newPhoneId();
    const { version: seen } = await deciding.readCard('rik', decisionId);
    for (const _turn of [1, 2])
      expect((await deciding.say('rik', decisionId, 'yes', { commandId, version: seen })).status).toBe(204);
    const view = await readCaseAs(await as('wil'), caseId);
    expect([view.rung, view.participants, view.decision]).toEqual(['network', [], null]);
    expect(view.events.filter((one) => one.kind === 'scale')[0]).toMatchObject({
      role: 'wijkregisseur',
      detail: {
        direction: 'down',
        from: 'wijkteam',
        to: 'network',
        reason: whyDecided,
        left: '1',
        decided: 'yes',
      },
    });
    expect(view.events.filter((one) => one.kind === 'scale')).toHaveLength(1);
    expect((await (await as('saar')).call('GET', `/cases/${caseId}`)).status).toBe(404);
    const trail = await deciding.rows(
      sql<{ actor: string }>`select actor_id::text as actor from audit_entries
        where object_id = ${caseId} and action = 'case.scale' order by id desc limit 1`,
    );
    expect(trail).toEqual([{ actor: idOfPerson('rik') }]);
    expect((await (await as('femke')).call('PUT', '/case-ladder', { rungs: standardLadder })).status).toBe(
      204,
    );
  });

  it('a no goes back to the owner with its reason, and changes nothing', async () => {
    const { caseId, decisionId } = await deciding.asked();
    const before = await readCaseAs(await as('wil'), caseId);
    expect((await deciding.say('saar', decisionId, 'no', { reason: 'kort' })).status).toBe(400);
    const waiting = async () =>
      (await (await as('wil')).call('GET', '/cases-waiting')).body as { cameBack: number };
    const { cameBack } = await waiting();
    expect((await deciding.say('saar', decisionId, 'no')).status).toBe(204);
    expect((await waiting()).cameBack).toBe(cameBack + 1);
    const list = (await (await as('wil')).call('GET', '/cases')).body as {
      items: readonly { caseId: string; asks: object }[];
    };
    expect(list.items.find((one) => one.caseId === caseId)?.asks).toMatchObject({
      decisionsWaiting: 0,
      decisionsBack: 1,
    });
    const view = await readCaseAs(await as('wil'), caseId);
    expect([view.rung, view.version]).toEqual([before.rung, before.version]);
    expect(view.decision).toMatchObject({
      status: 'no',
      answeredRole: 'wijkwerker',
      answerReason: whyDecided,
    });
    expect(view.events[0]).toMatchObject({ kind: 'decided_no', role: 'wijkwerker' });
    expect([await deciding.listOf('saar'), (await deciding.cardAt('saar', decisionId)).status]).toEqual([
      expect.not.arrayContaining([decisionId]),
      404,
    ]);
    // Answered is answered: also for who read the card before that.
    expect((await deciding.say('rik', decisionId, 'yes')).status).toBe(404);
    // And it can be asked again.
    expect((await deciding.ask('wil', caseId)).status).toBe(204);
  });

  it('is about what was read: after another step of the owner the card is read again', async () => {
    const { caseId, decisionId } = await deciding.asked();
    const { version: seen } = await deciding.readCard('saar', decisionId);
    const review = {
      action: 'review',
      version: await deciding.version('wil', caseId),
      to: null,
      reason: 'Het blijft zo voor nu.',
      reviewOn: dayFrom(test, 30),
    };
    expect((await stepAs(await as('wil'), caseId, review)).status).toBe(204);
    expect((await deciding.say('saar', decisionId, 'yes', { version: seen })).status).toBe(409);
    expect(await deciding.statusOf(decisionId)).toMatchObject({ status: 'asked' });
    expect((await deciding.say('saar', decisionId, 'yes')).status).toBe(204);
  });

  it('is taken back by the owner, and overtaken by a step of his own or by closing', async () => {
    const { caseId, decisionId } = await deciding.asked();
    const back = { action: 'withdraw_ask', decisionId };
    const other = await deciding.asked();
    expect((await stepAs(await as('wil'), other.caseId, back)).status).toBe(404);
    expect((await stepAs(await as('saar'), caseId, back)).status).toBe(404);
    expect((await stepAs(await as('wil'), caseId, back)).status).toBe(204);
    expect((await stepAs(await as('wil'), caseId, back)).status).toBe(409);
    expect([
      await deciding.statusOf(decisionId),
      (await deciding.say('saar', decisionId, 'yes')).status,
    ]).toEqual([expect.objectContaining({ status: 'withdrawn' }), 404]);
    const scale = { action: 'scale', to: 'network', reason: 'Eerst deze kleine stap.' };
    const at = await deciding.version('wil', other.caseId);
    expect((await stepAs(await as('wil'), other.caseId, { ...scale, version: at })).status).toBe(204);
    expect(await deciding.statusOf(other.decisionId)).toMatchObject({ status: 'overtaken' });
    const third = await deciding.asked();
    const close = {
      action: 'close',
      version: await deciding.version('wil', third.caseId),
      outcome: 'moved_on',
      solved: 'no',
      learned: 'Niets.',
    };
    expect((await stepAs(await as('wil'), third.caseId, close)).status).toBe(204);
    expect(await deciding.statusOf(third.decisionId)).toMatchObject({ status: 'overtaken' });
  });
});
