/** The pages of team life, fetched when opened: the members for the coordinator, and my own place in the team. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { CalendarPart } from '../roster/calendar-part.tsx';
import { readCalendar } from '../roster/roster.api.ts';
import { rosterWords } from '../roster/roster-words.ts';
import { MembersScreen } from '../teams/members-screen.tsx';
import { MyTeamScreen } from '../teams/my-team-screen.tsx';
import { teamWords } from '../teams/team-words.ts';
import { readMembers, readMembership } from '../teams/teams.api.ts';
import { Busy, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { todayInNl } from './roster-data.ts';

export const useMembers = (enabled: boolean) =>
  useQuery({
    enabled,
    networkMode: 'always',
    retry: false,
    queryKey: ['members'],
    queryFn: async () => {
      const answer = await readMembers();
      return answer.ok ? answer.value.members : null;
    },
  });

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
  if (members.data === undefined) return <Busy words={app.busy} />;
  if (members.data === null) return <NotNow title={teamWords(language).membersTitle} />;
  return (
    <MembersScreen
      members={members.data}
      today={todayInNl()}
      courseNames={rosterWords(language).needs}
      onChanged={() => client.invalidateQueries({ queryKey: ['members'] })}
    />
  );
};

const MyCalendar = () => {
  const client = useQueryClient();
  const state = useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['calendar'],
    queryFn: async () => {
      const answer = await readCalendar();
      return answer.ok ? answer.value : null;
    },
  }).data;
  return state == null ? null : (
    <CalendarPart
      madeAt={state.madeAt}
      onChanged={() => client.invalidateQueries({ queryKey: ['calendar'] })}
    />
  );
};

export const MyTeamPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const client = useQueryClient();
  const mine = useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['membership'],
    queryFn: async () => {
      const answer = await readMembership();
      return answer.ok ? answer.value : null;
    },
  });
  if (mine.data === undefined) return <Busy words={app.busy} />;
  if (mine.data === null) return <NotNow title={teamWords(language).title} />;
  return (
    <MyTeamScreen
      view={mine.data}
      courseNames={rosterWords(language).needs}
      onChanged={() => client.invalidateQueries({ queryKey: ['membership'] })}
      calendar={<MyCalendar />}
      onLeft={() => {
        client.clear();
        window.location.assign('/');
      }}
    />
  );
};
