/** The first pages of a phone: today, the round, and who to call. */

import { Link } from '@tanstack/react-router';
import { Siren } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { CallButton, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { DeskCard } from './desk-card.ts';
import { teamRoles } from './roles.ts';
import { useMe, useMySignals, usePack } from './session.ts';
import { useSyncState } from './use-sync.ts';

/** Fetched after the letter itself, so that the first load stays small. */
const TodayRosterPart = lazy(() =>
  import('./roster-pages.tsx').then((module) => ({ default: module.TodayRosterPart })),
);

const useGreeting = (name: string): string => {
  const { today } = useWords();
  const hour = new Date().getHours();
  const first = name.split(' ')[0] ?? name;
  return hour < 12 ? today.morning(first) : hour < 18 ? today.afternoon(first) : today.evening(first);
};

/** Reads like a short letter. */
export const TodayPage = () => {
  const { today, me: words } = useWords();
  const me = useMe();
  const role = me.data?.acting?.role ?? '';
  const { waiting } = useSyncState();
  const signals = useMySignals(teamRoles.has(role)).data ?? [];
  const answered = signals.filter((signal) => signal.answers.length > 0 && signal.phase !== 'done').length;
  const greeting = useGreeting(me.data?.name ?? '');
  if (!teamRoles.has(role))
    return (
      <div className="bpp-stack">
        <Heading>{greeting}</Heading>
        {role === 'functional_admin' ? (
          <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/ik/uitnodigen">
            {words.invite}
          </Link>
        ) : (
          <p className="bpp-large">{today.noScreens}</p>
        )}
      </div>
    );
  return (
    <div className="bpp-stack">
      <div className="bpp-letter">
        <Heading>{greeting}</Heading>
        {waiting > 0 ? <p>{today.waiting(waiting)}</p> : null}
        {answered > 0 ? <p>{today.answered(answered)}</p> : null}
        {waiting + answered === 0 ? <p>{today.quiet}</p> : null}
      </div>
      <Suspense fallback={null}>
        <TodayRosterPart personId={me.data?.personId ?? ''} />
      </Suspense>
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/signaal">
        <Siren size={24} aria-hidden="true" /> {today.newSignal}
      </Link>
      <Link className="bpp-button bpp-button--secondary bpp-button--wide" to="/ik/signalen">
        {today.readAnswers}
      </Link>
      <p className="bpp-soft">{today.install}</p>
    </div>
  );
};

export const RoundPage = () => {
  const { round, today } = useWords();
  return (
    <div className="bpp-stack">
      <Heading>{round.title}</Heading>
      <p className="bpp-large">{round.text}</p>
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/signaal">
        <Siren size={24} aria-hidden="true" /> {today.newSignal}
      </Link>
    </div>
  );
};

const DeskLine = ({ desk }: { readonly desk: DeskCard }) => {
  const { call } = useWords();
  const { language } = useLanguage();
  const name = language === 'nl' ? desk.nameNl : desk.nameEn;
  if (desk.phone === null) return <p>{name}</p>;
  return (
    <CallButton number={desk.phone} hint={call.callDesk(desk.phone)}>
      {name}
    </CallButton>
  );
};

export const CallPage = () => {
  const { call } = useWords();
  const me = useMe().data;
  const desks = usePack(me?.acting != null).data?.desks ?? [];
  return (
    <div className="bpp-stack">
      <Heading>{call.title}</Heading>
      <p className="bpp-soft">{call.intro}</p>
      <CallButton number="112" danger hint={call.emergencyHint}>
        {call.emergency}
      </CallButton>
      <CallButton number="0900-8844" hint={call.policeHint}>
        {call.police}
      </CallButton>
      <h2>{call.desks}</h2>
      {desks.length === 0 ? (
        <Notice kind="info">
          <p>{call.none}</p>
        </Notice>
      ) : null}
      <ul className="bpp-list">
        {desks.map((desk) => (
          <li key={desk.code}>
            <DeskLine desk={desk} />
          </li>
        ))}
      </ul>
    </div>
  );
};
