/** One line in the letter on Vandaag: last month is told, and whether somebody thanked the team. */
import type { TeamResults } from '@buurtplus/contract/insight';
import { reportWords } from '@buurtplus/domain/insight';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useLanguage } from '../words/words.tsx';
import { insightWords } from './insight-words.ts';
import './insight.css';

export const TodayResults = ({
  results,
  today,
}: {
  readonly results: TeamResults;
  readonly today: string;
}) => {
  const { language } = useLanguage();
  const words = insightWords(language);
  const thanked = results.thanks.some((one) => one.endsOn >= today);
  if (results.month === null && !thanked) return null;
  return (
    <Link className="bpp-linkrow" to="/ik/opbrengst">
      <span className="bpp-tight">
        <strong>
          {results.month === null
            ? words.resultsTitle
            : words.today(reportWords(language).month(results.month.month))}
        </strong>
        {thanked ? <span>{words.todayThanks}</span> : null}
      </span>
      <ChevronRight aria-hidden="true" />
    </Link>
  );
};
