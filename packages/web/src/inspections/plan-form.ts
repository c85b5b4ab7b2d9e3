/** What is filled in of a plan, and what of it is sent; pure. */
import type { InspectionList, NewInspection } from '@buurtplus/contract/inspections';
import { type Aspect, aspects, type FixedPoint } from '@buurtplus/domain/inspections';

export type PlanForm = {
  readonly title: string;
  readonly teamId: string;
  readonly codes: readonly string[];
  readonly day: string;
  readonly way: 'drawn' | 'fixed';
  readonly count: string;
  readonly seed: string;
  readonly places: readonly FixedPoint[];
  readonly aspects: readonly Aspect[];
  readonly withSafety: boolean;
};

export const emptyPlan = (planFor: InspectionList['planFor'], today: string): PlanForm => {
  const [team] = planFor;
  const [only] = team?.neighbourhoodCodes ?? [];
  return {
    title: '',
    teamId: team?.teamId ?? '',
    codes: team?.neighbourhoodCodes.length === 1 && only !== undefined ? [only] : [],
    day: today,
    way: 'drawn',
    count: '10',
    seed: '',
    places: [],
    aspects,
    withSafety: true,
  };
};

export const toggled = <Value>(list: readonly Value[], one: Value): readonly Value[] =>
  list.includes(one) ? list.filter((other) => other !== one) : [...list, one];

/** @param inspectionId made once per form, so that sending twice plans once */
export const planOf = (form: PlanForm, inspectionId: string): NewInspection => ({
  inspectionId,
  teamId: form.teamId,
  title: form.title,
  neighbourhoodCodes: [...form.codes],
  plannedOn: form.day,
  aspects: [...form.aspects],
  withSafety: form.withSafety,
  points:
    form.way === 'drawn'
      ? {
          way: 'drawn',
          count: Math.min(1_000, Math.max(0, Math.trunc(Number(form.count)) || 0)),
          seed: form.seed.trim() === '' ? null : form.seed.trim(),
        }
      : { way: 'fixed', places: form.places.map((place) => ({ ...place })) },
});
