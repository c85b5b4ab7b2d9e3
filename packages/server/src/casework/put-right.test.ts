/** Putting right what stands in a case: who reads what afterwards on every road, also in the rows, in what was offered and in what was shared. */
import type { CaseView, Received } from '@buurtplus/contract/casework';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withClient } from '../platform/db/provision.ts';
import {
  addFactAs,
  answerAs,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  receivedBy,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { superuserOn } from '../testing/test-database.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

const wrong = 'CANARY-FOUT drie honden in huis';
const right = 'CANARY-GOED een hond in huis';

describe('putting right what stands in a case', () => {
  let test: TestServer;
  let handIn: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'wil', 'rik', 'hanna', 'yara']) await as(who);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);
  const today = () => dayFrom(test, 0);
  const fact = (text: string) => ({
    kind: 'fact',
    domain: 'living',
    text,
    source: 'resident',
    seenOn: today(),
  });
  /** As a dump would hold it: every column of every line of this case and of what was shared of it. */
  const rowsWith = async (caseId: string, words: string): Promise<readonly string[]> => {
    const found: string[] = [];
    for (const table of ['case_entries', 'case_events', 'case_disclosures', 'case_hand_overs', 'case_sealed'])
      for (const { row } of (
        await withClient(superuserOn(test.world.database), (client) =>
          client.query<{ row: string }>(`select t::text as row from ${table} t where case_id = '${caseId}'`),
        )
      ).rows)
        if (row.includes(words)) found.push(table);
    return found;
  };
  /** Saar (care) has it; Wil (police) and Rik (neither) take part. */
  const caseOfThree = async (): Promise<string> => {
    const caseId = await openCaseAs(await as('saar'));
    for (const who of ['wil', 'rik'])
      expect(
        (
          await stepAs(await as('saar'), caseId, {
            action: 'invite',
            personId: idOfPerson(who),
            untilOn: dayFrom(test, 20),
            deputy: false,
          })
        ).status,
      ).toBe(204);
    return caseId;
  };
  const add = async (who: string, caseId: string, wall = 'shared', text = wrong) =>
    addFactAs(await as(who), caseId, wall, text, today());
  const refer = async (caseId: string, entryIds: readonly string[]): Promise<string> => {
    const offer = { kind: 'refer', toOrganisationId: organisationOf('hanna'), entryIds } as const;
    const made = await offerAs(await as('saar'), caseId, { ...offer, untilOn: dayFrom(test, 20) });
    expect(made.status).toBe(204);
    return made.handOverId;
  };
  const accept = async (who: string, handOverId: string) =>
    expect((await answerAs(await as(who), handOverId, { answer: 'accept' })).status).toBe(204);
  const correct = async (who: string, caseId: string, entryId: string, entry: object, more: object = {}) =>
    (await stepAs(await as(who), caseId, { action: 'correct', entryId, entry, ...more })).status;
  const withdraw = async (who: string, caseId: string, entryId: string) =>
    (await stepAs(await as(who), caseId, { action: 'withdraw_entry', entryId, reason: 'Dit klopte niet.' }))
      .status;
  const narrow = async (who: string, caseId: string, entryId: string, compartment: string) =>
    (await stepAs(await as(who), caseId, { action: 'narrow', entryId, compartment })).status;
  const textsOf = (view: CaseView) =>
    view.entries.map(({ entry }) => (entry.kind === 'fact' ? entry.text : entry.kind));
  const seenBy = async (who: string, caseId: string) => readCaseAs(await as(who), caseId);
  const sharedTo = async (handOverId: string): Promise<Received | null> =>
    receivedBy(await as('hanna'), handOverId);

  it('a correction takes the place of the line; the old words stand in the timeline for who is inside the wall', async () => {
    const caseId = await caseOfThree();
    const shared = await add('saar', caseId);
    const behind = await add('saar', caseId, 'care', 'CANARY-ZORG fout');
    expect(await correct('rik', caseId, shared, fact(right))).toBe(204);
    expect(await correct('saar', caseId, behind, fact('CANARY-ZORG goed'))).toBe(204);
    const before = async (who: string) =>
      (await seenBy(who, caseId)).events.flatMap((one) =>
        one.before?.kind === 'fact' ? [`${one.kind} ${one.role}: ${one.before.text}`] : [],
      );
    expect(textsOf(await seenBy('saar', caseId))).toEqual([right, 'CANARY-ZORG goed']);
    expect(textsOf(await seenBy('wil', caseId))).toEqual([right]);
    const line = `correct wijkregisseur: ${wrong}`;
    expect(new Set(await before('saar'))).toEqual(new Set([line, 'correct wijkwerker: CANARY-ZORG fout']));
    expect(await before('wil')).toEqual([line]);
    const corrected = (await seenBy('wil', caseId)).entries[0];
    expect([corrected?.isCorrected, corrected?.role]).toEqual([true, 'wijkregisseur']);
    // On no other road: not on paper, not in a preview, not by its old id.
    const paper = await (await as('saar')).call('GET', `/cases/${caseId}/file`);
    expect([pdfText(paper.bytes).includes('FOUT'), pdfText(paper.bytes).includes('GOED')]).toEqual([
      false,
      true,
    ]);
    const chosen = { fields: [], entryIds: [shared, behind] };
    const preview = await (await as('saar')).call('POST', `/cases/${caseId}/hand-overs/preview`, chosen);
    expect(preview.text).not.toContain('CANARY');
    expect(await correct('saar', caseId, shared, fact('Nog eens.'))).toBe(409);
    expect(await withdraw('saar', caseId, shared)).toBe(409);
  });

  it('withdrawing destroys the words at once, with every earlier version; only that and why it was is left', async () => {
    const caseId = await caseOfThree();
    const first = await add('saar', caseId);
    const commandId = newPhoneId();
    expect(await correct('saar', caseId, first, fact(right), { commandId })).toBe(204);
    const kept = await add('saar', caseId, 'shared', 'Dit blijft.');
    expect(await withdraw('saar', caseId, commandId)).toBe(204);
    expect(await rowsWith(caseId, 'CANARY')).toEqual([]);
    const view = await seenBy('wil', caseId);
    expect(textsOf(view)).toEqual(['Dit blijft.']);
    expect(view.events[0]).toMatchObject({
      kind: 'withdraw_entry',
      role: 'wijkwerker',
      detail: { what: 'fact', reason: 'Dit klopte niet.' },
      before: null,
    });
    expect(view.entries[0]?.entryId).toBe(kept);
  });

  it('what is offered and not taken loses the line; what was taken is named to the owner, who tells the receiver', async () => {
    const caseId = await caseOfThree();
    const line = await add('rik', caseId);
    const stays = await add('saar', caseId, 'shared', 'CANARY-BLIJFT');
    const [taken, waiting] = [await refer(caseId, [line, stays]), await refer(caseId, [stays, line])];
    await accept('hanna', taken);
    expect(await withdraw('rik', caseId, line)).toBe(204);
    await accept('hanna', waiting);
    expect((await sharedTo(taken))?.content).toContain('FOUT');
    const later = await sharedTo(waiting);
    expect([later?.content?.includes('FOUT'), later?.content?.includes('BLIJFT'), later?.entryCount]).toEqual(
      [false, true, 1],
    );
    expect(await rowsWith(caseId, 'FOUT')).toEqual(['case_disclosures']);
    const told = (await seenBy('saar', caseId)).handOvers.map((one) => [
      one.handOverId,
      one.putRight.map(({ kind, what }) => `${kind} ${what}`),
    ]);
    expect(new Map(told as [string, string[]][])).toEqual(
      new Map([
        [taken, ['withdraw_entry fact']],
        [waiting, []],
      ]),
    );
    const event = (await seenBy('saar', caseId)).events.find((one) => one.kind === 'withdraw_entry');
    expect(event?.detail).toMatchObject({ offers: '1' });
    // A correction of what was taken is named as well.
    expect(await correct('wil', caseId, stays, fact('Beter zo.'))).toBe(204);
    const now = (await seenBy('saar', caseId)).handOvers.find((one) => one.handOverId === waiting);
    expect(now?.putRight.map(({ kind }) => kind)).toEqual(['correct']);
  });

  it('behind a wall it is gone for who is outside, with its earlier versions; who is outside hears that, not which wall', async () => {
    const caseId = await caseOfThree();
    const first = await add('saar', caseId);
    const commandId = newPhoneId();
    expect(await correct('saar', caseId, first, fact(right), { commandId })).toBe(204);
    const waiting = await refer(caseId, [commandId]);
    expect(await narrow('saar', caseId, commandId, 'care')).toBe(204);
    for (const who of ['wil', 'rik']) {
      const { text } = await (await as(who)).call('GET', `/cases/${caseId}`);
      expect([who, text.includes('CANARY')]).toEqual([who, false]);
      const event = (JSON.parse(text) as CaseView).events[0];
      expect([who, event?.kind, event?.detail]).toEqual([who, 'narrow', { what: 'fact', offers: '1' }]);
    }
    const own = await seenBy('saar', caseId);
    expect(own.entries.map((one) => [one.compartment, one.isCorrected])).toEqual([['care', true]]);
    await accept('hanna', waiting);
    expect((await sharedTo(waiting))?.content).not.toContain('CANARY');
    // Never back, never to another's wall, never to no wall.
    for (const to of ['shared', 'police', 'care'])
      expect([to, await narrow('saar', caseId, commandId, to)]).toEqual([to, 400]);
  });

  it('taking away is for who wrote it and for the owner; correcting for whoever is inside the wall', async () => {
    const caseId = await caseOfThree();
    const mine = await add('saar', caseId);
    const his = await add('rik', caseId, 'shared', 'Van Rik.');
    const police = await add('wil', caseId, 'police', 'Van de politie.');
    expect(await withdraw('wil', caseId, mine)).toBe(400);
    expect(await narrow('wil', caseId, mine, 'police')).toBe(400);
    expect(await narrow('rik', caseId, his, 'care')).toBe(400);
    expect((await seenBy('wil', caseId)).entries.map((one) => one.mayTakeAway)).toEqual([false, false, true]);
    expect((await seenBy('saar', caseId)).entries.map((one) => one.mayTakeAway)).toEqual([true, true]);
    // Outside the wall, outside the case and not there: one and the same answer.
    const nothing = [
      await withdraw('saar', caseId, newPhoneId()),
      await correct('saar', caseId, newPhoneId(), fact('x')),
    ];
    expect(nothing).toEqual([404, 404]);
    expect([await withdraw('saar', caseId, police), await correct('rik', caseId, police, fact('x'))]).toEqual(
      [404, 404],
    );
    expect([await withdraw('yara', caseId, mine), await narrow('yara', caseId, mine, 'care')]).toEqual([
      404, 404,
    ]);
    expect(await withdraw('saar', caseId, his)).toBe(204);
    expect(await correct('wil', caseId, mine, { kind: 'wish', text: 'Iets anders.' })).toBe(400);
  });

  it('a corrected line goes along to a new owner in its better version, and not in the frozen copy', async () => {
    const caseId = await openCaseAs(await as('saar'));
    const line = await add('saar', caseId);
    const offer = { kind: 'transfer', toPersonId: idOfPerson('rik'), entryIds: [line] } as const;
    const made = await offerAs(await as('saar'), caseId, { ...offer, untilOn: dayFrom(test, 20) });
    expect(await correct('saar', caseId, line, fact(right))).toBe(204);
    await accept('rik', made.handOverId);
    expect(textsOf(await seenBy('rik', caseId))).toEqual([right]);
    expect((await receivedBy(await as('rik'), made.handOverId))?.content).not.toContain('CANARY');
    // Under the floor lies the old version; withdrawing reaches it there.
    const [now] = (await seenBy('rik', caseId)).entries;
    expect(await withdraw('rik', caseId, now?.entryId ?? '')).toBe(204);
    expect(await rowsWith(caseId, 'CANARY')).toEqual([]);
  });

  it('what turns out to be sensitive is left in plain words nowhere; withdrawn, its seal goes too', async () => {
    const caseId = await caseOfThree();
    const line = await add('saar', caseId);
    const taken = await refer(caseId, [line]);
    const commandId = newPhoneId();
    expect(await correct('saar', caseId, line, fact(right), { commandId, sensitive: true })).toBe(204);
    expect(await rowsWith(caseId, 'CANARY')).toEqual([]);
    await accept('hanna', taken);
    expect((await sharedTo(taken))?.content).not.toContain('CANARY');
    const reveal = async (who: string) =>
      (await as(who)).call('POST', `/cases/${caseId}/entries/${commandId}/reveal`);
    expect((await reveal('wil')).body).toMatchObject({ entry: { text: right } });
    const sealed = async () =>
      (
        await withClient(superuserOn(test.world.database), (client) =>
          client.query<{ n: number }>(
            `select count(*)::integer as n from case_sealed where case_id = '${caseId}'`,
          ),
        )
      ).rows[0]?.n;
    const offered = await refer(caseId, [commandId]);
    expect(await sealed()).toBe(1);
    expect(await withdraw('saar', caseId, commandId)).toBe(204);
    expect([await sealed(), (await reveal('saar')).status]).toEqual([0, 404]);
    await accept('hanna', offered);
    const tap = await (await as('hanna')).call('POST', `/hand-overs/${offered}/reveal`, { at: 0 });
    expect(tap.status).toBe(404);
  });

  it('of an action who, when and what change; how far it is stays, and goes a step back by its own step', async () => {
    const caseId = await openCaseAs(await as('saar'));
    const plan = (what: string, doer: string) => ({
      kind: 'action',
      domain: 'network',
      what,
      support: 'formal',
      informal: null,
      doer,
      dueOn: dayFrom(test, 9),
      state: 'to_do',
      agreement: null,
      checkInOn: null,
    });
    const entryId = newPhoneId();
    const saar = await as('saar');
    const step = (body: object) => stepAs(saar, caseId, body).then(({ status }) => status);
    expect(
      await step({
        commandId: entryId,
        action: 'add',
        compartment: 'shared',
        entry: plan('Bellen', 'huisarts'),
      }),
    ).toBe(204);
    expect(await step({ action: 'change_plan', entryId, state: 'done', checkInOn: null })).toBe(204);
    const better = newPhoneId();
    expect(
      await step({
        commandId: better,
        action: 'correct',
        entryId,
        entry: plan('Langsgaan', 'wijkverpleging'),
      }),
    ).toBe(204);
    expect((await seenBy('saar', caseId)).entries[0]?.entry).toMatchObject({
      what: 'Langsgaan',
      doer: 'wijkverpleging',
      dueOn: dayFrom(test, 9),
      state: 'done',
    });
    expect(await step({ action: 'change_plan', entryId, state: 'doing', checkInOn: null })).toBe(409);
    expect(await step({ action: 'change_plan', entryId: better, state: 'doing', checkInOn: null })).toBe(204);
  });

  it('twice with one command is once, and of two at once one line is left', async () => {
    const caseId = await caseOfThree();
    const line = await add('saar', caseId);
    const commandId = newPhoneId();
    for (const _turn of [1, 2])
      expect(await correct('saar', caseId, line, fact(right), { commandId })).toBe(204);
    const said = await Promise.all([
      correct('wil', caseId, commandId, fact('Van Wil.')),
      correct('rik', caseId, commandId, fact('Van Rik.')),
      withdraw('saar', caseId, commandId),
    ]);
    expect(said.filter((status) => status === 204)).toHaveLength(1);
    expect(said.filter((status) => status === 409)).toHaveLength(2);
    expect((await seenBy('saar', caseId)).entries.length).toBe(said[2] === 204 ? 0 : 1);
    const audited = await withClient(superuserOn(test.world.database), (client) =>
      client.query<{ action: string }>(
        `select action from audit_entries where object_id = '${caseId}' and action in ('case.correct', 'case.withdraw_entry')`,
      ),
    );
    expect(audited.rows).toHaveLength(2);
  });

  it('an offer of before the lines were kept goes as a whole', async () => {
    const caseId = await openCaseAs(await as('saar'));
    const line = await add('saar', caseId);
    const waiting = await refer(caseId, [line]);
    await withClient(superuserOn(test.world.database), (client) =>
      client.query(`update case_disclosures set entry_ids = null where hand_over_id = '${waiting}'`),
    );
    expect(await withdraw('saar', caseId, line)).toBe(204);
    expect((await answerAs(await as('hanna'), waiting, { answer: 'accept' })).status).toBe(409);
    expect((await seenBy('saar', caseId)).handOvers.map((one) => one.status)).toEqual(['withdrawn']);
  });
});
