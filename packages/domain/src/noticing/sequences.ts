/** What signals may be becoming together: one event seen by two, a third in so many weeks, or something that gets more urgent. */
import { urgencies } from '../compass/index.ts';
import { daysBetween, type Explanation } from './calendar.ts';
import type { Comparison, SharedTheme } from './compare.ts';
import type { NoticeableSignal } from './noticeable.ts';
import type { About, RelatedReason } from './reasons.ts';

const hourMs = 3_600_000;
const weekMs = 7 * 24 * hourMs;
/** Reports this near in time are of one event, so they count once. */
const oneEventHours = 6;
const sequenceWeeks = 6;
const sequenceFrom = 3;

/** Two people, as far as is still known; what one person says twice is no second report. */
export const sameEvent = (
  one: NoticeableSignal,
  { other, apartMs }: Comparison,
): readonly RelatedReason[] => {
  const byTwo = one.senderId !== null && other.senderId !== null && one.senderId !== other.senderId;
  const hours = Math.abs(apartMs) / hourMs;
  return byTwo && hours <= oneEventHours
    ? [{ code: 'same_event', hours: Math.max(1, Math.ceil(hours)) }]
    : [];
};

const saysLittle = (explanation: Explanation | null): boolean =>
  explanation !== null && explanation.by !== 'working_hours';

/** Seen only in working hours, a sign of absence makes a sequence as soon as one of them was seen outside those. */
const makesSequence = (explanations: readonly (Explanation | null)[]): boolean =>
  explanations.some((explanation) => explanation === null);

const mayBeWorse = ({ isTight, explanation, otherExplanation }: SharedTheme): boolean =>
  isTight && !saysLittle(explanation) && makesSequence([explanation, otherExplanation]);

const sinceOrder = ['today', 'days', 'weeks'] as const;

/**
 * Compared with what came before it only. A holiday takes the claim away from the signal of the holiday itself; "it lasts longer" needs
 * both, for an empty house in July and one in September are two absences.
 */
export const gettingWorse = (one: NoticeableSignal, comparison: Comparison): readonly RelatedReason[] => {
  const { other, apartMs, themes } = comparison;
  const worse = themes.filter(mayBeWorse);
  if (apartMs <= 0 || worse.length === 0) return [];
  const [from, to] = [other.followUps.since ?? 'unknown', one.followUps.since ?? 'unknown'];
  const rank = (since: string): number => (sinceOrder as readonly string[]).indexOf(since);
  const moreUrgent = urgencies.indexOf(one.urgency) < urgencies.indexOf(other.urgency);
  const lastsLonger =
    rank(from) >= 0 &&
    rank(from) < rank(to) &&
    worse.some(({ otherExplanation }) => !saysLittle(otherExplanation));
  return [
    ...(moreUrgent ? [{ code: 'more_urgent', from: other.urgency, to: one.urgency } as const] : []),
    ...(lastsLonger ? [{ code: 'lasts_longer', from, to } as const] : []),
  ];
};

type Member = { readonly signal: NoticeableSignal; readonly explanation: Explanation | null };

const momentOf = ({ signal }: Member): number => Date.parse(signal.observedAt);

const countEvents = (members: readonly Member[]): number => {
  let events = 0;
  let begun = Number.NEGATIVE_INFINITY;
  for (const moment of members.map(momentOf).sort((left, right) => left - right)) {
    if (moment - begun <= oneEventHours * hourMs) continue;
    events += 1;
    begun = moment;
  }
  return events;
};

type Repeat = { readonly ids: readonly string[]; readonly count: number; readonly weeks: number };

/** All that came before this one in one theme, as one sequence. */
const repeatIn = (
  theme: SharedTheme['theme'],
  one: NoticeableSignal,
  comparisons: readonly Comparison[],
): Repeat | null => {
  const before = comparisons.flatMap(({ other, apartMs, themes }) => {
    const shared = themes.find((candidate) => candidate.theme === theme);
    const counts =
      shared !== undefined &&
      shared.isTight &&
      apartMs >= 0 &&
      apartMs <= sequenceWeeks * weekMs &&
      !saysLittle(shared.explanation) &&
      !saysLittle(shared.otherExplanation);
    return counts ? [{ signal: other, explanation: shared.otherExplanation }] : [];
  });
  const own = comparisons.flatMap(({ themes }) => themes).find((candidate) => candidate.theme === theme);
  const members: readonly Member[] = [{ signal: one, explanation: own?.explanation ?? null }, ...before];
  const count = countEvents(members);
  if (count < sequenceFrom || !makesSequence(members.map(({ explanation }) => explanation))) return null;
  const first = members.reduce((left, right) => (momentOf(right) < momentOf(left) ? right : left));
  const days = daysBetween(first.signal.seen, one.seen);
  return {
    ids: before.map(({ signal }) => signal.id),
    count,
    weeks: Math.max(1, Math.ceil(days / 7)),
  };
};

/** @returns the longest sequence each earlier signal is part of, by its id */
export const repeats = (
  one: NoticeableSignal,
  comparisons: readonly Comparison[],
): ReadonlyMap<string, RelatedReason> => {
  const found = new Map<string, Repeat>();
  const codes = new Set(comparisons.flatMap(({ themes }) => themes.map(({ theme }) => theme)));
  for (const code of codes) {
    const repeat = repeatIn(code, one, comparisons);
    for (const id of repeat?.ids ?? []) {
      const known = found.get(id);
      const isLonger =
        repeat !== null &&
        (known === undefined ||
          repeat.count > known.count ||
          (repeat.count === known.count && repeat.weeks < known.weeks));
      if (isLonger) found.set(id, repeat);
    }
  }
  return new Map([...found].map(([id, { count, weeks }]) => [id, { code: 'repeat', count, weeks }]));
};

const aboutOf = (own: boolean, theirs: boolean): About => (own && theirs ? 'both' : own ? 'this' : 'other');

/** What says little is said, so that nobody wonders why it was not counted. */
export const explained = ({ themes }: Comparison): readonly RelatedReason[] => {
  const [own, theirs] = [
    themes.map(({ explanation }) => explanation).find((explanation) => explanation !== null),
    themes.map(({ otherExplanation }) => otherExplanation).find((explanation) => explanation !== null),
  ];
  return (['known_away', 'holiday', 'working_hours'] as const).flatMap((by): readonly RelatedReason[] => {
    if (own?.by !== by && theirs?.by !== by) return [];
    const about = aboutOf(own?.by === by, theirs?.by === by);
    if (by !== 'holiday') return [{ code: by, about }];
    const isAssumed = [own, theirs].some((one) => one?.by === 'holiday' && one.isAssumed);
    return [{ code: 'holiday', about, isAssumed }];
  });
};
