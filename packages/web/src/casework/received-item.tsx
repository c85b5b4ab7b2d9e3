/** One request as its receiver sees it: what is asked; after a yes what is shared, and room to answer back. */
import type { AnswerOfferBody, Received } from '@buurtplus/contract/casework';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Button, Notice, SendButton, Sending, StatePill, TextArea } from '../ui/index.ts';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type CaseWords, todayInDutch, useCaseWords } from './case-words.ts';
import { answerHandOver, revealShared, troubleOf, useOneReceived } from './casework.api.ts';
import { heldInWords } from './choose-along.tsx';
import { DisclosedBox } from './disclosed-box.tsx';

type Answer = AnswerOfferBody extends infer Body
  ? Body extends unknown
    ? Omit<Body, 'commandId'>
    : never
  : never;
type Say = (answer: Answer) => Promise<boolean>;

const OfferAnswer = ({ words, say }: { readonly words: CaseWords; readonly say: Say }) => {
  const [reason, setReason] = useState<string | null>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void say({ answer: 'refuse', reason: reason ?? '' });
  };
  if (reason === null)
    return (
      <div className="bpp-row">
        <SendButton type="button" onClick={() => void say({ answer: 'accept' })}>
          {words.accept}
        </SendButton>
        <Button kind="secondary" onClick={() => setReason('')}>
          {words.refuse}
        </Button>
      </div>
    );
  return (
    <form className="bpp-tight" onSubmit={submit} aria-label={words.refuse}>
      <TextArea
        label={words.refuseReason}
        required
        minLength={10}
        maxLength={1_000}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
      <div className="bpp-row">
        <SendButton>{words.refuse}</SendButton>
        <Button kind="quiet" onClick={() => setReason(null)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

const Messages = ({
  one,
  words,
  say,
}: {
  readonly one: Received;
  readonly words: CaseWords;
  readonly say: Say;
}) => {
  const { language } = useLanguage();
  const [text, setText] = useState('');
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await say({ answer: 'message', text })) setText('');
  };
  return (
    <>
      {one.messages.map((message) => (
        <p key={message.messageId} className="bpp-quote">
          {message.text}{' '}
          <small className="bpp-soft">{momentInWords(message.madeAt, language, new Date())}</small>
        </p>
      ))}
      <form className="bpp-tight" onSubmit={(event) => void submit(event)}>
        <TextArea
          label={words.answerBack}
          hint={words.textHint}
          required
          maxLength={1_000}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <SendButton kind="secondary">{words.answerBack}</SendButton>
      </form>
    </>
  );
};

type Props = {
  readonly handOverId: string;
  readonly placeName: (code: string) => string;
  readonly toCase?: (caseId: string, children: ReactNode) => ReactNode;
};

export const ReceivedItem = ({ handOverId, placeName, toCase }: Props) => {
  const words = useCaseWords();
  const { language } = useLanguage();
  const { roles } = useWords();
  const client = useQueryClient();
  const one = useOneReceived(handOverId).data ?? null;
  const [trouble, setTrouble] = useState<string | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const { isSending, once } = useOnce();
  const keep = useKeepTyped();
  if (one === null) return null;
  const say: Say = async (answer) => {
    const done = await once(answer, (commandId) =>
      answerHandOver(handOverId, { ...answer, commandId } as AnswerOfferBody),
    );
    if (done === null) return false;
    if (done.ok) keep.done();
    setTrouble(troubleOf(done, words));
    setSaid(
      done.ok ? { accept: words.accepted, refuse: words.refused, message: words.sent }[answer.answer] : null,
    );
    await client.invalidateQueries({ queryKey: ['cases'] });
    return done.ok;
  };
  const parts = [...one.fields.map((field) => words.fields[field]), words.parts(one.entryCount)];
  return (
    <Sending value={isSending}>
      <article className="bpp-card" onInput={keep.onInput}>
        <h2>
          {words.verbs[one.kind]} <span className="bpp-number">{one.number}</span>
        </h2>
        <div className="bpp-row">
          <StatePill kind={one.status === 'offered' ? 'waiting' : 'busy'}>
            {words.statuses[one.status]}
          </StatePill>
          <span className="bpp-soft">{words.askedBy(roles[one.fromRole] ?? one.fromRole)}</span>
        </div>
        <p className="bpp-large">{one.purpose}</p>
        <p className="bpp-soft">
          {words.grounds[one.ground]} ·{' '}
          {one.status === 'offered'
            ? words.answerBefore(momentInWords(one.dueAt, language, new Date()))
            : words.readUntil(dayInWords(one.untilOn, todayInDutch(), language))}
        </p>
        {trouble === null ? null : (
          <Notice kind="attention" live="alert">
            <p>{trouble}</p>
          </Notice>
        )}
        {said === null ? null : (
          <Notice kind="done" live="status" key={said} arrives>
            <p>{said}</p>
          </Notice>
        )}
        {one.status === 'offered' ? (
          <>
            <p>{words.beforeYes(parts.join(', '))}</p>
            {one.heldBack.length === 0 ? null : (
              <p>
                {words.along.notGiven}: {heldInWords(one.heldBack, words)}.
              </p>
            )}
            <OfferAnswer words={words} say={say} />
          </>
        ) : null}
        {one.content === null ? null : (
          <section className="bpp-tight">
            <h3>{words.received}</h3>
            <DisclosedBox
              content={one.content}
              placeName={placeName}
              onReveal={(at) => revealShared(one.handOverId, at)}
            />
          </section>
        )}
        {one.caseId === null || toCase === undefined ? null : toCase(one.caseId, words.toCase)}
        {one.status === 'accepted' && one.kind === 'refer' ? (
          <Messages one={one} words={words} say={say} />
        ) : null}
      </article>
    </Sending>
  );
};
