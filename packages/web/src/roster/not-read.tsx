/** What could not be read says why in the server's own words, and is tried again with one tap; nothing on the screen is lost. */
import { Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { correctWords } from './correct-words.ts';

type Props = { readonly why: string; readonly onAgain: () => void };

export const NotRead = ({ why, onAgain }: Props) => (
  <Notice kind="attention" live="alert">
    <p>{why}</p>
    <Button kind="secondary" onClick={onAgain}>
      {correctWords(useLanguage().language).again}
    </Button>
  </Notice>
);
