/** The pages of team life, fetched when opened: the members for the coordinator, and my own place in the team. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { keeping } from '../offline/reading.ts';
import { InvitedPart } from '../people/invited-part.tsx';
import { CalendarPart } from '../roster/calendar-part.tsx';
import { NotRead } from '../roster/not-read.tsx';
import { readCalendar } from '../roster/roster.api.ts';
import { rosterWords } from '../roster/roster-words.ts';
import { OwnNumberKept } from '../rounds/own-number.tsx';
import { MembersScreen } from '../teams/members-screen.tsx';
import { MyTeamScreen } from '../teams/my-team-screen.tsx';
import { BorrowedFold } from '../teams/our-team-screen.tsx';
import { teamWords } from '../teams/team-words.ts';
import { readMembers, readMembership } from '../teams/teams.api.ts';
import { Busy, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useMyTeam } from './our-team-pages.tsx';
import { todayInNl, valueOf } from './roster-data.ts';

export const useMembers = (enabled: boolean) => {
  const { noNetwork } = teamWords(useLanguage().language);
  return useQuery({
    enabled,
    networkMode: 'always',
    retry: false,
    queryKey: ['members'],
    queryFn: async () => valueOf(await readMembers(), noNetwork).members,
  });
};

const NotNow = ({ title }: { readonly title: string }) => (
  <div className="bpp-stack">
    <Heading>{title}</Heading>
    <p className="bpp-large">{teamWords(useLanguage().language).noNetwork}</p>
  </div>
);

export const MembersPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const client = useQueryClient();
  const members = useMembers(true);
  if (members.data === undefined)
    return members.error === null ? (
      <Busy words={app.busy} />
    ) : (
      <div className="bpp-stack">
        <Heading>{teamWords(language).membersTitle}</Heading>
        <NotRead why={members.error.message} onAgain={() => void members.refetch()} />
      </div>
    );
  return (
    <MembersScreen
      members={members.data}
      today={todayInNl()}
      courseNames={rosterWords(language).needs}
      invited={<InvitedPart />}
      onChanged={() => client.invalidateQueries({ queryKey: ['members'] })}
    />
  );
};

export const MyTeamPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const client = useQueryClient();
  const team = useMyTeam(true).query;
  const calendar = useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['calendar'],
    queryFn: keeping(readCalendar),
  });
  const mine = useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['membership'],
    queryFn: keeping(readMembership),
  });
  // Everything at once: a part that comes later would push the others away from under a thumb.
  if (mine.data === undefined || calendar.isPending || team.isPending) return <Busy words={app.busy} />;
  if (mine.data === null) return <NotNow title={teamWords(language).title} />;
  return (
    <MyTeamScreen
      view={mine.data}
      courseNames={rosterWords(language).needs}
      onChanged={() => client.invalidateQueries({ queryKey: ['membership'] })}
      calendar={
        calendar.data == null ? null : (
          <CalendarPart
            madeAt={calendar.data.madeAt}
            onChanged={() => client.invalidateQueries({ queryKey: ['calendar'] })}
          />
        )
      }
      kept={<OwnNumberKept />}
      borrowed={<BorrowedFold loans={team.data?.loans ?? []} />}
      onLeft={() => {
        client.clear();
        window.location.assign('/');
      }}
    />
  );
};
