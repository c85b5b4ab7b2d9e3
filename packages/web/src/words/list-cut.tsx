/** Under a list that shows no more than so many: that it does, and what stands elsewhere. */
import { mostOnList } from '@buurtplus/contract/wire';
import { useLanguage } from './words.tsx';

/** newest: what is older does not stand here. first: whatever is handled makes room for the next. */
const sentences = {
  nl: {
    newest: (count: number) => `Je ziet de nieuwste ${count}. Wat ouder is, staat niet in deze lijst.`,
    first: (count: number) =>
      `Je ziet de eerste ${count}. Is er een klaar, dan komt de volgende erbij in beeld.`,
  },
  en: {
    newest: (count: number) => `You see the newest ${count}. What is older does not stand in this list.`,
    first: (count: number) => `You see the first ${count}. When one is done, the next comes into sight.`,
  },
} as const;

type Props = {
  readonly count: number;
  readonly kind: keyof (typeof sentences)['nl'];
  readonly most?: number;
};

export const ListCut = ({ count, kind, most = mostOnList }: Props) => {
  const { language } = useLanguage();
  return count < most ? null : <p className="bpp-soft">{sentences[language][kind](most)}</p>;
};
