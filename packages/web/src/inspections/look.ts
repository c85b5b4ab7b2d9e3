/** What this phone knows of a point: what was answered here, by whom of the two, and what is still to be asked. */
import type { InspectionCard, PointCard } from '@buurtplus/contract/inspections';
import {
  type Aspect,
  aspects,
  type InspectionEvent,
  isOf,
  type Judgement,
  type Looker,
  lastOf,
  namesOf,
  type SafetyAnswer,
  type SafetyQuestion,
  safetyQuestions,
} from '@buurtplus/domain/inspections';

export type Asked =
  | { readonly kind: 'aspect'; readonly aspect: Aspect }
  | { readonly kind: 'safety'; readonly question: SafetyQuestion };

export const askedKey = (asked: Asked): string => (asked.kind === 'aspect' ? asked.aspect : asked.question);

export const askedOf = (card: Pick<InspectionCard, 'aspects' | 'withSafety'>): readonly Asked[] => [
  ...aspects
    .filter((aspect) => card.aspects.includes(aspect))
    .map((aspect) => ({ kind: 'aspect', aspect }) as const),
  ...(card.withSafety ? safetyQuestions.map((question) => ({ kind: 'safety', question }) as const) : []),
];

export type Answered = ReadonlyMap<string, Judgement | SafetyAnswer>;

/** By this phone, for one of the two who look. */
const answeredBy = (events: readonly InspectionEvent[], pointId: string, by: Looker): Answered => {
  const about = events.filter((event) => event.pointId === pointId);
  const scored = about.filter(isOf('scored')).filter(({ fact }) => fact.by === by);
  const checked = about.filter(isOf('checked')).filter(({ fact }) => fact.by === by);
  const answers = new Map<string, Judgement | SafetyAnswer>();
  for (const [aspect, own] of Map.groupBy(scored, ({ fact }) => fact.aspect)) {
    const last = lastOf(own)?.fact;
    if (last?.kind === 'scored') answers.set(aspect, last.judgement);
  }
  for (const [question, own] of Map.groupBy(checked, ({ fact }) => fact.question)) {
    const last = lastOf(own)?.fact;
    if (last?.kind === 'checked') answers.set(question, last.answer);
  }
  return answers;
};

export type PointState = {
  readonly reachable: boolean;
  readonly signalled: boolean;
  readonly mine: Answered;
  readonly mates: Answered;
};

export const pointState = (events: readonly InspectionEvent[], pointId: string): PointState => {
  const about = events.filter((event) => event.pointId === pointId);
  const reached = lastOf(about.filter(isOf('reachable')))?.fact;
  return {
    reachable: reached?.kind !== 'reachable' || reached.reachable,
    signalled: about.some(isOf('signalled')),
    mine: answeredBy(events, pointId, 'self'),
    mates: answeredBy(events, pointId, 'mate'),
  };
};

/** Planned points and those that were made on this phone; each once, as this phone calls it. */
export const pointsHere = (
  planned: readonly PointCard[],
  events: readonly InspectionEvent[],
): readonly PointCard[] => {
  const known = new Set(planned.map((point) => point.pointId));
  const made = new Map(events.filter(isOf('point_added')).map((event) => [event.pointId, event]));
  const added = [...made.values()].flatMap((event) =>
    event.pointId === null || known.has(event.pointId)
      ? []
      : [
          {
            pointId: event.pointId,
            position: 1_000,
            label: event.fact.label,
            lat: event.fact.lat,
            lon: event.fact.lon,
            neighbourhoodCode: event.fact.neighbourhoodCode,
          },
        ],
  );
  const names = namesOf(events);
  return [...planned, ...added].map((point) => ({
    ...point,
    label: names.get(point.pointId) ?? point.label,
  }));
};

/** The first that was not answered yet, from this one on and then from the start. */
export const nextAsked = (all: readonly Asked[], answered: Answered, after: Asked | null): Asked | null => {
  const at = after === null ? 0 : all.findIndex((one) => askedKey(one) === askedKey(after)) + 1;
  return [...all.slice(at), ...all.slice(0, at)].find((one) => !answered.has(askedKey(one))) ?? null;
};

/** "52.71234, 5.34321" @returns null when it is no place */
export const readCoordinates = (text: string): { readonly lat: number; readonly lon: number } | null => {
  const found = /^\s*(-?\d{1,2}(?:\.\d+)?)\s*[,; ]\s*(-?\d{1,3}(?:\.\d+)?)\s*$/.exec(text);
  if (found === null) return null;
  const [lat, lon] = [Number(found[1]), Number(found[2])].map((value) => Number(value.toFixed(6)));
  return lat === undefined || lon === undefined ? null : { lat, lon };
};
