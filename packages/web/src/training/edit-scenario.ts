/** Changing a scenario as a trainer does: a text, a choice, a step, the facts of the story. Pure, so that undoing is keeping the one before. */
import type { CompassBook, Text } from '@buurtplus/domain/compass';
import {
  compassOn,
  type LearningScenario,
  type ScenarioNode,
  type Situation,
} from '@buurtplus/domain/training';

export const setNode = (scenario: LearningScenario, at: string, node: ScenarioNode): LearningScenario => ({
  ...scenario,
  nodes: { ...scenario.nodes, [at]: node },
});

const excerpt = 44;

/** The name of a step with how it begins, so that nobody has to remember what "b" was. */
export const stepInWords = (nodes: LearningScenario['nodes'], at: string, language: keyof Text): string => {
  const text = (nodes[at]?.text[language] ?? '').trim();
  if (text === '') return at;
  return `${at} · ${text.length > excerpt ? `${text.slice(0, excerpt).trimEnd()}…` : text}`;
};

/** "stap1", "stap2": the first that is free. */
const freeName = (scenario: LearningScenario): string => {
  for (let number = 1; ; number += 1)
    if (scenario.nodes[`stap${number}`] === undefined) return `stap${number}`;
};

const empty = { nl: '', en: '' };

export const addNode = (scenario: LearningScenario, kind: ScenarioNode['kind']): LearningScenario => {
  const [situation = 'a'] = Object.keys(scenario.situations);
  const at = freeName(scenario);
  const story = scenario.situations[situation];
  return setNode(
    scenario,
    at,
    kind === 'scene'
      ? { kind, text: empty, choices: [], hurry: null }
      : kind === 'end'
        ? { kind, end: 'good', situation, text: empty, why: empty, wanted: empty }
        : { kind, text: empty, situation, offered: story?.observations ?? [], same: '', other: '' },
  );
};

export const dropNode = (scenario: LearningScenario, at: string): LearningScenario => {
  const { [at]: _gone, ...nodes } = scenario.nodes;
  return { ...scenario, nodes };
};

type Scene = Extract<ScenarioNode, { kind: 'scene' }>;

export const addChoice = (scene: Scene): Scene => {
  const taken = new Set(scene.choices.map(({ id }) => id));
  const id = Array.from({ length: scene.choices.length + 1 }, (_, index) => `keuze${index + 1}`).find(
    (one) => !taken.has(one),
  );
  return { ...scene, choices: [...scene.choices, { id: id ?? 'keuze', text: empty, to: '' }] };
};

/** What the story ends in is never typed: it is what the compass says about these facts. */
export const setSituation = (
  book: CompassBook,
  scenario: LearningScenario,
  at: string,
  change: Partial<Situation>,
): LearningScenario => {
  const before = scenario.situations[at];
  if (before === undefined) return scenario;
  const story = { ...before, ...change };
  const { outcome, desk } = compassOn(book, story);
  return {
    ...scenario,
    situations: { ...scenario.situations, [at]: { ...story, says: { outcome, desk } } },
  };
};

/** More than this is no story of five minutes. */
export const mostSituations = 4;
const situationNames = ['a', 'b', 'c', 'd'] as const;

/** A second set of facts, for what is seen later on; it begins as what was seen first. */
export const addSituation = (scenario: LearningScenario): LearningScenario => {
  const [first] = Object.values(scenario.situations);
  const at = situationNames.find((one) => scenario.situations[one] === undefined);
  return first === undefined || at === undefined
    ? scenario
    : { ...scenario, situations: { ...scenario.situations, [at]: first } };
};

/** Steps that stood with it go to the first set. */
export const dropSituation = (scenario: LearningScenario, at: string): LearningScenario => {
  const { [at]: _gone, ...situations } = scenario.situations;
  const [first] = Object.keys(situations);
  if (first === undefined) return scenario;
  const nodes = Object.fromEntries(
    Object.entries(scenario.nodes).map(([name, node]) => [
      name,
      node.kind !== 'scene' && node.situation === at
        ? withSituation({ ...scenario, situations }, node, first)
        : node,
    ]),
  );
  return { ...scenario, situations, nodes };
};

type WithFacts = Exclude<ScenarioNode, Scene>;

/** The compass of another set of facts offers those facts too. */
export const withSituation = (scenario: LearningScenario, node: WithFacts, at: string): ScenarioNode =>
  node.kind === 'end'
    ? { ...node, situation: at }
    : {
        ...node,
        situation: at,
        offered: [...new Set([...node.offered, ...(scenario.situations[at]?.observations ?? [])])],
      };

/** A street at evening, one step with two choices, a good end and one to learn from; what is still to be written is what the check asks for. */
export const emptyStory = (book: CompassBook, id: string): LearningScenario => {
  const ending = (end: 'best' | 'lesson'): ScenarioNode => ({
    kind: 'end',
    end,
    situation: 'a',
    text: empty,
    why: empty,
    wanted: empty,
  });
  const nothing: Situation = {
    at: 'evening',
    danger: 'no',
    observations: [],
    followUps: {},
    riskToSelf: 'none',
    riskToOthers: 'none',
    gutFeeling: null,
    says: { outcome: 'nothing', desk: null },
  };
  const choice = (id: string, to: string) => ({ id, text: empty, to });
  return setSituation(
    book,
    {
      id,
      version: 1,
      title: empty,
      drawing: { light: 'evening', parts: 'house@60 lamp@150 team@240', alt: empty },
      start: 'stap1',
      situations: { a: nothing },
      nodes: {
        stap1: {
          kind: 'scene',
          text: empty,
          choices: [choice('keuze1', 'stap2'), choice('keuze2', 'stap3')],
          hurry: null,
        },
        stap2: ending('best'),
        stap3: ending('lesson'),
      },
    },
    'a',
    {},
  );
};

/** A copy to work on, under a name of its own that is free. */
export const copyOf = (scenario: LearningScenario, taken: readonly string[]): LearningScenario => {
  const base = `eigen_${scenario.id}`.slice(0, 36);
  const names = [base, ...Array.from({ length: taken.length + 1 }, (_, index) => `${base}_${index + 2}`)];
  return { ...scenario, version: 1, id: names.find((name) => !taken.includes(name)) ?? base };
};
