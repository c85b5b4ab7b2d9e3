/** A second set of facts in the editor: it comes, is chosen at a compass step, and goes without leaving a step behind. */
import { standardBook } from '@buurtplus/domain/compass';
import { checkScenario, type LearningScenario } from '@buurtplus/domain/training';
import { lesson } from '@buurtplus/domain/training/modules/inbraak';
import { describe, expect, it } from 'vitest';
import {
  addNode,
  addSituation,
  dropSituation,
  emptyStory,
  mostSituations,
  setNode,
  setSituation,
  stepInWords,
  withSituation,
} from './edit-scenario.ts';
import { stagePoll } from './stage-compass.ts';

const story = lesson.scenarios[0] as LearningScenario;
const compassIn = (scenario: LearningScenario, at: string) => {
  const node = scenario.nodes[at];
  if (node?.kind !== 'compass') throw new Error(`${at} is no compass step`);
  return node;
};
const k = Object.keys(story.nodes).find((at) => story.nodes[at]?.kind === 'compass') ?? '';
const codesOf = (scenario: LearningScenario) => checkScenario(standardBook, scenario).map(({ code }) => code);

describe('a second set of facts', () => {
  it('begins as the first, says what the compass says, and is missed when no step belongs to it', () => {
    const two = setSituation(standardBook, addSituation(story), 'b', {
      observations: ['home.break_in_now'],
      danger: 'yes',
    });
    expect(two.situations['b']?.says.outcome).toBe('call_112');
    expect(two.situations['a']).toEqual(story.situations['a']);
    expect(codesOf(two)).toEqual(['unused_facts']);
  });

  it('makes a second compass step whole: its facts can be chosen there, and the check agrees', () => {
    const two = setSituation(standardBook, addSituation(story), 'b', { observations: ['home.break_in_now'] });
    const first = compassIn(two, k);
    const placed = addNode(two, 'compass');
    const second = withSituation(two, { ...first, text: { nl: 'En nu?', en: 'And now?' } }, 'b');
    // The first compass leads to the second, which leads where the first led.
    const whole = setNode(setNode(placed, 'stap1', second), k, { ...first, same: 'stap1' });
    expect(compassIn(whole, 'stap1').offered).toContain('home.break_in_now');
    expect(codesOf(whole)).toEqual([]);
    expect(stagePoll(whole, 'stap1')?.choices.map(({ id }) => id)).toContain('call_112');
  });

  it('goes without leaving a step behind, and the last one stays', () => {
    const two = addSituation(story);
    const chosen = setNode(two, k, withSituation(two, compassIn(two, k), 'b'));
    const gone = dropSituation(chosen, 'b');
    expect(compassIn(gone, k).situation).toBe('a');
    expect(codesOf(gone)).toEqual([]);
    expect(dropSituation(story, 'a')).toBe(story);
  });

  it('is one of four at most', () => {
    let many = story;
    for (let turn = 0; turn < 9; turn += 1) many = addSituation(many);
    expect(Object.keys(many.situations)).toHaveLength(mostSituations);
  });
});

describe('what a room is asked at a compass step', () => {
  it('offers every outcome in both languages, six at most, and never a desk by name', () => {
    const poll = stagePoll(story, k);
    expect(poll?.choices.map(({ id }) => id)).toEqual([
      'call_112',
      'call_police',
      'desk',
      'talk',
      'look_again',
      'nothing',
    ]);
    for (const { text } of poll?.choices ?? []) expect(text.nl.length * text.en.length).toBeGreaterThan(0);
    expect(poll?.ask.nl).toMatch(/Wat zal het kompas zeggen\?$/);
  });
});

describe('a step in a list to choose from', () => {
  it('has its name and how it begins, and only its name while it is empty', () => {
    const at = story.start;
    expect(stepInWords(story.nodes, at, 'nl')).toMatch(new RegExp(`^${at} · .{20,44}…?$`));
    expect(stepInWords(addNode(story, 'scene').nodes, 'stap1', 'nl')).toBe('stap1');
    expect(stepInWords(story.nodes, 'nowhere', 'en')).toBe('nowhere');
  });
});

describe('an empty story', () => {
  it('can be walked from begin to end, agrees with the compass, and only misses what is to be written', () => {
    const empty = emptyStory(standardBook, 'verhaal_1');
    expect(new Set(codesOf(empty))).toEqual(new Set(['missing_translation', 'no_feedback']));
    const said = { nl: 'Tekst', en: 'Text' };
    const written = {
      ...empty,
      title: said,
      drawing: { ...empty.drawing, alt: said },
      nodes: Object.fromEntries(
        Object.entries(empty.nodes).map(([at, node]) => [
          at,
          node.kind === 'scene'
            ? { ...node, text: said, choices: node.choices.map((one) => ({ ...one, text: said })) }
            : { ...node, text: said, ...(node.kind === 'end' ? { why: said, wanted: said } : {}) },
        ]),
      ),
    };
    expect(codesOf(written)).toEqual([]);
  });
});
