/** The roster on paper: a week or a month as one table, first names only, readable in black and white on A4. */
import type { RosterItemView } from '@buurtplus/contract/roster';
import { addDays, coverageOf } from '@buurtplus/domain/roster';
import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Heading, Select } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { correctWords } from './correct-words.ts';
import { whatOf } from './item-line.tsx';
import { daysOf, movedBy, type PaperSpan, spanAround } from './paper-span.ts';
import { planWords } from './plan-words.ts';
import { dayInWords, firstName, hoursInWords, missing } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './paper-roster.css';

const Line = ({ item, first }: { readonly item: RosterItemView; readonly first: boolean }) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const short = missing(item);
  return (
    <tr data-first={first}>
      <th scope="row">{dayInWords(item.day, language, new Date(), true)}</th>
      <td>{hoursInWords(item, language)}</td>
      <td>{[whatOf(item, words.kinds), item.meetingPlace].filter((part) => part !== null).join(', ')}</td>
      <td>
        {item.people
          .filter((one) => one.state === 'going')
          .map((one) => firstName(one.name, words.formerMember))
          .join(', ')}
      </td>
      <td>{short > 0 && !item.cancelled ? words.missing(short) : words.coverage[coverageOf(item)]}</td>
    </tr>
  );
};

type Props = {
  readonly span: PaperSpan;
  readonly onSpan: (span: PaperSpan) => void;
  readonly teamName: string;
  /** Null while it is fetched or could not be. */
  readonly items: readonly RosterItemView[] | null;
  readonly instead: ReactNode;
};

export const PaperRoster = ({ span, onSpan, teamName, items, instead }: Props) => {
  const { language } = useLanguage();
  const words = correctWords(language);
  const last = addDays(span.from, daysOf(span) - 1);
  const now = new Date();
  return (
    <div className="bpp-stack bpp-paper">
      <Heading>{words.printTitle}</Heading>
      <div className="bpp-stack bpp-no-print">
        <p className="bpp-soft">{words.printHint}</p>
        <Select
          label={words.printWhat}
          value={span.unit}
          options={[
            { value: 'week', label: words.printWeek },
            { value: 'month', label: words.printMonth },
          ]}
          onChange={(event) =>
            onSpan(spanAround(event.target.value === 'month' ? 'month' : 'week', span.from))
          }
        />
        <div className="bpp-row">
          <Button kind="secondary" onClick={() => onSpan(movedBy(span, -1))}>
            <ChevronLeft size={20} aria-hidden="true" /> {words.earlier}
          </Button>
          <Button kind="secondary" onClick={() => onSpan(movedBy(span, 1))}>
            {words.later} <ChevronRight size={20} aria-hidden="true" />
          </Button>
        </div>
        <Button wide disabled={items === null} onClick={() => window.print()}>
          {words.print}
        </Button>
      </div>
      <h2 aria-live="polite">
        {teamName === '' ? '' : `${teamName} · `}
        {planWords(language).week(
          dayInWords(span.from, language, now, true),
          dayInWords(last, language, now, true),
        )}
      </h2>
      {items === null ? (
        instead
      ) : items.length === 0 ? (
        <p className="bpp-large">{words.nothing}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table is scrolled by keyboard too
        <section className="bpp-paper__scroll" tabIndex={0} aria-label={words.printTitle}>
          <table>
            <thead>
              <tr>
                {words.columns.map((name) => (
                  <th key={name} scope="col">
                    {name}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {items.map((item, at) => (
                <Line key={item.itemId} item={item} first={items[at - 1]?.day !== item.day} />
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
};
