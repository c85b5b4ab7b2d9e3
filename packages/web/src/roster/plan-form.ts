/** What a coordinator fills in to plan something, and the bodies that follow from it; no React. */
import type { NewItemBody, NewTemplateBody, TemplateView } from '@buurtplus/contract/roster';
import {
  addDays,
  type ItemKind,
  peopleProblem,
  type Season,
  timesOn,
  type WalkMode,
} from '@buurtplus/domain/roster';
import type { Qualification } from '@buurtplus/domain/teams';

export type PlanForm = {
  readonly repeat: 'weekly' | 'once';
  readonly kind: ItemKind;
  readonly title: string;
  readonly zoneId: string;
  readonly mode: WalkMode;
  readonly weekdays: readonly number[];
  /** First and last day of a pattern; an empty last day is no end. */
  readonly startsOn: string;
  readonly endsOn: string;
  readonly day: string;
  readonly start: string;
  readonly minutes: number;
  readonly season: Season;
  readonly skipHolidays: boolean;
  readonly minimum: number;
  readonly capacity: number;
  readonly needs: readonly Qualification[];
  readonly meetingPlace: string;
  readonly signOffHours: number;
  readonly note: string;
};

export const emptyPlan = (today: string): PlanForm => ({
  repeat: 'weekly',
  kind: 'round',
  title: '',
  zoneId: '',
  mode: 'walking',
  weekdays: [],
  startsOn: today,
  endsOn: '',
  day: addDays(today, 7),
  start: '20:00',
  minutes: 90,
  season: 'all_year',
  skipHolidays: true,
  minimum: 2,
  capacity: 3,
  needs: [],
  meetingPlace: '',
  signOffHours: 12,
  note: '',
});

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());
const minuteOf = (clock: string): number => {
  const [hours = '0', minutes = '0'] = clock.split(':');
  return Number(hours) * 60 + Number(minutes);
};

const shape = (form: PlanForm) => ({
  kind: form.kind,
  title: form.kind === 'round' ? null : orNull(form.title),
  zoneId: orNull(form.zoneId),
  mode: form.mode,
  capacity: form.capacity,
  minimum: form.minimum,
  needs: [...form.needs],
  meetingPlace: orNull(form.meetingPlace),
  signOffHours: form.signOffHours,
});

export const templateBody = (form: PlanForm): NewTemplateBody => ({
  ...shape(form),
  weekdays: [...form.weekdays],
  startMinute: minuteOf(form.start),
  minutes: form.minutes,
  season: form.season,
  skipHolidays: form.skipHolidays,
  startsOn: form.startsOn,
  endsOn: form.endsOn === '' ? null : form.endsOn,
});

/** A pattern as it stands, to be another one from a day on. */
export const formOfPattern = (pattern: TemplateView, today: string): PlanForm => ({
  ...emptyPlan(today),
  kind: pattern.kind,
  title: pattern.title ?? '',
  zoneId: pattern.zoneId ?? '',
  mode: pattern.mode,
  weekdays: pattern.weekdays,
  start: `${String(Math.floor(pattern.startMinute / 60)).padStart(2, '0')}:${String(pattern.startMinute % 60).padStart(2, '0')}`,
  minutes: pattern.minutes,
  season: pattern.season,
  skipHolidays: pattern.skipHolidays,
  minimum: pattern.minimum,
  capacity: pattern.capacity,
  needs: pattern.needs,
  meetingPlace: pattern.meetingPlace ?? '',
  signOffHours: pattern.signOffHours,
  startsOn: pattern.startsOn > today ? pattern.startsOn : today,
  endsOn: pattern.endsOn ?? '',
});

export const itemBody = (form: PlanForm): NewItemBody => {
  const { startsAt, endsAt } = timesOn(form.day, minuteOf(form.start), form.minutes);
  return {
    ...shape(form),
    startsAt: startsAt.toISOString(),
    endsAt: endsAt.toISOString(),
    note: orNull(form.note),
  };
};

/** The field that asks attention, with a code of the words; null when it can be sent. */
export const planProblem = (form: PlanForm): { readonly field: string; readonly code: string } | null =>
  peopleProblem(form);

export const isReady = (form: PlanForm): boolean =>
  /^\d{1,2}:\d{2}$/.test(form.start) &&
  (form.repeat === 'once' ? form.day !== '' : form.weekdays.length > 0 && form.startsOn !== '');

/** Changing to a round makes it one for two at least. */
export const withKind = (form: PlanForm, kind: ItemKind): PlanForm => ({
  ...form,
  kind,
  minimum: kind === 'round' ? Math.max(2, form.minimum) : form.minimum,
  repeat: kind === 'round' || form.repeat === 'once' ? form.repeat : 'once',
});
