/** Stages of a member, qualifications with an end, and a VOG that is only seen and dated. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  certificateProblem,
  certificateState,
  holdsOn,
  isNewcomer,
  mayWalk,
  memberStages,
  memberSteps,
  missingOn,
  nextStage,
  possibleSteps,
  qualifications,
} from './index.ts';

describe('the life of a member', () => {
  it('is one table: every pair of stage and step leads somewhere or is refused with what is possible', () => {
    const led = memberStages.map((stage) => [
      stage,
      ...memberSteps.map((step) => {
        const next = nextStage(stage, step, true);
        return next.ok ? next.value : '-';
      }),
    ]);
    expect(led).toEqual([
      ['invited', 'walking_along', '-', '-', '-', '-', 'left'],
      ['walking_along', '-', 'trained', '-', 'pausing', '-', 'left'],
      ['trained', '-', '-', 'active', 'pausing', '-', 'left'],
      ['active', '-', '-', '-', 'pausing', '-', 'left'],
      ['pausing', '-', '-', '-', '-', 'active', 'left'],
      ['left', '-', '-', '-', '-', '-', '-'],
    ]);
  });
  it('says what is possible when it refuses', () => {
    const no = nextStage('active', 'train', true);
    expect(no.ok ? null : no.refusal.possible).toEqual(['pause', 'leave']);
  });
  it('goes on after a pause where somebody was: who was not trained walks along again', () => {
    expect(nextStage('pausing', 'resume', false)).toEqual({ ok: true, value: 'walking_along' });
    expect(nextStage('pausing', 'resume', true)).toEqual({ ok: true, value: 'active' });
  });
  it('lets everybody leave from every stage, and nobody come back but by an invitation', () => {
    for (const stage of memberStages)
      expect(possibleSteps(stage).includes('leave'), stage).toBe(stage !== 'left');
  });
  it('lets only those walk who belong and are not pausing', () => {
    expect(memberStages.filter(mayWalk)).toEqual(['walking_along', 'trained', 'active']);
    expect(memberStages.filter(isNewcomer)).toEqual(['walking_along']);
  });
});

describe('a qualification', () => {
  it('holds up to and including its last day, leap day too', () => {
    const held = { qualification: 'first_aid', validUntil: '2028-02-29' } as const;
    expect(['2028-02-28', '2028-02-29', '2028-03-01'].map((day) => holdsOn(held, day))).toEqual([
      true,
      true,
      false,
    ]);
  });
  it('is missing exactly when nothing that holds covers it', () => {
    const one = fc.record({
      qualification: fc.constantFrom(...qualifications),
      validUntil: fc.option(fc.constantFrom('2026-01-01', '2026-06-01', '2027-01-01'), { nil: null }),
    });
    fc.assert(
      fc.property(fc.subarray([...qualifications]), fc.array(one), (needs, held) => {
        const missing = missingOn(needs, held, '2026-06-01');
        for (const need of needs) {
          const covered = held.some(
            (had) =>
              had.qualification === need && (had.validUntil === null || had.validUntil >= '2026-06-01'),
          );
          expect(missing.includes(need)).toBe(!covered);
        }
        expect(missing.every((need) => needs.includes(need))).toBe(true);
      }),
    );
  });
});

describe('a VOG', () => {
  const seen = { seenOn: '2026-11-20', datedOn: '2026-11-01', validUntil: '2029-11-01' };
  it.each([
    [seen, null],
    [{ ...seen, seenOn: '2026-11-26' }, 'seen_in_future'],
    [{ ...seen, datedOn: '2026-11-21' }, 'dated_after_seen'],
    [{ ...seen, validUntil: '2026-11-01' }, 'ends_before_date'],
  ])('%j is %s', (certificate, problem) =>
    expect(certificateProblem(certificate, '2026-11-25')).toBe(problem),
  );
  it.each([
    [null, 'missing'],
    ['2026-11-24', 'over'],
    ['2026-11-25', 'soon'],
    ['2027-01-20', 'soon'],
    ['2027-01-21', 'fine'],
  ])('valid until %s is %s', (until, state) =>
    expect(certificateState(until, '2026-11-25', '2027-01-20')).toBe(state),
  );
});
