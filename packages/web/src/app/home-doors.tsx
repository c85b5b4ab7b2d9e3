/** Where a day begins for who does not walk: the doors of each role, each with what is behind it. */
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useLanguage, useWords } from '../words/words.tsx';
import { doorsFor } from './doors.ts';

export const HomeDoors = ({ role, none }: { readonly role: string; readonly none: string }) => {
  const { me: words } = useWords();
  const { language } = useLanguage();
  const doors = doorsFor(role, words, language);
  return doors.length === 0 ? (
    <p className="bpp-large">{none}</p>
  ) : (
    <ul className="bpp-list">
      {doors.map(({ to, label, hint }) => (
        <li key={to}>
          <div className="bpp-linkrow bpp-door">
            <span>
              {/* The whole row is the link; its name is the short one. */}
              <Link to={to} aria-describedby={`door${to}`}>
                {label}
              </Link>
              <small id={`door${to}`}>{hint}</small>
            </span>
            <ChevronRight aria-hidden="true" />
          </div>
        </li>
      ))}
    </ul>
  );
};
