/** A proposal over HTTP: explained, changing nothing by itself, and put on the roster only where the coordinator agrees. */
import type { AcceptedProposal, ProposalView, RosterItemView } from '@buurtplus/contract/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { idOf } from '../testing/cast.ts';
import { type Browser, createTestServer, type TestServer } from '../testing/test-server.ts';

const day = 86_400_000;

describe('a proposal', () => {
  let test: TestServer;
  let bram: Browser;
  let amina: Browser;
  beforeAll(async () => {
    test = await createTestServer();
    bram = await test.signIn('bram');
    amina = await test.signIn('amina');
  });
  afterAll(() => test.end());
  const plan = async (days: number): Promise<string> => {
    const startsAt = new Date(test.clock.now().getTime() + days * day);
    const made = await bram.call('POST', '/roster-items', {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'walking',
      capacity: 3,
      minimum: 2,
      needs: [],
      meetingPlace: null,
      note: null,
      signOffHours: 12,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
    });
    return (made.body as { itemId: string }).itemId;
  };
  const ask = async (): Promise<ProposalView> =>
    (await bram.call('GET', '/roster-proposal')).body as ProposalView;

  it('is made for the coordinator only, explains every choice, and changes nothing', async () => {
    const items = [await plan(3), await plan(5), await plan(40)];
    await amina.call('PUT', '/my-membership/wishes', {
      roundsPerMonth: 4,
      buddyIds: [idOf('riet')],
      weekdays: [1, 2, 3, 4, 5, 6, 7],
      modes: ['walking'],
    });
    await amina.call('POST', `/roster/${items[0]}/actions`, { action: 'sign_up' });
    expect((await amina.call('GET', '/roster-proposal')).status).toBe(403);
    const proposal = await ask();
    expect(new Set(proposal.choices.map((one) => one.itemId))).toEqual(new Set(items.slice(0, 2)));
    expect(proposal.choices.every((one) => one.reasons.length >= 2 && one.person.name !== '')).toBe(true);
    expect(proposal.choices.filter((one) => one.itemId === items[0]).length).toBe(1);
    expect(proposal.milliseconds).toBeLessThan(2_000);
    const first = (await bram.call('GET', `/roster/${items[0]}`)).body as RosterItemView;
    expect(first.taken).toBe(1);
  });

  it('says of a round that stays short how many are missing and why, without a name', async () => {
    const startsAt = new Date(test.clock.now().getTime() + 9 * day);
    const { body } = await bram.call('POST', '/roster-items', {
      kind: 'round',
      title: null,
      zoneId: null,
      mode: 'mobility_scooter',
      capacity: 2,
      minimum: 2,
      needs: [],
      meetingPlace: null,
      note: null,
      signOffHours: 12,
      startsAt: startsAt.toISOString(),
      endsAt: new Date(startsAt.getTime() + 3_600_000).toISOString(),
    });
    const { itemId } = body as { itemId: string };
    const proposal = await ask();
    const short = proposal.unfilled.find((one) => one.itemId === itemId);
    expect(short).toMatchObject({ missing: 2 });
    expect(short?.why.find((one) => one.code === 'mode')?.count).toBeGreaterThan(0);
    expect(proposal.items.some((one) => one.itemId === itemId)).toBe(true);
    await bram.call('POST', `/roster-items/${itemId}/cancellation`, { reason: 'other' });
  });

  it('is put on the roster where the coordinator agrees, and says what could not be', async () => {
    const { choices } = await ask();
    const chosen = choices.map(({ itemId, person }) => ({ itemId, personId: person.personId }));
    const gone = choices[0]?.itemId ?? '';
    const before = await ask();
    await bram.call('POST', `/roster-items/${gone}/cancellation`, { reason: 'weather' });
    const accepted = (await bram.call('POST', '/roster-proposal/acceptances', { choices: chosen }))
      .body as AcceptedProposal;
    const lost = before.choices.filter((one) => one.itemId === gone).length;
    expect(accepted.notPlaced.map((one) => one.code)).toEqual(
      Array.from({ length: lost }, () => 'roster_cancelled'),
    );
    expect(
      accepted.notPlaced.every((one) => one.why === 'Dit gaat niet door. Kijk welke andere rondes er zijn.'),
    ).toBe(true);
    expect(accepted.placed).toBe(chosen.length - lost);
    expect((await ask()).choices).toEqual([]);
    const foreign = await bram.call('POST', '/roster-proposal/acceptances', {
      choices: [{ itemId: choices[1]?.itemId ?? gone, personId: idOf('wil') }],
    });
    expect((foreign.body as AcceptedProposal).notPlaced[0]?.code).toBe('not_found');
    expect((await amina.call('POST', '/roster-proposal/acceptances', { choices: chosen })).status).toBe(403);
  });
});
