/** Somebody who walks in two teams: each round is of the team of its start, whichever role is chosen when a phone gets network. */
import type { AlarmNumbers, OwnNumber, RoundAlarm, RoundEvents } from '@buurtplus/contract/rounds';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { insertAssignment } from '../people/person.store.ts';
import { insertTeam } from '../people/teams.store.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, startedWith, type WalkerPhone, type Walkers } from '../testing/walkers.ts';

const minute = 60_000;
const started = startedWith('riet');

describe('a walker in two teams', () => {
  let walkers: Walkers;
  let phone: WalkerPhone;
  let riet: WalkerPhone;
  let otherTeam: string;
  let roundId: string;
  const roles = new Map<string, string>();
  beforeEach(async () => {
    walkers = await createWalkers();
    const { world } = walkers.test;
    // Signed in while they had one role: a phone with two asks which.
    phone = await walkers.phone('amina');
    riet = await walkers.phone('riet');
    otherTeam = world.newId();
    await insertTeam(world.auth, {
      id: otherTeam,
      tenantId: 'lichtendam',
      name: 'Team B',
      neighbourhoodCodes: ['BU99010101'],
    });
    for (const who of ['amina', 'riet']) {
      await join(who, otherTeam);
      const held = await world.auth
        .selectFrom('role_assignments')
        .select(['id', 'team_id'])
        .where('person_id', '=', idOf(who))
        .execute();
      for (const one of held) roles.set(`${who} ${one.team_id}`, one.id);
    }
    roundId = newPhoneId();
  });
  afterEach(() => walkers.end());
  const join = async (who: string, teamId: string): Promise<void> => {
    const { world } = walkers.test;
    await insertAssignment(world.auth, {
      id: world.newId(),
      tenantId: 'lichtendam',
      personId: idOf(who),
      role: 'volunteer',
      teamId,
      areaCodes: [],
      startsOn: '2026-01-01',
      organisationId: null,
      endsOn: null,
    });
  };
  const act = async (who: string, of: WalkerPhone, teamId: string): Promise<void> => {
    const assignmentId = roles.get(`${who} ${teamId}`);
    expect((await of.browser.call('PUT', '/me/acting-role', { assignmentId })).status).toBeLessThan(300);
  };
  const alarms = async (): Promise<readonly RoundAlarm[]> => {
    const bram = await walkers.test.signIn('bram');
    return ((await bram.call('GET', '/round-alarms')).body as { alarms: RoundAlarm[] }).alarms;
  };
  const kindsIn = (teamId: string): Promise<readonly string[]> =>
    inTransaction(walkers.test.world.jobs, walkers.system, async (tx) =>
      (
        await tx
          .selectFrom('round_events')
          .select('kind')
          .where('round_id', '=', roundId)
          .where('team_id', '=', teamId)
          .orderBy('seq')
          .execute()
      ).map((row) => row.kind),
    );

  it('is heard by the coordinator of the round after another role was chosen', async () => {
    await act('amina', phone, demoTeamId);
    await phone.send([await phone.event(roundId, started, 0)]);
    await act('amina', phone, otherTeam);
    const [unsafe] = await phone.send([await phone.event(roundId, { kind: 'unsafe' }, minute)]);
    expect(unsafe?.verdict).toBe('applied');
    expect((await alarms()).map((one) => one.reason)).toEqual(['unsafe']);
    expect(await kindsIn(demoTeamId)).toEqual(['started', 'unsafe']);
    // And the phone goes on hearing of its round.
    const heard = await phone.browser.call('GET', `/rounds/${roundId}/events`);
    expect((heard.body as RoundEvents).events).toHaveLength(2);
    await phone.send([await phone.debrief(roundId, { words: 'Donker bij de brug.' })]);
    const notes = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_debriefs').select('team_id').execute(),
    );
    expect(notes.map((row) => row.team_id)).toContain(demoTeamId);
    expect(notes.map((row) => row.team_id)).not.toContain(otherTeam);
  });

  it('begins without network in one team and is sent in the role of another', async () => {
    await act('amina', phone, otherTeam);
    const evening = [
      await phone.event(roundId, { ...started, teamId: demoTeamId }, 0),
      await phone.event(roundId, { kind: 'unsafe' }, minute),
    ];
    expect((await phone.send(evening)).map((one) => one.verdict)).toEqual(['applied', 'applied']);
    expect(await kindsIn(demoTeamId)).toEqual(['started', 'unsafe']);
    expect(await alarms()).toHaveLength(1);
  });

  it('is counted in the team of the start, also when the mate’s phone was first in another role', async () => {
    await act('riet', riet, otherTeam);
    await riet.send([await riet.event(roundId, { kind: 'confirmed' }, 0)]);
    await riet.send([await riet.event(roundId, { kind: 'unsafe' }, minute)]);
    expect(await kindsIn(otherTeam)).toEqual(['confirmed', 'unsafe']);
    expect(await alarms()).toEqual([]);
    await act('amina', phone, demoTeamId);
    await phone.send([await phone.event(roundId, started, 0)]);
    expect(await kindsIn(otherTeam)).toEqual([]);
    expect(await walkers.round(roundId)).toMatchObject({ team_id: demoTeamId, status: 'walking', events: 3 });
    // Whoever reads for the round’s own team is told anew.
    const [alarm] = await alarms();
    expect(alarm).toMatchObject({ reason: 'unsafe', takenBy: null });
    const told = await inTransaction(walkers.test.world.jobs, walkers.system, (tx) =>
      tx.selectFrom('round_alarms').select(['team_id', 'told_steps']).execute(),
    );
    expect(told).toEqual([{ team_id: demoTeamId, told_steps: ['coordinator'] }]);
  });

  it('gets a sentence and no receipt where nobody would read it', async () => {
    await act('amina', phone, otherTeam);
    await phone.send([await phone.event(roundId, started, 0)]);
    const { world } = walkers.test;
    await world.auth
      .updateTable('role_assignments')
      .set({ ends_on: '2026-01-02' })
      .where('id', '=', roles.get(`amina ${otherTeam}`) ?? '')
      .execute();
    phone = await walkers.phoneAgain(phone, 'amina');
    const unsafe = await phone.event(roundId, { kind: 'unsafe' }, minute);
    const [verdict] = await phone.send([unsafe]);
    expect(verdict).toMatchObject({ verdict: 'refused', code: 'round_unread' });
    expect(verdict?.sentence?.nl).toContain('Bel 112');
    expect(verdict?.receipt).toBeUndefined();
    expect(await kindsIn(demoTeamId)).toEqual([]);
    // A start in a team one is not of is read by nobody either.
    const elsewhere = await phone.event(newPhoneId(), { ...started, teamId: otherTeam }, 0);
    expect((await phone.send([elsewhere]))[0]).toMatchObject({ verdict: 'refused', code: 'round_unread' });
  });

  it('can be called by the ladder of either team, and keeps the number when one of the two is left', async () => {
    await act('amina', phone, otherTeam);
    expect((await phone.browser.call('PUT', '/me/round-number', { number: '0612345678' })).status).toBe(200);
    await act('amina', phone, demoTeamId);
    await phone.send([
      await phone.event(roundId, started, 0),
      await phone.event(roundId, { kind: 'unsafe' }, minute),
    ]);
    const [alarm] = await alarms();
    const bram = await walkers.test.signIn('bram');
    const numbers = await bram.call('GET', `/round-alarms/${alarm?.alarmId}/numbers`);
    expect((numbers.body as AlarmNumbers).numbers).toEqual([{ name: 'Amina Bakker', number: '0612345678' }]);
    const kept = async (): Promise<unknown> =>
      ((await phone.browser.call('GET', '/me/round-number')).body as OwnNumber).number;
    expect((await phone.browser.call('POST', '/my-membership/steps', { step: 'leave' })).status).toBeLessThan(
      300,
    );
    await act('amina', phone, otherTeam);
    expect(await kept()).toBe('0612345678');
    expect((await phone.browser.call('POST', '/my-membership/steps', { step: 'leave' })).status).toBeLessThan(
      300,
    );
    const left = await inTransaction(
      walkers.test.world.app,
      walkers.test.world.caller('amina').context,
      (tx) => tx.selectFrom('round_numbers').selectAll().execute(),
    );
    expect(left).toEqual([]);
  });

  it('lets nobody of another team add to a round', async () => {
    await act('amina', phone, demoTeamId);
    await phone.send([await phone.event(roundId, started, 0)]);
    const { world } = walkers.test;
    await world.auth
      .updateTable('role_assignments')
      .set({ ends_on: '2026-01-02' })
      .where('id', '=', roles.get(`riet ${demoTeamId}`) ?? '')
      .execute();
    const again = await walkers.phoneAgain(riet, 'riet');
    const [verdict] = await again.send([await riet.event(roundId, { kind: 'ended' }, minute)]);
    expect(verdict).toMatchObject({ verdict: 'refused', code: 'round_unread' });
    expect((await walkers.round(roundId))?.status).toBe('walking');
  });
});
