/** A professional asks the teams to look at something until a day; help warns about names before it is there. */

import type { AnsweredPoint } from '@buurtplus/contract/rounds';
import { dutchWall } from '@buurtplus/domain/roster';
import { attentionLimits } from '@buurtplus/domain/rounds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Button, Heading, Notice, Select, TextArea, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type RoundDeskWords, roundDeskWords } from './desk-words.ts';
import { WordingMarks } from './wording-marks.tsx';
import { pointWords } from './words-points.ts';

type Points = {
  readonly neighbourhoodCodes: readonly string[];
  readonly points: readonly AnsweredPoint[];
};

const week = 7 * 86_400_000;
const dayFrom = (ms: number): string => dutchWall(new Date(ms)).day;

const dayWords = (day: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${day}T12:00:00Z`));

/** What walkers said, added up; their words with the day and without a name. */
const Answers = ({ point }: { readonly point: AnsweredPoint }) => {
  const { language } = useLanguage();
  const words = pointWords(language);
  const { told, seen, notSeen, couldNotLook, words: said } = point.answers;
  if (told !== 'told') return <p className="bpp-soft">{told === 'nobody' ? words.none : words.few}</p>;
  return (
    <div className="bpp-tight">
      <p>{words.answers(seen, notSeen, couldNotLook)}</p>
      <ul className="bpp-tight">
        {said.map((one) => (
          <li key={`${one.on} ${one.words}`}>
            {one.words} <small className="bpp-soft">{dayWords(one.on, language)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
};

const Now = ({
  points,
  areaNames,
  words,
  onStop,
}: {
  readonly points: readonly AnsweredPoint[];
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
            <Answers point={point} />
            {point.endsOn < dayFrom(Date.now()) ? (
              <p className="bpp-soft">{pointWords(language).over}</p>
            ) : (
              <div>
                <Button kind="quiet" onClick={() => onStop(point.pointId)}>
                  {words.pointStop}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
};

type Props = { readonly areaNames: ReadonlyMap<string, string> };

export const AttentionScreen = ({ areaNames }: Props) => {
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
  const [pointId, setPointId] = useState(newId);
  const [area, setArea] = useState('');
  const [endsOn, setEndsOn] = useState(() => dayFrom(Date.now() + week));
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const mine = read?.neighbourhoodCodes ?? [];

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = { pointId, text, neighbourhoodCodes: area === '' ? mine : [area], endsOn };
    const answer = await callApi('POST', '/attention-points', body);
    if (answer.ok || (answer.kind === 'problem' && answer.problem.code === 'other_content'))
      setPointId(newId());
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
        {/* Until the own areas are there, "all my areas" would be none. */}
        <Button type="submit" wide disabled={read === undefined}>
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
