/** Pages of evaluations: answering for who walks, figures for trainer and adviser. */
import type { OpenEvaluation } from '@buurtplus/contract/evaluation';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { AnswerScreen } from '../evaluation/answer-screen.tsx';
import { EffectScreen } from '../evaluation/effect-screen.tsx';
import { evaluationWords } from '../evaluation/evaluation-words.ts';
import { TodayEvaluations, useOpenEvaluations } from '../evaluation/today-evaluations.tsx';
import { Busy, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useMe } from './session.ts';

export const TodayEvaluationsPart = () => (
  <TodayEvaluations
    link={(open, label) => (
      <Link
        className="bpp-linkrow"
        to="/evaluatie/$evaluationId/$moment"
        params={{ evaluationId: open.evaluationId, moment: open.moment }}
      >
        {label}
      </Link>
    )}
  />
);

export const AnswerPage = () => {
  const { app } = useWords();
  const { language } = useLanguage();
  const { evaluationId, moment } = useParams({ strict: false });
  const open = useOpenEvaluations();
  const isAsked = (one: OpenEvaluation): boolean =>
    one.evaluationId === evaluationId && one.moment === moment;
  // Who is answering goes on with what he began, whatever the list says meanwhile; and the thanks stay after the last answer.
  const [begun, setBegun] = useState<OpenEvaluation | null>(null);
  const listed = open.data?.open.find(isAsked);
  if (listed !== undefined && (begun === null || !isAsked(begun))) setBegun(listed);
  const found = begun !== null && isAsked(begun) ? begun : listed;
  if (open.data === undefined) return <Busy words={app.busy} />;
  const toToday = (label: string) => (
    <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/">
      {label}
    </Link>
  );
  return found === undefined ? (
    <div className="bpp-stack">
      <Heading>{evaluationWords(language).goneTitle}</Heading>
      <Notice kind="info">
        <p>{open.data === null ? app.failed : evaluationWords(language).gone}</p>
      </Notice>
      {toToday(evaluationWords(language).toToday)}
    </div>
  ) : (
    <AnswerScreen key={found.moment} evaluation={found} toToday={toToday} />
  );
};

export const EffectPage = () => {
  const role = useMe().data?.acting?.role;
  return role === 'trainer' || role === 'regional_adviser' ? (
    <EffectScreen makes={role === 'trainer'} />
  ) : null;
};
