/** Why a figure is not shown, and when it will be. */
import type { Hidden } from '@buurtplus/contract/evaluation';
import { dayInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import type { EvaluationWords } from './evaluation-words.ts';

export const WhyHidden = ({ why, words }: { readonly why: Hidden; readonly words: EvaluationWords }) => {
  const { language } = useLanguage();
  const on =
    why.on === null
      ? ''
      : why.on.length === 7
        ? new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
            month: 'long',
            year: 'numeric',
            timeZone: 'UTC',
          }).format(new Date(`${why.on}-15T12:00:00Z`))
        : dayInWords(why.on, '1970-01-01', language);
  return <p className="bpp-soft">{words.hidden[why.hidden](on)}</p>;
};
