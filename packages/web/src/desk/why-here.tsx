/** Why a signal lies here: the advice of the compass with its reason and rule, the desk, and what the volunteer answered and read. */
import type { SignalForDeskView } from '@buurtplus/contract/signals';
import { findObservation, followUps, questionFor, standardBook } from '@buurtplus/domain/compass';
import { Notice } from '../ui/index.ts';
import type { Language } from '../words/words.tsx';
import type { DeskWords } from './desk-words.ts';

type Props = {
  readonly signal: SignalForDeskView;
  readonly words: DeskWords;
  readonly language: Language;
};

type Line = { readonly term: string; readonly text: string };

const Lines = ({ lines }: { readonly lines: readonly Line[] }) => (
  <dl className="bpp-facts">
    {lines.map(({ term, text }) => (
      <div key={term}>
        <dt>{term}</dt>
        <dd>{text}</dd>
      </div>
    ))}
  </dl>
);

/** A table of a newer compass is shown by its code. */
const tableTitle = (code: string, language: Language): string =>
  standardBook.tables.find((table) => table.code === code)?.title[language] ?? code;

type Decision = NonNullable<SignalForDeskView['decision']>;

const adviceInWords = (decision: Decision, words: DeskWords): string => {
  const { outcomes, deskKinds, unknownAdvice } = words.whyHere;
  const { outcome, desk } = decision;
  if (outcome === null) return unknownAdvice;
  const text = outcomes[outcome] ?? outcome;
  return outcome === 'desk' && desk !== null ? `${text}: ${deskKinds[desk] ?? desk}` : text;
};

const routeInWords = ({ signal, words, language }: Props): string => {
  if (signal.route === null) return words.whyHere.noDesk;
  const name = language === 'nl' ? signal.route.deskNameNl : signal.route.deskNameEn;
  return `${name}: ${words.reasons[signal.route.reason] ?? signal.route.reason}`;
};

/** In the very words in which it was asked; what was skipped is left out. */
const answersOf = ({ signal, words, language }: Props): readonly Line[] => {
  const answers = signal.decision?.answers ?? null;
  if (answers === null) return [];
  const { whyHere } = words;
  const concerns = signal.observations
    .map((code) => findObservation(code)?.concern)
    .filter((concern) => concern !== undefined);
  const asked = followUps.flatMap((followUp): readonly Line[] => {
    const answer = answers.followUps[followUp];
    const question = questionFor(followUp, concerns);
    return answer === undefined
      ? []
      : [{ term: question.text[language], text: question.answers[answer]?.[language] ?? answer }];
  });
  const line = (term: string, text: string | undefined): readonly Line[] =>
    text === undefined ? [] : [{ term, text }];
  return [
    ...line(whyHere.danger, whyHere.dangers[answers.danger]),
    ...asked,
    ...line(whyHere.riskToSelf, whyHere.risks[answers.riskToSelf]),
    ...line(whyHere.riskToOthers, whyHere.risks[answers.riskToOthers]),
    ...line(whyHere.sure, answers.sure === null ? undefined : whyHere.surenesses[answers.sure]),
    ...line(whyHere.called, answers.called ?? undefined),
  ];
};

export const WhyHere = (props: Props) => {
  const { signal, words, language } = props;
  const { whyHere } = words;
  const { decision } = signal;
  const told = decision?.toldOtherwise ?? null;
  const answers = answersOf(props);
  const lines: readonly Line[] = [
    ...(decision === null ? [] : [{ term: whyHere.advice, text: adviceInWords(decision, words) }]),
    ...(decision?.because == null
      ? []
      : [
          {
            term: told === null && answers.length > 0 ? whyHere.becauseAsRead : whyHere.because,
            text: decision.because[language],
          },
        ]),
    { term: whyHere.desk, text: routeInWords(props) },
  ];
  return (
    <section className="bpp-tight">
      <h2>{whyHere.title}</h2>
      <Lines lines={lines} />
      <p>
        <small className="bpp-soft">
          {decision === null
            ? whyHere.noRule
            : whyHere.rule(tableTitle(decision.table, language), decision.rule, decision.version)}
        </small>
      </p>
      {told === null ? null : (
        <Notice kind="attention">
          <p>
            {whyHere.toldOtherwise(
              told.outcome === null
                ? whyHere.unknownAdvice
                : (whyHere.outcomes[told.outcome] ?? told.outcome).toLowerCase(),
            )}{' '}
            <small>{whyHere.toldRule(told.rule, told.version)}</small>
          </p>
        </Notice>
      )}
      {answers.length === 0 ? null : (
        <>
          <h3 className="bpp-subhead">{whyHere.answers}</h3>
          <Lines lines={answers} />
        </>
      )}
    </section>
  );
};
