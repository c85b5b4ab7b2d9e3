/** An evening to change stands in its form as it is planned: on a Dutch clock, also over the night the clock goes back. */
import { eveningTimes } from '@buurtplus/domain/training';
import { expect, it } from 'vitest';
import { planOf } from './evening-change.tsx';

const evening = (startsAt: string, endsAt: string) => ({
  startsAt,
  endsAt,
  place: 'De Huiskamer',
  moduleIds: ['rol', 'een_les_van_morgen'],
});

it('stands in the form as it is, and saving it unchanged moves nothing', () => {
  for (const [startsAt, endsAt, day, from, until] of [
    ['2027-10-30T18:00:00.000Z', '2027-10-31T02:30:00.000Z', '2027-10-30', '20:00', '03:30'],
    ['2028-02-29T18:30:00.000Z', '2028-02-29T20:30:00.000Z', '2028-02-29', '19:30', '21:30'],
    ['2027-07-01T22:00:00.000Z', '2027-07-01T23:00:00.000Z', '2027-07-02', '00:00', '01:00'],
  ] as const) {
    const plan = planOf(evening(startsAt, endsAt));
    expect(plan).toEqual({ day, from, until, place: 'De Huiskamer', moduleIds: ['rol'] });
    const times = eveningTimes(plan.day, plan.from, plan.until);
    expect([times?.startsAt.toISOString(), times?.endsAt.toISOString()]).toEqual([startsAt, endsAt]);
  }
});
