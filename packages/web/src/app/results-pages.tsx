/** What the rounds brought, for who walks: the page and its line on Vandaag. */
import type { TeamResults } from '@buurtplus/contract/insight';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { resultsPath } from '../insight/insight.api.ts';
import { insightWords } from '../insight/insight-words.ts';
import { ResultsScreen } from '../insight/results-screen.tsx';
import { TodayResults } from '../insight/today-results.tsx';
import { Busy } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { keptOrAsked } from './kept-read.ts';
import { NotNow } from './not-now.tsx';
import { todayInNl } from './roster-data.ts';
import { useMe } from './session.ts';

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

/** Kept for each role apart: who walks in two teams never reads the one under the name of the other. */
const useResults = () => {
  const assignmentId = useMe().data?.acting?.assignmentId ?? null;
  return useQuery({
    ...always,
    enabled: assignmentId !== null,
    queryKey: ['team-results', assignmentId],
    queryFn: keptOrAsked<TeamResults>(`team-results ${assignmentId ?? ''}`, resultsPath),
  });
};

export const TodayResultsPart = () => {
  const results = useResults().data;
  return results == null ? null : <TodayResults results={results} today={todayInNl()} />;
};

export const ResultsPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const results = useResults();
  if (results.data === undefined) return <Busy words={app.busy} />;
  if (results.data === null) return <NotNow title={insightWords(language).resultsTitle} />;
  return (
    <ResultsScreen
      results={results.data}
      today={todayInNl()}
      links={({ mySignals, myYear }) => (
        <ul className="bpp-list">
          {(
            [
              ['/ik/signalen', mySignals],
              ['/ik/jaar', myYear],
            ] as const
          ).map(([to, label]) => (
            <li key={to}>
              <Link className="bpp-linkrow" to={to}>
                {label} <ChevronRight aria-hidden="true" />
              </Link>
            </li>
          ))}
        </ul>
      )}
    />
  );
};
