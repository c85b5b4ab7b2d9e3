/** Beside a name after a round: one tap that asks kindly whether all is well; kept nowhere on this screen. */
import { useState } from 'react';
import { Button } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { afterWords } from './after-words.ts';
import { sayMissed, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';

type Props = { readonly itemId: string; readonly personId: string; readonly name: string };

export const AskWell = ({ itemId, personId, name }: Props) => {
  const { language } = useLanguage();
  const words = afterWords(language);
  const [asked, setAsked] = useState(false);
  const [said, setSaid] = useState<string | null>(null);
  const say = async (): Promise<void> => {
    const answer = await sayMissed(itemId, personId);
    setSaid(sentenceOf(answer, rosterWords(language).noNetwork) ?? words.askedWell);
  };
  return said === null ? (
    <Button kind="quiet" onClick={() => (asked ? void say() : setAsked(true))}>
      {asked ? words.askWellSure(name) : words.askWell}
    </Button>
  ) : (
    <p role="status" className="bpp-soft">
      {said}
    </p>
  );
};
