/** The page behind the link in a reminder; the token stays behind the "#", so that it is not in any log. */
import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { afterWords } from '../roster/after-words.ts';
import { PlaceLinkScreen } from '../roster/place-link-screen.tsx';
import { lookAtPlaceLink, sentenceOf } from '../roster/roster.api.ts';
import { rosterWords } from '../roster/roster-words.ts';
import { Busy } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';

export const PlaceLinkPage = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  // Another link in the same tab changes only what stands behind the "#".
  const token = useRouterState({ select: (state) => state.location.hash });
  const looked = useQuery({
    networkMode: 'always',
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    refetchOnWindowFocus: false,
    queryKey: ['place-link', token],
    queryFn: () => lookAtPlaceLink(token),
  });
  if (looked.data === undefined) return <Busy words={app.busy} />;
  return (
    <PlaceLinkScreen
      key={token}
      token={token}
      place={looked.data.ok ? looked.data.value : null}
      wrong={
        token === ''
          ? afterWords(language).linkBroken
          : sentenceOf(looked.data, rosterWords(language).noNetwork)
      }
    />
  );
};
