/** The own team for everybody in it: who, whom to call, the house rules, and what I borrowed. */
import type { MyTeam } from '@buurtplus/contract/team-life';
import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { Fold, Heading } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ContactList } from './contact-list.tsx';
import { dayWords } from './days.ts';
import { agreementPath } from './life.api.ts';
import { type LifeWords, lifeWords } from './life-words.ts';
import { teamWords } from './team-words.ts';

export const thingWords = (
  thing: { readonly kind: string; readonly label: string | null; readonly size: string | null },
  words: LifeWords,
): string =>
  [words.kinds[thing.kind], thing.label, thing.size === null ? null : words.size(thing.size)]
    .filter((part) => part != null)
    .join(', ');

type Loans = { readonly loans: MyTeam['loans'] };

const LoanList = ({ loans }: Loans) => {
  const { language } = useLanguage();
  const words = lifeWords(language);
  return (
    <ul className="bpp-list">
      {loans.map((one) => (
        <li key={one.loanId} className="bpp-card">
          <strong>{thingWords(one, words)}</strong>
          <p className="bpp-soft">
            {one.backBy === null ? words.lentOpen : words.lentBack(dayWords(one.backBy, language))}
          </p>
          <a className="bpp-button bpp-button--quiet" href={agreementPath(one.equipmentId)} download>
            <Download size={20} aria-hidden="true" /> {words.agreement}
          </a>
        </li>
      ))}
    </ul>
  );
};

const Borrowed = ({ loans }: Loans) => {
  const words = lifeWords(useLanguage().language);
  return loans.length === 0 ? null : (
    <section className="bpp-tight" aria-labelledby="lent">
      <h2 id="lent">{words.lent}</h2>
      <LoanList loans={loans} />
    </section>
  );
};

/** The same behind its name, with what it is in the hint. */
export const BorrowedFold = ({ loans }: Loans) => {
  const words = lifeWords(useLanguage().language);
  return loans.length === 0 ? null : (
    <Fold id="lent" title={words.lent} hint={loans.map((one) => thingWords(one, words)).join(' · ')}>
      <LoanList loans={loans} />
    </Fold>
  );
};

type Props = {
  readonly team: MyTeam;
  /** The coordinator's ways to change all this. */
  readonly keep?: ReactNode;
};

export const OurTeamScreen = ({ team, keep }: Props) => {
  const { language } = useLanguage();
  const words = lifeWords(language);
  const { leads } = teamWords(language);
  return (
    <div className="bpp-stack">
      <Heading>{team.teamName === '' ? words.title : team.teamName}</Heading>
      {team.accept.length === 0 ? null : (
        <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/team/akkoord">
          {words.toRead}
        </Link>
      )}
      <section className="bpp-tight" aria-labelledby="contacts">
        <h2 id="contacts">{words.contacts}</h2>
        <ContactList contacts={team.contacts} />
      </section>
      <Borrowed loans={team.loans} />
      <section className="bpp-tight" aria-labelledby="people">
        <h2 id="people">{words.who}</h2>
        <ul className="bpp-names">
          {team.people.map((one) => (
            <li key={one.personId}>
              {one.name}
              {one.lead === null ? null : <span className="bpp-soft"> · {leads[one.lead]}</span>}
              {one.phone == null ? null : (
                <a
                  className="bpp-button bpp-button--quiet"
                  href={`tel:${one.phone.replaceAll(/[^0-9+]/g, '')}`}
                  aria-label={words.call(one.name, one.phone)}
                >
                  {words.callShort(one.phone)}
                </a>
              )}
            </li>
          ))}
        </ul>
      </section>
      <section className="bpp-tight" aria-labelledby="rules">
        <h2 id="rules">{words.rules}</h2>
        {team.rules === null ? (
          <p className="bpp-soft">{words.rulesNone}</p>
        ) : (
          <>
            <p className="bpp-soft">
              {words.rulesOf(team.rules.version, dayWords(team.rules.publishedOn, language))}
            </p>
            <ol className="bpp-rules">
              {team.rules.lines.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ol>
          </>
        )}
      </section>
      <section className="bpp-tight" aria-labelledby="card">
        <h2 id="card">{words.card}</h2>
        <ul className="bpp-rules">
          {words.cardLines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
      {keep}
      <Link to="/ik/team">{words.toMine}</Link>
    </div>
  );
};
