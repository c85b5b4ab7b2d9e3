/** Two signals beside each other: how near, about what, how long apart. The same answer whichever comes first. */
import { compareHomes, distanceBetween, isSamePlace } from '../signals/index.ts';
import { daysBetween, type Explanation, explanationOf, type NoticingCalendar } from './calendar.ts';
import type { Fact, NoticeableSignal } from './noticeable.ts';
import type { RelatedReason } from './reasons.ts';
import { type ThemeCode, themeCodes, themeOf, themes } from './themes.ts';

/** Farther than this nobody calls it near. */
export const nearM = 150;
const dayMs = 86_400_000;

type Closeness = 'address' | 'place' | 'near';

/** What the two have in common in one theme. */
export type SharedTheme = {
  readonly theme: ThemeCode;
  readonly commonFacts: readonly string[];
  readonly isSameConcern: boolean;
  /** Whether this theme is about the very same place here, so that a sequence may be told. */
  readonly isTight: boolean;
  readonly explanation: Explanation | null;
  readonly otherExplanation: Explanation | null;
};

export type Comparison = {
  readonly other: NoticeableSignal;
  readonly closeness: Closeness;
  /** Milliseconds from the other to this one; negative when the other came later. */
  readonly apartMs: number;
  readonly themes: readonly SharedTheme[];
  /** Where, what and when. */
  readonly reasons: readonly RelatedReason[];
};

/** Upwards to tens: nobody in the street measures finer, and no more is claimed than is known. */
const roundUp = (metres: number): number => Math.max(10, Math.ceil(Math.round(metres) / 10) * 10);

type Place = { readonly closeness: Closeness; readonly reason: RelatedReason };

const comparePlaces = (one: NoticeableSignal, other: NoticeableSignal): Place | null => {
  if (compareHomes(one, other) === 'same') return { closeness: 'address', reason: { code: 'same_address' } };
  const distance = distanceBetween(one.place, other.place);
  // A position that is less sure than what it would prove proves nothing.
  if (distance === null || distance.metres > nearM || distance.accuracyM > nearM) return null;
  const numbers = { metres: roundUp(distance.metres), accuracyM: roundUp(distance.accuracyM) };
  return isSamePlace(one, other)
    ? { closeness: 'place', reason: { code: 'same_place', ...numbers } }
    : { closeness: 'near', reason: { code: 'near', ...numbers } };
};

const factsOf = (signal: NoticeableSignal, theme: ThemeCode): readonly Fact[] =>
  signal.facts.filter((fact) => themeOf(fact) === theme);

type Both = {
  readonly one: NoticeableSignal;
  readonly other: NoticeableSignal;
  readonly closeness: Closeness;
  readonly apartMs: number;
  readonly calendar: NoticingCalendar;
};

const shareTheme = (theme: ThemeCode, both: Both): SharedTheme | null => {
  const { one, other, closeness, apartMs, calendar } = both;
  const { windowDays, isOneHome, isExact } = themes[theme];
  const [own, theirs] = [factsOf(one, theme), factsOf(other, theme)];
  if (own.length === 0 || theirs.length === 0 || Math.abs(apartMs) > windowDays * dayMs) return null;
  const commonFacts = own.map(({ code }) => code).filter((code) => theirs.some((fact) => fact.code === code));
  if (isExact && (commonFacts.length === 0 || closeness === 'near')) return null;
  if (isOneHome && compareHomes(one, other) === 'different') return null;
  return {
    theme,
    commonFacts: [...new Set(commonFacts)].sort(),
    isSameConcern: own.some(({ concern }) => theirs.some((fact) => fact.concern === concern)),
    isTight: !isOneHome || closeness !== 'near',
    explanation: explanationOf(own, one, calendar),
    otherExplanation: explanationOf(theirs, other, calendar),
  };
};

const themeReason = (shared: readonly SharedTheme[]): RelatedReason => {
  const observations = [...new Set(shared.flatMap(({ commonFacts }) => commonFacts))].sort();
  if (observations.length > 0) return { code: 'same_fact', observations };
  const same = shared.find(({ isSameConcern }) => isSameConcern);
  if (same !== undefined) return { code: 'same_theme', theme: same.theme };
  return { code: 'related_theme', theme: shared[0]?.theme ?? 'unknown' };
};

const timeReason = (one: NoticeableSignal, other: NoticeableSignal, apartMs: number): RelatedReason =>
  apartMs >= 0
    ? { code: 'earlier', days: daysBetween(other.seen, one.seen) }
    : { code: 'later', days: daysBetween(one.seen, other.seen) };

/** @returns null when nothing says that the two belong together */
export const compareSignals = (
  one: NoticeableSignal,
  other: NoticeableSignal,
  calendar: NoticingCalendar,
): Comparison | null => {
  const place = comparePlaces(one, other);
  if (place === null) return null;
  const { closeness } = place;
  const apartMs = Date.parse(one.observedAt) - Date.parse(other.observedAt);
  const shared = themeCodes
    .map((theme) => shareTheme(theme, { one, other, closeness, apartMs, calendar }))
    .filter((theme) => theme !== null);
  if (shared.length === 0) return null;
  return {
    other,
    closeness,
    apartMs,
    themes: shared,
    reasons: [place.reason, themeReason(shared), timeReason(one, other, apartMs)],
  };
};
