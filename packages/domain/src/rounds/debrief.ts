/** Two minutes afterwards, for each walker alone and only if he wants: how was it, felt unsafe, anything for the coordinator. */
import { ok, type Result, refuse } from '../kernel/index.ts';

export const debriefFeelings = ['good', 'fine', 'hard'] as const;
export type DebriefFeeling = (typeof debriefFeelings)[number];

export type Debrief = {
  readonly roundId: string;
  readonly feeling: DebriefFeeling | null;
  readonly feltUnsafe: boolean;
  readonly words: string | null;
};

export const debriefLimit = 500;

export type DebriefNo = 'empty' | 'too_long';

export const checkDebrief = (debrief: Debrief): Result<Debrief, DebriefNo> => {
  const words = debrief.words?.trim() ?? '';
  if (words.length > debriefLimit) return refuse('too_long');
  if (words === '' && debrief.feeling === null && !debrief.feltUnsafe) return refuse('empty');
  return ok({ ...debrief, words: words === '' ? null : words });
};
