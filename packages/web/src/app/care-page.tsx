/** Care on a page: only what this phone already has, so that being here leaves no trace anywhere. */
import '../training/training.css';
import type { MyTeam } from '@buurtplus/contract/team-life';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { kept } from '../offline/device-db.ts';
import { ContactList } from '../teams/contact-list.tsx';
import { LeadList, leadsOf } from '../teams/lead-list.tsx';
import { CareScreen } from '../training/care-screen.tsx';

export const CarePage = () => {
  const read = useQuery({
    queryKey: ['kept-team'],
    networkMode: 'always',
    retry: false,
    queryFn: () => kept<MyTeam>('my-team'),
  });
  const team = read.data ?? null;
  const leads = leadsOf(team);
  // Desks and whoever is on duty are for signals; here somebody looks for a person.
  const contacts = (team?.contacts ?? []).filter(({ kind }) => kind !== 'duty' && kind !== 'municipality');
  // A moment's wait for what this phone has, so that no number moves under a thumb.
  if (read.isPending) return null;
  return (
    <CareScreen
      known={team !== null}
      people={
        leads.length + contacts.length === 0 ? null : (
          <>
            {leads.length === 0 ? null : <LeadList leads={leads} />}
            {contacts.length === 0 ? null : <ContactList contacts={contacts} />}
          </>
        )
      }
      toToday={(label) => (
        <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/">
          {label}
        </Link>
      )}
    />
  );
};
