/** On the page of a case: who read it and when, and who from outside and why; never what was read. */
import type { WhoReadCase as WhoRead } from '@buurtplus/contract/case-readers';
import { useInfiniteQuery } from '@tanstack/react-query';

import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { keyed } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { Earlier, LogTimes, saysOf } from './log-lines.tsx';
import { privacyWords } from './privacy-words.ts';
import { SeenByLines } from './seen-by.tsx';

const firstShown = 8;

export const WhoReadCase = ({ caseId }: { readonly caseId: string }) => {
  const { app, roles } = useWords();
  const { language } = useLanguage();
  const words = privacyWords(language);
  const [all, setAll] = useState(false);
  const read = useInfiniteQuery({
    queryKey: ['cases', caseId, 'who-read'],
    gcTime: 0,
    initialPageParam: '',
    queryFn: async ({ pageParam }) => {
      const from = pageParam === '' ? '' : `?earlier=${pageParam}`;
      const answer = await callApi<WhoRead>('GET', `/cases/${caseId}/who-read${from}`);
      if (!answer.ok) throw new Error('the log was not read');
      return answer.value;
    },
    getNextPageParam: (page: WhoRead) => page.earlier,
    retry: false,
  });
  const pages = read.data?.pages ?? [];
  const [newest] = pages;
  if (newest === undefined) return null;
  const lines = pages.flatMap((page) => page.lines);
  const shown = all ? lines : lines.slice(0, firstShown);
  return (
    <section className="bpp-tight" aria-labelledby="case-who-read">
      <SeenByLines lines={newest.seenBy} />
      <h2 id="case-who-read">{words.whoReadTitle}</h2>
      <p className="bpp-soft">{words.whoReadIntro}</p>
      {lines.length === 0 ? <p className="bpp-soft">{words.whoReadEmpty}</p> : null}
      <ol className="bpp-case-lines">
        {keyed(shown, saysOf).map(({ key, line }) => (
          <li key={key}>
            <span>
              {line.name === null
                ? words.somebody
                : `${line.name} (${roles[line.role ?? ''] ?? line.role ?? ''})`}{' '}
              {words.actions[line.action] ?? line.action}
            </span>
            <div className="bpp-soft">
              <LogTimes line={line} words={words} />
            </div>
          </li>
        ))}
      </ol>
      {read.isFetchNextPageError ? <p role="alert">{app.failed}</p> : null}
      <Earlier
        words={words}
        more={read.hasNextPage || lines.length > shown.length}
        busy={read.isFetchingNextPage}
        onMore={() => (lines.length > shown.length ? setAll(true) : void read.fetchNextPage())}
      />
    </section>
  );
};
