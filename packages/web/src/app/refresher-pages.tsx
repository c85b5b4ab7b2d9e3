/** The refresher on pages: the phone compares the book it had with the book of now, for lessons that were begun and for what own signals used. */
import type { MyCompassUse } from '@buurtplus/contract/signals';
import { loadLesson } from '@buurtplus/domain/training/load-lesson';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { Sparkles } from 'lucide-react';
import { bookBefore, dropBookBefore, keepLookedAt, lookedAt } from '../compass/book.ts';
import { callApi } from '../offline/api.ts';
import { kept } from '../offline/device-db.ts';
import { advicesIn, type Found, foundFor, keptStories } from '../training/refresher-found.ts';
import { RefresherScreen } from '../training/refresher-screen.tsx';
import { refresherWords } from '../training/refresher-words.ts';
import { Busy, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useBook, usePack } from './session.ts';
import { useLearning } from './training-data.ts';

const key = ['refresher'] as const;

const nothing: Found = { changes: [], whole: true };

/** Null for the moment it takes to compare; empty when there is nothing to tell. */
const useFound = (): (Found & { readonly version: string }) | null => {
  const { learning } = useLearning();
  const held = useBook(usePack(true).data);
  const begun =
    learning === null
      ? []
      : [
          ...new Set(
            learning.events
              .filter(({ kind }) => kind !== 'question')
              .map(({ kind, subject }) => `${kind}/${subject}`),
          ),
        ].sort();
  const version = held?.book.version ?? null;
  const query = useQuery({
    queryKey: [...key, version, begun],
    enabled: held !== null && learning !== null,
    networkMode: 'always',
    retry: false,
    refetchOnReconnect: true,
    queryFn: async () => {
      const before = await bookBefore();
      if (before === null || held === null || learning === null) return nothing;
      const modules = begun.flatMap((one) => (one.startsWith('module/') ? [one.slice(7)] : []));
      const lessons = await Promise.all(modules.map(loadLesson));
      // Asked only when something changed at all; without network it is about the lessons.
      const answer = await callApi<MyCompassUse>('GET', '/my-compass-use');
      return foundFor({
        before,
        now: held.book,
        events: learning.events,
        lessons: lessons.filter((lesson) => lesson !== null),
        stories: keptStories(await kept<unknown>('training-scenarios'), learning.pinned),
        used: advicesIn(answer),
        lookedAt: await lookedAt(held.book.version),
      });
    },
  });
  return query.data === undefined || version === null ? null : { ...query.data, version };
};

export const TodayRefresherPart = () => {
  const words = refresherWords(useLanguage().language);
  const found = useFound();
  return found === null || found.changes.length === 0 ? null : (
    <Link className="bpp-linkrow" to="/opfrissen">
      <Sparkles aria-hidden="true" /> <span>{words.today}</span>
    </Link>
  );
};

export const RefresherPage = () => {
  const { app } = useWords();
  const words = refresherWords(useLanguage().language);
  const client = useQueryClient();
  const navigate = useNavigate();
  const found = useFound();
  if (found === null) return <Busy words={app.busy} />;
  const { changes, whole, version } = found;
  if (changes.length === 0)
    return (
      <div className="bpp-stack">
        <Heading>{words.title}</Heading>
        <p className="bpp-large">{words.none}</p>
        <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/">
          {words.toToday}
        </Link>
      </div>
    );
  const finish = async (): Promise<void> => {
    // What own signals used is asked once they can be: the book of before stays until then.
    if (whole) await dropBookBefore();
    else
      await keepLookedAt(
        version,
        changes.map(({ key: one }) => one),
      );
    await client.invalidateQueries({ queryKey: key });
    await navigate({ to: '/' });
  };
  return <RefresherScreen changes={changes} onDone={() => void finish()} />;
};
