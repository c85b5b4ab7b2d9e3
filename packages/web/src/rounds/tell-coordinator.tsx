/** Telling the coordinator that it does not feel safe: what was said stands there, and it can always be said again. */
import type { Round } from '@buurtplus/domain/rounds';
import { Button, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { useSafetyWords } from './words-safety.ts';

type Props = {
  readonly round: Round;
  /** Nobody of the team reads what this phone tells: nothing is promised then. */
  readonly unread: boolean;
  readonly onTell: () => void;
};

export const TellCoordinator = ({ round, unread, onTell }: Props) => {
  const words = useSafetyWords();
  const { language } = useLanguage();
  const last = round.unsafeTaps.at(-1);
  const saidAt = new Date((round.startedAt ?? 0) + (last ?? 0)).toISOString();
  return (
    <>
      {last === undefined ? null : (
        <Notice kind={unread ? 'attention' : 'done'} live="status">
          <p>{words.said(momentInWords(saidAt, language, new Date()), round.unsafeTaps.length)}</p>
          {unread ? (
            <p>{words.toldNobody}</p>
          ) : (
            <>
              <p>{words.told}</p>
              <p>{words.toldAgain}</p>
            </>
          )}
        </Notice>
      )}
      {/* Once somebody took the first, a new tap is an alarm of its own. */}
      <Button wide onClick={onTell}>
        {last === undefined ? words.tell : words.tellAgain}
      </Button>
    </>
  );
};
