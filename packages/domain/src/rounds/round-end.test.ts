/** When a round is over: who goes home last, who is said to be home, and what nobody ended; whatever comes in late. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amina, base, happened, minute, riet, roundId, started } from './evening.builder.ts';
import { mayHappen, missedSince, planMarginMs, type RoundEndings, roundOf } from './index.ts';

describe('who was asked and did not answer yet', () => {
  const asked = happened(amina, 1, 0, started('asked'));
  const aminaLeaves = happened(amina, 2, 3, { kind: 'left', personId: 'amina' });
  it('keeps the round from being over, in any order, until he left or somebody ended it', () => {
    const yes = happened(riet, 1, 1, { kind: 'confirmed' });
    fc.assert(
      fc.property(fc.shuffledSubarray([asked, aminaLeaves, yes], { minLength: 3 }), (events) => {
        expect(roundOf(roundId, events)).toMatchObject({ status: 'walking', endedAt: null });
      }),
    );
    expect(roundOf(roundId, [asked, aminaLeaves])).toMatchObject({ status: 'waiting', endedAt: null });
    const notThere = happened(amina, 3, 4, { kind: 'left', personId: 'riet' });
    expect(roundOf(roundId, [asked, aminaLeaves, notThere])).toMatchObject({ status: 'ended' });
    const ends = happened(amina, 4, 5, { kind: 'ended' });
    expect(roundOf(roundId, [asked, aminaLeaves, ends])).toMatchObject({ status: 'ended' });
  });
  it('can be said not to come, and the planned end still asks for a sign', () => {
    const round = roundOf(roundId, [asked]);
    expect(mayHappen(round, 'amina', { kind: 'left', personId: 'riet' }).ok).toBe(true);
    expect(mayHappen(round, 'amina', { kind: 'left', personId: 'karel' }).ok).toBe(false);
    const plannedEndAt = base + 60 * minute;
    const clock = { status: round.status, lastCheckInAt: base, everyMinutes: 30, plannedEndAt };
    expect(missedSince(clock, base + 180 * minute)).toBe(plannedEndAt + planMarginMs);
  });
});

describe('said to be home while they walk', () => {
  it('lets a walker say so, or that it feels unsafe, and nothing else; who left does not', () => {
    const start = happened(amina, 1, 0, started());
    const home = { saidHome: [new Date(base + 40 * minute).toISOString()], unended: null };
    const over = roundOf(roundId, [start], home);
    expect(over).toMatchObject({ status: 'ended', endedBy: 'home' });
    expect(mayHappen(over, 'amina', { kind: 'checked_in' }).ok).toBe(true);
    expect(mayHappen(over, 'amina', { kind: 'unsafe' }).ok).toBe(true);
    expect(mayHappen(over, 'amina', { kind: 'paused' }).ok).toBe(false);
    const gone = happened(riet, 1, 20, { kind: 'left', personId: 'riet' });
    expect(mayHappen(roundOf(roundId, [start, gone], home), 'riet', { kind: 'checked_in' }).ok).toBe(false);
    const walksOn = happened(amina, 2, 41, { kind: 'checked_in' });
    expect(roundOf(roundId, [start, walksOn], home)).toMatchObject({ status: 'walking', endedBy: null });
  });
});

describe('everybody who goes home', () => {
  const left = (line: Line, seq: number, minutes: number, personId: string) =>
    happened(line, seq, minutes, { kind: 'left', personId });
  const start = happened(amina, 1, 0, started());
  const rietLeaves = left(riet, 1, 45, 'riet');
  const aminaLeaves = left(amina, 2, 50, 'amina');
  it('ends the round: the last who leaves ends it, whichever comes in first', () => {
    expect(roundOf(roundId, [start, rietLeaves])).toMatchObject({ status: 'walking', endedAt: null });
    for (const events of [
      [start, rietLeaves, aminaLeaves],
      [aminaLeaves, start, rietLeaves],
    ])
      expect(roundOf(roundId, events)).toMatchObject({
        status: 'ended',
        endedAt: base + 50 * minute,
        walkingMs: 50 * minute,
        together: true,
        doubts: [],
      });
  });
  it('is nothing strange when who went home says there that it was quiet', () => {
    const after = [
      happened(amina, 3, 51, { kind: 'quiet' }),
      happened(amina, 4, 52, { kind: 'undone', eventId: 'now' }),
    ];
    expect(roundOf(roundId, [start, rietLeaves, aminaLeaves, ...after])).toMatchObject({
      quiet: true,
      doubts: [],
    });
  });
  it('and walks on when somebody turns out to have joined or come back', () => {
    const joins = happened(riet, 2, 48, { kind: 'joined', personId: 'bram', presence: 'named' });
    const back = happened(riet, 2, 55, { kind: 'joined', personId: 'riet', presence: 'self' });
    for (const more of [joins, back])
      expect(roundOf(roundId, [start, rietLeaves, aminaLeaves, more])).toMatchObject({
        status: 'walking',
        endedAt: null,
      });
    const bramLeaves = left(riet, 3, 70, 'bram');
    expect(roundOf(roundId, [start, rietLeaves, aminaLeaves, joins, bramLeaves]).endedAt).toBe(
      base + 70 * minute,
    );
  });
  it('does not move an end that was said before, nor is it moved by one that is said after', () => {
    const ended = (minutes: number) => happened(riet, 2, minutes, { kind: 'ended' });
    const endAt = (minutes: number) =>
      roundOf(roundId, [start, rietLeaves, aminaLeaves, ended(minutes)]).endedAt;
    expect(endAt(47)).toBe(base + 47 * minute);
    expect(endAt(80)).toBe(base + 50 * minute);
  });
  it('is not ended by who was only asked and waits', () => {
    const asked = happened(amina, 1, 0, started('asked'));
    expect(roundOf(roundId, [asked]).status).toBe('waiting');
  });
  it('the next morning walked until the last sign, as with any late end', () => {
    const late = left(amina, 3, 11 * 60, 'amina');
    const events = [
      start,
      happened(amina, 2, 50, { kind: 'noted', what: 'talk' }),
      left(riet, 1, 11 * 60 - 1, 'riet'),
      late,
    ];
    const round = roundOf(roundId, events);
    expect(round).toMatchObject({ status: 'ended', walkingMs: 50 * minute });
    expect(round.doubts).toEqual([{ eventId: late.eventId, doubt: 'ended_late' }]);
  });
});

describe('a round that no phone ends', () => {
  const at = (minutes: number): string => new Date(base + minutes * minute).toISOString();
  const home = (...minutes: number[]): RoundEndings => ({ saidHome: minutes.map(at), unended: null });
  const unended = (minutes: number): RoundEndings => ({ saidHome: [], unended: at(minutes) });
  const walk = [happened(amina, 1, 0, started()), happened(amina, 2, 40, { kind: 'noted', what: 'talk' })];
  const sign = (minutes: number) => happened(riet, 1, minutes, { kind: 'checked_in' });
  const ended = (minutes: number) => happened(riet, 2, minutes, { kind: 'ended' });

  it('goes on for whoever knows of nothing', () => {
    expect(roundOf(roundId, walk)).toMatchObject({ status: 'walking', endedAt: null, endedBy: null });
  });
  it('is over at the moment somebody said that they are home', () => {
    expect(roundOf(roundId, walk, home(75))).toMatchObject({
      status: 'ended',
      endedAt: base + 75 * minute,
      endedBy: 'home',
      walkingMs: 75 * minute,
      together: true,
      doubts: [],
    });
    expect(roundOf(roundId, walk, home(90, 75)).endedAt).toBe(base + 75 * minute);
  });
  it('was over before, when the dead phone wakes and tells that they stopped; and stays over when it only stops now', () => {
    expect(roundOf(roundId, [...walk, ended(60)], home(75))).toMatchObject({
      endedAt: base + 60 * minute,
      endedBy: 'walkers',
    });
    expect(roundOf(roundId, [...walk, ended(3 * 24 * 60)], home(75))).toMatchObject({
      endedAt: base + 75 * minute,
      endedBy: 'home',
    });
  });
  it('keeps what was written before they were home, and goes on when they turn out to walk', () => {
    expect(roundOf(roundId, [...walk, sign(70)], home(75)).endedAt).toBe(base + 75 * minute);
    expect(roundOf(roundId, [...walk, sign(80)], home(75))).toMatchObject({
      status: 'walking',
      endedBy: null,
    });
    expect(roundOf(roundId, [...walk, sign(80)], home(75, 95)).endedAt).toBe(base + 95 * minute);
    expect(roundOf(roundId, [...walk, sign(80), ended(90)], home(75)).endedAt).toBe(base + 90 * minute);
  });
  it('can be taken back by who still walks, for a while, and by nobody else', () => {
    const later = (minutes: number) => happened(amina, 3, minutes, { kind: 'undone', eventId: 'now' });
    const may = (who: string, kind: 'checked_in' | 'unsafe' | 'paused', minutes = 80) =>
      mayHappen(roundOf(roundId, [...walk, later(minutes)], home(75)), who, { kind }).ok;
    expect([may('amina', 'checked_in'), may('riet', 'unsafe'), may('amina', 'paused')]).toEqual([
      true,
      true,
      false,
    ]);
    expect(may('bram', 'checked_in')).toBe(false);
    expect(may('amina', 'checked_in', 75 + 6 * 60)).toBe(false);
    const stopped = roundOf(roundId, [...walk, ended(60)], home(75));
    expect(mayHappen(stopped, 'amina', { kind: 'checked_in' }).ok).toBe(false);
  });
  it('does not begin again by a tap of the next morning', () => {
    const morning = sign(13 * 60);
    expect(roundOf(roundId, [...walk, morning], home(75)).endedAt).toBe(base + 75 * minute);
    expect(roundOf(roundId, [...walk, morning], unended(13 * 60)).endedAt).toBe(base + 40 * minute);
    expect(roundOf(roundId, [...walk, morning, ended(14 * 60)])).toMatchObject({
      endedAt: base + 40 * minute,
      walkingMs: 40 * minute,
    });
  });
  it('counts until the last sign when nobody says anything, and until the real end when that comes in late', () => {
    expect(roundOf(roundId, walk, unended(13 * 60))).toMatchObject({
      status: 'ended',
      endedAt: base + 40 * minute,
      endedBy: 'nobody',
      walkingMs: 40 * minute,
    });
    expect(roundOf(roundId, [...walk, sign(70)], unended(13 * 60)).endedAt).toBe(base + 70 * minute);
    expect(roundOf(roundId, [...walk, ended(65)], unended(13 * 60))).toMatchObject({
      endedAt: base + 65 * minute,
      endedBy: 'walkers',
    });
  });
  it('is no round when it never began', () => {
    const asked = [happened(riet, 1, 1, { kind: 'confirmed' })];
    for (const endings of [home(75), unended(13 * 60)])
      expect(roundOf(roundId, asked, endings)).toMatchObject({ status: 'waiting', endedAt: null });
  });
});
