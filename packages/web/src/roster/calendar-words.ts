/** The sentences of the own calendar, Dutch (B1) and English. */
import type { Language } from '../words/words.tsx';

const nl = {
  title: 'In mijn eigen agenda',
  intro: 'Je rondes verschijnen vanzelf in de agenda van je telefoon. Er staan geen namen of plekken in.',
  on: 'Staat aan',
  off: 'Staat nog niet aan',
  make: 'Maak een adres voor mijn agenda',
  makeNew: 'Maak een nieuw adres',
  there: 'Je hebt al een adres. Maak je een nieuw, dan werkt het oude niet meer.',
  once: 'Dit adres zie je maar één keer. Geef het aan niemand: wie het heeft, ziet wanneer je loopt.',
  open: 'Open in mijn agenda',
  copy: 'Kopieer het adres',
  copied: 'Gekopieerd',
  end: 'Laat het adres niet meer werken',
  noNetwork: 'Hiervoor heb je verbinding nodig. Er is niets veranderd.',
};
export type CalendarWords = typeof nl;

const en: CalendarWords = {
  title: 'In my own calendar',
  intro: 'Your rounds appear by themselves in the calendar of your phone. No names or places are in it.',
  on: 'Switched on',
  off: 'Not switched on yet',
  make: 'Make an address for my calendar',
  makeNew: 'Make a new address',
  there: 'You have an address already. If you make a new one, the old one stops working.',
  once: 'You see this address only once. Give it to nobody: who has it sees when you walk.',
  open: 'Open in my calendar',
  copy: 'Copy the address',
  copied: 'Copied',
  end: 'Make the address stop working',
  noNetwork: 'This needs a connection. Nothing has changed.',
};

export const calendarWords = (language: Language): CalendarWords => (language === 'nl' ? nl : en);
/** Both sets, for the test that they are the same. */
export const bothCalendarWords = { nl, en } as const;
