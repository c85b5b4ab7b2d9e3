/** For trainer and adviser: which evaluations there are, making one, and its figures. */
import type { EvaluationCard } from '@buurtplus/contract/evaluation';
import type { TrainerEvenings } from '@buurtplus/contract/evenings';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { reading } from '../offline/reading.ts';
import { Busy, Button, Heading, Notice, SureButton } from '../ui/index.ts';
import { ListCut } from '../words/list-cut.tsx';
import { dayInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { MakeEvaluation } from './make-evaluation.tsx';
import { ResultsPart } from './results-part.tsx';

type Evaluations = {
  readonly evaluations: readonly EvaluationCard[];
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
};

export const EffectScreen = ({ makes }: { readonly makes: boolean }) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = evaluationWords(language);
  const client = useQueryClient();
  const [chosen, setChosen] = useState<string | null>(null);
  const [said, setSaid] = useState<{
    readonly kind: 'done' | 'attention';
    readonly text: string;
    /** A new one each time, for the same words can come twice. */
    readonly at: number;
  } | null>(null);
  const [mending, setMending] = useState<string | null>(null);
  const read = useQuery({
    queryKey: ['evaluations'],
    queryFn: reading<Evaluations>('/evaluations'),
  });
  const planned = useQuery({
    queryKey: ['/training-evenings'],
    enabled: makes,
    queryFn: reading<TrainerEvenings>('/training-evenings'),
  });
  const weekAgo = Date.now() - 7 * 86_400_000;
  const evenings = (planned.data?.evenings ?? []).filter(
    ({ mine, cancelled, endsAt }) => mine && !cancelled && new Date(endsAt).getTime() > weekAgo,
  );
  const list = read.data?.evaluations ?? [];
  const again = (): Promise<void> => client.invalidateQueries({ queryKey: ['evaluations'] });
  const say = (kind: 'done' | 'attention', text: string): void => setSaid({ kind, text, at: Date.now() });
  const drop = async (one: EvaluationCard): Promise<void> => {
    const answer = await callApi('DELETE', `/evaluations/${one.evaluationId}`);
    if (answer.ok) say('done', words.dropped(one.name));
    else say('attention', answer.kind === 'problem' ? answer.problem.title : app.failed);
    await again();
  };
  const today = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date());
  const clock = (at: string): string =>
    new Date(at).toLocaleTimeString(language === 'nl' ? 'nl-NL' : 'en-GB', {
      timeZone: 'Europe/Amsterdam',
      hour: '2-digit',
      minute: '2-digit',
    });
  const hoursOf = ({ evening }: EvaluationCard): string =>
    evening === null ? words.noHours : words.hours(clock(evening.beginsAt), clock(evening.endsAt));
  /** As long as somebody can still answer before or right after it. */
  const isAround = (trainingOn: string): boolean => Date.parse(`${trainingOn}T12:00:00Z`) > weekAgo;
  if (read.isLoading) return <Busy words={app.busy} />;
  return (
    <div className="bpp-stack">
      <Heading>{words.effectTitle}</Heading>
      <p>{words.effectIntro}</p>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'} key={said.at} arrives>
          <p>{said.text}</p>
        </Notice>
      )}
      {read.isPending ? <Busy words={app.busy} /> : null}
      {read.data === null ? (
        <Notice kind="attention" live="status">
          <p>{app.failed}</p>
          <Button kind="secondary" onClick={() => void read.refetch()}>
            {app.again}
          </Button>
        </Notice>
      ) : null}
      {read.data != null && list.length === 0 ? (
        <p className="bpp-soft">{makes ? words.noneYet : words.noneForReader}</p>
      ) : null}
      <ul className="bpp-list">
        {list.map((one) => (
          <li key={one.evaluationId} className="bpp-row">
            <span>
              <strong>{one.name}</strong> · {dayInWords(one.trainingOn, today, language)} ·{' '}
              {one.teamNames.join(', ')}
              {isAround(one.trainingOn) ? (
                <>
                  <br />
                  <small className="bpp-soft">{hoursOf(one)}</small>
                </>
              ) : null}
            </span>
            <Button
              kind="secondary"
              aria-label={`${words.results}: ${one.name}`}
              aria-expanded={chosen === one.evaluationId}
              onClick={() => setChosen(chosen === one.evaluationId ? null : one.evaluationId)}
            >
              {words.results}
            </Button>
            {makes && one.untouched ? (
              <>
                <Button
                  kind="quiet"
                  aria-label={`${words.change}: ${one.name}`}
                  aria-expanded={mending === one.evaluationId}
                  onClick={() => setMending(mending === one.evaluationId ? null : one.evaluationId)}
                >
                  {words.change}
                </Button>
                <SureButton
                  label={words.drop}
                  sure={words.dropSure}
                  about={one.name}
                  onSure={() => void drop(one)}
                />
              </>
            ) : null}
            {mending === one.evaluationId && read.data != null ? (
              <MakeEvaluation
                begun={one}
                teams={read.data.teams}
                words={words}
                onMade={() => {
                  setMending(null);
                  say('done', words.changed);
                  void again();
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
      <ListCut count={list.length} kind="newest" />
      {chosen === null ? null : <ResultsPart key={chosen} evaluationId={chosen} words={words} />}
      {/* Whole at once: a field that comes later would move the others. */}
      {makes && read.data != null && !planned.isLoading ? (
        <MakeEvaluation
          teams={read.data.teams}
          evenings={evenings}
          words={words}
          onMade={() => {
            say('done', words.made);
            void again();
          }}
        />
      ) : null}
    </div>
  );
};
