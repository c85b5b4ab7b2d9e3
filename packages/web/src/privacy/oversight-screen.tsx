/** The privacy officer's page: what stood out and waits, what came of earlier looks, and the log of one signal. */
import type { OversightItemView } from '@buurtplus/contract/privacy';
import { type ReviewOutcome, reviewOutcomes } from '@buurtplus/domain/privacy';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Busy, Button, Heading, Notice, Select, TextArea } from '../ui/index.ts';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type PrivacyWords, privacyWords } from './privacy-words.ts';
import { ReadingLogPart } from './reading-log-part.tsx';

type Oversight = {
  readonly moreReviewed: boolean;
  readonly waiting: readonly OversightItemView[];
  readonly reviewed: readonly OversightItemView[];
};

const today = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());

const Fact = ({ item, words }: { readonly item: OversightItemView; readonly words: PrivacyWords }) => {
  const { roles } = useWords();
  const { language } = useLanguage();
  return (
    <>
      <p className="bpp-large">
        {words.kinds[item.kind](item.count)}
        {item.number === null ? null : (
          <>
            {' · '}
            <span className="bpp-number">{item.number}</span>
          </>
        )}
      </p>
      <p>
        {item.name} · {roles[item.role] ?? item.role} ·{' '}
        {item.breakGlass === null
          ? words.weekOf(dayInWords(item.week, today(), language))
          : momentInWords(item.breakGlass.openedAt, language, new Date())}
      </p>
      {item.breakGlass === null ? null : (
        <p className="bpp-quote">
          {words.reasons[item.breakGlass.reasonKind]}: {item.breakGlass.reason}
        </p>
      )}
    </>
  );
};

const Waiting = ({
  item,
  words,
  onDone,
}: {
  readonly item: OversightItemView;
  readonly words: PrivacyWords;
  readonly onDone: () => void;
}) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const [outcome, setOutcome] = useState<ReviewOutcome>('in_order');
  const [note, setNote] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const late = new Date(item.reviewBy) < new Date();
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await callApi('POST', `/oversight/${item.itemId}/review`, {
      outcome,
      note: note.trim() === '' ? null : note,
    });
    if (answer.ok) return onDone();
    if (answer.kind !== 'problem') return setWrong(app.failed);
    setWrong(answer.problem.code === 'invalid_input' ? words.noteNeeded : words.reviewGone);
  };
  return (
    <li className="bpp-card bpp-stack">
      <Fact item={item} words={words} />
      <p className={late ? 'bpp-late' : 'bpp-soft'}>
        {late ? words.late : words.reviewBy(dayInWords(item.reviewBy.slice(0, 10), today(), language))}
      </p>
      <form className="bpp-stack" onSubmit={(event) => void send(event)}>
        <Select
          label={words.outcome}
          value={outcome}
          options={reviewOutcomes.map((value) => ({ value, label: words.outcomes[value] }))}
          onChange={(event) =>
            setOutcome(reviewOutcomes.find((one) => one === event.target.value) ?? 'in_order')
          }
        />
        <TextArea
          label={words.note}
          rows={2}
          maxLength={1_000}
          value={note}
          wrong={wrong}
          onChange={(event) => setNote(event.target.value)}
        />
        <div>
          <Button type="submit">{words.review}</Button>
        </div>
      </form>
    </li>
  );
};

export const OversightScreen = () => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = privacyWords(language);
  const client = useQueryClient();
  const [done, setDone] = useState(false);
  const read = useQuery({
    queryKey: ['oversight'],
    queryFn: async () => {
      const answer = await callApi<Oversight>('GET', '/oversight');
      return answer.ok ? answer.value : null;
    },
  });
  const list = read.data ?? null;
  const reviewed = async (): Promise<void> => {
    setDone(true);
    await client.invalidateQueries({ queryKey: ['oversight'] });
  };
  if (read.isLoading) return <Busy words={app.busy} />;
  return (
    <div className="bpp-stack">
      <Heading>{words.oversightTitle}</Heading>
      <p>{words.oversightIntro}</p>
      {done ? (
        <Notice kind="done" live="status">
          <p>{words.reviewDone}</p>
        </Notice>
      ) : null}
      <section className="bpp-stack" aria-labelledby="waiting">
        <h2 id="waiting">{words.waiting}</h2>
        {list !== null && list.waiting.length === 0 ? <p className="bpp-soft">{words.nothingWaits}</p> : null}
        <ul className="bpp-list">
          {(list?.waiting ?? []).map((item) => (
            <Waiting key={item.itemId} item={item} words={words} onDone={() => void reviewed()} />
          ))}
        </ul>
      </section>
      <ReadingLogPart words={words} />
      <section className="bpp-stack" aria-labelledby="reviewed">
        <h2 id="reviewed">{words.reviewed}</h2>
        {list !== null && list.reviewed.length === 0 ? (
          <p className="bpp-soft">{words.nothingReviewed}</p>
        ) : null}
        <ul className="bpp-list">
          {(list?.reviewed ?? []).map((item) => (
            <li key={item.itemId} className="bpp-card">
              <Fact item={item} words={words} />
              {item.review === null ? null : (
                <p>
                  {words.outcomes[item.review.outcome]} · {item.review.by} ·{' '}
                  {momentInWords(item.review.at, language, new Date())}
                  {item.review.note === null ? '' : ` · ${item.review.note}`}
                </p>
              )}
            </li>
          ))}
        </ul>
        {list?.moreReviewed === true ? <p className="bpp-soft">{words.reviewedMore}</p> : null}
      </section>
    </div>
  );
};
