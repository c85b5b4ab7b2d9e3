/** Why it mattered, for who walks: last month in plain sentences, and words of professionals; readable without network. */
import type { TeamResults } from '@buurtplus/contract/insight';
import { reportWords, thanksText } from '@buurtplus/domain/insight';
import { HeartHandshake } from 'lucide-react';
import type { ReactNode } from 'react';
import { Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { insightWords } from './insight-words.ts';
import './insight.css';

type Month = NonNullable<TeamResults['month']>;

const Effort = ({ month }: { readonly month: Month }) => {
  const { language } = useLanguage();
  const [words, report] = [insightWords(language), reportWords(language)];
  const name = report.month(month.month);
  return (
    <div className="bpp-letter">
      {month.rounds === 0 ? (
        <p>{words.notWalked(name)}</p>
      ) : (
        <p>
          {words.walked(name, month.rounds, report.hours(month.walkingMinutes))}
          {month.quiet === 0 ? null : ` ${words.quiet(month.quiet, month.rounds)}`}
        </p>
      )}
      {month.normal === null ? null : (
        <p>
          {words.normal(
            report.roundsText(month.normal.rounds),
            month.normal.months,
            month.normal.of === 'season',
          )}
        </p>
      )}
    </div>
  );
};

const Counted = ({ counted }: { readonly counted: Month['counted'] }) => {
  const words = insightWords(useLanguage().language);
  return counted.length === 0 ? null : (
    <section className="bpp-stack" aria-labelledby="counted">
      <h2 id="counted">{words.counted}</h2>
      <ul className="bpp-lines">
        {counted.map(({ what, about, normal }) => (
          <li key={what}>
            {words.countedLine[what](about)}
            {normal === null ? null : ` ${words.usual(normal)}`}
          </li>
        ))}
      </ul>
    </section>
  );
};

const steps = ['pickedUp', 'answered', 'done'] as const;

const Became = ({ signals }: { readonly signals: Month['signals'] }) => {
  const words = insightWords(useLanguage().language);
  const told = steps.flatMap((step) => {
    const count = signals[step];
    return count === null ? [] : [words.steps[step](count)];
  });
  return (
    <section className="bpp-stack" aria-labelledby="became">
      <h2 id="became">{words.became}</h2>
      {signals.passedOn === null ? (
        <p>{words.tooFew}</p>
      ) : (
        <>
          <p>{words.passedOn(signals.passedOn)}</p>
          <ul className="bpp-lines">
            {told.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {told.length === steps.length ? null : <p className="bpp-soft">{words.stepsFew}</p>}
        </>
      )}
    </section>
  );
};

const Thanks = ({ thanks }: { readonly thanks: TeamResults['thanks'] }) => {
  const { language } = useLanguage();
  const { roles } = useWords();
  const words = insightWords(language);
  const report = reportWords(language);
  return (
    <section className="bpp-stack" aria-labelledby="thanks">
      <h2 id="thanks">{words.thanks}</h2>
      {thanks.length === 0 ? <p className="bpp-soft">{words.thanksNone}</p> : null}
      <ul className="bpp-list">
        {thanks.map((one) => (
          <li key={one.thanksId} className="bpp-card bpp-thanks">
            <HeartHandshake size={28} aria-hidden="true" />
            <blockquote>
              <p className="bpp-large">{thanksText(one, report)}</p>
              <footer className="bpp-soft">
                {one.organisation ?? roles[one.role]} · {report.day(one.startsOn)}
              </footer>
            </blockquote>
          </li>
        ))}
      </ul>
    </section>
  );
};

/** @param today thanks that were kept on this phone past their last day are left out */
export const ResultsScreen = ({
  results,
  today,
  links,
}: {
  readonly results: TeamResults;
  readonly today: string;
  readonly links: (words: { readonly mySignals: string; readonly myYear: string }) => ReactNode;
}) => {
  const { language } = useLanguage();
  const [words, report] = [insightWords(language), reportWords(language)];
  const { month, next } = results;
  const nextDay = report.day(next.readyOn);
  return (
    <div className="bpp-stack">
      <Heading>{words.resultsTitle}</Heading>
      {month === null ? (
        <p className="bpp-large">{words.first(report.month(next.month), nextDay)}</p>
      ) : (
        <>
          <Effort month={month} />
          <Counted counted={month.counted ?? []} />
          <Became signals={month.signals} />
        </>
      )}
      <Thanks thanks={results.thanks.filter((one) => one.endsOn >= today)} />
      {links(words)}
      {month === null ? null : (
        <p className="bpp-soft">
          {words.stoodOn(report.day(month.madeOn))} {words.next(report.month(next.month), nextDay)}
        </p>
      )}
      <p className="bpp-soft">{words.noRanking}</p>
    </div>
  );
};
