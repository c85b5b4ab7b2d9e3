/** Taking along what was left with a team on the way: answers to attention points, where a round went, and both days of a VOG. */
import type { MembershipExport } from '@buurtplus/contract/teams';
import { trackCols, trackRows } from '@buurtplus/domain/rounds';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPeople } from '../demo/demo-people.ts';
import { pdfText } from '../testing/pdf-text.ts';
import { newPhoneId } from '../testing/phone.ts';
import { createWalkers, type Walkers } from '../testing/walkers.ts';

const idOf = (who: string): string => demoPeople.find((one) => one.email.startsWith(who))?.id ?? '';
const minute = 60_000;
const vog = { seenOn: '2026-03-05', datedOn: '2026-02-17', validUntil: '2029-02-17' };

describe('what somebody takes along', () => {
  let walkers: Walkers;
  beforeAll(async () => {
    walkers = await createWalkers();
  });
  afterAll(() => walkers.end());

  it('has the own answers with their words, the own track and the days of the VOG, and nothing of a mate', async () => {
    const bram = await walkers.test.signIn('bram');
    expect((await bram.call('PUT', `/team-members/${idOf('amina')}/certificate`, vog)).status).toBe(204);
    const wil = await walkers.test.signIn('wil');
    const asked = await wil.call('POST', '/attention-points', {
      pointId: newPhoneId(),
      text: 'Open schuurtjes bij de achterpaden.',
      neighbourhoodCodes: ['BU99010101'],
      endsOn: new Date(walkers.test.clock.now().getTime() + 3 * 1_440 * minute).toISOString().slice(0, 10),
    });
    const { pointId } = asked.body as { pointId: string };
    const [phone, other] = [await walkers.phone('amina'), await walkers.phone('riet')];
    const roundId = newPhoneId();
    const cells = Array.from({ length: 6 }, (_, at) => ({
      row: trackRows[0] + 1_000,
      col: trackCols[0] + at,
      accuracyM: 10,
    }));
    await phone.send([
      await phone.event(
        roundId,
        {
          kind: 'started',
          mates: [{ personId: idOf('riet'), presence: 'named' }],
          plannedRoundId: null,
          neighbourhoodCode: 'BU99010101',
        },
        0,
      ),
      await phone.event(roundId, { kind: 'track_agreed', personIds: [idOf('amina'), idOf('riet')] }, minute),
      await phone.event(roundId, { kind: 'ended' }, 30 * minute),
    ]);
    expect(
      await phone.send([
        await phone.track(roundId, cells),
        await phone.pointAnswer({ pointId, roundId, sight: 'seen', words: 'Twee stonden open.' }),
      ]),
    ).toMatchObject([{ verdict: 'applied' }, { verdict: 'applied' }]);
    const riets = await other.pointAnswer({ pointId, roundId, sight: 'not_seen', words: 'Alles dicht.' });
    expect(await other.send([riets])).toMatchObject([{ verdict: 'applied' }]);

    const mine = (await phone.browser.call('GET', '/my-membership/export')).body as MembershipExport;
    expect(mine.member.certificate).toEqual(vog);
    expect(mine.pointAnswers).toMatchObject([{ sight: 'seen', words: 'Twee stonden open.' }]);
    expect(mine.tracks).toMatchObject([{ cells }]);
    const paper = await phone.browser.call('GET', '/my-membership/export/paper');
    const text = pdfText(paper.bytes);
    for (const word of ['Tweestondenopen.', ...Object.values(vog)]) expect(text).toContain(word);
    expect(text).not.toContain('Allesdicht');

    const mates = (await other.browser.call('GET', '/my-membership/export')).body as MembershipExport;
    expect(mates.pointAnswers.map((one) => one.words)).toEqual(['Alles dicht.']);
    expect(mates.tracks).toEqual([]);
  });
});
