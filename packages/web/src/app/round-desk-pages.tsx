/** Pages about rounds for who does not walk now: the professional's attention points, the coordinator's team. */
import type { MyTasks } from '@buurtplus/contract/tasks';
import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useMemo } from 'react';
import { neighbourhoodAt } from '../areas/locate-in-pack.ts';
import { NeighbourhoodMap } from '../areas/neighbourhood-map.tsx';
import { readTeamTasks } from '../roster/roster.api.ts';
import { MyTaskList, TeamTaskList } from '../roster/task-lists.tsx';
import { AttentionScreen } from '../rounds/attention-screen.tsx';
import { MyRoundsScreen } from '../rounds/my-rounds-screen.tsx';
import { TeamRoundsScreen } from '../rounds/team-rounds-screen.tsx';
import type { TrackPicture } from '../rounds/track-map.tsx';
import { Busy } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { keptOrAsked } from './kept-read.ts';
import { deskRoles } from './roles.ts';
import { useAreas, useMe, useMyRounds, useRoundPack } from './session.ts';

const useAreaNames = (): ReadonlyMap<string, string> => {
  const areas = useAreas(true).data ?? null;
  return useMemo(() => new Map((areas?.areas ?? []).map((area) => [area.code, area.name])), [areas]);
};

/** Squares that a round covered, drawn on the outlines this phone has; close to them, not on the whole municipality. */
const useTrackPicture = (): TrackPicture => {
  const areas = useAreas(true).data ?? null;
  return (cells, label) =>
    areas === null ? null : (
      <NeighbourhoodMap
        pack={areas}
        label={label}
        focusCodes={[...new Set(cells.flatMap(({ lat, lon }) => neighbourhoodAt(areas, lat, lon) ?? []))]}
        marks={cells.map((cell) => ({ ...cell, id: `${cell.lat} ${cell.lon}`, label: '' }))}
      />
    );
};

export const AttentionPage = () => {
  const role = useMe().data?.acting?.role ?? '';
  const areaNames = useAreaNames();
  return deskRoles.has(role) ? <AttentionScreen areaNames={areaNames} /> : null;
};

export const TeamRoundsPage = () => {
  const { app } = useWords();
  const role = useMe().data?.acting?.role;
  const pack = useRoundPack(role === 'coordinator').data ?? null;
  const areaNames = useAreaNames();
  const picture = useTrackPicture();
  const tasks = useQuery({
    networkMode: 'always',
    retry: false,
    enabled: role === 'coordinator',
    queryKey: ['team-tasks'],
    queryFn: async () => {
      const answer = await readTeamTasks();
      return answer.ok ? answer.value : null;
    },
  });
  if (role === 'coordinator' && tasks.isPending) return <Busy words={app.busy} />;
  return role === 'coordinator' && pack !== null ? (
    <TeamRoundsScreen
      pack={pack}
      areaNames={areaNames}
      picture={picture}
      tasks={tasks.data == null ? null : <TeamTaskList tasks={tasks.data} />}
    />
  ) : null;
};

export const MyRoundsPage = () => {
  const { jaar } = useSearch({ strict: false });
  const asked = useMyRounds(jaar);
  const usual = useMyRounds(undefined).data;
  // An old address names a year that is not kept any more.
  const mine = asked.isPending ? null : (asked.data ?? usual ?? null);
  const year = mine?.year ?? null;
  const areaNames = useAreaNames();
  const picture = useTrackPicture();
  const tasks = useQuery({
    networkMode: 'always',
    retry: false,
    enabled: year !== null,
    queryKey: ['my-tasks', year],
    queryFn: keptOrAsked<MyTasks>(`my-tasks ${year}`, `/my-tasks?year=${year}`),
  }).data;
  return mine === null ? null : (
    <MyRoundsScreen
      mine={mine}
      areaNames={areaNames}
      picture={picture}
      tasks={tasks == null ? null : <MyTaskList tasks={tasks} />}
    />
  );
};
