/** Own places as an iCalendar text: moments in UTC, and no names, places or notes, for a calendar travels further than the app. */
import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator';
import type { FeedRow } from './calendar.store.ts';

const kindWords: Readonly<Record<'nl' | 'en', Readonly<Record<string, string>>>> = {
  nl: {
    round: 'Ronde',
    meeting: 'Bijeenkomst',
    stand: 'Informatiekraam',
    flyers: 'Flyers',
    risk_cards: 'Kaarten',
    school_zone: 'Bij de school',
    other: 'Taak',
  },
  en: {
    round: 'Round',
    meeting: 'Meeting',
    stand: 'Information stand',
    flyers: 'Flyers',
    risk_cards: 'Cards',
    school_zone: 'At the school',
    other: 'Task',
  },
};

/**
 * Moments are written in UTC: the hour that comes twice in October cannot be told apart by a clock time with a zone,
 * and every calendar shows UTC in the reader's own time.
 */
export const calendarText = (rows: readonly FeedRow[], language: 'nl' | 'en', publicUrl: string): string => {
  const calendar = ical({
    name: 'Buurtpreventie PLUS',
    prodId: { company: 'buurtplus', product: 'roster', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 3_600,
    x: { 'X-WR-TIMEZONE': 'Europe/Amsterdam' },
  });
  for (const row of rows) {
    const changed = row.changed_at ?? row.made_at;
    calendar.createEvent({
      id: `${row.id}@buurtplus`,
      start: row.starts_at,
      end: row.ends_at,
      stamp: changed,
      lastModified: changed,
      summary: kindWords[language][row.kind] ?? row.kind,
      url: `${publicUrl}/rooster/${row.id}`,
      status: row.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // Doubled, so that what was called off before changes were counted keeps its one.
      sequence: row.revision * 2 + (row.cancelled ? 1 : 0),
    });
  }
  return calendar.toString();
};
