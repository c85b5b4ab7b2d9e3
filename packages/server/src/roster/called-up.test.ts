/** Who comes when nobody else does: called only when that person may walk, and free to say no until a yes was given. */
import { addDays } from '@buurtplus/domain/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import { idOf } from '../testing/cast.ts';
import { createRosterTeam, type RosterTeam } from '../testing/roster-team.ts';
import { forJobs } from './offer-places.ts';
import { remindEverybody } from './remind.ts';
import { settleEverything } from './roster.jobs.ts';

const hour = 3_600_000;

describe('coming when nobody else does', () => {
  let team: RosterTeam;
  beforeAll(async () => {
    team = await createRosterTeam();
  });
  afterAll(() => team.test.end());
  const stateOf = async (who: string, itemId: string) => (await team.item(who, itemId)).mine.state;
  const links = new Map<string, string>();
  const deps = () =>
    team.deps({
      remind: async (_tenant, personId, path) => void links.set(personId, path.slice('/komt#'.length)),
    });
  const link = (who: string, what: 'looks' | 'answers', more: object = {}) =>
    team.test.browser().call('POST', `/place-links/${what}`, { token: links.get(idOf(who)) ?? '', ...more });
  const stage = (who: string, to: string) =>
    inTransaction(team.test.world.jobs, forJobs('lichtendam'), (tx) =>
      tx
        .updateTable('team_members')
        .set({ stage: to })
        .where('team_id', '=', demoTeamId)
        .where('person_id', '=', idOf(who))
        .execute(),
    );

  it('calls nobody who pauses, and offers no place to who may not walk by then: the next one is asked', async () => {
    const reserves = await team.plan(20, { capacity: 2 });
    await team.act('amina', reserves, 'sign_up');
    for (const who of ['riet', 'bram']) await team.act(who, reserves, 'reserve');
    await stage('riet', 'pausing');
    await settleEverything(deps());
    expect([await stateOf('riet', reserves), await stateOf('bram', reserves)]).toEqual(['reserve', 'going']);
    await stage('riet', 'active');

    const qualify = (who: string, validUntil: string | null) =>
      team.call('bram', 'PUT', `/team-members/${idOf(who)}/qualifications/traffic`, { validUntil });
    for (const who of ['amina', 'riet', 'bram']) await qualify(who, null);
    const waits = await team.plan(220, { capacity: 1, minimum: 1, kind: 'flyers', needs: ['traffic'] });
    for (const who of ['bram', 'riet', 'amina']) await team.act(who, waits, 'sign_up');
    expect(await stateOf('riet', waits)).toBe('waiting');
    // Over the day before.
    await qualify('riet', addDays((await team.item('bram', waits)).day, -1));
    await team.act('bram', waits, 'sign_off');
    expect([await stateOf('riet', waits), await stateOf('amina', waits)]).toEqual(['waiting', 'offered']);
  });

  it('can be said no to after the limit by who was called up, in the app and by the mail; a yes stands', async () => {
    const itemId = await team.plan(80, { capacity: 2, signOffHours: 48 });
    await team.act('amina', itemId, 'sign_up');
    await team.act('riet', itemId, 'reserve');
    await team.later(57 * hour);
    await settleEverything(deps());
    await remindEverybody(deps());
    expect(await stateOf('riet', itemId)).toBe('going');
    expect((await team.item('riet', itemId)).allowedActions).toContain('sign_off');
    // Who signed up by herself knew the limit: the page says so instead of a button that refuses.
    expect((await link('amina', 'looks')).body).toMatchObject({ mayDecline: false });
    expect((await link('amina', 'answers', { answer: 'decline' })).body).toMatchObject({
      code: 'roster_too_late',
    });
    expect((await team.act('amina', itemId, 'sign_off')).body).toMatchObject({ code: 'roster_too_late' });
    expect((await link('riet', 'looks')).body).toMatchObject({ mayDecline: true });
    expect((await link('riet', 'answers', { answer: 'decline' })).status).toBe(200);
    expect(await stateOf('riet', itemId)).toBe('none');
    // Called up once more: first no in the app, then a yes, which stands.
    await team.act('riet', itemId, 'reserve');
    await settleEverything(deps());
    expect((await team.act('riet', itemId, 'sign_off')).status).toBe(200);
    await team.act('riet', itemId, 'reserve');
    await settleEverything(deps());
    await team.act('riet', itemId, 'confirm');
    expect((await team.act('riet', itemId, 'sign_off')).body).toMatchObject({ code: 'roster_too_late' });
  });
});
