/** When what can be answered: until the evening begins, right after it has ended, and again later; and the code that only the person holds. */
import { type EvaluationForm, evaluationForms } from './items.ts';

export const evaluationMoments = ['before', 'reaction', 'after'] as const;
export type EvaluationMoment = (typeof evaluationMoments)[number];

/** Calendar days around the day of the training, both ends included. */
const windows: Readonly<Record<EvaluationMoment, readonly [from: number, to: number]>> = {
  before: [-42, 0],
  reaction: [0, 7],
  after: [1, 42],
};

const dayMs = 86_400_000;
const number = (day: string): number => Math.floor(Date.parse(`${day}T12:00:00Z`) / dayMs);

/** The training evening of that day, for one person: by the clock, and whether he was there. */
export type TrainingEvening = {
  readonly beginsAt: Date;
  readonly endsAt: Date;
  readonly wasThere: boolean;
};

/**
 * Before is until the evening begins, the reaction from its end on and of who was there only. Without a known evening there is no clock,
 * and the day itself is neither before nor after.
 * @param trainingOn "YYYY-MM-DD" in Dutch time, as is today
 */
export const isOpen = (
  moment: EvaluationMoment,
  trainingOn: string,
  now: { readonly today: string; readonly at: Date },
  evening: TrainingEvening | null,
): boolean => {
  const [from, to] = windows[moment];
  const days = number(now.today) - number(trainingOn);
  if (days < from || to < days) return false;
  if (evening === null) return days !== 0;
  if (moment === 'before') return now.at < evening.beginsAt;
  return now.at >= evening.endsAt && (moment === 'after' || evening.wasThere);
};

export type EveningOfDay = {
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly cancelled: boolean;
  readonly present: boolean;
};

/** Several evenings of one day are one training; one that was called off counts only when there is no other, and then nobody was there. */
export const trainingEvening = (evenings: readonly EveningOfDay[]): TrainingEvening | null => {
  const held = evenings.filter(({ cancelled }) => !cancelled);
  const counted = held.length > 0 ? held : evenings;
  return counted.length === 0
    ? null
    : {
        beginsAt: new Date(Math.min(...counted.map(({ startsAt }) => startsAt.getTime()))),
        endsAt: new Date(Math.max(...counted.map(({ endsAt }) => endsAt.getTime()))),
        wasThere: held.some(({ present }) => present),
      };
};

/** Results come out after the last day only: who looks before and after one answer would else see that answer. */
export const isOut = (moment: EvaluationMoment, trainingOn: string, today: string): boolean =>
  number(today) - number(trainingOn) > windows[moment][1];

export const lastDayOf = (moment: EvaluationMoment, trainingOn: string): string =>
  new Date((number(trainingOn) + windows[moment][1]) * dayMs + dayMs / 2).toISOString().slice(0, 10);

/** Without letters and digits that look alike; the first sign says which words somebody had before. */
const signs = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
export const linkCodeLength = 9;

/** @param chance nine numbers from 0 to 255, from a source nobody can guess */
export const makeLinkCode = (form: EvaluationForm, chance: readonly number[]): string => {
  const letters = chance.slice(0, linkCodeLength).map((one) => signs[one % signs.length] ?? '2');
  const even = evaluationForms.indexOf(form);
  const first = signs.indexOf(letters[0] ?? '2');
  const fitting = first % 2 === even ? first : (first + 1) % signs.length;
  // The number of signs is odd: the step past the last one lands on an even place, so go back one instead.
  const place = fitting % 2 === even ? fitting : 1;
  return `${signs[place] ?? '2'}${letters.slice(1).join('')}`;
};

/** As typed by a person: small letters, spaces and dashes do not matter. @returns null when it is no code */
export const readLinkCode = (typed: string): string | null => {
  const code = typed.toUpperCase().replaceAll(/[\s-]/g, '');
  return code.length === linkCodeLength && [...code].every((sign) => signs.includes(sign)) ? code : null;
};

/** The words somebody had the first time. */
export const formOf = (code: string): EvaluationForm =>
  evaluationForms[signs.indexOf(code[0] ?? '2') % 2] ?? 'a';

/** The other words, for the second time. */
export const otherForm = (form: EvaluationForm): EvaluationForm => (form === 'a' ? 'b' : 'a');

/** An order of its own for each person. @param draw numbers from 0 up to 1 */
export const shuffled = <Value>(values: readonly Value[], draw: () => number): readonly Value[] => {
  const list = [...values];
  for (let at = list.length - 1; at > 0; at -= 1) {
    const other = Math.min(at, Math.floor(draw() * (at + 1)));
    [list[at], list[other]] = [list[other] as Value, list[at] as Value];
  }
  return list;
};
