/** Words of thanks from a professional to a team: a standard sentence or own words, about nobody, until a day. */
import { type CalendarDay, dutyRoles } from '../people/index.ts';

export const thanksSentences = [
  'seen_early',
  'well_described',
  'always_there',
  'made_safer',
  'good_talks',
] as const;
export type ThanksSentence = (typeof thanksSentences)[number];

/** Who thanks: a professional by the kind of desk, or an organisation; never a name. */
export const thankerRoles = [...dutyRoles, 'partner'] as const;
export type ThankerRole = (typeof thankerRoles)[number];

export const thanksLimits = { words: 280, days: 60 } as const;

export type NewThanks = {
  readonly sentence: ThanksSentence | null;
  readonly words: string | null;
};

export type ThanksNo = { readonly field: 'words'; readonly code: 'empty' | 'too_long' | 'choose_one' };

/** One or the other: a sentence of ours, or words of one's own. */
export const checkThanks = ({ sentence, words }: NewThanks): readonly ThanksNo[] => {
  const own = words?.trim() ?? '';
  if (sentence === null && own === '') return [{ field: 'words', code: 'empty' }];
  if (sentence !== null && own !== '') return [{ field: 'words', code: 'choose_one' }];
  return [...own].length > thanksLimits.words ? [{ field: 'words', code: 'too_long' }] : [];
};

/** The last day on which a team reads it. */
export const thanksUntil = (today: CalendarDay): CalendarDay =>
  new Date(Date.parse(`${today}T00:00:00Z`) + thanksLimits.days * 86_400_000).toISOString().slice(0, 10);
