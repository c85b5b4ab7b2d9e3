/** The language of the screens: Dutch is there at once, English comes when it is chosen. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { nl, type PhoneWords } from './nl/phone.ts';

export type Language = 'nl' | 'en';
type Value = {
  readonly words: PhoneWords;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
};

const stored = (): Language => (localStorage.getItem('buurtplus-language') === 'en' ? 'en' : 'nl');
const WordsContext = createContext<Value>({ words: nl, language: 'nl', setLanguage: () => undefined });

export const WordsProvider = ({ children }: { readonly children: ReactNode }) => {
  const [language, setLanguage] = useState<Language>(stored);
  const [words, setWords] = useState<PhoneWords>(nl);
  useEffect(() => {
    let current = true;
    const load =
      language === 'en' ? import('./en/phone.ts').then((module) => module.en) : Promise.resolve(nl);
    load.then(
      (loaded) => {
        if (!current) return;
        setWords(loaded);
        document.documentElement.lang = language;
        localStorage.setItem('buurtplus-language', language);
      },
      () => undefined,
    );
    return () => {
      current = false;
    };
  }, [language]);
  return <WordsContext value={{ words, language, setLanguage }}>{children}</WordsContext>;
};

export const useWords = (): PhoneWords => useContext(WordsContext).words;
export const useLanguage = (): Pick<Value, 'language' | 'setLanguage'> => useContext(WordsContext);
