/** Pressed twice, or sent again after a break: a point to look at, thanks, a series of evenings, a zone and an invitation are made once. */
import type { TrainerEvenings } from '@buurtplus/contract/evenings';
import type { RoundPack } from '@buurtplus/contract/rounds';
import { addDays } from '@buurtplus/domain/roster';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoTeamId } from '../demo/demo-people.ts';
import { dutchDay } from '../platform/clock.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createTestServer, type TestServer } from '../testing/test-server.ts';

describe('asking twice', () => {
  let test: TestServer;
  beforeAll(async () => {
    test = await createTestServer();
  });
  afterAll(() => test.end());

  it.each([
    [
      'wil',
      '/attention-points',
      'pointId',
      { text: 'Open schuurtjes.', neighbourhoodCodes: ['BU99010101'] },
      { text: 'Iets anders.' },
      201,
    ],
    [
      'wil',
      '/team-thanks',
      'thanksId',
      { teamId: demoTeamId, sentence: 'seen_early', words: null },
      null,
      201,
    ],
    [
      'tess',
      '/training-series',
      'seriesId',
      {
        name: 'Een keer',
        teamIds: [demoTeamId],
        organisationIds: [],
        evenings: [
          {
            day: addDays(dutchDay(new Date()), 30),
            from: '20:00',
            until: '22:00',
            place: 'Zaal',
            moduleIds: ['rol'],
          },
        ],
      },
      { name: 'Twee keer' },
      204,
    ],
    [
      'bram',
      '/team-zones',
      'zoneId',
      { name: 'Rond de vijver', neighbourhoodCodes: ['BU99010101'], outline: null },
      { name: 'Rond de plas' },
      201,
    ],
    [
      'bram',
      '/invitations',
      'invitationId',
      { email: 'nieuw@example.org', name: 'Nieuw Lid', role: 'volunteer', teamId: demoTeamId, areaCodes: [] },
      { email: 'ander@example.org' },
      201,
    ],
  ] as const)('by %s on %s makes one', async (who, path, key, body, other, status) => {
    const browser = await test.signIn(who);
    const whole = {
      ...body,
      [key]: newPhoneId(),
      ...(path === '/attention-points' ? { endsOn: dutchDay(test.clock.now()) } : {}),
    };
    const send = (change: object = {}) => browser.call('POST', path, { ...whole, ...change });
    const asked = [...(await Promise.all([send(), send()])), await send()];
    expect(asked.map((one) => one.status)).toEqual([status, status, status]);
    const otherContent = other ?? { sentence: null, words: 'Anders.' };
    expect(await send(otherContent)).toMatchObject({ status: 409, body: { code: 'other_content' } });
    if (path === '/team-zones') {
      const { zones } = (await browser.call('GET', '/round-pack')).body as RoundPack;
      expect(zones.filter(({ name }) => name === 'Rond de vijver')).toHaveLength(1);
    } else if (path === '/training-series') {
      const { evenings } = (await browser.call('GET', '/training-evenings')).body as TrainerEvenings;
      expect(evenings.filter(({ series }) => series === 'Een keer')).toHaveLength(1);
    } else {
      const list = path === '/invitations' ? '/team-invitations' : path;
      const text = (await browser.call('GET', list)).text;
      expect(text.split(String(whole[key as keyof typeof whole])).length - 1).toBe(1);
    }
  });

  it('also a zone, whose name is its own as well, at the very same moment', async () => {
    const bram = await test.signIn('bram');
    for (let race = 0; race < 60; race += 1) {
      const zone = {
        zoneId: newPhoneId(),
        name: `Deel ${race}`,
        neighbourhoodCodes: ['BU99010101'],
        outline: null,
      };
      const asked = await Promise.all([1, 2, 3].map(() => bram.call('POST', '/team-zones', zone)));
      expect(
        asked.map((one) => one.status),
        `race ${race}`,
      ).toEqual([201, 201, 201]);
    }
    const same = { zoneId: newPhoneId(), name: 'deel 1', neighbourhoodCodes: ['BU99010101'], outline: null };
    expect((await bram.call('POST', '/team-zones', same)).body).toMatchObject({
      fields: [{ path: 'name', code: 'already_there' }],
    });
  });
});
