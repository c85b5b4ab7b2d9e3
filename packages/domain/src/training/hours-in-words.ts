/** The opening hours of a desk as one sentence, so that old can stand beside new; the same hours give the same sentence. */
import type { OpeningHours } from '../compass/index.ts';

type Language = 'nl' | 'en';

const words = {
  nl: {
    days: ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'],
    always: 'altijd open',
    everyDay: 'elke dag',
    closed: 'dicht',
    holidays: 'op feestdagen dicht',
    and: 'en',
    until: 'tot en met',
    colon: '.',
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    always: 'always open',
    everyDay: 'every day',
    closed: 'closed',
    holidays: 'closed on public holidays',
    and: 'and',
    until: 'to',
    colon: ':',
  },
} as const;

type Run = { readonly from: number; readonly until: number; readonly open: string };

/** Days after each other with the same hours are said once. */
const runsOf = (days: readonly string[]): readonly Run[] =>
  days.reduce<readonly Run[]>((runs, open, day) => {
    const last = runs.at(-1);
    return last?.open === open
      ? [...runs.slice(0, -1), { ...last, until: day }]
      : [...runs, { from: day, until: day, open }];
  }, []);

export const hoursInWords = (hours: OpeningHours, language: Language): string => {
  const say = words[language];
  if (hours.always) return say.always;
  const timeOf = (minute: number): string =>
    `${Math.floor(minute / 60)}${say.colon}${String(minute % 60).padStart(2, '0')}`;
  const dayOf = (spells: readonly (readonly [number, number])[]): string =>
    spells.length === 0
      ? say.closed
      : [...spells]
          .sort(([left], [right]) => left - right)
          .map(([from, until]) => `${timeOf(from)}–${timeOf(until)}`)
          .join(` ${say.and} `);
  const nameOf = ({ from, until }: Run): string => {
    if (until - from === 6) return say.everyDay;
    if (from === until) return String(say.days[from]);
    return `${say.days[from]} ${until - from === 1 ? say.and : say.until} ${say.days[until]}`;
  };
  const week = say.days.map((_, day) => dayOf(hours.week[day] ?? []));
  return [
    ...runsOf(week).map((run) => `${nameOf(run)} ${run.open}`),
    ...(hours.closedOnHolidays ? [say.holidays] : []),
  ].join('; ');
};
