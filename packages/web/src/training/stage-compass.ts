/** What a room is asked where a story turns to the compass: what will it say? The answer comes from the real one. */
import { outcomes, type Text } from '@buurtplus/domain/compass';
import { type LearningScenario, pollAt } from '@buurtplus/domain/training';
import { en } from './words-en.ts';
import { nl, type TrainingWords } from './words-nl.ts';

type Poll = NonNullable<ReturnType<typeof pollAt>>;

const outcomeIn = ({ outcomes: said, anyDesk }: TrainingWords, outcome: (typeof outcomes)[number]): string =>
  outcome === 'desk' ? anyDesk : said[outcome];

/** In the order of how pressing they are, never with a desk by name: that would give the answer away. */
const compassChoices: Poll['choices'] = outcomes.map((outcome) => ({
  id: outcome,
  text: { nl: outcomeIn(nl, outcome), en: outcomeIn(en, outcome) },
}));

const asks = (text: Text): Text => ({
  nl: `${text.nl} ${nl.compassWillSay}`,
  en: `${text.en} ${en.compassWillSay}`,
});

/** @returns null where there is nothing to vote about */
export const stagePoll = (scenario: LearningScenario, step: string): Poll | null => {
  const node = scenario.nodes[step];
  return node?.kind === 'compass'
    ? { ask: asks(node.text), choices: compassChoices }
    : pollAt(scenario, step);
};
