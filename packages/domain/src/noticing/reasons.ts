/** Why two signals may belong together: codes with the numbers a sentence needs. There is no score behind them. */
import type { FollowUpAnswers, Urgency } from '../compass/index.ts';
import type { ThemeCode } from './themes.ts';

/** Which of the two an explanation is about. */
export type About = 'this' | 'other' | 'both';

type PlaceReason =
  /** The same street and house number. */
  | { readonly code: 'same_address' }
  | { readonly code: 'same_place'; readonly metres: number; readonly accuracyM: number }
  | { readonly code: 'near'; readonly metres: number; readonly accuracyM: number };

type ThemeReason =
  | { readonly code: 'same_fact'; readonly observations: readonly string[] }
  | { readonly code: 'same_theme'; readonly theme: ThemeCode }
  | { readonly code: 'related_theme'; readonly theme: ThemeCode };

type TimeReason =
  | { readonly code: 'earlier'; readonly days: number }
  | { readonly code: 'later'; readonly days: number };

type SequenceReason =
  /** Another volunteer saw this within hours: two reports of one event. */
  | { readonly code: 'same_event'; readonly hours: number }
  /** With this one, so many times in so many weeks. */
  | { readonly code: 'repeat'; readonly count: number; readonly weeks: number }
  | { readonly code: 'more_urgent'; readonly from: Urgency; readonly to: Urgency }
  | {
      readonly code: 'lasts_longer';
      readonly from: NonNullable<FollowUpAnswers['since']>;
      readonly to: NonNullable<FollowUpAnswers['since']>;
    };

type CalendarReason =
  | { readonly code: 'holiday'; readonly about: About; readonly isAssumed: boolean }
  | { readonly code: 'working_hours'; readonly about: About }
  | { readonly code: 'known_away'; readonly about: About };

/** In the order in which they are told: where, what, when, what it may be becoming, and what says little. */
export type RelatedReason = PlaceReason | ThemeReason | TimeReason | SequenceReason | CalendarReason;

export type Related = { readonly signalId: string; readonly reasons: readonly RelatedReason[] };
