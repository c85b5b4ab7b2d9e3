/** Who leads the team, by name; with a tap to call where somebody wants to be called. */
import type { MyTeam } from '@buurtplus/contract/team-life';
import { Phone } from 'lucide-react';
import { useLanguage } from '../words/words.tsx';
import { lifeWords } from './life-words.ts';
import { teamWords } from './team-words.ts';
import './life.css';

/** The coordinator first, then who stands in. */
export const leadsOf = (team: Pick<MyTeam, 'people'> | null): MyTeam['people'] =>
  (team?.people ?? [])
    .filter(({ lead }) => lead !== null)
    .sort((left, right) => Number(left.lead === 'deputy') - Number(right.lead === 'deputy'));

export const LeadList = ({ leads }: { readonly leads: MyTeam['people'] }) => {
  const { language } = useLanguage();
  const words = lifeWords(language);
  const roles = teamWords(language).leads;
  return (
    <ul className="bpp-list">
      {leads.map(({ personId, name, lead, phone }) => (
        <li key={personId} className="bpp-card">
          <div>
            <strong>{name}</strong>
            <p className="bpp-soft">{lead === null ? '' : roles[lead]}</p>
          </div>
          {phone == null ? null : (
            <a
              className="bpp-button bpp-button--secondary"
              href={`tel:${phone.replaceAll(/[^0-9+]/g, '')}`}
              aria-label={words.call(name, phone)}
            >
              <Phone size={20} aria-hidden="true" /> {words.callShort(phone)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
};
