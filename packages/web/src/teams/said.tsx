/** What came of it: one sentence above the screen, read aloud, and gone with the next. */
import { useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { wrongOf } from './life.api.ts';
import { lifeWords } from './life-words.ts';

type Word = { readonly kind: 'done' | 'attention'; readonly text: string };

export const useSaid = () => {
  const words = lifeWords(useLanguage().language);
  const [said, setSaid] = useState<Word | null>(null);
  /** @returns whether it went well */
  const tell = (answer: ApiAnswer<unknown>, done: string = words.kept): boolean => {
    const wrong = wrongOf(answer, words);
    setSaid(wrong === null ? { kind: 'done', text: done } : { kind: 'attention', text: wrong });
    return answer.ok;
  };
  const notice =
    said === null ? null : (
      <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
        <p>{said.text}</p>
      </Notice>
    );
  return { tell, notice };
};
