/** One minute: what changed, old beside new, and one question. Nothing of it is kept or sent. */
import { changeToAsk, type RefresherChange } from '@buurtplus/domain/training';
import { useState } from 'react';
import { Button, Fold, Heading, Notice, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { refresherWords } from './refresher-words.ts';

type Props = { readonly changes: readonly RefresherChange[]; readonly onDone: () => void };

/** The right one is not always first, and stays where it is. */
const isTurned = (key: string): boolean => key.length % 2 === 0;

/** A minute: what is more stands behind one tap. */
const inSight = 3;

const Changes = ({ changes }: Pick<Props, 'changes'>) => {
  const { language } = useLanguage();
  const words = refresherWords(language);
  return changes.map(({ key, about, before, now }) => (
    <section key={key} className="bpp-card bpp-tight">
      <h2>{about[language]}</h2>
      <p className="bpp-soft">{before === null ? words.came : `${words.was}: ${before[language]}`}</p>
      <p>
        <strong>{now === null ? words.went : `${words.is}: ${now[language]}`}</strong>
      </p>
    </section>
  ));
};

export const RefresherScreen = ({ changes, onDone }: Props) => {
  const { language } = useLanguage();
  const words = refresherWords(language);
  const [chosen, setChosen] = useState<'before' | 'now' | null>(null);
  const asked = changeToAsk(changes.slice(0, inSight));
  const options =
    asked !== null && isTurned(asked.key) ? (['before', 'now'] as const) : (['now', 'before'] as const);
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.intro}</p>
      <Changes changes={changes.slice(0, inSight)} />
      {changes.length > inSight ? (
        <Fold id="more-changes" title={words.more(changes.length - inSight)}>
          <Changes changes={changes.slice(inSight)} />
        </Fold>
      ) : null}
      {asked === null ? null : (
        <fieldset className="bpp-choices">
          <legend>{words.ask}</legend>
          {options.map((one) => (
            <Tile key={one} chosen={chosen === one} onChoose={() => setChosen(one)}>
              {asked[one]?.[language]}
            </Tile>
          ))}
        </fieldset>
      )}
      {chosen === null ? null : (
        <Notice kind={chosen === 'now' ? 'done' : 'info'} live="status">
          <p>{chosen === 'now' ? words.right : `${words.wrong} ${asked?.now?.[language] ?? ''}`}</p>
        </Notice>
      )}
      <Button wide disabled={asked !== null && chosen === null} onClick={onDone}>
        {words.done}
      </Button>
      <p className="bpp-soft">{words.private}</p>
    </div>
  );
};
