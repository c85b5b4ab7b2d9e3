/** Whether a desk is open, said in words: until when, or when it opens again; holidays counted. */
import { type CompassDesk, type DutchMoment, isOpen, nextOpening } from '@buurtplus/domain/compass';
import { dayInWords } from '../words/moments.ts';
import type { PhoneWords } from '../words/nl/phone.ts';
import type { Language } from '../words/words.tsx';

type Hours = CompassDesk['hours'];
type Words = PhoneWords['call'];

const dayMs = 86_400_000;
const nextDay = (day: string): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + dayMs).toISOString().slice(0, 10);
/** Monday is 0. */
const weekdayOf = (day: string): number => (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;

/** @returns the first moment at which an open desk is closed; null when that is not within a week */
export const openUntil = (
  hours: Hours,
  at: DutchMoment,
  holidays: ReadonlySet<string>,
): DutchMoment | null => {
  if (hours.always) return null;
  let moment = at;
  for (let turn = 0; turn < 8; turn += 1) {
    if (!isOpen(hours, moment, holidays)) return moment;
    const { day, minute } = moment;
    const spell = (hours.week[weekdayOf(day)] ?? []).find(
      ([from, until]) => minute >= from && minute < until,
    );
    if (spell === undefined) return moment;
    moment = spell[1] < 1_440 ? { day, minute: spell[1] } : { day: nextDay(day), minute: 0 };
  }
  return null;
};

const timeInWords = ({ minute }: DutchMoment, words: Words): string =>
  minute === 0 ? words.midnight : words.hour(Math.floor(minute / 60), String(minute % 60).padStart(2, '0'));

export const openInWords = (
  hours: Hours,
  at: DutchMoment,
  holidays: ReadonlySet<string>,
  words: Words,
  language: Language,
): string => {
  if (isOpen(hours, at, holidays)) {
    const until = openUntil(hours, at, holidays);
    return until === null ? words.always : words.openUntil(timeInWords(until, words));
  }
  const opens = nextOpening(hours, at, holidays);
  return opens === null
    ? words.closed
    : words.opens(dayInWords(opens.day, at.day, language), timeInWords(opens, words));
};
