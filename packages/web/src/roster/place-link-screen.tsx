/** The page behind the link in a reminder: opening it changes nothing, one tap answers for that one place, without signing in. */
import type { PlaceLinkView } from '@buurtplus/contract/tasks';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { afterWords } from './after-words.ts';
import { answerPlaceLink, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';

type Props = {
  readonly token: string;
  readonly place: PlaceLinkView | null;
  /** Why it cannot be answered here. */
  readonly wrong: string | null;
};

export const PlaceLinkScreen = ({ token, place, wrong }: Props) => {
  const { language } = useLanguage();
  const words = afterWords(language);
  const roster = rosterWords(language);
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(wrong);
  const answer = async (said: 'come' | 'decline'): Promise<void> => {
    setBusy(true);
    const got = await answerPlaceLink(token, said);
    setBusy(false);
    setProblem(sentenceOf(got, roster.noNetwork));
    if (got.ok) setDone(said === 'come' ? words.linkCome : words.linkDecline);
  };
  return (
    <div className="bpp-stack">
      <Heading>{words.linkTitle}</Heading>
      {place === null ? null : (
        <p className="bpp-large">
          {words.linkWhen(
            roster.kinds[place.kind] ?? place.kind,
            momentInWords(place.startsAt, language, new Date()),
          )}
        </p>
      )}
      {problem === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{problem}</p>
        </Notice>
      )}
      {done === null ? null : (
        <Notice kind="done" live="status">
          <p>{done}</p>
        </Notice>
      )}
      {place === null || done !== null ? (
        <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/rooster">
          {roster.toRoster}
        </Link>
      ) : (
        <div className="bpp-tight">
          <Button wide busy={busy} onClick={() => void answer('come')}>
            {roster.actions.confirm}
          </Button>
          {place.mayDecline ? (
            <Button kind="secondary" wide busy={busy} onClick={() => void answer('decline')}>
              {words.linkNo}
            </Button>
          ) : (
            <>
              <p>{words.linkTooLate}</p>
              <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/team">
                {words.linkContacts}
              </Link>
            </>
          )}
          <p className="bpp-soft">{words.linkOnce}</p>
        </div>
      )}
    </div>
  );
};
