/** What a refresher says: Dutch (B1) and English. */
const nl = {
  today: 'Er is iets veranderd in het kompas. Kijk je even? Eén minuut.',
  title: 'Dit is veranderd',
  intro: 'Je leerde hier iets over, of je gebruikte het in een signaal. Zo was het en zo is het nu.',
  more: (count: number) => `En nog ${count}`,
  private: 'Je telefoon vergelijkt dit zelf. Niemand ziet of je dit las of wat je antwoordde.',
  was: 'Eerst',
  is: 'Nu',
  came: 'Dit is nieuw.',
  went: 'Dit is er niet meer.',
  ask: 'Wat geldt nu?',
  right: 'Dat klopt.',
  wrong: 'Net anders. Nu geldt:',
  done: 'Klaar, ik weet het',
  none: 'Er is niets veranderd in wat je leerde of gebruikte.',
  toToday: 'Naar vandaag',
};
export type RefresherWords = typeof nl;
const en: RefresherWords = {
  today: 'Something changed in the compass. Will you have a look? One minute.',
  title: 'This has changed',
  intro: 'You learned about this, or used it in a signal. So it was and so it is now.',
  more: (count) => `And ${count} more`,
  private: 'Your phone compares this by itself. Nobody sees whether you read this or what you answered.',
  was: 'Before',
  is: 'Now',
  came: 'This is new.',
  went: 'This is no longer there.',
  ask: 'What holds now?',
  right: 'That is right.',
  wrong: 'Not quite. What holds now:',
  done: 'Done, I know',
  none: 'Nothing changed in what you learned or used.',
  toToday: 'To today',
};
export const refresherWords = (language: 'nl' | 'en'): RefresherWords => (language === 'nl' ? nl : en);
