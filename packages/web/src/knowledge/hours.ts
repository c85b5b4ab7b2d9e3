/** Opening hours as people write them: clock times for the fields, and a few words for a list. */
import type { OpeningHours } from '@buurtplus/domain/compass';
import type { Language } from '../words/words.tsx';

type Week = Exclude<OpeningHours, { always: true }>;
export type Spell = readonly [from: number, until: number];

/** "09:05"; the end of a day is "24:00". */
export const clockOf = (minute: number): string =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

/**
 * What people type for a time: "9", "9.30", "09:30", "0930", "17u".
 * @param isEnd midnight at the end of a day is 24 hours, at the beginning none; @returns null for what is no time
 */
export const minuteOf = (typed: string, isEnd: boolean): number | null => {
  const found = /^(\d{1,2})(?:[:.u]?(\d{2}))?u?$/.exec(typed.trim().toLowerCase());
  if (found === null) return null;
  const minute = Number(found[1]) * 60 + Number(found[2] ?? 0);
  if (Number(found[2] ?? 0) > 59 || minute > 1_440) return null;
  return isEnd && minute === 0 ? 1_440 : minute;
};

const officeDay: readonly Spell[] = [[540, 1_020]];
/** What a desk with fixed hours begins with: an office. */
export const officeHours: Week = {
  always: false,
  week: [officeDay, officeDay, officeDay, officeDay, officeDay, [], []],
  closedOnHolidays: true,
};

export const withDay = (hours: Week, day: number, spells: readonly Spell[]): Week => ({
  ...hours,
  week: hours.week.map((one, at) => (at === day ? spells : one)),
});

/** The hours of one day on others too. */
export const copyDay = (hours: Week, from: number, to: readonly number[]): Week => ({
  ...hours,
  week: hours.week.map((one, at) => (to.includes(at) ? (hours.week[from] ?? []) : one)),
});

/** A second spell after the first, as long as there is room in the day. */
export const nextSpell = (spells: readonly Spell[]): Spell => {
  const end = spells.at(-1)?.[1] ?? 480;
  const from = Math.min(end + 60, 1_380);
  return [from, Math.min(from + 120, 1_440)];
};

const dayNames = {
  nl: ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'],
  en: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
} as const;

const spoken = (spells: readonly Spell[]): string =>
  spells.map(([from, until]) => `${clockOf(from)}–${clockOf(until)}`).join(', ');

/** "dag en nacht", "ma t/m vr 09:00–17:00, za 10:00–12:00" */
export const hoursInWords = (hours: OpeningHours, language: Language): string => {
  if (hours.always) return language === 'nl' ? 'dag en nacht' : 'day and night';
  const names = dayNames[language];
  const until = language === 'nl' ? 't/m' : 'to';
  const groups: { from: number; to: number; text: string }[] = [];
  hours.week.forEach((spells, day) => {
    const text = spoken(spells);
    const last = groups.at(-1);
    if (last !== undefined && last.text === text && last.to === day - 1) last.to = day;
    else groups.push({ from: day, to: day, text });
  });
  const open = groups
    .filter(({ text }) => text !== '')
    .map(({ from, to, text }) =>
      from === to ? `${names[from]} ${text}` : `${names[from]} ${until} ${names[to]} ${text}`,
    );
  return open.length === 0 ? (language === 'nl' ? 'nooit open' : 'never open') : open.join(', ');
};
