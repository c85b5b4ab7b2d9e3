/** Away with a deputy, a desk that is closed for a month, and an area that goes to a successor: nothing ownerless, a clear next person. */

import type { SignalForDeskView } from '@buurtplus/contract/signals';
import type { Absences, HandoverChoices, HandoverPreview } from '@buurtplus/contract/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { releaseUnstaffed } from '../routing/release-unstaffed.ts';
import { routeWaitingSignals } from '../routing/route-signals.ts';
import type { RoutingDeps } from '../routing/routing-deps.ts';
import { createPhone, newPhoneId, type Phone, signalBody } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const day = 86_400_000;
const inJobs = { tenantId: 'lichtendam', personId: null, duties: [], teams: [] };

describe('who is there for a desk', () => {
  let test: TestServer;
  let amina: Browser;
  let phone: Phone;
  let routing: RoutingDeps;

  beforeAll(async () => {
    test = await createTestServer();
    amina = await test.signIn('amina');
    routing = {
      jobsDb: test.world.jobs,
      clock: test.clock,
      newId: newPhoneId,
      neighbourhoodsIn: test.world.book.neighbourhoodsIn,
      tellDuty: async () => undefined,
      tellTeam: async () => undefined,
    };
    const pack = (await amina.call('GET', '/phone-pack')).body as {
      sealingKey: { keyId: string; publicKey: string };
    };
    phone = await createPhone(pack.sealingKey);
    const { deviceId, publicKey } = phone;
    await amina.call('POST', '/me/devices', { deviceId, publicKey, label: 'test' });
  });
  afterAll(() => test.end());

  const route = async (): Promise<void> => {
    await releaseUnstaffed(routing, 'lichtendam');
    await routeWaitingSignals(routing, 'lichtendam');
  };
  const record = async (neighbourhoodCode: string): Promise<string> => {
    const body = signalBody({ place: { source: 'neighbourhood', neighbourhoodCode } });
    const { sealed } = await phone.seal('signal.record', body);
    await amina.call('POST', '/commands', { commands: [sealed] });
    await route();
    return body.signalId;
  };
  const read = async (who: Browser, id: string) => {
    const answer = await who.call('GET', `/signals/${id}`);
    return { status: answer.status, signal: answer.body as SignalForDeskView };
  };
  const act = async (who: Browser, id: string, step: object) =>
    who.call('POST', `/signals/${id}/actions`, {
      commandId: newPhoneId(),
      version: (await read(who, id)).signal.version,
      ...step,
    });
  const today = (): string => dutchDay(test.clock.now());
  const inDays = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * day));
  const idOf = (who: 'saar' | 'yara' | 'wil' | 'rik') => test.world.caller(who).personId;
  const away = (who: Browser, change: object) =>
    who.call('POST', '/absences', {
      absenceId: newPhoneId(),
      personId: idOf('saar'),
      role: 'wijkwerker',
      startsOn: today(),
      endsOn: inDays(3),
      deputyId: null,
      ...change,
    });
  const listed = async (who: Browser) => (await who.call('GET', '/absences')).body as Absences;
  const dutyOf = (id: string) =>
    inTransaction(test.world.jobs, inJobs, (tx) =>
      tx
        .selectFrom('signals')
        .select(['duty', 'status', 'answer_due_at'])
        .where('id', '=', id)
        .executeTakeFirstOrThrow(),
    );

  it('gives the deputy the duty for these days, with what was taken, and no day longer', async () => {
    const [saar, yara] = [await test.signIn('saar'), await test.signIn('yara')];
    const id = await record('BU99010101');
    expect((await act(saar, id, { action: 'take' })).status).toBe(200);
    expect((await read(yara, id)).status).toBe(404);
    expect((await away(saar, { deputyId: idOf('yara') })).status).toBe(204);
    expect(await read(yara, id)).toMatchObject({ status: 200, signal: { status: 'taken' } });
    const fresh = await record('BU99010101');
    expect((await dutyOf(fresh)).duty).toBe('wijkwerker@BU99010101');
    expect((await act(yara, fresh, { action: 'take' })).status).toBe(200);
    const [absence] = (await listed(yara)).absences;
    expect(absence).toMatchObject({ personId: idOf('saar'), deputyId: idOf('yara') });
    expect((await yara.call('DELETE', `/absences/${absence?.absenceId ?? ''}`)).status).toBe(404);
    expect((await saar.call('DELETE', `/absences/${absence?.absenceId ?? ''}`)).status).toBe(204);
    expect((await read(yara, id)).status).toBe(404);
    expect((await read(saar, fresh)).status).toBe(200);
  });

  it('takes no deputy who has another role or is away too, and no two absences at once', async () => {
    const [saar, yara, femke] = [
      await test.signIn('saar'),
      await test.signIn('yara'),
      await test.signIn('femke'),
    ];
    const from = { startsOn: inDays(10), endsOn: inDays(20) };
    expect(await away(saar, { ...from, deputyId: idOf('wil') })).toMatchObject({
      body: { code: 'deputy_cannot' },
    });
    expect((await away(yara, { ...from, personId: idOf('yara') })).status).toBe(204);
    expect(await away(saar, { ...from, deputyId: idOf('yara') })).toMatchObject({
      body: { code: 'deputy_cannot' },
    });
    expect((await away(saar, { ...from, personId: idOf('yara') })).status).toBe(404);
    expect((await away(saar, { ...from, role: 'wijkagent' })).status).toBe(404);
    const both = await Promise.all([1, 2, 3, 4].map(() => away(femke, { ...from })));
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 409, 409, 409]);
    expect((await away(saar, { startsOn: inDays(-9), endsOn: inDays(-1) })).status).toBe(400);
    for (const one of (await listed(femke)).absences)
      expect((await femke.call('DELETE', `/absences/${one.absenceId}`)).status).toBe(204);
    expect((await listed(femke)).absences).toEqual([]);
  });

  it('a desk closed for a month: new work goes to another at once, taken work too, and the answer stays owed until the same day', async () => {
    const saar = await test.signIn('saar');
    const taken = await record('BU99010102');
    expect((await act(saar, taken, { action: 'take' })).status).toBe(200);
    const before = await dutyOf(taken);
    expect((await away(saar, { endsOn: inDays(2) })).status).toBe(204);
    const fresh = await record('BU99010102');
    // Back within a few days: what she took up waits for her.
    expect((await dutyOf(taken)).duty).toBe('wijkwerker@BU99010102');
    expect((await dutyOf(fresh)).duty).not.toContain('wijkwerker');
    for (const one of (await listed(saar)).absences) await saar.call('DELETE', `/absences/${one.absenceId}`);
    expect((await away(saar, { endsOn: inDays(30) })).status).toBe(204);
    await route();
    const after = await dutyOf(taken);
    expect(after.status).toBe('routed');
    expect(after.duty).toMatch(/^wijk(agent|regisseur)@BU99010102$/);
    expect(after.answer_due_at).toEqual(before.answer_due_at);
    const next = await test.signIn(after.duty?.startsWith('wijkagent') ? 'wil' : 'rik');
    const { signal } = await read(next, taken);
    expect(signal.events.map((event) => event.kind)).toContain('unstaffed');
    // Where somebody of the same role is there, nothing moves.
    const shared = await record('BU99010201');
    expect((await dutyOf(shared)).duty).toBe('wijkwerker@BU99010201');
    for (const one of (await listed(saar)).absences) await saar.call('DELETE', `/absences/${one.absenceId}`);
  });

  it('hands an area to a successor with everything in it, after a look at the numbers; two at once are one', async () => {
    const femke = await test.signIn('femke');
    const saar = await test.signIn('saar');
    const id = await record('BU99010103');
    expect((await act(saar, id, { action: 'take' })).status).toBe(200);
    const before = await dutyOf(id);
    const { holders } = (await femke.call('GET', '/handovers')).body as HandoverChoices;
    const held = holders.find((one) => one.personId === idOf('saar'));
    const body = {
      assignmentId: held?.assignmentId,
      areaCodes: ['WK990101'],
      successorId: idOf('yara'),
      startsOn: today(),
    };
    const preview = (await femke.call('POST', '/handovers/preview', body)).body as HandoverPreview;
    expect(preview).toMatchObject({ neighbourhoods: 3, cases: 0 });
    expect(preview.taken).toBeGreaterThan(0);
    expect(preview.owed).toBeGreaterThan(0);
    expect((await saar.call('POST', '/handovers', body)).status).toBe(403);
    expect(await femke.call('POST', '/handovers', { ...body, successorId: idOf('wil') })).toMatchObject({
      body: { code: 'successor_cannot' },
    });
    expect((await femke.call('POST', '/handovers', { ...body, areaCodes: ['WK990103'] })).status).toBe(400);
    const both = await Promise.all([
      femke.call('POST', '/handovers', body),
      femke.call('POST', '/handovers', body),
    ]);
    expect(both.map((answer) => answer.status).toSorted((a, b) => a - b)).toEqual([204, 400]);
    expect((await read(saar, id)).status).toBe(404);
    const yara = await test.signIn('yara');
    const roles = (await yara.call('GET', '/me')).body as {
      choices: { assignmentId: string; areaNames: string[] }[];
    };
    expect(roles.choices).toHaveLength(2);
    const gained = roles.choices.find(
      (choice) => choice.assignmentId !== undefined && choice.areaNames.length === 1,
    );
    expect(gained).toBeDefined();
    for (const choice of roles.choices) {
      await yara.call('PUT', '/me/acting-role', { assignmentId: choice.assignmentId });
      const seen = await read(yara, id);
      if (seen.status === 200) expect(seen.signal).toMatchObject({ status: 'taken' });
    }
    expect(await dutyOf(id)).toEqual(before);
  });

  it('somebody leaves and nobody follows: the work goes to whoever is there, also what was taken', async () => {
    const rik = await test.signIn('rik');
    const id = await (async () => {
      const body = signalBody({
        observations: ['public.paving'],
        place: { source: 'neighbourhood', neighbourhoodCode: 'BU99010301' },
        gutFeeling: null,
      });
      const { sealed } = await phone.seal('signal.record', body);
      await amina.call('POST', '/commands', { commands: [sealed] });
      await route();
      return body.signalId;
    })();
    expect((await act(rik, id, { action: 'take' })).status).toBe(200);
    await test.world.auth
      .updateTable('role_assignments')
      .set({ ends_on: inDays(-1) })
      .where('person_id', '=', idOf('rik'))
      .execute();
    await route();
    const row = await dutyOf(id);
    const live = await inTransaction(test.world.jobs, inJobs, (tx) =>
      tx
        .selectFrom('signal_routes')
        .select(['to_kind', 'due_at'])
        .where('signal_id', '=', id)
        .where('ended_at', 'is', null)
        .execute(),
    );
    expect(live).toHaveLength(1);
    expect(row.duty === null ? live[0]?.to_kind : 'desk').toBe(row.duty === null ? 'administrator' : 'desk');
    expect(row.answer_due_at).not.toBeNull();
  });
});
