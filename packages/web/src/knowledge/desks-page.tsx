/** Desks: the list beside the one that is looked at; on a phone one after the other. */
import type { AreaPack } from '@buurtplus/contract/areas';
import { type CompassDesk, isStale } from '@buurtplus/domain/compass';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Button, Heading, StatePill, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { DeskLineForm } from './desk-line-form.tsx';
import { deskLineWords } from './desk-line-words.ts';
import { hoursInWords, officeHours } from './hours.ts';
import { knowledgeWords } from './knowledge-words.ts';
import { deskCode, putDesk, restoreLine } from './lines.ts';
import { deskPage } from './pages.ts';
import { PageLink } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

/** What somebody types finds a desk by its name, its number or its task. */
const fits = (desk: CompassDesk, typed: string): boolean =>
  typed.trim() === '' ||
  [desk.name.nl, desk.name.en, desk.phone ?? '', desk.code, ...desk.kinds]
    .join(' ')
    .toLowerCase()
    .includes(typed.trim().toLowerCase());

const newDesk = (code: string, name: string, owner: string): CompassDesk => ({
  code,
  kinds: [],
  areas: null,
  name: { nl: name, en: name },
  when: { nl: '', en: '' },
  whenNot: { nl: '', en: '' },
  hours: officeHours,
  phone: null,
  channel: 'call',
  formUrl: null,
  answerWorkingDays: null,
  owner,
  checkedOn: null,
  fallback: 'coordinator',
});

const AddDesk = ({ tenantName }: { readonly tenantName: string }) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const { book, standard, edit } = useDraft();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [asked, setAsked] = useState(false);
  const add = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (name.trim() === '') return;
    const code = deskCode(
      name,
      [...book.desks, ...standard.desks].map((desk) => desk.code),
    );
    edit((changes, own) => putDesk(own, changes, newDesk(code, name.trim(), tenantName)), '');
    setName('');
    setAsked(false);
    setOpen(false);
    void navigate({ to: '/beheer/kompas/$', params: { _splat: deskPage(code) } });
  };
  if (!open)
    return (
      <div>
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {words.add}
        </Button>
      </div>
    );
  return (
    <form className="bpp-tight" onSubmit={add}>
      <TextInput
        label={words.addName}
        value={name}
        maxLength={80}
        autoFocus
        wrong={asked && name.trim() === '' ? words.addNoName : null}
        onChange={(event) => setName(event.target.value)}
      />
      <div className="bpp-row">
        <Button type="submit" kind="secondary">
          {words.addGo}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {knowledgeWords(language).texts.close}
        </Button>
      </div>
    </form>
  );
};

const DeskRow = ({ desk, chosen }: { readonly desk: CompassDesk; readonly chosen: boolean }) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const { changes, faults, today } = useDraft();
  const own = changes.desks.some(({ code }) => code === desk.code);
  const wrong = faults.some(({ part, at, stops }) => part === 'desks' && at === desk.code && stops);
  return (
    <li>
      <PageLink page={deskPage(desk.code)} current={chosen}>
        <strong>{desk.name[language] || desk.name.nl || desk.code}</strong>
        <span className="bpp-soft">
          {[desk.phone, hoursInWords(desk.hours, language)].filter((part) => part !== null).join(' · ')}
        </span>
        <span className="bpp-know-marks">
          {own ? <StatePill kind="sent">{words.own}</StatePill> : null}
          {wrong ? (
            <StatePill kind="late">{knowledgeWords(language).bar.check}</StatePill>
          ) : isStale(desk, today) ? (
            <StatePill kind="waiting">{words.stale}</StatePill>
          ) : null}
        </span>
      </PageLink>
    </li>
  );
};

const Removed = () => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const { changes, standard, edit } = useDraft();
  const removed = standard.desks.filter(({ code }) => changes.removedDesks.includes(code));
  if (removed.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="removed-desks">
      <h2 id="removed-desks">{words.removed}</h2>
      <ul className="bpp-know-lines bpp-know-lines--actions">
        {removed.map(({ code, name }) => (
          <li key={code}>
            <span>{name[language]}</span>
            <Button
              kind="quiet"
              onClick={() => edit((changes_) => restoreLine(changes_, { part: 'desks', code }), '')}
            >
              {words.putBack}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Props = {
  readonly chosen: string | null;
  readonly areas: AreaPack | null;
  readonly tenantName: string;
};

export const DesksPage = ({ chosen, areas, tenantName }: Props) => {
  const { language } = useLanguage();
  const words = deskLineWords(language);
  const { book } = useDraft();
  const [typed, setTyped] = useState('');
  const desk = book.desks.find(({ code }) => code === chosen);
  const found = book.desks.filter((one) => fits(one, typed));
  return (
    <div className="bpp-know-two" data-open={chosen !== null}>
      <div className="bpp-stack bpp-know-two__list">
        <div className="bpp-tight">
          {desk === undefined ? <Heading>{words.title}</Heading> : <h2>{words.title}</h2>}
          <p className="bpp-soft">{words.intro}</p>
        </div>
        <TextInput
          label={words.find}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        {found.length === 0 ? <p>{words.none}</p> : null}
        <ul className="bpp-know-index">
          {found.map((one) => (
            <DeskRow key={one.code} desk={one} chosen={one.code === chosen} />
          ))}
        </ul>
        <AddDesk tenantName={tenantName} />
        <Removed />
      </div>
      <div className="bpp-know-two__one">
        {chosen === null ? (
          <p className="bpp-soft bpp-know-pick">{words.pick}</p>
        ) : desk === undefined ? (
          <p>{knowledgeWords(language).notHere}</p>
        ) : (
          <DeskLineForm key={desk.code} desk={desk} areas={areas} />
        )}
      </div>
    </div>
  );
};
