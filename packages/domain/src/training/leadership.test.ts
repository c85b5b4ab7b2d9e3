/** Trainers come and go: a series is led by who is still there, or everybody knows that it is not. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameLeadership, leadershipOf, leadsSeries } from './leadership.ts';

const was = (madeBy: string, ...coLeaderIds: string[]) => ({ madeBy, coLeaderIds, leaderless: false });

describe('who leads a series', () => {
  it('goes to the first who was named when who made it is gone, and to nobody in silence', () => {
    expect(leadershipOf(was('tess', 'noor', 'ali'), new Set(['noor', 'ali']))).toEqual(was('noor', 'ali'));
    expect(leadershipOf(was('tess', 'noor'), new Set(['tess']))).toEqual(was('tess'));
    const gone = leadershipOf(was('tess', 'noor'), new Set(['piet']));
    expect(gone).toEqual({ madeBy: 'tess', coLeaderIds: [], leaderless: true });
    expect(leadershipOf(gone, new Set(['tess'])), 'who comes back leads again').toEqual(was('tess'));
  });

  const name = fc.constantFrom('a', 'b', 'c', 'd');
  it('is led by trainers only, loses none of them, and asking twice changes nothing', () => {
    fc.assert(
      fc.property(name, fc.array(name, { maxLength: 5 }), fc.array(name), (madeBy, coLeaderIds, there) => {
        const trainers = new Set(there);
        const before = { madeBy, coLeaderIds, leaderless: false };
        const now = leadershipOf(before, trainers);
        const led = (by: typeof before) => ['a', 'b', 'c', 'd'].filter((one) => leadsSeries(by, one));
        const still = led(before).filter((one) => trainers.has(one));
        if (now.leaderless) expect(still).toEqual([]);
        else expect(led(now)).toEqual(still);
        expect(isSameLeadership(leadershipOf(now, trainers), now)).toBe(true);
      }),
    );
  });
});
