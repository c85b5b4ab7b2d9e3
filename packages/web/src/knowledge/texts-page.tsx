/** What volunteers read: sentences with an advice and the facts they choose from, the own text beside the standard's. */
import {
  concernName,
  type Observation,
  type ObservationChange,
  observationPlaces,
  searchObservations,
  textLimits,
} from '@buurtplus/domain/compass';
import { useEffect, useRef, useState } from 'react';
import { Button, Heading, StatePill, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { knowledgeWords } from './knowledge-words.ts';
import { putObservation, putSentence, restoreLine } from './lines.ts';
import { BothTexts, PageLink } from './parts.tsx';
import { useDraft } from './use-draft.tsx';

/** Brings the line that an address names into sight, opened. */
const useSeen = (is: boolean) => {
  const row = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (is) row.current?.scrollIntoView({ block: 'center' });
  }, [is]);
  return row;
};

const Sentence = ({ code, named }: { readonly code: string; readonly named: boolean }) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).texts;
  const { standard, book, changes, faults, edit } = useDraft();
  const [open, setOpen] = useState(named);
  const row = useSeen(named);
  const own = changes.sentences[code];
  const original = standard.sentences[code] ?? { nl: '', en: '' };
  const wrong = faults.filter(({ part, at }) => part === 'sentences' && at === code);
  return (
    <li ref={row} className="bpp-know-text">
      <div className="bpp-know-text__line">
        <p>
          {book.sentences[code]?.[language]}
          {own === undefined || own[language] === '' ? null : (
            <span className="bpp-know-original">
              {words.original}: {original[language]}
            </span>
          )}
        </p>
        {own === undefined ? null : <StatePill kind="sent">{words.changed}</StatePill>}
        <Button
          kind="quiet"
          aria-expanded={open}
          aria-label={`${open ? words.close : words.edit}: ${original[language]}`}
          onClick={() => setOpen(!open)}
        >
          {open ? words.close : words.edit}
        </Button>
      </div>
      {open || wrong.length > 0 ? (
        <div className="bpp-know-text__edit">
          <BothTexts
            label={words.own}
            value={own ?? { nl: '', en: '' }}
            standard={original}
            faults={wrong.map((fault) => ({ ...fault, field: fault.field ?? 'text.nl' }))}
            field="text"
            lines={2}
            most={textLimits.sentence}
            onChange={(text, of) =>
              edit((now, from) => putSentence(from, now, code, text), `sentences/${code}/${of}`)
            }
          />
          {own === undefined ? null : (
            <Button
              kind="quiet"
              onClick={() => edit((now) => restoreLine(now, { part: 'sentences', code }), '')}
            >
              {words.restore}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
};

const Fact = ({ fact, named }: { readonly fact: Observation; readonly named: boolean }) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).texts;
  const { book, changes, faults, edit } = useDraft();
  const [open, setOpen] = useState(named);
  const row = useSeen(named);
  const own = changes.observations.find(({ code }) => code === fact.code);
  const shown = book.observations.find(({ code }) => code === fact.code) ?? fact;
  const wrong = faults.filter(({ part, at }) => part === 'observations' && at === fact.code);
  const locked = fact.concern === 'acute';
  const now: ObservationChange = own ?? { code: fact.code, nl: '', en: '', hidden: false };
  const change = (next: Partial<ObservationChange>, field: string): void =>
    edit(
      (changes_, from) => putObservation(from, changes_, { ...now, ...next }),
      `observations/${fact.code}/${field}`,
    );
  return (
    <li ref={row} className="bpp-know-text" data-hidden={now.hidden}>
      <div className="bpp-know-text__line">
        <p>
          {shown[language]}
          {own !== undefined && own[language] !== '' ? (
            <span className="bpp-know-original">
              {words.original}: {fact[language]}
            </span>
          ) : null}
          <span className="bpp-know-original">{words.about(concernName(fact.concern)[language])}</span>
        </p>
        {now.hidden ? (
          <StatePill kind="waiting">{words.hidden}</StatePill>
        ) : own === undefined ? null : (
          <StatePill kind="sent">{words.changed}</StatePill>
        )}
        {locked && own === undefined ? (
          <span className="bpp-soft bpp-know-small">{words.locked}</span>
        ) : (
          <Button
            kind="quiet"
            aria-expanded={open}
            aria-label={`${open ? words.close : words.edit}: ${fact[language]}`}
            onClick={() => setOpen(!open)}
          >
            {open ? words.close : words.edit}
          </Button>
        )}
      </div>
      {(open && !(locked && own === undefined)) || wrong.length > 0 ? (
        <div className="bpp-know-text__edit">
          <BothTexts
            label={words.own}
            value={now}
            standard={fact}
            faults={wrong.map((fault) => ({ ...fault, field: fault.field ?? 'text.nl' }))}
            field="text"
            most={textLimits.observation}
            onChange={({ nl, en }, of) => change({ nl, en }, of)}
          />
          <label className="bpp-know-tick">
            <input
              type="checkbox"
              checked={now.hidden}
              onChange={(event) => change({ hidden: event.target.checked }, 'hidden')}
            />
            {words.hide}
          </label>
          {now.hidden ? <p className="bpp-soft">{words.hiddenText}</p> : null}
          {own === undefined ? null : (
            <Button
              kind="quiet"
              onClick={() =>
                edit((changes_) => restoreLine(changes_, { part: 'observations', code: fact.code }), '')
              }
            >
              {words.restore}
            </Button>
          )}
        </div>
      ) : null}
    </li>
  );
};

const Facts = ({
  typed,
  onlyOwn,
  named,
}: {
  readonly typed: string;
  readonly onlyOwn: boolean;
  readonly named: string | null;
}) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).texts;
  const { standard, changes } = useDraft();
  const own = new Set(changes.observations.map(({ code }) => code));
  const small = typed.toLowerCase();
  const ownWords = new Map(
    changes.observations.map(({ code, nl, en }) => [code, `${nl} ${en}`.toLowerCase()]),
  );
  const byCode = standard.observations.filter(
    ({ code }) => typed !== '' && (code.includes(small) || ownWords.get(code)?.includes(small) === true),
  );
  const found = (
    typed === ''
      ? standard.observations
      : [...new Set([...byCode, ...searchObservations(standard.observations, typed, language)])]
  ).filter(({ code }) => !onlyOwn || own.has(code));
  if (found.length === 0) return <p>{words.nothing}</p>;
  const line = (fact: Observation) => <Fact key={fact.code} fact={fact} named={fact.code === named} />;
  if (typed !== '' || onlyOwn) return <ul className="bpp-know-texts">{found.map(line)}</ul>;
  return observationPlaces.map((place) => {
    const here = found.filter((fact) => fact.place === place);
    return here.length === 0 ? null : (
      <details
        key={place}
        className="bpp-know-fold"
        open={here.some(({ code }) => code === named) || undefined}
      >
        <summary>
          <h2>{words.places[place]}</h2> <span className="bpp-soft">{here.length}</span>
        </summary>
        <ul className="bpp-know-texts">{here.map(line)}</ul>
      </details>
    );
  });
};

const Sentences = ({
  typed,
  onlyOwn,
  named,
}: {
  readonly typed: string;
  readonly onlyOwn: boolean;
  readonly named: string | null;
}) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).texts;
  const { standard, book, changes } = useDraft();
  const small = typed.toLowerCase();
  const found = Object.keys({ ...standard.sentences, ...changes.sentences }).filter((code) => {
    const texts = [code, book.sentences[code]?.nl, book.sentences[code]?.en, standard.sentences[code]?.nl];
    return (
      (!onlyOwn || Object.hasOwn(changes.sentences, code)) &&
      texts.some((text) => text?.toLowerCase().includes(small) === true)
    );
  });
  if (found.length === 0) return <p>{words.nothing}</p>;
  return (
    <ul className="bpp-know-texts">
      {found.map((code) => (
        <Sentence key={code} code={code} named={code === named} />
      ))}
    </ul>
  );
};

type Props = { readonly of: 'zinnen' | 'feiten'; readonly named: string | null };

export const TextsPage = ({ of, named }: Props) => {
  const { language } = useLanguage();
  const words = knowledgeWords(language).texts;
  const [typed, setTyped] = useState('');
  const [onlyOwn, setOnlyOwn] = useState(false);
  const shared = { typed: typed.trim(), onlyOwn, named };
  return (
    <div className="bpp-stack bpp-know-wide">
      <div className="bpp-tight">
        <Heading>{words.title}</Heading>
        <p className="bpp-soft">{words.intro}</p>
      </div>
      <nav className="bpp-know-tabs" aria-label={words.title}>
        <PageLink page="teksten/zinnen" current={of === 'zinnen'}>
          {words.sentences}
        </PageLink>
        <PageLink page="teksten/feiten" current={of === 'feiten'}>
          {words.facts}
        </PageLink>
      </nav>
      <div className="bpp-know-find">
        <TextInput
          label={words.search}
          hint={words.searchHint}
          type="search"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <label className="bpp-know-tick">
          <input type="checkbox" checked={onlyOwn} onChange={(event) => setOnlyOwn(event.target.checked)} />
          {words.onlyChanged}
        </label>
      </div>
      {of === 'zinnen' ? <Sentences {...shared} /> : <Facts {...shared} />}
    </div>
  );
};
