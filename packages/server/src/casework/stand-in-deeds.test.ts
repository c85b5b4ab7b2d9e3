/** What cannot wait while the owner is away: done by who stands in, named as for the owner, and over in the moment the owner is back. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  answerAs,
  caseworkDeps,
  dayFrom,
  idOfPerson,
  offerAs,
  openCaseAs,
  organisationOf,
  readCaseAs,
  stepAs,
} from '../testing/cases.ts';
import { createHandIn, type HandIn } from '../testing/hand-in.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';
import { watchCases } from './watch-cases.ts';

describe('standing in', () => {
  let test: TestServer;
  let handIn: HandIn;
  beforeAll(async () => {
    test = await createTestServer();
    handIn = createHandIn(test);
    for (const who of ['saar', 'yara', 'wil', 'hanna', 'amina']) await as(who);
  });
  afterAll(() => test.end());
  const as = (who: string) => handIn.browserOf(who);
  const goAway = async (): Promise<string> => {
    const absenceId = newPhoneId();
    const away = await (await as('saar')).call('POST', '/absences', {
      absenceId,
      personId: idOfPerson('saar'),
      role: 'wijkwerker',
      startsOn: dayFrom(test, 0),
      endsOn: dayFrom(test, 9),
      deputyId: idOfPerson('yara'),
    });
    expect(away.status).toBe(204);
    await watchCases(caseworkDeps(test), 'lichtendam');
    return absenceId;
  };
  const comeBack = async (absenceId: string) => (await as('saar')).call('DELETE', `/absences/${absenceId}`);
  const versionOf = async (who: string, caseId: string) => (await readCaseAs(await as(who), caseId)).version;
  const review = async (who: string, caseId: string) =>
    (
      await stepAs(await as(who), caseId, {
        action: 'review',
        version: await versionOf(who, caseId),
        to: null,
        reason: 'Het gaat zo nog even door.',
        reviewOn: dayFrom(test, 30),
      })
    ).status;

  it('does what cannot wait, under the name of the owner, and nothing else', async () => {
    const signalId = await handIn.record('amina', {
      observations: ['home.curtains_closed'],
      gutFeeling: null,
    });
    const take = { commandId: newPhoneId(), version: 2, action: 'take' };
    expect((await (await as('saar')).call('POST', `/signals/${signalId}/actions`, take)).status).toBe(200);
    const saar = await as('saar');
    const caseId = await openCaseAs(saar, { signalId, place: null });
    const refer = {
      kind: 'refer',
      toOrganisationId: organisationOf('hanna'),
      untilOn: dayFrom(test, 20),
    } as const;
    const [offered, shared] = [await offerAs(saar, caseId, refer), await offerAs(saar, caseId, refer)];
    await answerAs(await as('hanna'), shared.handOverId, { answer: 'accept' });
    const absenceId = await goAway();
    const yara = await as('yara');
    const view = await readCaseAs(yara, caseId);
    expect([view.isOwner, view.standsInUntil, view.handOvers.length]).toEqual([false, dayFrom(test, 9), 2]);
    expect(
      view.allowedActions.filter((one) =>
        ['review', 'scale', 'report_back', 'withdraw', 'end_disclosure'].includes(one),
      ),
    ).toHaveLength(5);
    const step = async (body: object) => (await stepAs(yara, caseId, body)).status;
    expect(await review('yara', caseId)).toBe(204);
    const version = () => versionOf('yara', caseId);
    expect(
      await step({ action: 'scale', version: await version(), to: 'specialist', reason: 'Vandaag nodig.' }),
    ).toBe(204);
    expect(await step({ action: 'report_back', answer: 'in_good_hands', words: null })).toBe(204);
    expect(await step({ action: 'withdraw', handOverId: offered.handOverId })).toBe(204);
    expect(
      await step({ action: 'end_disclosure', handOverId: shared.handOverId, reason: 'Niet meer nodig.' }),
    ).toBe(204);
    const after = await readCaseAs(saar, caseId);
    expect([after.isOwner, after.rung]).toEqual([true, 'specialist']);
    const name = after.owner.name;
    const deeds = after.events
      .filter((one) => one.detail['for'] !== undefined)
      .map((one) => `${one.kind} ${one.role} for ${one.detail['for']}`);
    expect(new Set(deeds)).toEqual(
      new Set(
        ['end_disclosure', 'report_back', 'review', 'scale', 'withdraw'].map(
          (kind) => `${kind} wijkwerker for ${name}`,
        ),
      ),
    );
    expect(deeds).toHaveLength(5);
    // The rest waits for the owner.
    const refused = [
      {
        action: 'close',
        version: await version(),
        outcome: 'moved_on',
        solved: 'no',
        learned: 'Niets.',
        signal: { choice: 'keep' },
      },
      { action: 'invite', personId: idOfPerson('wil'), untilOn: dayFrom(test, 5), deputy: false },
      { action: 'shield_address', shielded: true, reason: 'Zoals afgesproken.' },
    ];
    for (const body of refused) expect([body.action, (await step(body)) >= 400]).toEqual([body.action, true]);
    const transfer = { kind: 'transfer', toPersonId: idOfPerson('wil'), untilOn: dayFrom(test, 5) } as const;
    expect((await offerAs(yara, caseId, transfer)).status).toBeGreaterThanOrEqual(400);
    // What she writes as who takes part is her own.
    expect(await step({ action: 'add', compartment: 'shared', entry: { kind: 'wish', text: 'Rust.' } })).toBe(
      204,
    );
    expect((await readCaseAs(saar, caseId)).events[0]?.detail['for']).toBeUndefined();
    expect((await comeBack(absenceId)).status).toBe(204);
    expect(await review('yara', caseId).catch(() => 404)).toBeGreaterThanOrEqual(400);
    expect((await (await as('wil')).call('GET', `/cases/${caseId}`)).status).toBe(404);
  });

  it('is over in the moment the owner is back: of both at once one comes first, and then nothing more', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const caseId = await openCaseAs(await as('saar'));
      const absenceId = await goAway();
      const yara = await as('yara');
      const body = async () => ({
        action: 'review',
        version: await versionOf('saar', caseId),
        to: null,
        reason: 'Het gaat zo nog even door.',
        reviewOn: dayFrom(test, 30),
      });
      const first = await body();
      const [reviewed, back] = await Promise.all(
        turn % 2 === 0
          ? [stepAs(yara, caseId, first), comeBack(absenceId)]
          : [comeBack(absenceId).then(() => stepAs(yara, caseId, first)), Promise.resolve({ status: 204 })],
      );
      expect([turn, back.status]).toEqual([turn, 204]);
      if (turn % 2 === 1) expect([turn, reviewed.status >= 400]).toEqual([turn, true]);
      const done = (await readCaseAs(await as('saar'), caseId)).events.filter((one) => one.kind === 'review');
      expect([turn, done.length]).toEqual([turn, reviewed.status === 204 ? 1 : 0]);
      expect((await stepAs(yara, caseId, await body())).status).toBeGreaterThanOrEqual(400);
    }
  });
});
