/** Every lesson and every scenario that is shipped, walked through all its paths beside the real compass; and planted faults. */
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardBook } from '../compass/index.ts';
import {
  checkModule,
  checkScenario,
  compassChoice,
  compassOn,
  faultInWords,
  type LearningEvent,
  type LearningModule,
  type LearningScenario,
  learningLine,
  lessonsOverdue,
  mergeEvents,
  minutesOf,
  nextRun,
  openRun,
  pathsOf,
  placeIn,
  questionsOf,
  type ScenarioNode,
  type Situation,
  saysSame,
  waysOn,
} from './index.ts';

const today = '2026-11-25';
const lessons: readonly LearningModule[] = await Promise.all(
  readdirSync(new URL('./modules/', import.meta.url)).map(
    async (file) =>
      (
        (await import(/* @vite-ignore */ new URL(`./modules/${file}`, import.meta.url).href)) as {
          lesson: LearningModule;
        }
      ).lesson,
  ),
);
const scenarios = lessons.flatMap((lesson) => lesson.scenarios);
const lessonOf = (id: string): LearningModule => {
  const found = lessons.find((lesson) => lesson.id === id);
  if (found === undefined) throw new Error(`no lesson ${id}`);
  return found;
};
const scenarioOf = (id: string): LearningScenario => {
  const found = scenarios.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no scenario ${id}`);
  return found;
};

describe('the learning line that comes along', () => {
  it('has ten lessons or more, each whole, and at least 24 scenarios', () => {
    expect(lessons.length).toBeGreaterThanOrEqual(10);
    expect(scenarios.length).toBeGreaterThanOrEqual(24);
    expect(new Set(scenarios.map(({ id }) => id)).size).toBe(scenarios.length);
    for (const lesson of lessons) expect(checkModule(standardBook, lesson, today), lesson.id).toEqual([]);
  });

  it('stands in the line as it is', () => {
    expect([...learningLine].sort((left, right) => left.id.localeCompare(right.id))).toEqual(
      [...lessons]
        .sort((left, right) => left.id.localeCompare(right.id))
        .map((lesson) => ({
          id: lesson.id,
          version: lesson.version,
          title: lesson.title,
          about: lesson.about,
          minutes: Math.round(minutesOf(lesson)),
          reviewBy: lesson.reviewBy,
          scenarios: lesson.scenarios.length,
          questions: questionsOf(lesson).map(({ id }) => id),
        })),
    );
  });

  it('has a question of its own under every id', () => {
    const ids = lessons.flatMap((lesson) => questionsOf(lesson).map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('teaches that doing nothing is often right: in a third of the stories or more', () => {
    const quiet = scenarios.filter(({ situations }) =>
      ['nothing', 'look_again', 'talk'].includes(situations['a']?.says.outcome ?? ''),
    );
    expect(quiet.length / scenarios.length).toBeGreaterThanOrEqual(1 / 3);
  });

  it('uses no word that calls a person something, and never sends anybody to a door', () => {
    const screens = lessons.flatMap((lesson) =>
      lesson.steps.flatMap((step) => (step.kind === 'read' ? step.lines : [])),
    );
    const said = [
      ...screens.map(({ nl }) => nl),
      ...scenarios.flatMap((one) => Object.values(one.nodes).map(({ text }) => text.nl)),
    ].join('\n');
    expect(said).not.toMatch(/patrouill|surveill|verward persoon|kwetsbare inwoner|allochto/i);
    for (const scenario of scenarios)
      for (const node of Object.values(scenario.nodes))
        if (node.kind === 'end' && node.end === 'best')
          expect(node.text.nl, scenario.id).not.toMatch(/aangebeld|bel(t)? aan/i);
  });
});

describe('every scenario', () => {
  it.each(scenarios.map((one) => [one.id, one] as const))(
    '%s: every path ends with feedback',
    (_id, scenario) => {
      const paths = pathsOf(scenario);
      expect(paths.length).toBeGreaterThan(2);
      for (const path of paths) {
        const last = scenario.nodes[path.at(-1) ?? ''];
        expect(last?.kind, path.join(' > ')).toBe('end');
        if (last?.kind === 'end')
          expect(last.why.nl.length * last.why.en.length * last.wanted.nl.length).toBeGreaterThan(0);
      }
    },
  );

  it.each(scenarios.map((one) => [one.id, one] as const))(
    '%s: the outcome is what the compass says, for whatever somebody picks',
    (_id, scenario) => {
      for (const story of Object.values(scenario.situations))
        expect(saysSame(compassOn(standardBook, story), story.says)).toBe(true);
      for (const node of Object.values(scenario.nodes)) {
        const story = node.kind === 'compass' ? scenario.situations[node.situation] : undefined;
        if (node.kind !== 'compass' || story === undefined) continue;
        expect(compassChoice(standardBook, story, story)).toBe('same');
        for (let mask = 0; mask < 2 ** node.offered.length; mask += 1) {
          const observations = node.offered.filter((_code, bit) => (mask & (2 ** bit)) !== 0);
          for (const danger of ['yes', 'no', 'unsure'] as const) {
            const picked = { danger, observations, followUps: story.followUps };
            const goesOn = compassChoice(standardBook, story, picked);
            expect(goesOn).toBe(
              saysSame(compassOn(standardBook, story, picked), story.says) ? 'same' : 'other',
            );
            expect(scenario.nodes[node[goesOn]]).toBeDefined();
          }
        }
      }
    },
  );
});

const changed = (id: string, change: (draft: Record<string, unknown>) => void): LearningScenario => {
  const draft = structuredClone(scenarioOf(id)) as LearningScenario;
  change(draft as Record<string, unknown>);
  return draft;
};
const withNode = (id: string, at: string, part: Readonly<Record<string, unknown>>): LearningScenario => {
  const scenario = scenarioOf(id);
  const node = scenario.nodes[at];
  return { ...scenario, nodes: { ...scenario.nodes, [at]: { ...node, ...part } as ScenarioNode } };
};
const codesOf = (scenario: LearningScenario): readonly string[] =>
  checkScenario(standardBook, scenario).map(({ code }) => code);

describe('a scenario that is not right', () => {
  const { nodes } = scenarioOf('bankje');
  const scene = nodes['b'];
  const choices = scene?.kind === 'scene' ? scene.choices : [];
  const planted: readonly (readonly [string, LearningScenario])[] = [
    [
      'loop',
      withNode('bankje', 'b', {
        choices: [...choices, { id: 'again', to: 'a', text: { nl: 'Terug', en: 'Back' } }],
      }),
    ],
    [
      'leads_nowhere',
      withNode('bankje', 'b', { choices: [{ id: 'x', to: 'weg', text: { nl: 'x', en: 'x' } }] }),
    ],
    ['dead_end', withNode('bankje', 'b', { choices: [] })],
    ['never_reached', { ...scenarioOf('bankje'), nodes: { ...nodes, los: nodes['groet'] as ScenarioNode } }],
    ['missing_translation', withNode('bankje', 'b', { text: { nl: 'Wel', en: ' ' } })],
    ['missing_translation', { ...scenarioOf('bankje'), title: { nl: '', en: 'A bench' } }],
    ['no_feedback', withNode('bankje', 'groet', { why: { nl: '', en: '' } })],
    ['no_start', { ...scenarioOf('bankje'), start: 'nergens' }],
    [
      'unknown_fact',
      withNode('bankje', 'k', {
        offered: ['person.sits_or_talks', 'person.speaks_other_language', 'person.is_shady'],
      }),
    ],
    ['fact_not_offered', withNode('bankje', 'k', { offered: ['street.noise'] })],
    ['no_situation', withNode('bankje', 'groet', { situation: 'zoek' })],
    [
      'unused_facts',
      {
        ...scenarioOf('bankje'),
        situations: {
          ...scenarioOf('bankje').situations,
          b: scenarioOf('muziek').situations['a'] as Situation,
        },
      },
    ],
    ['too_long', withNode('bankje', 'b', { text: { nl: 'a'.repeat(500), en: 'b' } })],
    ['same_choice_twice', withNode('bankje', 'b', { choices: [...choices, ...choices] })],
    ['too_little_time', withNode('vechtpartij', 'a', { hurry: { seconds: 5, to: 'laat' } })],
    [
      'no_drawing',
      { ...scenarioOf('bankje'), drawing: { ...scenarioOf('bankje').drawing, parts: 'spaceship@10' } },
    ],
    [
      'other_outcome',
      changed('bankje', (draft) => {
        const story = (draft['situations'] as Record<string, { says: unknown }>)['a'];
        if (story !== undefined) story.says = { outcome: 'call_112', desk: 'emergency' };
      }),
    ],
  ];
  it.each(planted)('%s is seen, and said in a sentence', (code, scenario) => {
    expect(codesOf(scenario)).toContain(code);
    for (const fault of checkScenario(standardBook, scenario))
      for (const language of ['nl', 'en'] as const)
        expect(faultInWords(fault, language)).toMatch(/^.{15,}\.$/s);
  });
  it('says it of a lesson whose review day is past', () => {
    expect(checkModule(standardBook, lessonOf('rol'), '2027-09-02')).toEqual([
      { code: 'expired', at: '2027-09-01' },
    ]);
    expect(checkModule(standardBook, lessonOf('rol'), '2027-09-01')).toEqual([]);
    expect(lessonsOverdue(learningLine, '2027-03-01')).toEqual([]);
    const late = lessonsOverdue(learningLine, '2027-03-02').map(({ id }) => id);
    expect(late).toEqual(
      learningLine.filter(({ reviewBy }) => reviewBy === '2027-03-01').map(({ id }) => id),
    );
    expect(late.length).toBeGreaterThan(0);
  });
});

let count = 0;
const event = (step: string, more: Partial<LearningEvent> = {}): LearningEvent => {
  count += 1;
  return {
    id: `e${String(count).padStart(5, '0')}`,
    kind: 'module',
    subject: 'rol',
    version: 1,
    run: 1,
    step,
    choice: null,
    right: null,
    at: new Date(Date.UTC(2026, 10, 25, 20, 0, count % 60_000)).toISOString(),
    ...more,
  };
};
const subject = { kind: 'module', id: 'rol' } as const;

describe('where somebody is', () => {
  /** A whole lesson, always the first choice. */
  const walk = (lesson: LearningModule): readonly LearningEvent[] => {
    const events: LearningEvent[] = lesson.steps.map(({ id }) => event(id, { subject: lesson.id }));
    for (const scenario of lesson.scenarios)
      for (
        let at = scenario.start, node = scenario.nodes[at];
        node !== undefined;
        node = scenario.nodes[at]
      ) {
        const [way] = waysOn(node);
        events.push(event(`${scenario.id}/${at}`, { subject: lesson.id, choice: way?.choice ?? null }));
        if (way === undefined) break;
        at = way.to;
      }
    return events;
  };

  it.each(lessons.map((lesson) => [lesson.id, lesson] as const))(
    '%s: goes on exactly there after every step',
    (_id, lesson) => {
      const events = walk(lesson);
      const seen = events.map((_event, index) => JSON.stringify(placeIn(lesson, events.slice(0, index))));
      expect(new Set(seen).size).toBe(events.length);
      expect(placeIn(lesson, events)).toEqual({ kind: 'finish' });
    },
  );

  it('is the same in whatever order the events of two phones come, and never goes back', () => {
    const lesson = lessonOf('rol');
    const all = walk(lesson);
    fc.assert(
      fc.property(fc.shuffledSubarray([...all]), fc.nat(all.length), (some, cut) => {
        const [left, right] = [some.slice(0, cut), some.slice(cut)];
        const together = placeIn(lesson, mergeEvents(left, right));
        expect(placeIn(lesson, mergeEvents(right, left, left))).toEqual(together);
        const order = (one: ReturnType<typeof placeIn>): number => (one.kind === 'finish' ? 99 : one.index);
        expect(order(together)).toBeGreaterThanOrEqual(order(placeIn(lesson, left)));
      }),
    );
  });

  it('counts the longest way when two phones chose differently', () => {
    const lesson = lessonOf('rol');
    const steps = lesson.steps.map(({ id }) => event(id));
    const short = event('bankje/a', { choice: 'ask_them' });
    const long = [event('bankje/a', { choice: 'ask_mate' }), event('bankje/b', { choice: 'compass' })];
    expect(placeIn(lesson, [...steps, short, ...long])).toMatchObject({ kind: 'scenario', node: 'k' });
  });

  it('stays with the version somebody is inside, until he steps over', () => {
    const begun = [event('ogen'), event('bevoegd')];
    expect(openRun(begun, subject)).toMatchObject({ run: 1, version: 1 });
    const over = [...begun, event('ogen', { version: 2 })];
    expect(openRun(over, subject)).toMatchObject({ run: 1, version: 2 });
    const ended = [...over, event('done', { version: 2 })];
    expect(openRun(ended, subject)).toBeNull();
    expect(nextRun(ended, subject)).toBe(2);
  });
});
