/** Answering an evaluation without a name: the code, the eight scenes or the five questions, and thanks. */
import type { EvaluationAnswer, OpenEvaluation } from '@buurtplus/contract/evaluation';
import { formOf, lastDayOf, otherForm } from '@buurtplus/domain/evaluation';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { AskCode, NewCode } from './code-step.tsx';
import { evaluationWords } from './evaluation-words.ts';
import { forgetAnswers, keepAnswers, keptAnswers } from './kept-answers.ts';
import { forgetCode } from './kept-codes.ts';
import { ReactionForm } from './reaction-form.tsx';
import { ScenesSteps } from './scenes-steps.tsx';

type Props = { readonly evaluation: OpenEvaluation; readonly toToday: (label: string) => ReactNode };

export const AnswerScreen = ({ evaluation, toToday }: Props) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = evaluationWords(language);
  const client = useQueryClient();
  const { evaluationId, moment } = evaluation;
  const [kept] = useState(() => keptAnswers(evaluationId, moment));
  const [code, setCode] = useState<string | null>(kept?.code ?? null);
  const [done, setDone] = useState(false);
  const [wrong, setWrong] = useState<string | null>(null);

  const send = async (answer: EvaluationAnswer): Promise<void> => {
    setWrong(null);
    const sent = await callApi('POST', `/evaluations/${evaluationId}/answers`, answer);
    if (sent.ok) {
      if (moment === 'after') forgetCode(evaluationId);
      forgetAnswers(evaluationId, moment);
      setDone(true);
      return;
    }
    if (sent.kind !== 'problem') return setWrong(app.failed);
    if (sent.problem.fields?.some((field) => field.code === 'used_by_another') === true) {
      setCode(null);
      forgetAnswers(evaluationId, moment);
      return setWrong(words.used);
    }
    if (sent.problem.code !== 'not_found') return setWrong(sent.problem.detail);
    // Closed, or taken away: there is nothing to ask a code for any more.
    if (moment === 'after') forgetCode(evaluationId);
    forgetAnswers(evaluationId, moment);
    setWrong(words.gone);
  };
  if (done)
    return (
      <div className="bpp-stack" key="done">
        <Heading>{evaluation.name}</Heading>
        <Notice kind="done" live="status" arrives>
          <p>{words.thanks}</p>
        </Notice>
        <div onClickCapture={() => void client.invalidateQueries({ queryKey: ['my-evaluations'] })}>
          {toToday(words.toToday)}
        </div>
      </div>
    );
  const form = code === null ? 'a' : moment === 'before' ? formOf(code) : otherForm(formOf(code));
  return (
    <div className="bpp-stack">
      <Heading>{words.titles[moment]}</Heading>
      {code === null ? <p>{words.intro[moment]}</p> : null}
      {wrong === null ? null : (
        <Notice kind="attention" live="alert" key={wrong} arrives>
          <p>{wrong}</p>
        </Notice>
      )}
      {moment === 'reaction' ? (
        <ReactionForm
          words={words}
          onDone={(reaction, own) =>
            void send({
              moment,
              reaction: reaction as Extract<EvaluationAnswer, { moment: 'reaction' }>['reaction'],
              words: own,
            })
          }
        />
      ) : code === null ? (
        moment === 'before' ? (
          <NewCode
            words={words}
            evaluationId={evaluationId}
            until={lastDayOf('after', evaluation.trainingOn)}
            onCode={setCode}
          />
        ) : (
          <AskCode words={words} evaluationId={evaluationId} onCode={setCode} />
        )
      ) : (
        <ScenesSteps
          form={form}
          words={words}
          kept={kept?.code === code ? kept : null}
          onStep={(step) => keepAnswers(evaluationId, moment, { ...step, code })}
          onDone={(choices, own) => void send({ moment, code, form, choices, words: own })}
        />
      )}
    </div>
  );
};
