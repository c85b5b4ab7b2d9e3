/** What somebody wanted to look at again: on this phone only, with the days it has left. */
import { Footprints } from 'lucide-react';
import { useCallback, useEffect, useState } from 'react';
import type { HeldBook } from '../compass/book.ts';
import { factText } from '../compass/fact-text.ts';
import { iconFor } from '../compass/icons/index.ts';
import type { SealedNote } from '../offline/device-db.ts';
import { dropDraft, openDraft, saveDraft } from '../offline/draft.ts';
import { daysLeft } from '../offline/note-term.ts';
import { listNotes, type OpenNote, putBackNote, takeNote } from '../offline/notes.ts';
import { Button, Heading, Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { PlaceFacts } from './advise.ts';
import { isStarted, readDraft } from './capture-form.ts';
import { formAgain, type LookAgain, readLookAgain } from './look-again.ts';
import './capture.css';

type Props = {
  readonly ownerId: string;
  readonly held: HeldBook;
  readonly placeFacts: (place: LookAgain['place']) => PlaceFacts;
  readonly onCompass: () => void;
};

type LineProps = Pick<Props, 'held' | 'placeFacts'> & {
  readonly note: SealedNote;
  readonly about: LookAgain;
  readonly onAgain: () => void;
  readonly onGood: () => void;
};

const NoteLine = ({ note, about, held, placeFacts, onAgain, onGood }: LineProps) => {
  const words = useWords();
  const { language } = useLanguage();
  const Icon = iconFor(about.observations[0] ?? '');
  const facts = about.observations.map((code) => factText(held.book, code, language, words.facts));
  const where = [about.street.trim(), placeFacts(about.place).name ?? ''].filter((part) => part !== '');
  const seenAt = about.observedAt ?? new Date(note.savedAt).toISOString();
  return (
    <li className="bpp-card bpp-note">
      <Icon size={30} strokeWidth={1.75} aria-hidden="true" />
      <div className="bpp-tight">
        <h2>{facts.join(' · ')}</h2>
        <p>{where.length === 0 ? words.looks.noPlace : where.join(', ')}</p>
        <p className="bpp-soft">
          {words.looks.seen(momentInWords(seenAt, language, new Date()))}.{' '}
          {words.looks.left(daysLeft(note.savedAt, Date.now()))}.
        </p>
      </div>
      <div className="bpp-note__ways">
        <Button wide onClick={onAgain}>
          {words.looks.again}
        </Button>
        <Button kind="quiet" wide onClick={onGood}>
          {words.looks.good}
        </Button>
      </div>
    </li>
  );
};

const useNotes = (ownerId: string) => {
  const [notes, setNotes] = useState<readonly OpenNote[] | null>(null);
  const look = useCallback(() => {
    listNotes(ownerId).then(setNotes, () => setNotes([]));
  }, [ownerId]);
  useEffect(look, [look]);
  return { notes, look };
};

export const LookAgainScreen = ({ ownerId, held, placeFacts, onCompass }: Props) => {
  const { looks } = useWords();
  const { notes, look } = useNotes(ownerId);
  const [taken, setTaken] = useState<SealedNote | null>(null);
  /** A signal that is half filled in is not thrown away for another one without a question. */
  const [inTheWay, setInTheWay] = useState<{ note: LookAgain; noteId: string } | null>(null);

  const open = async (note: LookAgain, noteId: string): Promise<void> => {
    await saveDraft(ownerId, formAgain(note, noteId, new Date().toISOString()));
    onCompass();
  };
  const again = async (note: LookAgain, noteId: string): Promise<void> => {
    const draft = readDraft(await openDraft(ownerId));
    if (draft !== null && isStarted(draft) && draft.fromNote !== noteId) setInTheWay({ note, noteId });
    else await open(note, noteId);
  };
  const good = async (noteId: string): Promise<void> => {
    setTaken(await takeNote(noteId));
    look();
  };
  const putBack = async (): Promise<void> => {
    if (taken !== null) await putBackNote(taken);
    setTaken(null);
    look();
  };
  const readable = (notes ?? []).flatMap(({ sealed, about }) => {
    const read = readLookAgain(about);
    return read === null ? [] : [{ sealed, read }];
  });
  return (
    <div className="bpp-stack">
      <div className="bpp-tight">
        <Heading>{looks.title}</Heading>
        <p className="bpp-soft">{looks.intro}</p>
      </div>
      <div role="status">
        {taken === null ? null : (
          <p className="bpp-row">
            {looks.removed}
            <Button kind="quiet" onClick={() => void putBack()}>
              {looks.undo}
            </Button>
          </p>
        )}
      </div>
      {inTheWay === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{looks.inTheWay}</p>
          <Button kind="secondary" onClick={onCompass}>
            {looks.finishThat}
          </Button>
          <Button
            kind="quiet"
            onClick={() => void dropDraft(ownerId).then(() => open(inTheWay.note, inTheWay.noteId))}
          >
            {looks.dropThat}
          </Button>
        </Notice>
      )}
      {notes !== null && readable.length === 0 ? (
        <div className="bpp-quiet">
          <span className="bpp-glowing">
            <Footprints size={40} strokeWidth={1.5} aria-hidden="true" />
          </span>
          <p className="bpp-large">{looks.empty}</p>
        </div>
      ) : null}
      <ul className="bpp-list">
        {readable.map(({ sealed, read }) => (
          <NoteLine
            key={sealed.noteId}
            note={sealed}
            about={read}
            held={held}
            placeFacts={placeFacts}
            onAgain={() => void again(read, sealed.noteId)}
            onGood={() => void good(sealed.noteId)}
          />
        ))}
      </ul>
    </div>
  );
};
