/** Pages of the functional administrator for teams: the list, making one, and one team; fetched only by them. */
import type { MunicipalityTeam } from '@buurtplus/contract/team-administration';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { type ReactNode, useEffect, useState } from 'react';
import { NewTeamScreen } from '../people/new-team-screen.tsx';
import { readBefore, readTeams } from '../people/team-admin.api.ts';
import { teamAdminWords } from '../people/team-admin-words.ts';
import { TeamListScreen } from '../people/team-list-screen.tsx';
import { TeamScreen } from '../people/team-screen.tsx';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { NotFound } from './not-found.tsx';
import { valueOf } from './roster-data.ts';
import { useAreas, useMe } from './session.ts';

const key = ['municipality-teams'];
const always = { networkMode: 'always', retry: false } as const;

const useMay = (): boolean => useMe().data?.acting?.role === 'functional_admin';

/** What was read, or why not and a way to try again. */
const Read = <Value,>({
  query,
  children,
}: {
  readonly query: {
    readonly data: Value | undefined;
    readonly error: Error | null;
    readonly refetch: () => unknown;
  };
  readonly children: (value: Value) => ReactNode;
}) => {
  const { app } = useWords();
  const words = teamAdminWords(useLanguage().language);
  if (query.data !== undefined) return children(query.data);
  return query.error === null ? (
    <Busy words={app.busy} />
  ) : (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <Notice kind="attention" live="alert">
        <p>{query.error.message}</p>
      </Notice>
      <Button kind="secondary" onClick={() => void query.refetch()}>
        {words.again}
      </Button>
    </div>
  );
};

const useTeams = (enabled: boolean) => {
  const words = teamAdminWords(useLanguage().language);
  return useQuery({
    ...always,
    enabled,
    queryKey: key,
    queryFn: async () => valueOf(await readTeams(), words.noNetwork).teams,
  });
};

/** Not before the names of the neighbourhoods are there too. */
const WithTeams = ({
  children,
}: {
  readonly children: (teams: readonly MunicipalityTeam[], nameOf: (code: string) => string) => ReactNode;
}) => {
  const { app } = useWords();
  const may = useMay();
  const teams = useTeams(may);
  const areas = useAreas(may);
  const names = new Map((areas.data?.areas ?? []).map((area) => [area.code, area.name]));
  if (!may) return null;
  if (areas.isPending) return <Busy words={app.busy} />;
  return <Read query={teams}>{(list) => children(list, (code) => names.get(code) ?? code)}</Read>;
};

/** What was done on the page before is said here, until somebody leaves. */
const saidKey = ['municipality-teams-said'];
const Said = () => {
  const client = useQueryClient();
  const [said] = useState(() => client.getQueryData<string>(saidKey));
  useEffect(() => () => client.removeQueries({ queryKey: saidKey }), [client]);
  return said === undefined ? null : (
    <Notice kind="done" live="status">
      <p>{said}</p>
    </Notice>
  );
};

const useToList = () => {
  const navigate = useNavigate();
  const client = useQueryClient();
  return async (said: string): Promise<void> => {
    await client.invalidateQueries();
    client.setQueryData(saidKey, said);
    await navigate({ to: '/beheer/teams', replace: true });
  };
};

export const TeamsPage = () => (
  <WithTeams>
    {(teams, nameOf) => (
      <div className="bpp-stack">
        <Said />
        <TeamListScreen teams={teams} nameOf={nameOf} />
      </div>
    )}
  </WithTeams>
);

export const NewTeamPage = () => {
  const toList = useToList();
  const areas = useAreas(useMay()).data ?? null;
  return <WithTeams>{(teams) => <NewTeamScreen areas={areas} teams={teams} onMade={toList} />}</WithTeams>;
};

const OneTeam = ({
  team,
  teams,
}: {
  readonly team: MunicipalityTeam;
  readonly teams: readonly MunicipalityTeam[];
}) => {
  const words = teamAdminWords(useLanguage().language);
  const client = useQueryClient();
  const toList = useToList();
  const areas = useAreas(true).data ?? null;
  const before = useQuery({
    ...always,
    queryKey: [...key, team.teamId],
    queryFn: async () => valueOf(await readBefore(team.teamId), words.noNetwork),
  });
  return (
    <Read query={before}>
      {(held) => (
        <TeamScreen
          team={team}
          before={held}
          areas={areas}
          teams={teams}
          onChanged={() => client.invalidateQueries({ queryKey: key })}
          onStopped={toList}
        />
      )}
    </Read>
  );
};

export const TeamPage = () => {
  const { teamId } = useParams({ strict: false });
  return (
    <WithTeams>
      {(teams) => {
        const team = teams.find((one) => one.teamId === teamId && one.endedOn === null);
        return team === undefined ? <NotFound /> : <OneTeam key={team.teamId} team={team} teams={teams} />;
      }}
    </WithTeams>
  );
};
