/** Who may be away and who may stand in: nobody who is counted on himself, on every day between, of the own organisation; and one id is one absence. */
import type { Absences } from '@buurtplus/contract/staff';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dutchDay } from '../platform/clock.ts';
import { newPhoneId } from '../testing/phone.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';
import { endStandIns } from './staff.store.ts';

const day = 86_400_000;

describe('an absence over HTTP', () => {
  let test: TestServer;
  let saar: Browser;
  let yara: Browser;
  let wil: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    [saar, yara, wil] = [await test.signIn('saar'), await test.signIn('yara'), await test.signIn('wil')];
  });
  afterAll(() => test.end());

  const inDays = (days: number): string => dutchDay(new Date(test.clock.now().getTime() + days * day));
  const idOf = (who: 'saar' | 'yara' | 'wil') => test.world.caller(who).personId;
  const away = (who: Browser, change: object) =>
    who.call('POST', '/absences', {
      absenceId: newPhoneId(),
      personId: idOf('saar'),
      role: 'wijkwerker',
      startsOn: inDays(0),
      endsOn: inDays(3),
      deputyId: null,
      ...change,
    });
  const listed = async (who: Browser) => (await who.call('GET', '/absences')).body as Absences;

  it('lets nobody go away who stands in for a colleague in these days, and says who must choose anew', async () => {
    const from = { startsOn: inDays(40), endsOn: inDays(44) };
    const hers = { personId: idOf('yara') };
    expect((await away(saar, { ...from, deputyId: idOf('yara') })).status).toBe(204);
    for (const days of [
      { startsOn: inDays(44), endsOn: inDays(50) },
      { startsOn: inDays(30), endsOn: inDays(40) },
      { startsOn: inDays(41), endsOn: inDays(42) },
    ])
      expect(await away(yara, { ...hers, ...days })).toMatchObject({
        status: 409,
        body: { code: 'stands_in_then', detail: expect.stringContaining('vervang je zelf een collega') },
      });
    expect((await away(yara, { ...hers, startsOn: inDays(45), endsOn: inDays(50) })).status).toBe(204);
    for (const one of (await listed(yara)).absences)
      await (one.personId === idOf('yara') ? yara : saar).call('DELETE', `/absences/${one.absenceId}`);
    // Both at once: one is kept, and then the other cannot be.
    const both = await Promise.all([
      away(saar, { ...from, deputyId: idOf('yara') }),
      away(yara, { ...hers, ...from }),
    ]);
    expect(both.map((one) => one.status).toSorted((a, b) => a - b)).toEqual([204, 409]);
    for (const one of (await listed(yara)).absences)
      await (one.personId === idOf('yara') ? yara : saar).call('DELETE', `/absences/${one.absenceId}`);
    for (const one of (await listed(saar)).absences) await saar.call('DELETE', `/absences/${one.absenceId}`);
  });

  it('takes a deputy who has the role on every day between, and of the own organisation', async () => {
    const asked = { startsOn: inDays(40), endsOn: inDays(44), deputyId: idOf('yara') };
    const ofYara = () =>
      test.world.auth.selectFrom('role_assignments').selectAll().where('person_id', '=', idOf('yara'));
    const before = await ofYara().executeTakeFirstOrThrow();
    const change = (to: object) =>
      test.world.auth.updateTable('role_assignments').set(to).where('id', '=', before.id).execute();
    const police = '0190a000-0000-7000-8000-0000000000b3';
    await change({ organisation_id: police });
    expect(await away(saar, asked)).toMatchObject({ status: 409, body: { code: 'deputy_elsewhere' } });
    await change({ organisation_id: null });
    expect((await away(saar, asked)).status).toBe(204);
    for (const one of (await listed(saar)).absences) await saar.call('DELETE', `/absences/${one.absenceId}`);
    // Ends in the middle and begins again on the last day.
    await change({ ends_on: inDays(41) });
    await test.world.auth
      .insertInto('role_assignments')
      .values({ ...before, id: newPhoneId(), starts_on: inDays(44), ends_on: null })
      .execute();
    expect(await away(saar, asked)).toMatchObject({ body: { code: 'deputy_cannot' } });
    await change({ ends_on: inDays(43) });
    expect((await away(saar, asked)).status).toBe(204);
    for (const one of (await listed(saar)).absences) await saar.call('DELETE', `/absences/${one.absenceId}`);
  });

  it('is one absence when it is sent twice, and no yes to somebody else with the same id', async () => {
    const absenceId = newPhoneId();
    const days = { absenceId, startsOn: inDays(60), endsOn: inDays(61) };
    expect((await away(wil, { ...days, personId: idOf('wil'), role: 'wijkagent' })).status).toBe(204);
    expect((await away(wil, { ...days, personId: idOf('wil'), role: 'wijkagent' })).status).toBe(204);
    expect(await away(saar, days)).toMatchObject({ status: 409, body: { code: 'other_content' } });
    expect(
      await away(wil, { ...days, personId: idOf('wil'), role: 'wijkagent', endsOn: inDays(62) }),
    ).toMatchObject({ status: 409, body: { code: 'other_content' } });
    expect((await listed(saar)).absences).toEqual([]);
    expect((await wil.call('DELETE', `/absences/${absenceId}`)).status).toBe(204);
  });

  it('names nobody who stands in once he is not there any more, once the absence is over, or once it was ended', async () => {
    const from = { startsOn: inDays(-3), endsOn: inDays(20), deputyId: idOf('yara') };
    const absenceId = newPhoneId();
    expect((await away(saar, { ...from, absenceId })).status).toBe(204);
    const deputy = async () =>
      (
        await test.world.auth
          .selectFrom('absences')
          .select('deputy_id')
          .where('id', '=', absenceId)
          .executeTakeFirstOrThrow()
      ).deputy_id;
    const on = (days: number) => endStandIns(test.world.auth, inDays(days));
    await on(20);
    expect(await deputy()).toBe(idOf('yara'));
    await on(21);
    expect(await deputy()).toBeNull();
    const put = () =>
      test.world.auth
        .updateTable('absences')
        .set({ deputy_id: idOf('yara') })
        .where('id', '=', absenceId)
        .execute();
    const block = (at: Date | null) =>
      test.world.auth.updateTable('people').set({ blocked_at: at }).where('id', '=', idOf('yara')).execute();
    await put();
    await block(test.clock.now());
    await on(1);
    expect(await deputy()).toBeNull();
    await block(null);
    await put();
    expect((await saar.call('DELETE', `/absences/${absenceId}`)).status).toBe(204);
    expect(await deputy()).toBeNull();
  });

  it('says how long somebody can be away', async () => {
    expect(await away(saar, { endsOn: inDays(400) })).toMatchObject({
      status: 409,
      body: { code: 'absence_too_long', detail: expect.stringContaining('366 dagen') },
    });
  });
});
