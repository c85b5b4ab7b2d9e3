/** The round from start to thanks: which screen it is follows from what is on the disk, so a crash or a reload loses nothing. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import type { PhonePack } from '@buurtplus/contract/signals';
import { type RoundFact, type RoundNo, standardSettings } from '@buurtplus/domain/rounds';
import { type ReactNode, useState } from 'react';
import { newId } from '../offline/device.ts';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { EndScreen } from './end-screen.tsx';
import { roundIdOf } from './find-round.ts';
import { PeopleScreen } from './people-screen.tsx';
import { closeRound, sendDebrief, type Writer, writeFact } from './round-book.ts';
import { namesInWords, useRoundWords } from './round-words.ts';
import { SafetyPanel, UnsafeScreen } from './safety-panel.tsx';
import { emptyStart, type StartForm, startFact } from './start-form.ts';
import { StartScreen } from './start-screen.tsx';
import { type OnRound, useRound } from './use-round.ts';
import { nameOf, stillAsked } from './walk.ts';
import { WalkScreen } from './walk-screen.tsx';
import './rounds.css';

type Props = {
  readonly ownerId: string;
  readonly phonePack: PhonePack | null;
  readonly pack: RoundPack | null;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly signalLink: (content: ReactNode) => ReactNode;
};

const WaitScreen = ({
  pack,
  on,
  onFact,
  onStop,
}: {
  readonly pack: RoundPack | null;
  readonly on: OnRound;
  readonly onFact: (fact: RoundFact) => void;
  readonly onStop: () => void;
}) => {
  const words = useRoundWords();
  const { language } = useLanguage();
  const asked = stillAsked(on.round);
  const names = namesInWords(
    asked.map((id) => nameOf(pack, id, words.someone)),
    language,
  );
  return (
    <div className="bpp-round">
      <Heading>{words.waitingTitle(names)}</Heading>
      <p className="bpp-large">{words.waitingText(names)}</p>
      {asked.map((personId) => (
        <Button
          key={personId}
          kind="secondary"
          wide
          onClick={() => onFact({ kind: 'joined', personId, presence: 'named' })}
        >
          {words.waitingNamed(nameOf(pack, personId, words.someone))}
        </Button>
      ))}
      <Button kind="quiet" onClick={onStop}>
        {words.stopWaiting}
      </Button>
    </div>
  );
};

/** Writing, and what to say when it cannot be. */
const useWriting = (writer: Writer | null) => {
  const words = useRoundWords();
  const [said, setSaid] = useState<string | null>(null);
  const write = async (work: (writer: Writer) => Promise<RoundNo | null>): Promise<void> => {
    if (writer === null) return;
    setSaid(null);
    try {
      const no = await work(writer);
      if (no !== null) setSaid(words.nos[no] ?? words.failed);
    } catch {
      setSaid(words.failed);
    }
  };
  return { said, write };
};

const start = async (writer: Writer, pack: RoundPack, form: StartForm): Promise<RoundNo | null> => {
  const roundId =
    form.code === null ? newId() : await roundIdOf(pack.teamId, form.code.personId, form.code.code);
  const no = await writeFact(writer, roundId, startFact(form), form.code);
  if (no !== null || !form.signedOn) return no;
  return writeFact(writer, roundId, { kind: 'signed_on' });
};

export const RoundScreen = ({ ownerId, phonePack, pack, areaNames, signalLink }: Props) => {
  const { app } = useWords();
  const words = useRoundWords();
  const on = useRound(ownerId);
  const [aside, setAside] = useState<'people' | 'unsafe' | null>(null);
  const { said, write } = useWriting(phonePack === null ? null : { ownerId, pack: phonePack });
  if (on === undefined) return <Busy words={app.busy} />;
  const roundId = on?.kept.roundId ?? '';
  const onFact = (fact: RoundFact): void => void write((writer) => writeFact(writer, roundId, fact));
  const onDone = (): void => void closeRound(ownerId, roundId);
  const gone = on?.round.walkers.find((walker) => walker.personId === ownerId)?.leftMs != null;

  const screen = (): ReactNode => {
    if (on === null)
      return (
        <StartScreen
          ownerId={ownerId}
          pack={phonePack === null ? null : pack}
          areaNames={areaNames}
          onStart={(form) =>
            void write((writer) => (pack === null ? Promise.resolve(null) : start(writer, pack, form)))
          }
          onConfirm={(id) => void write((writer) => writeFact(writer, id, { kind: 'confirmed' }))}
          onMyCode={(code, mateId) =>
            void write((writer) =>
              pack === null
                ? Promise.resolve(null)
                : start(writer, pack, {
                    ...emptyStart,
                    mates: [{ personId: mateId, presence: 'code' }],
                    code: { personId: ownerId, code },
                  }),
            )
          }
        />
      );
    if (on.round.status === 'ended' || gone)
      return (
        <EndScreen
          round={on.round}
          onQuiet={() => onFact({ kind: 'quiet' })}
          onDebrief={(debrief) => void write((writer) => sendDebrief(writer, debrief).then(() => null))}
          onDone={onDone}
        />
      );
    if (on.round.startedAt === null)
      return (
        <div className="bpp-round">
          <Heading>{words.findingTitle}</Heading>
          <p className="bpp-large">{words.findingText}</p>
          <Button kind="quiet" onClick={onDone}>
            {words.stopWaiting}
          </Button>
        </div>
      );
    if (on.round.status === 'waiting')
      return (
        <WaitScreen
          pack={pack}
          on={on}
          onFact={onFact}
          onStop={() => {
            onFact({ kind: 'ended' });
          }}
        />
      );
    if (aside === 'unsafe')
      return (
        <UnsafeScreen
          told={on.round.unsafeMs !== null}
          onTell={() => onFact({ kind: 'unsafe' })}
          onHome={() => onFact({ kind: 'ended' })}
          onBack={() => setAside(null)}
        />
      );
    if (aside === 'people')
      return (
        <PeopleScreen ownerId={ownerId} pack={pack} on={on} onFact={onFact} onBack={() => setAside(null)} />
      );
    return (
      <WalkScreen
        ownerId={ownerId}
        pack={pack}
        on={on}
        areaName={areaNames.get(on.round.neighbourhoodCode ?? '') ?? null}
        onFact={onFact}
        onPeople={() => setAside('people')}
        signalLink={signalLink}
        safety={
          <SafetyPanel
            round={on.round}
            settings={pack?.settings ?? standardSettings}
            onFact={onFact}
            onUnsafe={() => setAside('unsafe')}
          />
        }
      />
    );
  };
  return (
    <>
      {said === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{said}</p>
        </Notice>
      )}
      {screen()}
    </>
  );
};
