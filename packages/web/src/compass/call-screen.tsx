/** Who do I call? 112 first, then what is open now; each with what it is for and what not. Works without network. */
import {
  type CompassDesk,
  type DutchMoment,
  dutchMoment,
  isOpen,
  nextOpening,
} from '@buurtplus/domain/compass';
import { Phone } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { CallButton, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { HeldBook } from './book.ts';
import { callable } from './callable.ts';
import { openInWords } from './hours-words.ts';
import './call.css';

type Props = {
  readonly held: HeldBook;
  /** CBS codes of the own team's neighbourhoods; desks of other areas are left out. */
  readonly areaCodes: readonly string[];
  /** Phones of the professionals of this area, by code of their desk. */
  readonly phones: ReadonlyMap<string, string>;
  /** Somebody who is signed in can also make a signal. */
  readonly maySignal: boolean;
  readonly now: Date;
  /** The contacts of the own team, between what is open now and what is closed. */
  readonly ours?: ReactNode;
};

type LineProps = Pick<Props, 'held' | 'phones'> & {
  readonly desk: CompassDesk;
  readonly at: DutchMoment;
};

const DeskLine = ({ desk, held, phones, at }: LineProps) => {
  const { call } = useWords();
  const { language } = useLanguage();
  const number = desk.phone ?? phones.get(desk.code) ?? null;
  const name = desk.name[language];
  const not = desk.whenNot[language];
  return (
    <li className="bpp-desk">
      <h3>{name}</h3>
      <p className="bpp-open" data-open={isOpen(desk.hours, at, held.holidays)}>
        {openInWords(desk.hours, at, held.holidays, call, language)}
      </p>
      <dl>
        <div>
          <dt>{call.for}</dt>
          <dd>{desk.when[language]}</dd>
        </div>
        {not === '' ? null : (
          <div>
            <dt>{call.notFor}</dt>
            <dd>{not}</dd>
          </div>
        )}
      </dl>
      {number !== null ? (
        <a
          className="bpp-callpill"
          href={`tel:${number.replaceAll(/[^0-9+]/g, '')}`}
          aria-label={call.callName(name, number)}
        >
          <Phone size={20} aria-hidden="true" /> {call.callDesk(number)}
        </a>
      ) : (
        <p className="bpp-soft">{desk.kinds.includes('coordinator') ? call.inTeam : call.bySignal}</p>
      )}
    </li>
  );
};

export const CallScreen = ({ held, areaCodes, phones, maySignal, now, ours = null }: Props) => {
  const { call } = useWords();
  const at = dutchMoment(now);
  const desks = callable(held.book, areaCodes).filter((desk) => maySignal || desk.phone !== null);
  const open = desks.filter(({ hours }) => isOpen(hours, at, held.holidays));
  const opensAt = ({ hours }: CompassDesk): string => {
    const next = nextOpening(hours, at, held.holidays);
    return next === null ? '9' : `${next.day} ${String(next.minute).padStart(4, '0')}`;
  };
  const closed = desks
    .filter((desk) => !open.includes(desk))
    .sort((left, right) => opensAt(left).localeCompare(opensAt(right)));
  const parts = [
    { id: 'open-now', title: call.openNow, desks: open },
    { id: 'closed-now', title: call.closedNow, desks: closed },
  ];
  return (
    <div className="bpp-stack">
      <div className="bpp-tight">
        <Heading>{call.title}</Heading>
        <p className="bpp-soft">{call.intro}</p>
      </div>
      <CallButton number="112" danger hint={call.emergencyHint}>
        {call.emergency}
      </CallButton>
      {parts.map(({ id, title, desks: here }) => [
        id === 'closed-now' ? <Fragment key="ours">{ours}</Fragment> : null,
        here.length === 0 ? null : (
          <section key={id} aria-labelledby={id}>
            <h2 id={id} className="bpp-kicker">
              {title}
            </h2>
            <ul className="bpp-desks">
              {here.map((desk) => (
                <DeskLine key={desk.code} desk={desk} held={held} phones={phones} at={at} />
              ))}
            </ul>
          </section>
        ),
      ])}
    </div>
  );
};
