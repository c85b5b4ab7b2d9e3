/** Signals for the tests of noticing: fills in everything a test does not mention. */
import { dutchMoment, type FollowUpAnswers, standardBook, type Urgency } from '../compass/index.ts';
import type { PersonId } from '../kernel/index.ts';
import { assumedHolidays, calendarOf, type NoticingCalendar } from './calendar.ts';
import { mayBelongTogether } from './may-belong-together.ts';
import { concernsIn, type NoticeableSignal } from './noticeable.ts';
import type { RelatedReason } from './reasons.ts';

const concernOf = concernsIn(standardBook);
const corner = { lat: 51.8945, lon: 4.5035 } as const;
const metresPerDegree = 111_195;

export type Seen = {
  readonly id?: string;
  /** Dutch winter or summer time is written out: "2026-03-10T20:15+01:00". */
  readonly on: string;
  readonly facts: readonly string[];
  /** Metres east of the corner; null for a neighbourhood only. */
  readonly east?: number | null;
  /** Left out: a tap on the map. */
  readonly accuracyM?: number;
  readonly home?: readonly [street: string, houseNumber: string];
  readonly street?: string;
  readonly neighbourhood?: string;
  readonly urgency?: Urgency;
  readonly answers?: FollowUpAnswers;
  readonly by?: string;
};

export const seen = (one: Seen): NoticeableSignal => {
  const { east = 0, accuracyM, neighbourhood = 'BU05990811' } = one;
  const lon = corner.lon + (east ?? 0) / (metresPerDegree * Math.cos((corner.lat * Math.PI) / 180));
  return {
    id: one.id ?? one.on,
    facts: one.facts.map((code) => ({ code, concern: concernOf(code) })),
    urgency: one.urgency ?? 'social',
    followUps: one.answers ?? {},
    senderId: (one.by ?? 'amina') as PersonId,
    observedAt: new Date(one.on).toISOString(),
    seen: dutchMoment(new Date(one.on)),
    place:
      east === null
        ? { source: 'neighbourhood', neighbourhoodCode: neighbourhood }
        : accuracyM === undefined
          ? { source: 'map', lat: corner.lat, lon }
          : { source: 'position', lat: corner.lat, lon, accuracyM },
    street: one.home?.[0] ?? one.street ?? null,
    houseNumber: one.home?.[1] ?? null,
    neighbourhoodCode: neighbourhood,
  };
};

const publicHolidays = new Set(['2026-04-05', '2026-04-06', '2026-04-27', '2026-12-25', '2026-12-26']);
/** The rough assumption that comes along. */
const assumed = calendarOf(assumedHolidays, publicHolidays, [2025, 2026, 2027]);
/** A municipality that keeps its own weeks and checked them. */
export const checked = calendarOf(
  [
    {
      name: { nl: 'Zomervakantie', en: 'Summer holidays' },
      startsOn: '2026-07-11',
      endsOn: '2026-08-23',
      everyYear: false,
      owner: 'Gemeente Rotterdam',
      checkedOn: '2026-05-01',
    },
  ],
  publicHolidays,
  [2026],
);

/** A reason as a short line, so that a test reads like a list. */
const inShort = (reason: RelatedReason): string => {
  switch (reason.code) {
    case 'same_place':
    case 'near':
      return `${reason.code} ${reason.metres}`;
    case 'same_fact':
      return `same_fact ${reason.observations.join('+')}`;
    case 'same_theme':
    case 'related_theme':
      return `${reason.code} ${reason.theme}`;
    case 'earlier':
    case 'later':
      return `${reason.code} ${reason.days}`;
    case 'same_event':
      return `same_event ${reason.hours}`;
    case 'repeat':
      return `repeat ${reason.count} in ${reason.weeks}`;
    case 'more_urgent':
    case 'lasts_longer':
      return `${reason.code} ${reason.from}>${reason.to}`;
    case 'holiday':
      return `holiday ${reason.about}${reason.isAssumed ? ' assumed' : ''}`;
    case 'working_hours':
    case 'known_away':
      return `${reason.code} ${reason.about}`;
    default:
      return reason.code;
  }
};

/** A written sequence: what should be told at its last signal, by the day on which the other was seen; strongest first. */
export type Sequence = {
  readonly name: string;
  readonly signals: readonly Seen[];
  readonly expected: readonly (readonly [day: string, reasons: readonly string[]])[];
  readonly calendar?: NoticingCalendar;
};

export const evening = (day: string): string => `${day}T20:00+01:00`;
export const summerEvening = (day: string): string => `${day}T20:00+02:00`;
export const byDay = (day: string): string => `${day}T11:00+01:00`;

export const toldAtLast = ({ signals, calendar = assumed }: Sequence): Sequence['expected'] => {
  const all = signals.map((one, at) => seen({ id: `${one.on} ${at}`, ...one }));
  const last = all[all.length - 1];
  if (last === undefined) throw new Error('a sequence without signals');
  return mayBelongTogether(last, all, calendar).map(({ signalId, reasons }) => [
    signalId.slice(0, 10),
    reasons.map(inShort),
  ]);
};
