/** What happened at each point, added up from events: any order, doubled, days late — the same events are the same schouw. */
import type { InspectionEvent, InspectionFact } from './inspection-event.ts';
import type { Aspect, Judgement, SafetyAnswer, SafetyQuestion, Weather } from './scale.ts';

export type InspectionPoint = {
  readonly pointId: string;
  readonly neighbourhoodCode: string | null;
};

/** One judgement per person who looked; who that was does not matter for what it says. */
type Judged = {
  readonly judgements: ReadonlyMap<Aspect, readonly Judgement[]>;
  readonly answers: ReadonlyMap<SafetyQuestion, readonly SafetyAnswer[]>;
};

export type WalkedPoint = InspectionPoint &
  Judged & {
    readonly reachable: boolean;
    /** As who looked calls the place; null where nobody did. */
    readonly name: string | null;
    readonly signalIds: readonly string[];
  };

export type WalkedInspection = {
  readonly points: readonly WalkedPoint[];
  readonly weather: { readonly weather: Weather; readonly dark: boolean } | null;
};

const order = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
const momentOf = (event: InspectionEvent): number => Date.parse(event.at) + (event.clockOffsetMs ?? 0);

/**
 * On one phone the later number counts, whatever its clock said; between phones the later moment does.
 * @param events about one thing, at least one
 */
export const lastOf = (events: readonly InspectionEvent[]): InspectionEvent | undefined =>
  [...Map.groupBy(events, (event) => event.deviceId).values()]
    .flatMap((own) => {
      const [last] = [...own].sort(
        (left, right) => right.seq - left.seq || order(right.eventId, left.eventId),
      );
      return last === undefined ? [] : [last];
    })
    .sort((left, right) => momentOf(right) - momentOf(left) || order(right.deviceId, left.deviceId))[0];

type Of<Kind extends InspectionFact['kind']> = InspectionEvent & {
  readonly fact: Extract<InspectionFact, { kind: Kind }>;
};
export const isOf =
  <Kind extends InspectionFact['kind']>(kind: Kind) =>
  (event: InspectionEvent): event is Of<Kind> =>
    event.fact.kind === kind;

/** Per point what it was called last; a name that was taken away is none. */
export const namesOf = (events: readonly InspectionEvent[]): ReadonlyMap<string, string> =>
  new Map(
    [...Map.groupBy(events.filter(isOf('named')), (event) => event.pointId)].flatMap(([pointId, own]) => {
      const last = lastOf(own)?.fact;
      const label = last?.kind === 'named' ? last.label.trim() : '';
      return pointId === null || label === '' ? [] : [[pointId, label] as const];
    }),
  );

type Said<Thing, Word> = {
  readonly thing: Thing;
  readonly word: Word;
  readonly looker: string;
  readonly event: InspectionEvent;
};

/** Per thing that was asked, what each person who looked said last; in an order that tells nothing about who it was. */
const lastPerLooker = <Thing extends string, Word extends string>(
  said: readonly Said<Thing, Word>[],
): ReadonlyMap<Thing, readonly Word[]> =>
  new Map(
    [...Map.groupBy(said, (one) => one.thing)].map(([thing, about]) => {
      const words = [...Map.groupBy(about, (one) => one.looker).values()].flatMap((own) => {
        const last = lastOf(own.map((one) => one.event));
        return own.filter((one) => one.event === last).map((one) => one.word);
      });
      return [thing, words.sort(order)] as const;
    }),
  );

const walkedPoint = (point: InspectionPoint, events: readonly InspectionEvent[]): WalkedPoint => {
  const about = events.filter((event) => event.pointId === point.pointId);
  const reached = lastOf(about.filter(isOf('reachable')));
  return {
    pointId: point.pointId,
    neighbourhoodCode: point.neighbourhoodCode,
    name: namesOf(about).get(point.pointId) ?? null,
    reachable: reached?.fact.kind !== 'reachable' || reached.fact.reachable,
    judgements: lastPerLooker(
      about.filter(isOf('scored')).map((event) => ({
        thing: event.fact.aspect,
        word: event.fact.judgement,
        looker: `${event.personId}/${event.fact.by}`,
        event,
      })),
    ),
    answers: lastPerLooker(
      about.filter(isOf('checked')).map((event) => ({
        thing: event.fact.question,
        word: event.fact.answer,
        looker: `${event.personId}/${event.fact.by}`,
        event,
      })),
    ),
    signalIds: [...new Set(about.filter(isOf('signalled')).map(({ fact }) => fact.signalId))].sort(order),
  };
};

/** @param events of this schouw, in any order; the same one twice is one */
export const inspectionOf = (
  points: readonly InspectionPoint[],
  events: readonly InspectionEvent[],
): WalkedInspection => {
  const once = [...new Map(events.map((event) => [event.eventId, event])).values()];
  const weather = lastOf(once.filter(isOf('weather')))?.fact;
  return {
    points: points.map((point) => walkedPoint(point, once)),
    weather: weather?.kind === 'weather' ? { weather: weather.weather, dark: weather.dark } : null,
  };
};
