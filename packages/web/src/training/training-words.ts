/** The sentences of learning in the language of the screen; fetched only by who learns. */
import { useLanguage } from '../words/words.tsx';
import { en } from './words-en.ts';
import { nl, type TrainingWords } from './words-nl.ts';

export const useTrainingWords = (): TrainingWords => (useLanguage().language === 'nl' ? nl : en);
