/** What of the roster goes where on the screen, and what of it may stay on a phone; no React. */
import type { RosterItemView, RosterView } from '@buurtplus/contract/roster';
import { coverageOf, mostHelpedFirst } from '@buurtplus/domain/roster';
import type { Language } from '../words/words.tsx';

const zone = 'Europe/Amsterdam';
const localeOf = (language: Language): string => (language === 'nl' ? 'nl' : 'en-GB');

export type Lists = {
  readonly mine: readonly RosterItemView[];
  readonly canDo: readonly RosterItemView[];
  readonly rest: readonly RosterItemView[];
};

const isOver = (item: RosterItemView, now: Date): boolean => new Date(item.endsAt) <= now;

/** A team mate offers a place here that I could stand on. */
export const hasOfferedPlace = (item: RosterItemView): boolean =>
  item.mine.state !== 'going' && item.whyNot === null && item.people.some((one) => one.swapOpen);

/** In return for another place it is only for who has that one. */
const canTakeOver = (item: RosterItemView, items: readonly RosterItemView[]): boolean =>
  hasOfferedPlace(item) &&
  item.people.some(
    ({ swapOpen, swapItemId }) =>
      swapOpen &&
      (swapItemId === null || items.some((one) => one.itemId === swapItemId && one.mine.state === 'going')),
  );

/** Mine first in time; then what I can do, where one more helps most; then what is full or not for me. */
export const listsOf = (items: readonly RosterItemView[], now: Date): Lists => {
  const coming = items.filter((item) => !isOver(item, now));
  const mine = coming.filter((item) => item.mine.state !== 'none');
  const others = coming.filter((item) => item.mine.state === 'none');
  const open = (item: RosterItemView): boolean =>
    (item.allowedActions.includes('sign_up') && item.taken + item.waiting < item.capacity) ||
    canTakeOver(item, items);
  return {
    mine,
    canDo: mostHelpedFirst(others.filter(open)),
    rest: others.filter((item) => !open(item)),
  };
};

/** The next thing I come to. */
export const nextOfMine = (items: readonly RosterItemView[], now: Date): RosterItemView | null =>
  items.find((item) => item.mine.state === 'going' && !item.cancelled && !isOver(item, now)) ?? null;

/** Device rule 1: own shifts of two weeks stay on the phone; of other people's rounds no names. */
export const cutForPhone = (view: RosterView): RosterView => ({
  ...view,
  items: view.items.map((item) => (item.mine.state === 'none' ? { ...item, people: [] } : item)),
});

/** Said once more, in the last two days; an offered place asks at once. */
export const asksToConfirm = (item: RosterItemView, now: Date): boolean =>
  item.allowedActions.includes('confirm') &&
  (item.mine.state === 'offered' ||
    (!item.mine.confirmed && Date.parse(item.startsAt) - now.getTime() < 48 * 3_600_000));

export const missing = (item: RosterItemView): number => Math.max(0, item.minimum - item.taken);

/** Newcomers walk with somebody who knows the work. */
export const newcomersOnly = (item: RosterItemView): boolean => {
  const going = item.people.filter((one) => one.state === 'going');
  return item.kind === 'round' && going.length > 0 && going.every((one) => one.newcomer);
};

export const firstName = (name: string | null, former: string): string => name?.split(' ')[0] ?? former;

/** "20:00 – 21:30" */
export const hoursInWords = (
  item: Pick<RosterItemView, 'startsAt' | 'endsAt'>,
  language: Language,
): string => {
  const clock = new Intl.DateTimeFormat(localeOf(language), {
    timeZone: zone,
    hour: 'numeric',
    minute: '2-digit',
  });
  return `${clock.format(new Date(item.startsAt))} – ${clock.format(new Date(item.endsAt))}`;
};

/** "woensdag 25 november", with "vandaag" and "morgen" near today. @param short "wo 25 nov" */
export const dayInWords = (day: string, language: Language, now: Date, short = false): string => {
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(now);
  const days = Math.round((Date.parse(day) - Date.parse(today)) / 86_400_000);
  if (!short && (days === 0 || days === 1))
    return new Intl.RelativeTimeFormat(localeOf(language), { numeric: 'auto' }).format(days, 'day');
  return new Intl.DateTimeFormat(localeOf(language), {
    timeZone: 'UTC',
    weekday: short ? 'short' : 'long',
    day: 'numeric',
    month: short ? 'short' : 'long',
  }).format(new Date(`${day}T00:00:00Z`));
};

/** Who else comes, as a person would say it: "Riet en Bram". */
export const othersInWords = (
  item: RosterItemView,
  personId: string,
  former: string,
  language: Language,
): string =>
  new Intl.ListFormat(localeOf(language), { type: 'conjunction' }).format(
    item.people
      .filter((one) => one.state === 'going' && one.personId !== personId)
      .map((one) => firstName(one.name, former)),
  );

export const pillFor = (item: RosterItemView): 'waiting' | 'done' | 'late' | 'busy' => {
  const coverage = coverageOf(item);
  if (coverage === 'cancelled') return 'late';
  if (coverage === 'open' || coverage === 'full') return 'done';
  return 'waiting';
};
