/** Walking through a scenario: where choices lead, every path there is, and where somebody stands after what was chosen. */
import type { CompassBook } from '../compass/index.ts';
import {
  compassOn,
  type LearningScenario,
  type Picked,
  type ScenarioNode,
  type Situation,
  saysSame,
} from './scenario.ts';

/** Where a step can lead, each with the choice that leads there. */
export const waysOn = (node: ScenarioNode): readonly { readonly choice: string; readonly to: string }[] =>
  node.kind === 'end'
    ? []
    : node.kind === 'compass'
      ? [
          { choice: 'same', to: node.same },
          { choice: 'other', to: node.other },
        ]
      : [
          ...node.choices.map(({ id, to }) => ({ choice: id, to })),
          ...(node.hurry === null ? [] : [{ choice: 'late', to: node.hurry.to }]),
        ];

/** What the compass makes of what was picked: the same as of the story, or something else. */
export const compassChoice = (book: CompassBook, story: Situation, picked: Picked): 'same' | 'other' => {
  const [mine, theirs] = [compassOn(book, story, picked), compassOn(book, story)];
  return saysSame(mine, theirs) ? 'same' : 'other';
};

/** Every way through, as the steps that are passed; a way that comes back to itself or leads nowhere stops there. */
export const pathsOf = (scenario: LearningScenario, most = 2_000): readonly (readonly string[])[] => {
  const found: (readonly string[])[] = [];
  const go = (path: readonly string[]): void => {
    if (found.length >= most) return;
    const node = scenario.nodes[path.at(-1) ?? ''];
    const ways = node === undefined ? [] : waysOn(node).filter(({ to }) => !path.includes(to));
    if (ways.length === 0) found.push(path);
    for (const { to } of ways) go([...path, to]);
  };
  go([scenario.start]);
  return found;
};

/** One answer inside a scenario, of whatever phone. */
export type Step = { readonly step: string; readonly choice: string | null; readonly at: string };

/**
 * Where somebody stands after these answers, in whatever order they came. When two phones chose differently, the longest way counts,
 * and of two as long the one that was chosen first.
 */
export const standsAt = (
  scenario: LearningScenario,
  steps: readonly Step[],
): { readonly at: string; readonly passed: readonly string[]; readonly seen: boolean } => {
  const sorted = [...steps].sort(
    (left, right) => left.at.localeCompare(right.at) || (left.choice ?? '').localeCompare(right.choice ?? ''),
  );
  const go = (at: string, passed: readonly string[]): { at: string; passed: readonly string[] } => {
    const node = scenario.nodes[at];
    if (node === undefined || passed.includes(at)) return { at, passed };
    let best = { at, passed };
    for (const { step, choice } of sorted) {
      const way = step === at ? waysOn(node).find((one) => one.choice === choice) : undefined;
      if (way === undefined) continue;
      const further = go(way.to, [...passed, at]);
      if (further.passed.length > best.passed.length) best = further;
    }
    return best;
  };
  const found = go(scenario.start, []);
  return {
    ...found,
    seen: steps.some(({ step }) => step === found.at && scenario.nodes[step]?.kind === 'end'),
  };
};
