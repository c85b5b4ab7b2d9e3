/** A professional asks the teams to look at something until a day; help warns about names before it is there. */
import type { AttentionPointCard } from '@buurtplus/contract/rounds';
import { attentionLimits } from '@buurtplus/domain/rounds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, Heading, Notice, Select, TextArea, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type RoundDeskWords, roundDeskWords } from './desk-words.ts';
import { WordingMarks } from './wording-marks.tsx';

type Points = {
  readonly neighbourhoodCodes: readonly string[];
  readonly points: readonly AttentionPointCard[];
};

const week = 7 * 86_400_000;
const dayFrom = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const dayWords = (day: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${day}T12:00:00Z`));

const Now = ({
  points,
  areaNames,
  words,
  onStop,
}: {
  readonly points: readonly AttentionPointCard[];
  readonly areaNames: ReadonlyMap<string, string>;
  readonly words: RoundDeskWords;
  readonly onStop: (pointId: string) => void;
}) => {
  const { roles } = useWords();
  const { language } = useLanguage();
  return (
    <section className="bpp-stack" aria-labelledby="now">
      <h2 id="now">{words.pointsNow}</h2>
      {points.length === 0 ? <p className="bpp-soft">{words.pointsNone}</p> : null}
      <ul className="bpp-list">
        {points.map((point) => (
          <li key={point.pointId} className="bpp-card">
            <p>{point.text}</p>
            <small className="bpp-soft">
              {point.neighbourhoodCodes.length > 3
                ? words.pointAreaAll
                : point.neighbourhoodCodes.map((code) => areaNames.get(code) ?? code).join(', ')}
              {' · '}
              {roles[point.role]} · {words.pointTo(dayWords(point.endsOn, language))}
            </small>
            <div>
              <Button kind="quiet" onClick={() => onStop(point.pointId)}>
                {words.pointStop}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
};

type Props = { readonly areaNames: ReadonlyMap<string, string>; readonly back: (label: string) => ReactNode };

export const AttentionScreen = ({ areaNames, back }: Props) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = roundDeskWords(language);
  const client = useQueryClient();
  const read = useQuery({
    queryKey: ['attention-points'],
    queryFn: async () => {
      const answer = await callApi<Points>('GET', '/attention-points');
      return answer.ok ? answer.value : null;
    },
  }).data;
  const [text, setText] = useState('');
  const [area, setArea] = useState('');
  const [endsOn, setEndsOn] = useState(() => dayFrom(Date.now() + week));
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const mine = read?.neighbourhoodCodes ?? [];

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { text, neighbourhoodCodes: area === '' ? mine : [area], endsOn };
    const answer = await callApi('POST', '/attention-points', body);
    if (answer.ok) {
      setText('');
      setSaid({ kind: 'done', text: words.pointSent });
      await client.invalidateQueries({ queryKey: ['attention-points'] });
    } else {
      const field = answer.kind === 'problem' ? answer.problem.fields?.[0]?.path : undefined;
      const problem = answer.kind === 'problem' ? answer.problem.detail : app.failed;
      setSaid({ kind: 'attention', text: words.wrong[field ?? ''] ?? problem });
    }
  };
  const stop = async (pointId: string): Promise<void> => {
    const answer = await callApi('DELETE', `/attention-points/${pointId}`);
    if (!answer.ok && answer.kind === 'problem') setSaid({ kind: 'attention', text: answer.problem.detail });
    await client.invalidateQueries({ queryKey: ['attention-points'] });
  };
  return (
    <div className="bpp-stack">
      <Heading>{words.pointsTitle}</Heading>
      {back(words.backToWork)}
      <p>{words.pointsIntro}</p>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <form className="bpp-stack" onSubmit={(event) => void send(event)}>
        <TextArea
          label={words.pointText}
          hint={words.pointHint}
          required
          maxLength={attentionLimits.text}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <WordingMarks text={text} intro={words.look} />
        <Select
          label={words.pointArea}
          value={area}
          options={[
            { value: '', label: words.pointAreaAll },
            ...mine.map((code) => ({ value: code, label: areaNames.get(code) ?? code })),
          ]}
          onChange={(event) => setArea(event.target.value)}
        />
        <TextInput
          label={words.pointEnd}
          type="date"
          required
          min={dayFrom(Date.now())}
          value={endsOn}
          onChange={(event) => setEndsOn(event.target.value)}
        />
        <Button type="submit" wide>
          {words.pointSend}
        </Button>
      </form>
      <Now
        points={read?.points ?? []}
        areaNames={areaNames}
        words={words}
        onStop={(pointId) => void stop(pointId)}
      />
    </div>
  );
};
