/** The coordinator's page about rounds: who walked when, what they want him to know, and how the team walks. */
import type { RoundPack, TeamRounds } from '@buurtplus/contract/rounds';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { callApi } from '../offline/api.ts';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { roundDeskWords } from './desk-words.ts';
import { SettingsForm } from './settings-form.tsx';
import { TrackLook, type TrackPicture } from './track-map.tsx';
import { WalkedCard } from './walked-round.tsx';
import { walkedWords } from './walked-words.ts';
import { planWords } from './words-plan.ts';
import './rounds.css';

type TeamRound = TeamRounds['rounds'][number];
const monthMs = 30 * 86_400_000;

const useTeamRounds = () =>
  useInfiniteQuery({
    queryKey: ['team-rounds'],
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const query = pageParam === '' ? '' : `?cursor=${encodeURIComponent(pageParam)}`;
      const answer = await callApi<TeamRounds>('GET', `/team/rounds${query}`);
      if (!answer.ok) throw new Error('no rounds');
      return answer.value;
    },
    getNextPageParam: (last) => last.cursor,
  });

const Notes = ({ round }: { readonly round: TeamRound }) => {
  const { language } = useLanguage();
  const words = walkedWords(language);
  if (round.notes.length === 0) return null;
  return (
    <div className="bpp-tight">
      {round.notes.map((note) => (
        <Notice key={note.name ?? ''} kind={note.feltUnsafe ? 'attention' : 'info'}>
          <p>
            <strong>{note.name ?? words.someone}</strong>
            {note.feeling === null ? '' : ` · ${words.feelings[note.feeling]}`}
          </p>
          {note.feltUnsafe ? (
            <p>
              {words.feltUnsafe} <Link to="/zorg">{words.care}</Link>
            </p>
          ) : null}
          {note.words === null ? null : <p>{note.words}</p>}
        </Notice>
      ))}
    </div>
  );
};

/** Kindly: a plan that nobody began is a question, not an alarm. */
const NotBegun = ({ plans }: { readonly plans: TeamRounds['notBegun'] }) => {
  const { language } = useLanguage();
  const words = planWords(language);
  if (plans.length === 0) return null;
  return (
    <Notice kind="info">
      <h2>{words.notBegunTitle}</h2>
      <ul className="bpp-tight">
        {plans.map((plan) => (
          <li key={plan.itemId}>{momentInWords(plan.startsAt, language, new Date())}</li>
        ))}
      </ul>
      <p>{words.notBegunText}</p>
    </Notice>
  );
};

type Props = {
  readonly pack: RoundPack;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly picture: TrackPicture;
  /** What the team did beside rounds. */
  readonly tasks?: ReactNode;
};

export const TeamRoundsScreen = ({ pack, areaNames, picture, tasks = null }: Props) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = walkedWords(language);
  const read = useTeamRounds();
  const rounds = (read.data?.pages ?? []).flatMap((page) => page.rounds);
  const quarters = read.data?.pages[0]?.quarters ?? [];
  const lately = rounds.filter(
    (round) =>
      round.together && round.status === 'ended' && Date.now() - Date.parse(round.startedAt ?? '') < monthMs,
  );
  if (read.isLoading) return <Busy words={app.busy} />;
  return (
    <div className="bpp-stack">
      <Heading>{roundDeskWords(language).teamTitle}</Heading>
      {read.isError ? (
        <Notice kind="attention" live="alert">
          <p>{app.failed}</p>
        </Notice>
      ) : null}
      {read.isSuccess ? (
        <p className="bpp-large">
          {rounds.length === 0
            ? words.teamNone
            : words.teamSum(lately.length, lately.filter((round) => round.quiet).length)}
        </p>
      ) : null}
      <NotBegun plans={read.data?.pages[0]?.notBegun ?? []} />
      <ul className="bpp-list">
        {rounds.map((round) => (
          <WalkedCard key={round.roundId} round={round} areaNames={areaNames}>
            <Notes round={round} />
            {round.tracked ? (
              <TrackLook
                roundId={round.roundId}
                label={planWords(language).trackLookTeam}
                picture={picture}
              />
            ) : null}
          </WalkedCard>
        ))}
      </ul>
      {read.hasNextPage ? (
        <Button
          kind="secondary"
          wide
          busy={read.isFetchingNextPage}
          onClick={() => void read.fetchNextPage()}
        >
          {words.more}
        </Button>
      ) : null}
      {tasks}
      {quarters.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="quarters">
          <h2 id="quarters">{words.quarters}</h2>
          <ul className="bpp-tight">
            {quarters.map((one) => (
              <li key={one.quarter}>
                {words.quarter(
                  one.quarter.slice(6),
                  one.quarter.slice(0, 4),
                  one.rounds,
                  one.quiet,
                  one.walkingMinutes,
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <p className="bpp-soft">{words.kept}</p>
      <SettingsForm pack={pack} />
    </div>
  );
};
