/** The coordinator's month report; read anew each time, for what was told once does not change. */
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { readMonths, readReport } from '../insight/insight.api.ts';
import { insightWords } from '../insight/insight-words.ts';
import { ReportScreen } from '../insight/report-screen.tsx';
import { keeping } from '../offline/reading.ts';
import { Busy } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { NotNow } from './not-now.tsx';

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

export const ReportPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const [chosen, setChosen] = useState<string | null>(null);
  const months = useQuery({
    ...always,
    queryKey: ['team-months'],
    queryFn: keeping(readMonths),
  });
  const month = chosen ?? months.data?.months[0] ?? null;
  const report = useQuery({
    ...always,
    enabled: month !== null,
    queryKey: ['team-month', month],
    queryFn: keeping(() => readReport(month ?? '')),
  });
  // The title names the month: the first report comes together with its title.
  if (months.data === undefined || (chosen === null && report.isLoading)) return <Busy words={app.busy} />;
  if (months.data === null) return <NotNow title={insightWords(language).reportTitle} />;
  return <ReportScreen months={months.data} month={month} onMonth={setChosen} report={report.data} />;
};
