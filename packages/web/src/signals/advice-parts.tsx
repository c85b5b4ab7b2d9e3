/** The parts of an advice: for whom it is, what to do and not, and what goes apart. */
import { type AdviceItem, type CompassBook, type DeskNow, dutchMoment } from '@buurtplus/domain/compass';
import { Check, X } from 'lucide-react';
import type { HeldBook } from '../compass/book.ts';
import { factText } from '../compass/fact-text.ts';
import { openInWords } from '../compass/hours-words.ts';
import { CallButton, Chip } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { deskInSentence, type KnownPhones, type Plan, phoneOf, readerOf } from './advice-plan.ts';

type DeskProps = {
  readonly item: AdviceItem;
  readonly plan: Plan;
  readonly desk: { readonly at: DeskNow; readonly meanwhile: DeskNow | null };
  readonly held: HeldBook;
  readonly phones: KnownPhones;
  readonly now: Date;
};

/** Only the role that works with it reads a signal; nobody of the team does. */
export const ReadBy = ({ item }: { readonly item: AdviceItem }) => {
  const { advice } = useWords();
  const reader = readerOf(item, advice);
  return reader === null ? null : <p>{advice.reads(reader)}</p>;
};

const AnswerLine = ({ item, plan, at }: Pick<DeskProps, 'item' | 'plan'> & { readonly at: DeskNow }) => {
  const { advice } = useWords();
  if (plan.call !== null) return <p>{advice.answerNow}</p>;
  if (item.stores === 'no') return null;
  const days = at.desk.channel === 'system' ? at.desk.answerWorkingDays : null;
  return (
    <p>
      {days === null ? '' : `${advice.answerIn(days)} `}
      {advice.answerLater}
    </p>
  );
};

export const ForWhom = ({ item, plan, desk: { at, meanwhile }, held, phones, now }: DeskProps) => {
  const { advice, call } = useWords();
  const { language } = useLanguage();
  const instead = meanwhile === null ? null : phoneOf(meanwhile.desk, phones);
  const number = phoneOf(at.desk, phones);
  const later = !at.open && number !== null && at.desk.channel === 'call';
  return (
    <section className="bpp-tight bpp-for" aria-labelledby="for-whom">
      <h2 id="for-whom">{at.desk.name[language]}</h2>
      <p className="bpp-open" data-open={at.open}>
        {openInWords(at.desk.hours, dutchMoment(now), held.holidays, call, language)}
      </p>
      <AnswerLine item={item} plan={plan} at={at} />
      {plan.main === 'send' ? <ReadBy item={item} /> : null}
      {item.byPhone && number === null ? <p className="bpp-soft">{advice.noNumber}</p> : null}
      {later ? (
        <p className="bpp-row">
          {advice.callWhenOpen}{' '}
          <a className="bpp-callpill" href={`tel:${number.replaceAll(/[^0-9+]/g, '')}`}>
            {advice.callNow(number)}
          </a>
        </p>
      ) : null}
      {meanwhile === null || instead === null ? null : (
        <CallButton number={instead} hint={advice.callNow(instead)}>
          {advice.meanwhile(meanwhile.desk.name[language])}
        </CallButton>
      )}
    </section>
  );
};

export const DosAndDonts = ({ item, book }: { readonly item: AdviceItem; readonly book: CompassBook }) => {
  const { advice } = useWords();
  const { language } = useLanguage();
  const lines = (codes: readonly string[]) =>
    codes.flatMap((code) => (book.sentences[code] === undefined ? [] : [book.sentences[code][language]]));
  const parts = [
    { id: 'dos', title: advice.dos, lines: lines(item.dos), Icon: Check },
    { id: 'donts', title: advice.donts, lines: lines(item.donts), Icon: X },
  ];
  return parts.map(({ id, title, lines: sentences, Icon }) =>
    sentences.length === 0 ? null : (
      <section key={id} className="bpp-tight" aria-labelledby={id}>
        <h2 id={id} className="bpp-kicker">
          {title}
        </h2>
        <ul className={`bpp-do bpp-do--${id}`}>
          {sentences.map((sentence) => (
            <li key={sentence}>
              <Icon size={20} strokeWidth={2.5} aria-hidden="true" />
              <span>{sentence}</span>
            </li>
          ))}
        </ul>
      </section>
    ),
  );
};

type ApartProps = {
  readonly items: readonly AdviceItem[];
  readonly book: CompassBook;
  readonly phones: KnownPhones;
  readonly alsoIfWanted: boolean;
  /** Null where it is too late to choose. */
  readonly onAlso: ((also: boolean) => void) | null;
};

const ApartLine = ({ item, phones }: { readonly item: AdviceItem; readonly phones: KnownPhones }) => {
  const { advice } = useWords();
  const { language } = useLanguage();
  const desk = item.at?.desk ?? null;
  const number = desk === null ? null : phoneOf(desk, phones);
  if (item.outcome === 'nothing') return <p className="bpp-soft">{advice.apartNothing}</p>;
  if (item.outcome === 'talk') return <p className="bpp-soft">{advice.apartTalk}</p>;
  if (item.outcome === 'look_again') return <p className="bpp-soft">{advice.apartLook}</p>;
  const calls = item.byPhone || desk?.channel === 'call';
  return (
    <>
      {item.stores === 'yes' && desk !== null ? (
        <p className="bpp-soft">{advice.apartSent(deskInSentence(desk, advice, language))}</p>
      ) : null}
      {calls && number !== null ? (
        <a className="bpp-callpill" href={`tel:${number.replaceAll(/[^0-9+]/g, '')}`}>
          {advice.callNow(number)}
        </a>
      ) : null}
    </>
  );
};

/** Facts for another receiver than the first: each goes its own way, urgent first. */
export const Apart = ({ items, book, phones, alsoIfWanted, onAlso }: ApartProps) => {
  const { advice, facts } = useWords();
  const { language } = useLanguage();
  const apart = items.filter((item) => item.observations.length > 0);
  if (apart.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="apart">
      <h2 id="apart" className="bpp-kicker">
        {advice.apart}
      </h2>
      <ul className="bpp-apart">
        {apart.map((item) => (
          <li key={`${item.table}-${item.rule}-${item.code}`}>
            <p className="bpp-strong">
              {item.observations.map((code) => factText(book, code, language, facts)).join(' · ')}
            </p>
            <ApartLine item={item} phones={phones} />
            {item.stores === 'if_wanted' && onAlso !== null ? (
              <Chip chosen={alsoIfWanted} onChoose={() => onAlso(!alsoIfWanted)}>
                {advice.alsoSend}
              </Chip>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
