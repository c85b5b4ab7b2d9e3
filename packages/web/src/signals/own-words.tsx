/** In your own words, with help to say what was seen: it marks, says why and proposes; it never stops, counts or sends anything. */

import { limits } from '@buurtplus/domain/signals';
import type { Mark } from '@buurtplus/domain/wording';
import { PenLine } from 'lucide-react';
import { type RefObject, useEffect, useId, useRef, useState } from 'react';
import { Button } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { carryOver, keyOf, partsOf, toFillIn } from './marked-text.ts';

type Help = typeof import('./wording-help.ts');

/** After this pause in typing the text is looked at. */
const pauseMs = 500;

/** @param awake true from the first touch of the field on */
const useMarks = (text: string, awake: boolean) => {
  const { language } = useLanguage();
  const [help, setHelp] = useState<Help | null>(null);
  const [looked, setLooked] = useState<{ text: string; marks: readonly Mark[] }>({ text: '', marks: [] });
  useEffect(() => {
    if (awake) import('./wording-help.ts').then(setHelp, () => undefined);
  }, [awake]);
  useEffect(() => {
    if (help === null) return;
    const timer = setTimeout(() => setLooked({ text, marks: help.checkWording(text, language) }), pauseMs);
    return () => clearTimeout(timer);
  }, [help, text, language]);
  return { help, looked, marks: carryOver(looked.marks, looked.text, text) };
};

const MarkLine = ({
  text,
  mark,
  onReplace,
  onKeep,
}: {
  readonly text: string;
  readonly mark: Mark;
  readonly onReplace: () => void;
  readonly onKeep: () => void;
}) => {
  const { ownWords } = useWords();
  return (
    <li className="bpp-mark">
      <p>
        <mark>{text.slice(mark.start, mark.end)}</mark> {mark.reason}
      </p>
      <div className="bpp-row">
        <Button kind="secondary" onClick={onReplace}>
          {mark.proposal === '' ? ownWords.leaveOut : ownWords.replace(mark.proposal)}
        </Button>
        <Button kind="quiet" onClick={onKeep}>
          {ownWords.keep}
        </Button>
      </div>
    </li>
  );
};

const useCaret = (field: RefObject<HTMLTextAreaElement | null>, value: string) => {
  const [wanted, setWanted] = useState<readonly [number, number] | null>(null);
  useEffect(() => {
    if (wanted === null || field.current === null) return;
    field.current.focus();
    field.current.setSelectionRange(...wanted);
    setWanted(null);
  }, [wanted, field, value]);
  return setWanted;
};

type Props = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** In letters; that of a signal when left out. */
  readonly limit?: number;
};

const WordsField = ({ value, onChange, limit = limits.ownWords }: Props) => {
  const { ownWords } = useWords();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [awake, setAwake] = useState(value !== '');
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const { help, looked, marks } = useMarks(value, awake);
  const moveCaret = useCaret(field, value);
  const isShown = (text: string) => (mark: Mark) => !left.has(keyOf(text, mark));
  const shown = marks.filter(isShown(value));
  // Said in a pause, and again only when another number was found; not with every letter.
  const found = looked.marks.filter(isShown(looked.text)).length;
  const [everFound, setEverFound] = useState(false);
  if (found > 0 && !everFound) setEverFound(true);
  const replace = (mark: Mark): void => {
    if (help === null) return;
    const changed = help.applyProposal(value, mark);
    onChange(changed);
    moveCaret(toFillIn(changed, mark));
  };
  return (
    <div className="bpp-field">
      <label htmlFor={id}>{ownWords.label}</label>
      <small id={`${id}-hint`}>{ownWords.hint}</small>
      <div className="bpp-mirrored">
        <div className="bpp-mirror" aria-hidden="true">
          {partsOf(value, shown).map(({ text, marked, at }) =>
            marked ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
          )}
          {'\n'}
        </div>
        <textarea
          id={id}
          ref={field}
          value={value}
          maxLength={limit}
          aria-describedby={`${id}-hint`}
          onFocus={() => setAwake(true)}
          onChange={(event) => onChange(event.target.value)}
        />
      </div>
      <p role="status" className={found > 0 ? 'bpp-soft' : 'bpp-hidden'}>
        {everFound ? ownWords.marks(found) : ''}
      </p>
      <ul className="bpp-list">
        {shown.map((mark) => (
          <MarkLine
            key={`${mark.start}-${mark.kind}`}
            text={value}
            mark={mark}
            onReplace={() => replace(mark)}
            onKeep={() => setLeft(new Set([...left, keyOf(value, mark)]))}
          />
        ))}
      </ul>
    </div>
  );
};

export const OwnWords = (props: Props) => {
  const { ownWords } = useWords();
  const [open] = useState(props.value !== '');
  return (
    <details className="bpp-fold" open={open}>
      <summary>
        <PenLine size={24} aria-hidden="true" /> {ownWords.open}
      </summary>
      <WordsField {...props} />
    </details>
  );
};
