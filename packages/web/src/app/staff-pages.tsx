/** Pages of who is there: away with a deputy, and handing over an area; fetched only by professionals and the functional admin. */
import { AbsenceScreen } from '../people/absence-screen.tsx';
import { HandoverScreen } from '../people/handover-screen.tsx';
import { deskRoles } from './roles.ts';
import { useMe } from './session.ts';

export const AbsencePage = () => {
  const me = useMe().data;
  const role = me?.acting?.role ?? '';
  return me != null && (deskRoles.has(role) || role === 'functional_admin') ? (
    <AbsenceScreen personId={me.personId} role={role} />
  ) : null;
};

export const HandoverPage = () =>
  useMe().data?.acting?.role === 'functional_admin' ? <HandoverScreen /> : null;
