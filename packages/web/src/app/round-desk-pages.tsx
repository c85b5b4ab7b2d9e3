/** Pages about rounds for who does not walk now: the professional's attention points, the coordinator's team. */
import { Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { AttentionScreen } from '../rounds/attention-screen.tsx';
import { MyRoundsScreen } from '../rounds/my-rounds-screen.tsx';
import { TeamRoundsScreen } from '../rounds/team-rounds-screen.tsx';
import { deskRoles } from './roles.ts';
import { useAreas, useMe, useMyRounds, useRoundPack } from './session.ts';

const useAreaNames = (): ReadonlyMap<string, string> => {
  const areas = useAreas(true).data ?? null;
  return useMemo(() => new Map((areas?.areas ?? []).map((area) => [area.code, area.name])), [areas]);
};

export const AttentionPage = () => {
  const role = useMe().data?.acting?.role ?? '';
  const areaNames = useAreaNames();
  return deskRoles.has(role) ? (
    <AttentionScreen areaNames={areaNames} back={(label) => <Link to="/werk">{label}</Link>} />
  ) : null;
};

export const TeamRoundsPage = () => {
  const role = useMe().data?.acting?.role;
  const pack = useRoundPack(role === 'coordinator').data ?? null;
  const areaNames = useAreaNames();
  return role === 'coordinator' && pack !== null ? (
    <TeamRoundsScreen pack={pack} areaNames={areaNames} />
  ) : null;
};

export const MyRoundsPage = () => {
  const mine = useMyRounds(true).data ?? null;
  const areaNames = useAreaNames();
  return mine === null ? null : <MyRoundsScreen mine={mine} areaNames={areaNames} />;
};
