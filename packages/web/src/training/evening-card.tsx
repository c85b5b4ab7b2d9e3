/** One evening on the phone: coming or not, the code of the screen, and the question of this moment. */
import type { MyEvening } from '@buurtplus/contract/evenings';
import type { Coming } from '@buurtplus/domain/training';
import { Link } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, Choice, CodeInput, Notice, useArrival } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { EveningBars } from './evening-bars.tsx';
import { bringEvening, type KeptEvening, keepCode, keepVote, readEvening } from './evening-kept.ts';
import { lessonsInWords, useEveningWords, whenInWords } from './evening-words.ts';
import type { EveningWords } from './evening-words-nl.ts';

type Props = { readonly evening: MyEvening; readonly ownerId: string; readonly onNews: () => void };

const bringEveryMs = 4_000;

/** What this phone keeps, brought again and again until there is an answer. */
const useKept = (ownerId: string, eveningId: string, onNews: () => void) => {
  const [kept, setKept] = useState<KeptEvening | null>(null);
  const [refused, setRefused] = useState<string | null>(null);
  const bring = useCallback(async (): Promise<void> => {
    const before = await readEvening(ownerId, eveningId);
    const now = await bringEvening(ownerId, eveningId);
    setKept(now.kept);
    if (now.refused !== null) setRefused(now.refused);
    if (before.code !== null && now.kept.code === null) onNews();
  }, [ownerId, eveningId, onNews]);
  const waits = kept !== null && (kept.code !== null || kept.vote?.sent === false);
  useEffect(() => {
    const again = (): void => void bring().catch(() => undefined);
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [bring]);
  useEffect(() => {
    if (!waits) return;
    const timer = setInterval(() => void bring().catch(() => undefined), bringEveryMs);
    return () => clearInterval(timer);
  }, [waits, bring]);
  const act = async (change: Promise<KeptEvening>): Promise<void> => {
    setRefused(null);
    setKept(await change);
    await bring();
  };
  return { kept, refused, act };
};

const inWords = (said: Coming, yes: string, perhaps: string, no: string): string =>
  said === 'perhaps' ? perhaps : said ? yes : no;

const Reply = ({ evening, onNews }: Pick<Props, 'evening' | 'onNews'>) => {
  const words = useEveningWords();
  const [failed, setFailed] = useState<string | null>(null);
  // The button that was pressed goes away; what came of it is the place to be.
  const [pressed, setPressed] = useState(false);
  const answered = useArrival<HTMLParagraphElement>(pressed && evening.coming !== null);
  const say = async (coming: Coming): Promise<void> => {
    const { eveningId, startsAt } = evening;
    setPressed(false);
    const answer = await callApi('PUT', `/my-evenings/${eveningId}/reply`, { coming, startsAt });
    const moved = !answer.ok && answer.kind === 'problem' && answer.problem.code === 'evening_moved';
    setFailed(answer.ok ? null : moved ? answer.problem.title : words.failed);
    if (answer.ok || moved) {
      setPressed(answer.ok);
      onNews();
    }
  };
  return (
    <>
      {/* There from the beginning, so that an answer is said when it is given. */}
      <p role="status" hidden={evening.coming === null && evening.saidBefore == null} ref={answered}>
        {evening.coming !== null
          ? inWords(evening.coming, words.coming, words.comingPerhaps, words.comingNot)
          : evening.saidBefore == null
            ? ''
            : inWords(evening.saidBefore, words.saidYes, words.saidPerhaps, words.saidNo)}
      </p>
      <div className="bpp-row">
        {evening.coming === true ? null : <Button onClick={() => void say(true)}>{words.come}</Button>}
        {evening.coming === 'perhaps' ? null : (
          <Button kind="secondary" onClick={() => void say('perhaps')}>
            {words.comePerhaps}
          </Button>
        )}
        {evening.coming === false ? null : (
          <Button kind="secondary" onClick={() => void say(false)}>
            {words.comeNot}
          </Button>
        )}
      </div>
      {failed === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{failed}</p>
        </Notice>
      )}
    </>
  );
};

const Vote = ({
  poll,
  vote,
  onVote,
}: {
  readonly poll: NonNullable<MyEvening['poll']>;
  readonly vote: KeptEvening['vote'];
  readonly onVote: (choice: string) => void;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const mine = vote?.pollId === poll.pollId ? vote : null;
  if (!poll.open) return <EveningBars poll={poll} />;
  return (
    <>
      <h3 id={`vote-${poll.pollId}`}>{words.vote}</h3>
      <div className="bpp-choices" role="group" aria-labelledby={`vote-${poll.pollId}`}>
        {poll.choices.map(({ id, text }) => (
          <Choice key={id} chosen={mine?.choice === id} onChoose={() => onVote(id)}>
            {text[language]}
          </Choice>
        ))}
      </div>
      <p role="status">{mine === null ? words.anonymous : mine.sent ? words.voted : words.voteKept}</p>
    </>
  );
};

const inRoom = (poll: MyEvening['poll'], words: EveningWords, language: 'nl' | 'en'): string =>
  poll === null ? `${words.present} ${words.wait}` : poll.open ? poll.ask[language] : words.closed;

export const EveningCard = ({ evening, ownerId, onNews }: Props) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const [digits, setDigits] = useState('');
  const { kept, refused, act } = useKept(ownerId, evening.eveningId, onNews);
  const codeWaits = kept?.code != null;
  return (
    <section
      className="bpp-card bpp-stack"
      aria-label={`${evening.series}, ${whenInWords(evening.startsAt, language)}`}
    >
      <h2>{evening.series}</h2>
      <p>
        <strong>{whenInWords(evening.startsAt, language)}</strong>
        <br />
        {evening.place}
      </p>
      {evening.movedFrom == null || evening.cancelled ? null : (
        <Notice kind="info">
          <p>{words.movedFrom(whenInWords(evening.movedFrom, language))}</p>
        </Notice>
      )}
      {evening.leaderless === true && !evening.cancelled ? <p>{words.leaderless}</p> : null}
      {evening.cancelled ? (
        <p>{words.cancelled}</p>
      ) : evening.on ? (
        <>
          {/* One place that says what happens in the room, there before it happens. */}
          <p
            role="status"
            className={evening.present && evening.poll?.open === true ? 'bpp-large' : undefined}
          >
            {evening.present ? inRoom(evening.poll, words, language) : codeWaits ? words.kept : ''}
          </p>
          {evening.present ? (
            evening.poll === null ? null : (
              <Vote
                poll={evening.poll}
                vote={kept?.vote ?? null}
                onVote={(choice) =>
                  void act(keepVote(ownerId, evening.eveningId, evening.poll?.pollId ?? '', choice))
                }
              />
            )
          ) : codeWaits ? null : (
            <form
              className="bpp-stack"
              onSubmit={(event) => {
                event.preventDefault();
                if (digits.length < 6) return;
                void act(keepCode(ownerId, evening.eveningId, digits));
                setDigits('');
              }}
            >
              <CodeInput label={words.code} hint={words.codeHint} value={digits} onCode={setDigits} />
              <Button type="submit" wide disabled={digits.length < 6}>
                {words.here}
              </Button>
            </form>
          )}
          {refused === null ? null : (
            <Notice kind="attention" live="alert">
              <p>{refused}</p>
            </Notice>
          )}
        </>
      ) : (
        <>
          <p>{words.about(lessonsInWords(evening.moduleIds, language))}</p>
          {new Date(evening.endsAt) > new Date() ? <Reply evening={evening} onNews={onNews} /> : null}
        </>
      )}
      {evening.present && !evening.cancelled && new Date(evening.endsAt) <= new Date() ? (
        <>
          <p>{words.wasThere}</p>
          <Link to="/leren">{words.toQuestions}</Link>
        </>
      ) : null}
      {evening.cancelled ? null : (
        <a href={`/api/v1/training-evenings/${evening.eveningId}/hand-out`} target="_blank" rel="noreferrer">
          {words.handOut}
        </a>
      )}
    </section>
  );
};
