/** A lesson of a few minutes: things to read, questions, and scenarios to practise with. */
import type { Text } from '../compass/index.ts';
import type { LearningScenario } from './scenario.ts';
import type { Drawing } from './text.ts';

type AnswerOption = {
  readonly id: string;
  readonly text: Text;
  readonly right: boolean;
  readonly why: Text;
};
export type LearningQuestion = {
  /** Stable for ever: a question comes back by it. */
  readonly id: string;
  readonly ask: Text;
  readonly options: readonly AnswerOption[];
};

export type ModuleStep =
  | { readonly kind: 'read'; readonly id: string; readonly title: Text; readonly lines: readonly Text[] }
  | { readonly kind: 'ask'; readonly id: string; readonly question: LearningQuestion };

export type LearningModule = {
  readonly id: string;
  readonly version: number;
  readonly title: Text;
  readonly about: Text;
  readonly drawing: Drawing;
  /** Who keeps it right, and until when it was looked at. */
  readonly owner: string;
  readonly reviewBy: string;
  /** Public addresses the facts come from. */
  readonly sources: readonly string[];
  readonly steps: readonly ModuleStep[];
  readonly scenarios: readonly LearningScenario[];
};

type Line = readonly [nl: string, en: string];

export const read = (id: string, title: Line, lines: readonly Line[]): ModuleStep => ({
  kind: 'read',
  id,
  title: { nl: title[0], en: title[1] },
  lines: lines.map(([nl, en]) => ({ nl, en })),
});

/** `[right or not, Dutch, English, why in Dutch, why in English]` */
type OptionLine = readonly [right: 'yes' | 'no', nl: string, en: string, whyNl: string, whyEn: string];

export const ask = (id: string, question: Line, options: readonly OptionLine[]): ModuleStep => ({
  kind: 'ask',
  id,
  question: {
    id,
    ask: { nl: question[0], en: question[1] },
    options: options.map(([right, nl, en, whyNl, whyEn], index) => ({
      id: `${index + 1}`,
      text: { nl, en },
      right: right === 'yes',
      why: { nl: whyNl, en: whyEn },
    })),
  },
});

/** The questions of a lesson, in its order. */
export const questionsOf = (lesson: Pick<LearningModule, 'steps'>): readonly LearningQuestion[] =>
  lesson.steps.flatMap((step) => (step.kind === 'ask' ? [step.question] : []));
