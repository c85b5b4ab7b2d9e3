/** The fixed contacts of the team: a name, when to reach, and one tap to call; also without network. */
import type { ContactView } from '@buurtplus/contract/team-life';
import { Mail, Phone } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLanguage } from '../words/words.tsx';
import { lifeWords } from './life-words.ts';
import './life.css';

type Props = {
  readonly contacts: readonly ContactView[];
  /** The coordinator's own buttons beside a contact. */
  readonly beside?: (contact: ContactView) => ReactNode;
};

export const ContactList = ({ contacts, beside }: Props) => {
  const words = lifeWords(useLanguage().language);
  if (contacts.length === 0) return <p className="bpp-soft">{words.contactsNone}</p>;
  return (
    <ul className="bpp-list">
      {contacts.map((one) => (
        <li key={one.contactId} className="bpp-card">
          <div>
            <strong>{one.name}</strong>
            <p className="bpp-soft">
              {words.contactKinds[one.kind]}
              {one.note === null ? '' : ` · ${one.note}`}
            </p>
          </div>
          <div className="bpp-row">
            {one.phone === null ? null : (
              <a
                className="bpp-button bpp-button--secondary"
                href={`tel:${one.phone.replaceAll(/[^0-9+]/g, '')}`}
                aria-label={words.call(one.name, one.phone)}
              >
                <Phone size={20} aria-hidden="true" /> {words.callShort(one.phone)}
              </a>
            )}
            {one.email === null ? null : (
              <a className="bpp-button bpp-button--quiet" href={`mailto:${one.email}`}>
                <Mail size={20} aria-hidden="true" /> {one.email}
              </a>
            )}
          </div>
          {beside?.(one)}
        </li>
      ))}
    </ul>
  );
};
