/** The words for a fact, also for one that this phone's book does not know. */
import type { CompassBook } from '@buurtplus/domain/compass';
import type { PhoneWords } from '../words/nl/phone.ts';
import type { Language } from '../words/words.tsx';
import { placeOfCode } from './icons/index.ts';

/** "home.roof_open" of a newer book becomes "Bij een huis: roof open": shown as it is, never dropped. */
export const factText = (
  book: CompassBook,
  code: string,
  language: Language,
  words: PhoneWords['facts'],
): string => {
  const known = book.observations.find((one) => one.code === code);
  if (known !== undefined) return known[language];
  const [prefix = '', ...rest] = code.split('.');
  const place = placeOfCode(code);
  const what = (rest.join('.') === '' ? prefix : rest.join('.')).replaceAll('_', ' ');
  return words.unknown(place === null ? prefix.replaceAll('_', ' ') : words.places[place], what);
};
