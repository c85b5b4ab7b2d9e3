/** After a hard round: a kind screen with who to talk to. It asks nothing, stores nothing and sends nothing. */
import type { ReactNode } from 'react';
import { CallButton, Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { careWords } from './care-words.ts';

/** National numbers that do not change with a municipality (practice.md section 6). */
const outside = [
  { key: 'victim', number: '0900-0101' },
  { key: 'listening', number: '088-0767000' },
  { key: 'suicide', number: '0800-0113' },
] as const;

type Props = {
  /** Whether this phone kept the own team at all. */
  readonly known: boolean;
  /** Who leads the team and its contacts, or null when there is nobody to name. */
  readonly people: ReactNode | null;
  readonly toToday: (label: string) => ReactNode;
};

export const CareScreen = ({ known, people, toToday }: Props) => {
  const words = careWords(useLanguage().language);
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.intro}</p>
      <section className="bpp-tight" aria-labelledby="care-now">
        <h2 id="care-now">{words.nowTitle}</h2>
        <ol className="bpp-large bpp-caresteps">
          {words.now.map((step) => (
            <li key={step}>{step}</li>
          ))}
        </ol>
      </section>
      <section className="bpp-stack" aria-labelledby="care-talk">
        <h2 id="care-talk">{words.talkTitle}</h2>
        <p>{words.talk}</p>
        {people ?? <p className="bpp-soft">{known ? words.nobodyNamed : words.noContacts}</p>}
      </section>
      <section className="bpp-stack" aria-labelledby="care-outside">
        <h2 id="care-outside">{words.outsideTitle}</h2>
        {outside.map(({ key, number }) => (
          <CallButton key={key} number={number} hint={words[key].text}>
            {words.call(words[key].name)} <span className="bpp-nowrap">{number}</span>
          </CallButton>
        ))}
        <p>{words.doctor}</p>
      </section>
      <p className="bpp-soft">{words.private}</p>
      {toToday(words.toToday)}
    </div>
  );
};
