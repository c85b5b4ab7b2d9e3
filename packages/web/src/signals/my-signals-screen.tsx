/** The volunteer's own signals: what is on the phone, what arrived, what came back; never the text. */
import type { MySignal, PhonePack } from '@buurtplus/contract/signals';
import { useEffect, useState } from 'react';
import { listCards, listOutbox, type SignalCard } from '../offline/device-db.ts';
import { onSyncState, syncNow } from '../offline/sync.ts';
import { useKeep } from '../offline/use-keep.ts';
import { Button, Heading, type PillKind, StatePill } from '../ui/index.ts';
import { ListCut } from '../words/list-cut.tsx';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { AnswerQuestion, GoesOn, NotKept, type QuestionAnswer } from './answer-question.tsx';
import { answerQuestion, sayGoesOn, withdrawSignal } from './send-signal.ts';

type Line = Omit<MySignal, 'phase' | 'receivedAt'> & { readonly phase: MySignal['phase'] | 'queued' };

const fromCard = (card: SignalCard): Line => ({
  ...card,
  kind: card.kind as MySignal['kind'],
  phase: 'queued',
  mayWithdraw: false,
  maySayItGoesOn: false,
  questions: [],
  answers: [],
});

/** Cards of this phone whose signal the server has not shown yet. */
const useWaitingCards = (ownerId: string): readonly SignalCard[] => {
  const [cards, setCards] = useState<readonly SignalCard[]>([]);
  useEffect(() => {
    const look = (): void => {
      Promise.all([listCards(ownerId), listOutbox()]).then(
        ([all, outbox]) => {
          const unconfirmed = new Set(
            outbox.filter((item) => item.state !== 'confirmed').map((item) => item.signalId),
          );
          setCards(all.filter((card) => unconfirmed.has(card.signalId)));
        },
        () => undefined,
      );
    };
    look();
    return onSyncState(look);
  }, [ownerId]);
  return cards;
};

const pillFor: Readonly<Record<Line['phase'], PillKind>> = {
  queued: 'waiting',
  sent: 'sent',
  picked_up: 'busy',
  done: 'done',
  withdrawn: 'done',
};

const Withdraw = ({ onSure }: { readonly onSure: () => Promise<boolean> }) => {
  const { mySignals } = useWords();
  const [asked, setAsked] = useState(false);
  const { state, keep } = useKeep();
  return (
    <>
      {state === 'failed' ? <NotKept /> : null}
      <Button
        kind="quiet"
        busy={state === 'busy'}
        onClick={() => (asked ? void keep(onSure) : setAsked(true))}
      >
        {asked ? mySignals.withdrawSure : mySignals.withdraw}
      </Button>
    </>
  );
};

const SignalCardView = ({
  line,
  onWithdraw,
  onAnswer,
  onGoesOn,
}: {
  readonly line: Line;
  readonly onWithdraw: (() => Promise<boolean>) | null;
  readonly onAnswer: (given: QuestionAnswer) => Promise<boolean>;
  readonly onGoesOn: () => Promise<boolean>;
}) => {
  const { mySignals } = useWords();
  const { language } = useLanguage();
  const now = new Date();
  const answered = line.answers.length > 0;
  return (
    <li className="bpp-card">
      <div className="bpp-row">
        <StatePill kind={answered ? 'done' : pillFor[line.phase]}>
          {mySignals.phases[answered ? 'answered' : line.phase]}
        </StatePill>
        <span className="bpp-soft bpp-number">{line.number}</span>
      </div>
      <h2>
        {mySignals.kinds[line.kind] ?? line.kind}&nbsp;· {line.street ?? mySignals.noStreet}
      </h2>
      <p className="bpp-soft">{mySignals.saved(momentInWords(line.recordedAt, language, now))}</p>
      {line.answers.map((answer) => (
        <blockquote className="bpp-notice bpp-notice--done" key={answer.answerId} style={{ margin: 0 }}>
          <p>{mySignals.answers[answer.answer]}</p>
          {answer.words === null ? null : <p>{answer.words}</p>}
          <small className="bpp-soft">{momentInWords(answer.madeAt, language, now)}</small>
        </blockquote>
      ))}
      {answered && line.phase !== 'done' ? null : <p>{mySignals.next[line.phase]}</p>}
      {line.questions.map((question) => (
        <AnswerQuestion key={question.questionId} question={question} onAnswer={onAnswer} />
      ))}
      {line.maySayItGoesOn ? <GoesOn onSay={onGoesOn} /> : null}
      {onWithdraw === null ? null : <Withdraw onSure={onWithdraw} />}
    </li>
  );
};

type Props = {
  readonly ownerId: string;
  readonly pack: PhonePack | null;
  readonly signals: readonly MySignal[];
};

export const MySignalsScreen = ({ ownerId, pack, signals }: Props) => {
  const { mySignals } = useWords();
  const [withdrawn, setWithdrawn] = useState<ReadonlySet<string>>(new Set());
  const known = new Set(signals.map((signal) => signal.signalId));
  const waiting = useWaitingCards(ownerId)
    .filter((card) => !known.has(card.signalId))
    .map(fromCard);
  const lines: readonly Line[] = [...waiting, ...signals].sort((left, right) =>
    left.recordedAt < right.recordedAt ? 1 : -1,
  );
  /** Nothing can be sealed before this phone has its pack. @returns whether it is written down */
  const queue = async (act: (held: PhonePack) => Promise<void>): Promise<boolean> => {
    if (pack === null) return false;
    await act(pack);
    void syncNow();
    return true;
  };
  const withdraw = async (signalId: string): Promise<boolean> => {
    const isKept = await queue((held) => withdrawSignal(ownerId, held, signalId));
    if (isKept) setWithdrawn((before) => new Set([...before, signalId]));
    return isKept;
  };
  return (
    <div className="bpp-stack">
      <Heading>{mySignals.title}</Heading>
      {withdrawn.size > 0 ? <p role="status">{mySignals.withdrawQueued}</p> : null}
      {lines.length === 0 ? <p className="bpp-large">{mySignals.empty}</p> : null}
      <ul className="bpp-list">
        {lines.map((line) => (
          <SignalCardView
            key={line.signalId}
            line={line}
            onWithdraw={
              line.mayWithdraw && !withdrawn.has(line.signalId) ? () => withdraw(line.signalId) : null
            }
            onAnswer={(given) => queue((held) => answerQuestion(ownerId, held, line.signalId, given))}
            onGoesOn={() => queue((held) => sayGoesOn(ownerId, held, line.signalId))}
          />
        ))}
      </ul>
      <ListCut count={signals.length} kind="newest" />
      <p className="bpp-soft">{mySignals.privacy}</p>
    </div>
  );
};
