/** What two sides agree on: who, what, for which signals, how, how fast, who deputises, how often they meet, from and until when. */
import { type SignalKind, signalKinds } from '../compass/index.ts';
import { type CalendarDay, isCalendarDay } from '../people/index.ts';

/** In Dutch working days (until five in the afternoon) or working hours (nine to five). */
export const spanUnits = ['days', 'hours'] as const;
export type Span = { readonly count: number; readonly unit: (typeof spanUnits)[number] };

/** Months between two meetings; 0 is no fixed rhythm. */
export const meetingRhythms = [0, 1, 2, 3, 6, 12] as const;

export type AgreementTerms = {
  readonly title: string;
  /** Who does what, in plain words and without names. */
  readonly what: string;
  readonly kinds: readonly SignalKind[];
  readonly channel: string;
  readonly take: Span;
  readonly answer: Span;
  /** A function or a desk that stands in, not a person. */
  readonly deputy: string;
  readonly meetEveryMonths: number;
  readonly startsOn: CalendarDay;
  readonly endsOn: CalendarDay | null;
  /** The text of a covenant that hangs on it. */
  readonly covenant: string | null;
};

/** Not yet signed by both, of one side with one team: a register is read, so nobody fills it up. */
export const mostFirstDrafts = 20;

export const termLimits = {
  title: 80,
  what: 1_000,
  channel: 200,
  deputy: 120,
  covenant: 12_000,
  days: 60,
  hours: 80,
} as const;

export type TermsNo = { readonly field: keyof AgreementTerms; readonly code: string };

const wrongText = (text: string, limit: number): string | null =>
  text.trim() === '' ? 'empty' : [...text].length > limit ? 'too_long' : null;

const wrongSpan = (span: Span): string | null =>
  Number.isInteger(span.count) && span.count >= 1 && span.count <= termLimits[span.unit]
    ? null
    : 'out_of_range';

/** Hours compare as parts of a working day of eight. */
const inHours = (span: Span): number => (span.unit === 'hours' ? span.count : span.count * 8);

export const checkTerms = (terms: AgreementTerms): readonly TermsNo[] => {
  const nos: TermsNo[] = [];
  const no = (field: keyof AgreementTerms, code: string | null): void => {
    if (code !== null) nos.push({ field, code });
  };
  no('title', wrongText(terms.title, termLimits.title));
  no('what', wrongText(terms.what, termLimits.what));
  no('channel', wrongText(terms.channel, termLimits.channel));
  no('deputy', wrongText(terms.deputy, termLimits.deputy));
  no('kinds', terms.kinds.length === 0 ? 'none_picked' : null);
  no('kinds', terms.kinds.every((kind) => signalKinds.includes(kind)) ? null : 'unknown');
  no('take', wrongSpan(terms.take));
  no('answer', wrongSpan(terms.answer));
  if (wrongSpan(terms.take) === null && wrongSpan(terms.answer) === null)
    no('answer', inHours(terms.answer) < inHours(terms.take) ? 'before_take' : null);
  no('meetEveryMonths', meetingRhythms.some((one) => one === terms.meetEveryMonths) ? null : 'unknown');
  no('startsOn', isCalendarDay(terms.startsOn) ? null : 'no_day');
  if (terms.endsOn !== null)
    no(
      'endsOn',
      !isCalendarDay(terms.endsOn) ? 'no_day' : terms.endsOn < terms.startsOn ? 'before_start' : null,
    );
  no(
    'covenant',
    terms.covenant !== null && [...terms.covenant].length > termLimits.covenant ? 'too_long' : null,
  );
  return nos;
};

const order: readonly (keyof AgreementTerms)[] = [
  'title',
  'what',
  'kinds',
  'channel',
  'take',
  'answer',
  'deputy',
  'meetEveryMonths',
  'startsOn',
  'endsOn',
  'covenant',
];

/** Written out by hand: what comes back from a database has its keys in another order. */
const asText = (terms: AgreementTerms, field: keyof AgreementTerms): string => {
  if (field === 'kinds') return signalKinds.filter((kind) => terms.kinds.includes(kind)).join();
  if (field === 'take' || field === 'answer') return `${terms[field].count} ${terms[field].unit}`;
  return JSON.stringify(terms[field]);
};

/** Which terms a new version changes, in the order of the page. */
export const changedTerms = (
  before: AgreementTerms,
  after: AgreementTerms,
): readonly (keyof AgreementTerms)[] =>
  order.filter((field) => asText(before, field) !== asText(after, field));
