/** Pages of the coordinator and the administrator, fetched only by them. */
import { TrayScreen } from '../desk/tray-screen.tsx';
import { InviteScreen } from '../people/invite-screen.tsx';
import { useAreas, useMe } from './session.ts';

export const TrayPage = () => <TrayScreen areas={useAreas(true).data ?? null} />;

export const AdministratorTrayPage = () => {
  const areas = useAreas(true).data ?? null;
  return useMe().data?.acting?.role === 'functional_admin' ? <TrayScreen isAdmin areas={areas} /> : null;
};

export const InvitePage = () => {
  const role = useMe().data?.acting?.role;
  const areas = useAreas(true).data ?? null;
  return role === 'coordinator' || role === 'functional_admin' ? (
    <InviteScreen isAdmin={role === 'functional_admin'} areas={areas} />
  ) : null;
};
