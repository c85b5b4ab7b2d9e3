/** Questions to guests on a page, with the answer going out. */
import { useQueryClient } from '@tanstack/react-query';
import { callApi } from '../offline/api.ts';
import { EveningQuestionsPart } from '../training/evening-questions.tsx';
import { questionsPath, useEveningQuestions } from './evening-data.ts';

export const QuestionsPart = () => {
  const client = useQueryClient();
  const questions = useEveningQuestions().data?.questions;
  if (questions === undefined) return null;
  return (
    <EveningQuestionsPart
      questions={questions}
      onAnswer={async (questionId, answer) => {
        const said = await callApi('POST', `${questionsPath}/${questionId}/answer`, { answer });
        // Somebody of the same side was first: what he said is shown.
        const isThere = !said.ok && said.kind === 'problem' && said.problem.code === 'answered_before';
        if (said.ok || isThere) await client.invalidateQueries({ queryKey: [questionsPath] });
        return said.ok;
      }}
    />
  );
};
