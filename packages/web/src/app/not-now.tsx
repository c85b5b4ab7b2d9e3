/** What a page of the insight room says when it was never read and there is no network. */
import { insightWords } from '../insight/insight-words.ts';
import { Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';

export const NotNow = ({ title }: { readonly title: string }) => (
  <div className="bpp-stack">
    <Heading>{title}</Heading>
    <p className="bpp-large">{insightWords(useLanguage().language).noNetwork}</p>
  </div>
);
