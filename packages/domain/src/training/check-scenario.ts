/** Whether a scenario can be shown to people: no dead ends, no loops, every end explains itself, both languages, and the compass agrees. */
import { type CompassBook, type Text } from '../compass/index.ts';
import { compassOn, type LearningScenario, type ScenarioNode, saysSame } from './scenario.ts';
import { readParts } from './text.ts';
import { waysOn } from './walk.ts';

export type ScenarioFaultCode =
  | 'no_start'
  | 'leads_nowhere'
  | 'dead_end'
  | 'loop'
  | 'never_reached'
  | 'no_best_end'
  | 'no_feedback'
  | 'missing_translation'
  | 'too_long'
  | 'no_situation'
  | 'unused_facts'
  | 'unknown_fact'
  | 'other_outcome'
  | 'fact_not_offered'
  | 'too_little_time'
  | 'same_choice_twice'
  | 'no_drawing';

export type ScenarioFault = {
  readonly code: ScenarioFaultCode;
  /** The step, choice or situation it is about; empty when about the whole. */
  readonly at: string;
  /** What was found there: a fact, a language, what the compass says. */
  readonly what: string;
};

const fault = (code: ScenarioFaultCode, at = '', what = ''): ScenarioFault => ({ code, at, what });

/** Two short lines fit a phone at twice the size of letters; a choice is read in a glance. */
export const scenarioLimits = { scene: 420, choice: 90, title: 70, steps: 30, hurrySeconds: 15 } as const;

const textsOf = (at: string, node: ScenarioNode): readonly (readonly [string, Text, number])[] => [
  [at, node.text, scenarioLimits.scene],
  ...(node.kind === 'scene'
    ? node.choices.map(({ id, text }) => [`${at}/${id}`, text, scenarioLimits.choice] as const)
    : []),
];

const textFaults = (at: string, text: Text, most: number): readonly ScenarioFault[] => [
  ...(['nl', 'en'] as const)
    .filter((language) => text[language].trim() === '')
    .map((language) => fault('missing_translation', at, language)),
  ...(Math.max(text.nl.length, text.en.length) > most ? [fault('too_long', at, `${most}`)] : []),
];

const shapeFaults = (scenario: LearningScenario): readonly ScenarioFault[] => {
  const { nodes, start } = scenario;
  const reached = new Set<string>();
  const loops = new Set<string>();
  const visit = (at: string, path: readonly string[]): void => {
    if (path.includes(at)) return void loops.add(at);
    if (reached.has(at)) return;
    const node = nodes[at];
    if (node === undefined) return;
    for (const { to } of waysOn(node)) visit(to, [...path, at]);
    reached.add(at);
  };
  if (nodes[start] === undefined) return [fault('no_start', start)];
  visit(start, []);
  return [
    ...[...loops].map((at) => fault('loop', at)),
    ...Object.entries(nodes).flatMap(([at, node]) => [
      ...waysOn(node)
        .filter(({ to }) => nodes[to] === undefined)
        .map(({ choice, to }) => fault('leads_nowhere', `${at}/${choice}`, to)),
      ...(node.kind !== 'end' && waysOn(node).length === 0 ? [fault('dead_end', at)] : []),
      ...(reached.has(at) ? [] : [fault('never_reached', at)]),
    ]),
  ];
};

const nodeFaults = (scenario: LearningScenario, at: string, node: ScenarioNode): readonly ScenarioFault[] => {
  const texts = textsOf(at, node).flatMap(([where, text, most]) => textFaults(where, text, most));
  if (node.kind === 'scene') {
    const ids = node.choices.map(({ id }) => id);
    return [
      ...texts,
      ...(new Set(ids).size < ids.length || ids.includes('late') ? [fault('same_choice_twice', at)] : []),
      ...(node.hurry !== null && node.hurry.seconds < scenarioLimits.hurrySeconds
        ? [fault('too_little_time', at, `${scenarioLimits.hurrySeconds}`)]
        : []),
    ];
  }
  const story = scenario.situations[node.situation];
  if (story === undefined) return [...texts, fault('no_situation', at, node.situation)];
  if (node.kind === 'compass')
    return [
      ...texts,
      ...story.observations
        .filter((code) => !node.offered.includes(code))
        .map((code) => fault('fact_not_offered', at, code)),
    ];
  const silent = [node.why, node.wanted].some((text) => text.nl.trim() === '' && text.en.trim() === '');
  return [
    ...texts,
    ...(silent
      ? [fault('no_feedback', at)]
      : [node.why, node.wanted].flatMap((text) => textFaults(at, text, scenarioLimits.scene))),
  ];
};

const unusedFacts = ({ situations, nodes }: LearningScenario): readonly ScenarioFault[] =>
  Object.keys(situations)
    .filter((at) => !Object.values(nodes).some((node) => node.kind !== 'scene' && node.situation === at))
    .map((at) => fault('unused_facts', at));

const compassFaults = (book: CompassBook, scenario: LearningScenario): readonly ScenarioFault[] => {
  const known = new Set(book.observations.map(({ code }) => code));
  const offered = Object.entries(scenario.nodes).flatMap(([at, node]) =>
    node.kind === 'compass' ? node.offered.map((code) => [at, code] as const) : [],
  );
  const inStories = Object.entries(scenario.situations).flatMap(([at, { observations }]) =>
    observations.map((code) => [at, code] as const),
  );
  return [
    ...[...offered, ...inStories]
      .filter(([, code]) => !known.has(code))
      .map(([at, code]) => fault('unknown_fact', at, code)),
    ...Object.entries(scenario.situations).flatMap(([at, story]) => {
      const says = compassOn(book, story);
      return saysSame(says, story.says)
        ? []
        : [fault('other_outcome', at, says.desk === null ? says.outcome : `${says.outcome} ${says.desk}`)];
    }),
  ];
};

/** False for a story that was right once, and that the compass of now contradicts. */
export const fitsCompass = (book: CompassBook, scenario: LearningScenario): boolean =>
  compassFaults(book, scenario).length === 0;

/** @returns nothing when it can be shown */
export const checkScenario = (book: CompassBook, scenario: LearningScenario): readonly ScenarioFault[] => [
  ...textFaults('', scenario.title, scenarioLimits.title),
  ...(readParts(scenario.drawing.parts).length === 0 ||
  readParts(scenario.drawing.parts).length < scenario.drawing.parts.split(' ').length
    ? [fault('no_drawing')]
    : textFaults('drawing', scenario.drawing.alt, scenarioLimits.scene)),
  ...shapeFaults(scenario),
  ...(Object.values(scenario.nodes).some((node) => node.kind === 'end' && node.end === 'best')
    ? []
    : [fault('no_best_end')]),
  ...Object.entries(scenario.nodes).flatMap(([at, node]) => nodeFaults(scenario, at, node)),
  ...unusedFacts(scenario),
  ...compassFaults(book, scenario),
];
