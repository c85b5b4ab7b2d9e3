/** A schouw that is planned: where, which points, what is looked at; every "no" names its field. */
import type { CalendarDay } from '../people/index.ts';
import type { Aspect } from './scale.ts';

export type FixedPoint = { readonly label: string; readonly lat: number; readonly lon: number };

export type InspectionPlan = {
  readonly title: string;
  readonly neighbourhoodCodes: readonly string[];
  readonly plannedOn: CalendarDay;
  readonly aspects: readonly Aspect[];
  readonly withSafety: boolean;
  readonly points:
    | { readonly way: 'drawn'; readonly count: number; readonly seed: string | null }
    | { readonly way: 'fixed'; readonly places: readonly FixedPoint[] };
};

export const planLimits = { title: 80, points: 60, seed: 60, label: 80, areas: 60, daysAhead: 365 } as const;

export type PlanNo = { readonly field: string; readonly code: string };

const day = 86_400_000;

const checkPoints = (points: InspectionPlan['points']): readonly PlanNo[] => {
  if (points.way === 'drawn')
    return points.count < 1 || points.count > planLimits.points
      ? [{ field: 'points', code: 'wrong_count' }]
      : [];
  if (points.places.length === 0) return [{ field: 'points', code: 'none_picked' }];
  if (points.places.length > planLimits.points) return [{ field: 'points', code: 'wrong_count' }];
  return points.places.some(({ label }) => label.trim() === '' || label.trim().length > planLimits.label)
    ? [{ field: 'points', code: 'label' }]
    : [];
};

export type InspectionChange = Pick<InspectionPlan, 'title' | 'plannedOn' | 'aspects' | 'withSafety'>;

const checkWhatAndWhen = (plan: InspectionChange, today: CalendarDay): readonly PlanNo[] => {
  const nos: PlanNo[] = [];
  const title = plan.title.trim();
  if (title === '') nos.push({ field: 'title', code: 'empty' });
  if (title.length > planLimits.title) nos.push({ field: 'title', code: 'too_long' });
  if (plan.aspects.length === 0 && !plan.withSafety) nos.push({ field: 'aspects', code: 'none_picked' });
  const ahead = (Date.parse(plan.plannedOn) - Date.parse(today)) / day;
  if (Number.isNaN(ahead) || ahead < 0) nos.push({ field: 'plannedOn', code: 'past' });
  else if (ahead > planLimits.daysAhead) nos.push({ field: 'plannedOn', code: 'too_far' });
  return nos;
};

/** @param mine neighbourhoods this person may plan in @param today in Dutch time */
export const checkPlan = (
  plan: InspectionPlan,
  mine: readonly string[],
  today: CalendarDay,
): readonly PlanNo[] => {
  const nos: PlanNo[] = [];
  if (plan.neighbourhoodCodes.length === 0) nos.push({ field: 'neighbourhoodCodes', code: 'none_picked' });
  if (!plan.neighbourhoodCodes.every((code) => mine.includes(code)))
    nos.push({ field: 'neighbourhoodCodes', code: 'not_yours' });
  return [...checkWhatAndWhen(plan, today), ...nos, ...checkPoints(plan.points)];
};

/** A day that stays may be over already; where and which points stay as they were planned. */
export const checkChange = (
  change: InspectionChange,
  plannedOn: CalendarDay,
  today: CalendarDay,
): readonly PlanNo[] =>
  checkWhatAndWhen(change, today).filter(
    ({ field }) => field !== 'plannedOn' || change.plannedOn !== plannedOn,
  );

/** Closed by a slip: within a day it is opened again. */
export const mayReopen = (closedAt: Date | null, now: Date): boolean =>
  closedAt !== null && now.getTime() - closedAt.getTime() < day;
