/** The phone's own voice reads what is on the screen; where a phone has none, there is no button. */
import { Square, Volume2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { hasVoice, hush, sayAloud } from './say-aloud.ts';
import { useTrainingWords } from './training-words.ts';

export const ReadAloud = ({ lines }: { readonly lines: readonly string[] }) => {
  const words = useTrainingWords();
  const { language } = useLanguage();
  const [speaking, setSpeaking] = useState(false);
  const text = lines.join('\n');
  // What is read belongs to what is shown: another step, another page, and it stops.
  useEffect(() => {
    if (text === '') return undefined;
    return () => {
      setSpeaking(false);
      hush();
    };
  }, [text]);
  if (!hasVoice()) return null;
  const speak = (): void => {
    setSpeaking(!speaking);
    if (speaking) hush();
    else sayAloud(text, language, () => setSpeaking(false));
  };
  const Icon = speaking ? Square : Volume2;
  return (
    <Button kind="quiet" onClick={speak}>
      <Icon size={22} aria-hidden="true" /> {speaking ? words.stopListening : words.listen}
    </Button>
  );
};
