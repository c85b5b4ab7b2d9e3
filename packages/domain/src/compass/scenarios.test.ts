/** The stories: what a volunteer tells, and what the compass must say to it. */
import { afterAll, describe, expect, it } from 'vitest';
import { type CompassBook, decide, isObservationCode, observations, standardBook } from './index.ts';
import { measureBook, scenarios } from './scenarios/index.ts';
import { scenario } from './scenarios/scenario.ts';

const measure = measureBook(standardBook, scenarios);
const known = new Set(observations.map(({ code }) => code));

describe('the stories', () => {
  afterAll(() => {
    const say = (what: string, { right, of }: { right: number; of: number }): string =>
      `  ${what.padEnd(38)} ${right} of ${of}`;
    const lines = [
      `Compass on ${measure.stories} stories:`,
      say('112 where it must be 112', measure.call112),
      say('the right desk', measure.desks),
      say('harmless and nothing stored', measure.harmless),
      `  ${'all as written'.padEnd(38)} ${measure.stories - measure.different.length} of ${measure.stories}`,
    ];
    process.stdout.write(`${lines.join('\n')}\n`);
  });

  it('are many, enough of them urgent and enough of them nothing, each told once', () => {
    expect(measure.stories).toBeGreaterThanOrEqual(200);
    expect(measure.call112.of).toBeGreaterThanOrEqual(45);
    expect(measure.harmless.of).toBeGreaterThanOrEqual(35);
    expect(new Set(scenarios.map(({ story }) => story)).size).toBe(scenarios.length);
  });
  it('name facts of the catalogue, but for the one from a newer one', () => {
    const unknown = scenarios
      .flatMap(({ answers }) => answers.observations)
      .filter((code) => !known.has(code));
    expect(unknown).toEqual(['public.hologram_broken']);
    expect(unknown.every(isObservationCode)).toBe(true);
  });
  it('that must be 112 are 112, all of them', () => expect(measure.call112.right).toBe(measure.call112.of));
  it('reach the right desk, at least 95 in a hundred', () =>
    expect(measure.desks.right / measure.desks.of).toBeGreaterThanOrEqual(0.95));
  it('of harmless behaviour leave nothing behind', () =>
    expect(measure.harmless.right).toBe(measure.harmless.of));
  it('come out as they were written', () => expect(measure.different).toEqual([]));
  it('reach every rule of every table', () => expect(measure.rulesWithoutStory).toEqual([]));

  it('notice a book that sends a fight to the coordinator, and one that keeps what is harmless', () => {
    const call = standardBook.advices['call_112'];
    const nothing = standardBook.advices['nothing_harmless'];
    if (call === undefined || nothing === undefined) throw new Error('the standard advices are gone');
    const planted: CompassBook = {
      ...standardBook,
      advices: {
        ...standardBook.advices,
        call_112: { ...call, outcome: 'talk' },
        nothing_harmless: { ...nothing, stores: 'if_wanted' },
      },
    };
    const seen = measureBook(planted, scenarios);
    expect(seen.call112.right).toBeLessThan(seen.call112.of);
    expect(seen.harmless.right).toBeLessThan(seen.harmless.of);
  });
  it('notice a rule that nobody reaches', () => {
    const few = measureBook(standardBook, scenarios.slice(0, 10));
    expect(few.rulesWithoutStory).toContain('team.T1');
  });
});

describe('several things at once', () => {
  it('a broken lamp and a cry for help are two items, the cry first', () => {
    const { answers, moment } = scenario('', 'public.light_broken home.violence_now', {}, { outcomes: [] });
    expect(
      decide(standardBook, answers, moment).items.map(({ outcome, observations: facts }) => [outcome, facts]),
    ).toEqual([
      ['call_112', ['home.violence_now']],
      ['desk', ['public.light_broken']],
    ]);
  });
});
