/** Said to be home: who said it takes it back. */
import type { SaidHomeRound } from '@buurtplus/contract/rounds';
import { Button, Notice, useOneTap } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { namesInWords } from './round-words.ts';
import { useSafetyWords } from './words-safety.ts';

/** For who looked after it: quiet, for it is most likely true. */
export const TakeBackHome = ({
  said,
  onTakeBack,
}: {
  readonly said: SaidHomeRound;
  readonly onTakeBack: () => Promise<void>;
}) => {
  const words = useSafetyWords();
  const { language } = useLanguage();
  const { isBusy, tap } = useOneTap();
  return (
    <Notice kind="info">
      <p>
        {words.homeStands(
          namesInWords(said.walkers, language),
          momentInWords(said.saidAt, language, new Date()),
        )}
      </p>
      <Button kind="secondary" busy={isBusy} onClick={() => void tap(onTakeBack)}>
        {words.notHome}
      </Button>
    </Notice>
  );
};
