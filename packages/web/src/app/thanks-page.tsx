/** A professional or an organisation thanks a team; the help with words comes along only here. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { readTeamsToThank } from '../insight/insight.api.ts';
import { insightWords } from '../insight/insight-words.ts';
import { ThanksScreen } from '../insight/thanks-screen.tsx';
import { keeping } from '../offline/reading.ts';
import { WordingMarks } from '../rounds/wording-marks.tsx';
import { Busy } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { NotNow } from './not-now.tsx';
import { thankerRoles } from './roles.ts';
import { useMe } from './session.ts';

const always = { networkMode: 'always', retry: false, staleTime: 20_000 } as const;

export const ThanksPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const client = useQueryClient();
  const role = useMe().data?.acting?.role ?? '';
  const view = useQuery({
    ...always,
    enabled: thankerRoles.has(role),
    queryKey: ['team-thanks'],
    queryFn: keeping(readTeamsToThank),
  });
  if (view.data === undefined) return <Busy words={app.busy} />;
  if (view.data === null) return <NotNow title={insightWords(language).thankTitle} />;
  return (
    <ThanksScreen
      view={view.data}
      onChanged={() => client.invalidateQueries({ queryKey: ['team-thanks'] })}
      marks={(text, intro) => <WordingMarks text={text} intro={intro} />}
    />
  );
};
