/** The sentences about attention points after a round: for who walked, and for who asked. */
import type { Language } from '../words/words.tsx';

const nl = {
  title: 'Zag je hier iets van?',
  intro: 'Wie erom vroeg, leest antwoorden van drie lopers of meer, zonder namen. Overslaan mag.',
  sights: { seen: 'Gezien', not_seen: 'Niet gezien', could_not_look: 'Kon niet kijken' } as Readonly<
    Record<string, string>
  >,
  words: 'Een paar woorden (mag leeg blijven)',
  hint: 'Geen namen of adressen. Is er iets mis? Maak dan een signaal.',
  look: 'Kijk hier nog eens naar:',
  send: 'Geef door',
  sent: 'Dankjewel. Het gaat mee met je ronde.',
  answers: (seen: number, notSeen: number, could: number) =>
    `Lopers zeiden: ${seen} keer gezien, ${notSeen} keer niet gezien, ${could} keer niet kunnen kijken.`,
  none: 'Er is nog geen antwoord. Wat drie lopers of meer zeggen, lees je hier, zonder namen.',
  few: 'Er kwam antwoord, maar van minder dan drie lopers. Wat ze zeiden, vertellen we nog niet: zo is niemand te herkennen.',
  over: 'Dit punt is voorbij.',
};
type PointWords = typeof nl;

const en: PointWords = {
  title: 'Did you see any of this?',
  intro: 'Who asked reads answers of three walkers or more, without names. You may skip it.',
  sights: { seen: 'Seen', not_seen: 'Not seen', could_not_look: 'Could not look' },
  words: 'A few words (may stay empty)',
  hint: 'No names or addresses. Is something wrong? Make a signal then.',
  look: 'Please look at this again:',
  send: 'Pass on',
  sent: 'Thank you. It goes along with your round.',
  answers: (seen, notSeen, could) =>
    `Walkers said: ${seen} times seen, ${notSeen} times not seen, ${could} times could not look.`,
  none: 'There is no answer yet. What three walkers or more say, you read here, without names.',
  few: 'Answers came, but from fewer than three walkers. We do not tell yet what they said, so that nobody can be recognised.',
  over: 'This point is over.',
};

export const pointWords = (language: Language): PointWords => (language === 'nl' ? nl : en);
