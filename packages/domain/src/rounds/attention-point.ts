/** An attention point: something to look at this week, with an end date and without persons. */
import type { CalendarDay } from '../people/index.ts';

export type AttentionPoint = {
  readonly text: string;
  readonly neighbourhoodCodes: readonly string[];
  readonly endsOn: CalendarDay;
};

export const attentionLimits = { text: 280, days: 60, areas: 60 } as const;

export type AttentionNo =
  | { readonly field: 'text'; readonly code: 'empty' | 'too_long' }
  | { readonly field: 'neighbourhoodCodes'; readonly code: 'none_picked' | 'not_yours' }
  | { readonly field: 'endsOn'; readonly code: 'past' | 'too_far' };

const day = 86_400_000;

/** @param mine neighbourhoods this professional works in; @param today in Dutch time */
export const checkAttentionPoint = (
  point: AttentionPoint,
  mine: readonly string[],
  today: CalendarDay,
): readonly AttentionNo[] => {
  const nos: AttentionNo[] = [];
  const text = point.text.trim();
  if (text === '') nos.push({ field: 'text', code: 'empty' });
  if (text.length > attentionLimits.text) nos.push({ field: 'text', code: 'too_long' });
  if (point.neighbourhoodCodes.length === 0) nos.push({ field: 'neighbourhoodCodes', code: 'none_picked' });
  if (!point.neighbourhoodCodes.every((code) => mine.includes(code)))
    nos.push({ field: 'neighbourhoodCodes', code: 'not_yours' });
  const ahead = (Date.parse(point.endsOn) - Date.parse(today)) / day;
  if (Number.isNaN(ahead) || ahead < 0) nos.push({ field: 'endsOn', code: 'past' });
  else if (ahead > attentionLimits.days) nos.push({ field: 'endsOn', code: 'too_far' });
  return nos;
};

/** What one walker said about it, of whom the last answer of a day counts. */
export type PointFigures = {
  readonly seen: number;
  readonly notSeen: number;
  readonly couldNotLook: number;
  readonly words: readonly { readonly words: string; readonly on: CalendarDay }[];
};

/** Of fewer, who asked and knows who walked could tell who said what. */
const fewestAnswerers = 3;
const untold: PointFigures = { seen: 0, notSeen: 0, couldNotLook: 0, words: [] };

/** Nobody answered yet, some did and too few to tell of, or enough. */
export const howTold = ['nobody', 'too_few', 'told'] as const;
export type HowTold = (typeof howTold)[number];

/** @param people how many different walkers said it; of too few only that there are some, without a number and without a word */
export const tellableAnswers = (
  figures: PointFigures,
  people: number,
): PointFigures & { readonly told: HowTold } =>
  people < fewestAnswerers
    ? { ...untold, told: people === 0 ? 'nobody' : 'too_few' }
    : { ...figures, told: 'told' };
