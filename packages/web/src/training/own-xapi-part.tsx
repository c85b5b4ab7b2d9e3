/** Own learning to take along: a file for another learning system, made on this phone. */
import type { LearningEvent } from '@buurtplus/domain/training';
import { Button } from '../ui/index.ts';
import { saveFile } from '../ui/save-file.ts';
import { useLanguage } from '../words/words.tsx';
import { overviewWords } from './overview-words.ts';
import { ownStatements } from './xapi.ts';

type Props = { readonly events: readonly LearningEvent[]; readonly personId: string };

export const OwnXapiPart = ({ events, personId }: Props) => {
  const words = overviewWords(useLanguage().language);
  const save = async (): Promise<void> =>
    saveFile(
      'mijn-leren-xapi.json',
      new Blob([JSON.stringify(await ownStatements(events, personId, window.location.origin))], {
        type: 'application/json',
      }),
    );
  return (
    <section className="bpp-stack" aria-labelledby="own-xapi">
      <h2 id="own-xapi">{words.ownTitle}</h2>
      <p className="bpp-soft">{words.ownText}</p>
      <Button kind="quiet" onClick={() => void save()}>
        {words.own}
      </Button>
    </section>
  );
};
