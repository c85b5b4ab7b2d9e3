/** One page to meet with: to decide, what holds and whether it is kept, thanks, and notes; it prints. */
import type { AgreementMeeting } from '@buurtplus/contract/agreements';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { newId } from '../offline/device.ts';
import { useOnce } from '../offline/use-once.ts';

import { Button, Heading, Notice, StatePill, TextArea, TextInput } from '../ui/index.ts';
import { useKeepTyped } from '../words/use-keep-typed.ts';
import { useLanguage } from '../words/words.tsx';
import { longDay, partnerName, todayInNl, useAgreementWords } from './agreement-words.ts';
import { isOver, sentenceOf, writeNote } from './agreements.api.ts';
import { countedAs, Helps, KeptLines, KeptRows } from './kept-part.tsx';
import { pillOf } from './register-screen.tsx';
import './agreements.css';

type Props = {
  readonly meeting: AgreementMeeting;
  readonly marks: (text: string) => ReactNode;
  readonly onChanged: (meeting: AgreementMeeting) => void;
  /** A sentence of thanks in words, drawn by the room that has them. */
  readonly thanksText: (thanks: AgreementMeeting['thanks'][number]) => string;
};

type OfMeeting = AgreementMeeting['agreements'];

const Lines = ({ ones, meeting }: { readonly ones: OfMeeting; readonly meeting: AgreementMeeting }) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  return (
    <ul className="bpp-list">
      {ones.map((one) => (
        <li key={one.agreementId} className="bpp-card">
          <h3>
            <Link to="/afspraken/$agreementId" params={{ agreementId: one.agreementId }}>
              {one.title}
            </Link>
          </h3>
          <p className="bpp-row">
            <StatePill kind={pillOf(one.state)}>{words.states[one.state]}</StatePill>
            {one.endsOn === null ? null : <span>{words.endsOn(longDay(one.endsOn, language))}</span>}
          </p>
          {one.decide.length === 0 ? null : (
            <ul className="bpp-tight">
              {one.decide.map((decision) => (
                <li key={decision}>{words.decide[decision]}</li>
              ))}
            </ul>
          )}
          {one.state === 'draft' || one.state === 'proposed' || one.state === 'coming' ? null : (
            <KeptLines figures={one} what={countedAs(meeting.partner)} />
          )}
        </li>
      ))}
    </ul>
  );
};

/** The list behind the figures, as far as there is something to say about it; on paper too. */
const ToTalkAbout = ({ meeting }: { readonly meeting: AgreementMeeting }) => {
  const words = useAgreementWords();
  const ones = meeting.agreements.filter((one) => one.rows.length > 0 || one.helps.length > 0);
  // For the team of what is about people: the months above are all there is, and "nothing is open" would say more.
  if (ones.length === 0 && meeting.agreements.some((one) => one.quietHidden)) return null;
  return (
    <section className="bpp-tight" aria-labelledby="talk">
      <h2 id="talk">{words.meetingTalk}</h2>
      {ones.length === 0 ? <p className="bpp-soft">{words.meetingTalkNone}</p> : null}
      {ones.map((one) => (
        <div key={one.agreementId} className="bpp-tight">
          <h3>{one.title}</h3>
          {one.rows.length === 0 ? null : <KeptRows rows={one.rows} />}
          <Helps helps={one.helps} deputy={one.deputy} />
        </div>
      ))}
    </section>
  );
};

const Notes = ({ meeting }: { readonly meeting: AgreementMeeting }) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  return (
    <section className="bpp-tight" aria-labelledby="notes">
      <h2 id="notes">{words.notes}</h2>
      {meeting.notes.length === 0 ? <p className="bpp-soft">{words.notesNone}</p> : null}
      <ul className="bpp-list">
        {meeting.notes.map((note) => (
          <li key={note.noteId} className="bpp-card">
            <h3>{longDay(note.heldOn, language)}</h3>
            <p className="bpp-pre">{note.text}</p>
            {note.decided === null ? null : (
              <p>
                <strong>{words.decided}</strong> {note.decided}
              </p>
            )}
          </li>
        ))}
      </ul>
      {meeting.moreNotes ? <p className="bpp-soft">{words.notesMore}</p> : null}
    </section>
  );
};

const NoteForm = ({ meeting, marks, onChanged }: Omit<Props, 'thanksText'>) => {
  const words = useAgreementWords();
  const [heldOn, setHeldOn] = useState(todayInNl);
  const [text, setText] = useState('');
  const [decided, setDecided] = useState('');
  const { isSending, once } = useOnce();
  const keep = useKeepTyped();
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const [noteId, setNoteId] = useState(newId);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const note = { noteId, heldOn, text, decided: decided.trim() === '' ? null : decided };
    const answer = await once(note, () => writeNote(meeting.agreementId, note));
    if (answer === null) return;
    if (isOver(answer)) setNoteId(newId());
    const problem = sentenceOf(answer, words);
    setSaid(
      problem === null ? { kind: 'done', text: words.noteSaved } : { kind: 'attention', text: problem },
    );
    if (!answer.ok) return;
    keep.done();
    setText('');
    setDecided('');
    onChanged(answer.value);
  };
  return (
    <form className="bpp-stack bpp-no-print" onInput={keep.onInput} onSubmit={(event) => void save(event)}>
      <h2>{words.noteTitle}</h2>
      <TextInput
        label={words.noteOn}
        type="date"
        required
        max={todayInNl()}
        value={heldOn}
        onChange={(event) => setHeldOn(event.target.value)}
      />
      <TextArea
        label={words.noteText}
        hint={words.noteHint}
        required
        maxLength={2_000}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {marks(text)}
      <TextArea
        label={words.noteDecided}
        maxLength={1_000}
        value={decided}
        onChange={(event) => setDecided(event.target.value)}
      />
      {marks(decided)}
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <Button type="submit" wide busy={isSending}>
        {words.noteSave}
      </Button>
    </form>
  );
};

const Thanks = ({ meeting, thanksText }: Pick<Props, 'meeting' | 'thanksText'>) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const ofDesk = meeting.partner.role !== null;
  return (
    <section className="bpp-tight" aria-labelledby="thanks">
      <h2 id="thanks">{words.meetingThanks}</h2>
      {ofDesk ? <p>{words.thanked(meeting.thanked)}</p> : null}
      {meeting.thanks.length === 0 && !ofDesk ? <p>{words.thanksNone[meeting.side]}</p> : null}
      <ul className="bpp-list">
        {meeting.thanks.map((one) => (
          <li key={`${one.on} ${one.sentence} ${one.words}`}>
            <q>{thanksText(one)}</q> <small className="bpp-soft">{longDay(one.on, language)}</small>
          </li>
        ))}
      </ul>
      {meeting.side === 'partner' ? (
        <Link className="bpp-no-print" to="/bedanken">
          {words.thankNow}
        </Link>
      ) : null}
    </section>
  );
};

export const MeetingScreen = ({ meeting, marks, onChanged, thanksText }: Props) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const decide = meeting.agreements.filter((one) => one.decide.length > 0);
  const holds = meeting.agreements.filter((one) => one.decide.length === 0 && one.state !== 'ended');
  return (
    <div className="bpp-stack bpp-agreements">
      <Heading>
        {words.meetingTitle}: {words.between(meeting.teamName, partnerName(meeting.partner, words))}
      </Heading>
      <p>{words.meetingIntro}</p>
      {meeting.nextOn === null ? null : <p>{words.meetingNext(longDay(meeting.nextOn, language))}</p>}
      <section className="bpp-tight" aria-labelledby="decide">
        <h2 id="decide">{words.meetingOpen}</h2>
        {decide.length === 0 ? (
          <p className="bpp-soft">{words.meetingOpenNone}</p>
        ) : (
          <Lines ones={decide} meeting={meeting} />
        )}
      </section>
      {holds.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="held">
          <h2 id="held">{words.meetingKept}</h2>
          <Lines ones={holds} meeting={meeting} />
        </section>
      )}
      <ToTalkAbout meeting={meeting} />
      <Thanks meeting={meeting} thanksText={thanksText} />
      <Notes meeting={meeting} />
      {meeting.mayWrite ? <NoteForm meeting={meeting} marks={marks} onChanged={onChanged} /> : null}
      <div className="bpp-stack bpp-no-print">
        <Button kind="secondary" wide onClick={() => window.print()}>
          {words.print}
        </Button>
        <Link
          className="bpp-button bpp-button--secondary bpp-button--wide"
          to="/afspraken/nieuw"
          search={{ met: meeting.partner.organisation ?? meeting.partner.role ?? '' }}
        >
          {words.make}
        </Link>
      </div>
    </div>
  );
};
