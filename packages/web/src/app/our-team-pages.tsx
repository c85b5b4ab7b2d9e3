/** The pages of the own team, fetched when opened: the team itself, accepting, and what the coordinator keeps. */
import type { MyTeam } from '@buurtplus/contract/team-life';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AcceptScreen } from '../teams/accept-screen.tsx';
import { ContactList } from '../teams/contact-list.tsx';
import { EquipmentScreen } from '../teams/equipment-screen.tsx';
import { KeepContactsScreen } from '../teams/keep-contacts-screen.tsx';
import { KeepRulesScreen } from '../teams/keep-rules-screen.tsx';
import { readAcceptances, readEquipment } from '../teams/life.api.ts';
import { lifeWords } from '../teams/life-words.ts';
import { OurTeamScreen } from '../teams/our-team-screen.tsx';
import { TodayTeam } from '../teams/today-team.tsx';
import { Busy, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { keptOrAsked } from './kept-read.ts';
import { NotFound } from './not-found.tsx';
import { useMe } from './session.ts';

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

/** The own team, from the server or from the phone. */
export const useMyTeam = (enabled: boolean) => {
  const client = useQueryClient();
  const query = useQuery({
    ...always,
    enabled,
    queryKey: ['my-team'],
    queryFn: keptOrAsked<MyTeam>('my-team', '/my-team'),
  });
  return { query, changed: () => client.invalidateQueries({ queryKey: ['my-team'] }) };
};

const NotNow = () => {
  const words = lifeWords(useLanguage().language);
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.noNetwork}</p>
    </div>
  );
};

/** The contacts of the team among those to call. */
export const CallTeamPart = () => {
  const words = lifeWords(useLanguage().language);
  const team = useMyTeam(true).query.data;
  return team == null || team.contacts.length === 0 ? null : (
    <section className="bpp-stack" aria-labelledby="team-contacts">
      <h2 id="team-contacts" className="bpp-kicker">
        {words.contacts}
      </h2>
      <ContactList contacts={team.contacts} />
    </section>
  );
};

export const TodayTeamPart = () => {
  const { query, changed } = useMyTeam(true);
  return query.data == null ? null : <TodayTeam team={query.data} onChanged={changed} />;
};

const CoordinatorWays = () => {
  const words = lifeWords(useLanguage().language);
  return (
    <nav className="bpp-tight" aria-label={words.title}>
      <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/team/huisregels">
        {words.keepRules}
      </Link>
      <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/team/contacten">
        {words.contacts}
      </Link>
      <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/team/spullen">
        {words.equipment}
      </Link>
    </nav>
  );
};

export const OurTeamPage = () => {
  const { app } = useWords();
  const { query } = useMyTeam(true);
  const role = useMe().data?.acting?.role;
  if (query.data === undefined) return <Busy words={app.busy} />;
  if (query.data === null) return <NotNow />;
  return (
    <OurTeamScreen team={query.data} {...(role === 'coordinator' ? { keep: <CoordinatorWays /> } : {})} />
  );
};

export const AcceptPage = () => {
  const { app } = useWords();
  const { query, changed } = useMyTeam(true);
  if (query.data === undefined) return <Busy words={app.busy} />;
  return query.data === null ? <NotNow /> : <AcceptScreen team={query.data} onChanged={changed} />;
};

const KeepRules = () => {
  const { app } = useWords();
  const client = useQueryClient();
  const { query } = useMyTeam(true);
  const accepted = useQuery({
    ...always,
    queryKey: ['acceptances'],
    queryFn: async () => {
      const answer = await readAcceptances();
      return answer.ok ? answer.value.people : null;
    },
  });
  if (query.data === undefined || accepted.data === undefined) return <Busy words={app.busy} />;
  if (query.data === null || accepted.data === null) return <NotNow />;
  return (
    <KeepRulesScreen
      team={query.data}
      people={accepted.data}
      onChanged={async () => {
        await client.invalidateQueries({ queryKey: ['my-team'] });
        await client.invalidateQueries({ queryKey: ['acceptances'] });
      }}
    />
  );
};

const KeepContacts = () => {
  const { app } = useWords();
  const { query, changed } = useMyTeam(true);
  if (query.data === undefined) return <Busy words={app.busy} />;
  return query.data === null ? (
    <NotNow />
  ) : (
    <KeepContactsScreen contacts={query.data.contacts} onChanged={changed} />
  );
};

const Equipment = () => {
  const { app } = useWords();
  const client = useQueryClient();
  const { query } = useMyTeam(true);
  const things = useQuery({
    ...always,
    queryKey: ['equipment'],
    queryFn: async () => {
      const answer = await readEquipment();
      return answer.ok ? answer.value.things : null;
    },
  });
  if (query.data === undefined || things.data === undefined) return <Busy words={app.busy} />;
  if (query.data === null || things.data === null) return <NotNow />;
  return (
    <EquipmentScreen
      things={things.data}
      members={query.data.people}
      onChanged={() => client.invalidateQueries({ queryKey: ['equipment'] })}
    />
  );
};

/** Kept by a coordinator; for anybody else such an address is none, whether there is a network or not. */
const forCoordinator = (Page: () => ReactNode) => () => {
  const me = useMe().data;
  const { app } = useWords();
  if (me === undefined) return <Busy words={app.busy} />;
  return me?.acting?.role === 'coordinator' ? <Page /> : <NotFound />;
};

export const KeepRulesPage = forCoordinator(KeepRules);
export const KeepContactsPage = forCoordinator(KeepContacts);
export const EquipmentPage = forCoordinator(Equipment);
