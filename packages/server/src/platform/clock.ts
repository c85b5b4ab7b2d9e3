/** The only place where server code meets the wall clock and chance; rules get both handed in. */
import { randomBytes } from 'node:crypto';
import { uuidV7 } from '@buurtplus/domain/kernel';

export type Clock = { readonly now: () => Date };

export const systemClock: Clock = { now: () => new Date() };

export const newId = (clock: Clock): string => uuidV7(clock.now().getTime(), randomBytes(10));

/** Made once: making it costs more than everything else a request reckons. */
const dayFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });

/** The calendar day in the Netherlands at a moment, "YYYY-MM-DD". */
export const dutchDay = (moment: Date): string => dayFormat.format(moment);

/** The calendar day before that one: a day of the calendar, which has twenty-five hours once a year and twenty-three once. */
export const dutchDayBefore = (moment: Date): string =>
  new Date(Date.parse(`${dutchDay(moment)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
