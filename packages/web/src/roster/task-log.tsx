/** After a task: what was done, and a short form for the coordinator and those who did it. */
import type { TaskLogView } from '@buurtplus/contract/tasks';
import { type FormEvent, useState } from 'react';
import { Button, Chip, Notice, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { afterWords } from './after-words.ts';
import { putTaskLog, sentenceOf } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';

type Person = { readonly personId: string; readonly name: string };
type Props = {
  readonly itemId: string;
  readonly view: TaskLogView;
  /** Everybody of the team, for who came along unannounced. */
  readonly team: readonly Person[];
  readonly onWritten: () => Promise<void>;
};

const LogForm = ({ itemId, view, team, onWritten }: Props) => {
  const { language } = useLanguage();
  const words = afterWords(language);
  const { log } = view;
  const [minutes, setMinutes] = useState(String(log?.minutes ?? view.plannedMinutes));
  const [cards, setCards] = useState(String(log?.cards ?? 0));
  const [talks, setTalks] = useState(String(log?.talks ?? 0));
  const [there, setThere] = useState<readonly string[]>(
    (log?.people ?? view.said).map((one) => one.personId),
  );
  const [wrong, setWrong] = useState<string | null>(null);
  const people = team.length === 0 ? view.said : team;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const known = there.filter((one) => people.some(({ personId }) => personId === one));
    if (known.length === 0) return setWrong(words.logNobody);
    const body = { minutes: Number(minutes), cards: Number(cards), talks: Number(talks), people: known };
    const answer = await putTaskLog(itemId, body);
    setWrong(sentenceOf(answer, rosterWords(language).noNetwork));
    if (answer.ok) await onWritten();
  };
  const count = (label: string, value: string, most: number, set: (text: string) => void) => (
    <TextInput
      label={label}
      type="number"
      inputMode="numeric"
      min={0}
      max={most}
      required
      value={value}
      onChange={(event) => set(event.target.value)}
    />
  );
  return (
    <form className="bpp-tight" onSubmit={(event) => void send(event)}>
      <p className="bpp-soft">{words.logIntro}</p>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {count(words.logMinutes, minutes, 720, setMinutes)}
      <div className="bpp-twofields">
        {count(words.logCards, cards, 5_000, setCards)}
        {count(words.logTalks, talks, 1_000, setTalks)}
      </div>
      <fieldset className="bpp-chips bpp-chips--small">
        <legend>{words.logWho}</legend>
        {people.map(({ personId, name }) => (
          <Chip
            key={personId}
            chosen={there.includes(personId)}
            onChoose={() =>
              setThere(
                there.includes(personId) ? there.filter((one) => one !== personId) : [...there, personId],
              )
            }
          >
            {name}
          </Chip>
        ))}
      </fieldset>
      <Button type="submit" wide>
        {words.logKeep}
      </Button>
    </form>
  );
};

export const TaskLog = (props: Props) => {
  const { language } = useLanguage();
  const words = afterWords(language);
  const { log, mayWrite } = props.view;
  const [open, setOpen] = useState(false);
  const [kept, setKept] = useState(false);
  if (log === null && !mayWrite) return null;
  const onWritten = async (): Promise<void> => {
    await props.onWritten();
    setOpen(false);
    setKept(true);
  };
  return (
    <section className="bpp-card" aria-labelledby="log">
      <h2 id="log">{words.logTitle}</h2>
      {kept ? (
        <Notice kind="done" live="status">
          <p>{words.logKept}</p>
        </Notice>
      ) : null}
      {log === null ? null : (
        <>
          <p className="bpp-large">
            {[
              words.done(log.minutes),
              log.cards === 0 ? null : words.cards(log.cards),
              log.talks === 0 ? null : words.talks(log.talks),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </p>
          <p>{log.people.map((one) => one.name ?? words.former).join(', ')}</p>
        </>
      )}
      {mayWrite && (log === null || open) ? (
        <LogForm {...props} onWritten={onWritten} />
      ) : mayWrite ? (
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {words.logChange}
        </Button>
      ) : null}
    </section>
  );
};
