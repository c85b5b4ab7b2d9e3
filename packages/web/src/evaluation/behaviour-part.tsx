/** What the teams of an evaluation did months later, and what came back, each beside their own earlier figures. */
import type { AnswerShare, Comparison, EvaluationResults } from '@buurtplus/contract/evaluation';
import type { EvaluationWords } from './evaluation-words.ts';
import { WhyHidden } from './why-hidden.tsx';

const Compared = ({
  title,
  found,
  words,
}: {
  readonly title: string;
  readonly found: Comparison;
  readonly words: EvaluationWords;
}) => {
  const { earlier, later, difference } = found;
  const said = ({ bound, estimate }: AnswerShare): string => words.bounded(bound, words.percent(estimate));
  return (
    <div className="bpp-tight">
      <h4>{title}</h4>
      <p>{words.compare(said(later), later.n, said(earlier), earlier.n)}</p>
      {difference === null ? (
        <p>{words.noDifference}</p>
      ) : (
        <p>{words.difference(difference.estimate, difference.low, difference.high, difference.bound)}</p>
      )}
      {difference !== null && difference.low <= 0 && difference.high >= 0 ? (
        <p className="bpp-soft">{words.unsure}</p>
      ) : null}
    </div>
  );
};

export const BehaviourPart = ({
  found,
  words,
}: {
  readonly found: EvaluationResults['behaviour'];
  readonly words: EvaluationWords;
}) => {
  if ('hidden' in found) return <WhyHidden why={found} words={words} />;
  return (
    <>
      <p className="bpp-soft">
        {words.compared(found.sameSeason)} {words.together}
      </p>
      <Compared title={words.measures.rightDesk} found={found.rightDesk} words={words} />
      <Compared title={words.measures.notReturned} found={found.notReturned} words={words} />
      {found.factual === null ? null : (
        <Compared title={words.measures.factual} found={found.factual} words={words} />
      )}
      {found.feelingApart === null ? null : (
        <Compared title={words.measures.feelingApart} found={found.feelingApart} words={words} />
      )}
    </>
  );
};

export const ResultPart = ({
  found,
  words,
}: {
  readonly found: EvaluationResults['result'];
  readonly words: EvaluationWords;
}) => {
  if ('hidden' in found) return <WhyHidden why={found} words={words} />;
  return (
    <>
      {found.takenSoon === null ? null : (
        <Compared title={words.measures.takenSoon} found={found.takenSoon} words={words} />
      )}
      {found.answered === null ? null : (
        <Compared title={words.measures.answered} found={found.answered} words={words} />
      )}
      <p>
        {found.stillWalking === null ? words.walkingLater : words.walking(found.stillWalking, found.teams)}
      </p>
    </>
  );
};
