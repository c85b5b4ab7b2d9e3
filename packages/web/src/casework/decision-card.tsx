/** What waits for a decision of this reader: each step as a line that opens into its card, with yes and no and a reason. */
import type { DecisionCard, DecisionLine } from '@buurtplus/contract/casework-decision';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Busy, Button, Notice, SendButton, Sending, StatePill, TextArea } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type CaseWords, useCaseWords } from './case-words.ts';
import { answerDecision, troubleOf, useDecision, useToDecide } from './casework.api.ts';

type ToCase = (caseId: string, children: ReactNode) => ReactNode;
type Answer = { readonly version: number; readonly answer: 'yes' | 'no'; readonly reason: string };

const Facts = ({ card, words }: { readonly card: DecisionCard; readonly words: CaseWords }) => {
  const { roles } = useWords();
  const rows = [
    [words.decision.why, card.reason],
    [
      words.decision.effect,
      [
        words.access[card.access],
        words.decision.leave(card.leave),
        card.endsSharing ? words.decision.stops : null,
      ]
        .filter((part) => part !== null)
        .join(' '),
    ],
    [words.owner, `${card.ownerName}, ${roles[card.ownerRole]}`],
  ] as const;
  return (
    <dl className="bpp-facts">
      {rows.map(([label, value]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
};

/** The reason first, for a yes as well: it is what the owner and later readers find. */
const AnswerForm = ({
  card,
  words,
  onSay,
}: {
  readonly card: DecisionCard;
  readonly words: CaseWords;
  readonly onSay: (answer: Answer) => void;
}) => {
  const [reason, setReason] = useState('');
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const { submitter } = event.nativeEvent as SubmitEvent;
    onSay({
      version: card.version,
      answer: submitter?.getAttribute('value') === 'no' ? 'no' : 'yes',
      reason,
    });
  };
  return (
    <form className="bpp-tight" onSubmit={submit} aria-label={words.decision.title}>
      <TextArea
        label={words.decision.reason}
        hint={words.decision.reasonHint}
        required
        minLength={10}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="bpp-row">
        <SendButton value="yes">{words.decision.yes}</SendButton>
        <SendButton kind="secondary" value="no">
          {words.decision.no}
        </SendButton>
      </div>
    </form>
  );
};

const OpenCard = ({
  decisionId,
  words,
  toCase,
  onDone,
}: {
  readonly decisionId: string;
  readonly words: CaseWords;
  readonly toCase: ToCase;
  readonly onDone: (said: string) => void;
}) => {
  const read = useDecision(decisionId);
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<string | null>(null);
  const { isSending, once } = useOnce();
  const keep = useKeepTyped();
  if (read.isPending) return <Busy words={words.loading} />;
  if (read.data === undefined)
    return (
      <Notice kind="attention" live="alert">
        <p>{words.failed}</p>
        <Button kind="secondary" onClick={() => void read.refetch()}>
          {words.again}
        </Button>
      </Notice>
    );
  const card = read.data;
  if (card === null) return <p>{words.decision.gone}</p>;
  const say = async (answer: Answer): Promise<void> => {
    const done = await once(answer, (commandId) => answerDecision(decisionId, { ...answer, commandId }));
    if (done === null) return;
    if (done.ok) {
      keep.done();
      onDone(answer.answer === 'yes' ? words.decision.saidYes : words.decision.saidNo);
      await client.invalidateQueries({ queryKey: ['cases'] });
      return;
    }
    const code = done.kind === 'problem' ? done.problem.code : null;
    if (code !== 'not_found' && code !== 'wrong_status') return setTrouble(troubleOf(done, words));
    // The card is read anew: what was typed stays, and what was decided by another goes.
    setTrouble(code === 'wrong_status' ? words.decision.changed : words.decision.gone);
    await read.refetch();
  };
  return (
    <Sending value={isSending}>
      <div className="bpp-stack" onInput={keep.onInput}>
        <Facts card={card} words={words} />
        {card.caseId === null ? null : toCase(card.caseId, words.decision.toCase)}
        {trouble === null ? null : (
          <Notice kind="attention" live="alert">
            <p>{trouble}</p>
          </Notice>
        )}
        <AnswerForm card={card} words={words} onSay={(answer) => void say(answer)} />
      </div>
    </Sending>
  );
};

type Props = { readonly placeName: (code: string) => string; readonly toCase: ToCase };

export const DecisionsPart = ({ placeName, toCase }: Props) => {
  const words = useCaseWords();
  const { language } = useLanguage();
  const list = useToDecide().data ?? [];
  const [open, setOpen] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  if (list.length === 0 && said === null) return null;
  const titleOf = (one: DecisionLine): string => words.decision.step(one.from[language], one.to[language]);
  return (
    <section className="bpp-stack" aria-labelledby="to-decide">
      <h2 id="to-decide">{words.decision.title}</h2>
      {said === null ? null : (
        <Notice kind="done" live="status" key={said} arrives>
          <p>{said}</p>
        </Notice>
      )}
      {list.length === 0 ? null : <p className="bpp-soft">{words.decision.intro}</p>}
      <ul className="bpp-list">
        {list.map((one) => (
          <li key={one.decisionId} className="bpp-card">
            <h3>
              {titleOf(one)} <span className="bpp-number">{one.number}</span>
            </h3>
            <div className="bpp-row">
              <StatePill kind="waiting">{words.decision.directions[one.direction]}</StatePill>
              <span className="bpp-soft">
                {placeName(one.neighbourhoodCode)} ·{' '}
                {words.decision.before(momentInWords(one.dueAt, language, new Date()))}
              </span>
            </div>
            <div className="bpp-row">
              <Button
                kind="secondary"
                aria-label={`${words.decision.look}: ${one.number}`}
                aria-expanded={open === one.decisionId}
                onClick={() => {
                  setSaid(null);
                  setOpen(open === one.decisionId ? null : one.decisionId);
                }}
              >
                {words.decision.look}
              </Button>
            </div>
            {open === one.decisionId ? (
              <OpenCard
                decisionId={one.decisionId}
                words={words}
                toCase={toCase}
                onDone={(done) => {
                  setOpen(null);
                  setSaid(done);
                }}
              />
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
};
