/** What holds on a training evening: when it can be, when a code counts, who is counted, and when bars are shown. */
import type { Text } from '../compass/index.ts';
import { addDays, isDay, momentOf } from '../roster/index.ts';
import type { LearningScenario } from './scenario.ts';

export const eveningLimits = {
  name: 120,
  place: 160,
  evenings: 12,
  teams: 20,
  organisations: 20,
  /** A role in a neighbourhood is one; the table of series takes no more. */
  duties: 1_200,
  modules: 12,
  coLeaders: 5,
  question: 600,
  answer: 1_200,
  choices: 6,
  /** Guessing is over after this many; the trainer ticks by hand then. */
  wrongCodes: 8,
  /** Below this nobody's vote can hide in a bar. */
  fewestVoters: 5,
  /** A code that was typed without network may come this much later. */
  lateDays: 7,
} as const;

/** Who is early, and who stays to talk. */
const aroundMs = 30 * 60_000;
/** How long one code stands on the beamer. */
export const codeSeconds = 60;

export type EveningTimes = { readonly startsAt: Date; readonly endsAt: Date };

/**
 * A day with two clock times; an end before its beginning is after midnight.
 * @returns null for a day or time that is none, and for an evening of nothing or more than twelve hours
 */
export const eveningTimes = (day: string, from: string, until: string): EveningTimes | null => {
  const clock = /^([01]\d|2[0-3]):([0-5]\d)$/;
  const [start, end] = [clock.exec(from), clock.exec(until)];
  if (!isDay(day) || start === null || end === null) return null;
  const minute = (found: RegExpExecArray): number => Number(found[1]) * 60 + Number(found[2]);
  const startsAt = momentOf(day, minute(start));
  const endsAt = momentOf(minute(end) <= minute(start) ? addDays(day, 1) : day, minute(end));
  const length = endsAt.getTime() - startsAt.getTime();
  return length > 0 && length <= 12 * 3_600_000 ? { startsAt, endsAt } : null;
};

/** Where it was before it moved, as long as it is somewhere else; moved back it never moved. */
export const movedFrom = (
  was: { readonly startsAt: Date; readonly movedFrom: Date | null },
  startsAt: Date,
): Date | null => {
  const first = was.movedFrom ?? was.startsAt;
  return first.getTime() === startsAt.getTime() ? null : first;
};

/** From half an hour before until half an hour after. */
export const isOn = ({ startsAt, endsAt }: EveningTimes, at: Date): boolean =>
  at.getTime() >= startsAt.getTime() - aroundMs && at.getTime() <= endsAt.getTime() + aroundMs;

/** From its beginning until a week after it the trainer can say which lessons were gone through: that is often not quite the plan. */
export const maySayHandled = ({ startsAt, endsAt }: EveningTimes, now: Date): boolean =>
  startsAt <= now && now.getTime() <= endsAt.getTime() + eveningLimits.lateDays * 86_400_000;

export const codeStep = (at: Date): number => Math.floor(at.getTime() / (codeSeconds * 1_000));

/**
 * Which turns of the code count for somebody who typed it then and whose phone brought it now. Live it is this one or the one before;
 * what was typed without network is looked at by its own time, one turn around it, for clocks differ.
 * @returns nothing when it cannot count any more
 */
export const stepsThatCount = (evening: EveningTimes, typedAt: Date, receivedAt: Date): readonly number[] => {
  const lateMs = receivedAt.getTime() - typedAt.getTime();
  if (Math.abs(lateMs) <= 2 * codeSeconds * 1_000) {
    const now = codeStep(receivedAt);
    return isOn(evening, receivedAt) ? [now, now - 1] : [];
  }
  if (lateMs < 0 || receivedAt.getTime() > evening.endsAt.getTime() + eveningLimits.lateDays * 86_400_000)
    return [];
  const then = codeStep(typedAt);
  return isOn(evening, typedAt) ? [then, then - 1, then + 1] : [];
};

type StagePoll = {
  readonly ask: Text;
  readonly choices: readonly { readonly id: string; readonly text: Text }[];
};

/** What a room is asked at a step; null where there is nothing to choose. */
export const pollAt = (scenario: LearningScenario, at: string): StagePoll | null => {
  const node = scenario.nodes[at];
  return node?.kind === 'scene' && node.choices.length > 1
    ? { ask: node.text, choices: node.choices.map(({ id, text }) => ({ id, text })) }
    : null;
};

/** Where the story goes on: by the choice of the trainer, or along the only way. */
export const stageAfter = (scenario: LearningScenario, at: string, choice: string | null): string | null => {
  const node = scenario.nodes[at];
  if (node === undefined || node.kind === 'end') return null;
  if (node.kind === 'compass') return node.same;
  const chosen =
    node.choices.find(({ id }) => id === choice) ?? (node.choices.length === 1 ? node.choices[0] : undefined);
  return chosen?.to ?? null;
};
