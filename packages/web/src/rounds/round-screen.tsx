/** The round from start to thanks: which screen it is follows from what is on the disk, so a crash or a reload loses nothing. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import type { PhonePack } from '@buurtplus/contract/signals';
import { type RoundFact, type RoundNo, standardSettings, walksOnAfter } from '@buurtplus/domain/rounds';
import { type ReactNode, useState } from 'react';
import { newId } from '../offline/device.ts';
import { Busy, Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { EndScreen } from './end-screen.tsx';
import { plannedRoundIdOf, roundIdOf } from './find-round.ts';
import { PeopleScreen } from './people-screen.tsx';
import { PointAnswers } from './point-answers.tsx';
import { type QuestionKind, QuestionScreen } from './question-screen.tsx';
import {
  closeRound,
  openWalked,
  sendDebrief,
  sendPointAnswer,
  type Writer,
  writeFact,
} from './round-book.ts';
import { asideOf } from './round-steps.ts';
import { namesInWords, useRoundWords } from './round-words.ts';
import { SafetyPanel, UnsafeScreen } from './safety-panel.tsx';
import { emptyStart, placesOf, type StartForm, startFact } from './start-form.ts';
import { StartScreen } from './start-screen.tsx';
import { TrackPanel } from './track-panel.tsx';
import { TrackScreen } from './track-screen.tsx';
import { Unread, useUnread } from './unread.tsx';
import { type OnRound, useRound } from './use-round.ts';
import { useRoundStep } from './use-round-step.tsx';
import { useTrack } from './use-track.ts';
import { choosesPart, nameOf, plannedEndOf, stillAsked } from './walk.ts';
import { type RoundMap, WalkScreen } from './walk-screen.tsx';
import { ZoneScreen } from './zone-screen.tsx';
import './rounds.css';

type Props = {
  readonly ownerId: string;
  readonly phonePack: PhonePack | null;
  readonly pack: RoundPack | null;
  readonly areaNames: ReadonlyMap<string, string>;
  /** The round of the roster that somebody came here to start; null otherwise. */
  readonly planId: string | null;
  readonly signalLink: (content: ReactNode) => ReactNode;
  readonly compassLink: (kind: QuestionKind, content: ReactNode, onGo: () => void) => ReactNode;
  /** What else can be done from a round, in rooms of its own; gets the id of the round. */
  readonly more: (roundId: string) => ReactNode;
  /** The map of what they walk through; it lives in another room. */
  readonly map: RoundMap;
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
  /** For a screen that says itself what came of it. @returns whether it is written down */
  const written = async (work: (writer: Writer) => Promise<RoundNo | null>): Promise<boolean> =>
    writer !== null && (await work(writer)) === null;
  return { said, write, written };
};

const start = async (writer: Writer, pack: RoundPack, form: StartForm): Promise<RoundNo | null> => {
  const roundId =
    // The phone that shows a code knows the round by that code alone; the plan stands in the start all the same.
    form.code !== null
      ? await roundIdOf(pack.teamId, form.code.personId, form.code.code)
      : form.plannedRoundId !== null
        ? await plannedRoundIdOf(pack.teamId, form.plannedRoundId)
        : newId();
  const no = await writeFact(writer, roundId, startFact(form, pack.teamId), form.code);
  if (no !== null || !form.signedOn) return no;
  return writeFact(writer, roundId, { kind: 'signed_on' });
};

export const RoundScreen = (props: Props) => {
  const { ownerId, phonePack, pack, areaNames, planId, signalLink, compassLink, map, more } = props;
  const { app } = useWords();
  const words = useRoundWords();
  const on = useRound(ownerId);
  const { shown, show } = useRoundStep();
  const aside = asideOf(shown);
  const back = (): void => show(null, 'replace');
  const writer = phonePack === null ? null : { ownerId, pack: phonePack };
  const { said, write, written } = useWriting(writer);
  const located = useTrack(on, writer);
  const unread = useUnread(ownerId, on?.kept.roundId ?? '');
  if (on === undefined) return <Busy words={app.busy} />;
  const roundId = on?.kept.roundId ?? '';
  const onFact = (fact: RoundFact): void => void write((writer) => writeFact(writer, roundId, fact));
  const onDone = (): void => void closeRound(ownerId, roundId);
  const walkOn = (): void => {
    onFact({ kind: 'checked_in' });
    back();
  };
  const gone = on?.round.walkers.find((walker) => walker.personId === ownerId)?.leftMs != null;

  /** Under way the steps of the start are over; what could not begin keeps its form. */
  const begin = (work: (writer: Writer, pack: RoundPack) => Promise<RoundNo | null>): void =>
    void write(async (writer) => {
      if (pack === null) return null;
      const no = await work(writer, pack);
      if (no === null) back();
      return no;
    });

  const screen = (): ReactNode => {
    if (on === null)
      return (
        <StartScreen
          ownerId={ownerId}
          pack={phonePack === null ? null : pack}
          areaNames={areaNames}
          planId={planId}
          onStart={(form) => begin((writer, pack) => start(writer, pack, form))}
          onConfirm={(id) => void write((writer) => writeFact(writer, id, { kind: 'confirmed' }))}
          onTellHow={(id) => void openWalked(ownerId, id)}
          onMyCode={(code, mateId) =>
            begin((writer, pack) =>
              start(writer, pack, {
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
          onQuiet={() => written((writer) => writeFact(writer, roundId, { kind: 'quiet' }))}
          onDebrief={(debrief) => written((writer) => sendDebrief(writer, debrief).then(() => null))}
          onDone={onDone}
          onWalkOn={walksOnAfter(on.round, ownerId) ? walkOn : null}
          shown={shown}
          show={show}
          after={
            <PointAnswers
              points={pack?.points ?? []}
              neighbourhoodCode={on.round.neighbourhoodCode}
              roundId={roundId}
              onAnswer={(answer) => void write((writer) => sendPointAnswer(writer, answer).then(() => null))}
            />
          }
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
    if (aside === 'onveilig')
      return (
        <UnsafeScreen
          round={on.round}
          unread={unread !== null}
          onTell={() => onFact({ kind: 'unsafe' })}
          onHome={() => {
            onFact({ kind: 'ended' });
            back();
          }}
        />
      );
    if (aside === 'mensen')
      return <PeopleScreen ownerId={ownerId} pack={pack} on={on} onFact={onFact} onBack={back} />;
    if (aside === 'vraag' || aside === 'vraag-ja' || aside === 'vraag-nee')
      return (
        <QuestionScreen
          step={aside}
          onStep={show}
          compassLink={compassLink}
          onCount={() => onFact({ kind: 'noted', what: 'question' })}
          onBack={back}
        />
      );
    if (aside === 'spoor') return <TrackScreen round={on.round} pack={pack} onFact={onFact} onBack={back} />;
    const mayChoose = pack !== null && choosesPart(pack, on.round) && placesOf(pack, areaNames).length > 0;
    if (aside === 'deel' && mayChoose)
      return <ZoneScreen pack={pack} round={on.round} areaNames={areaNames} onFact={onFact} onBack={back} />;
    return (
      <WalkScreen
        ownerId={ownerId}
        pack={pack}
        on={on}
        onFact={onFact}
        onPeople={() => show('mensen')}
        onZone={mayChoose ? () => show('deel') : null}
        onQuestion={() => show('vraag')}
        signalLink={signalLink}
        map={map}
        more={more(roundId)}
        areaNames={areaNames}
        safety={
          <SafetyPanel
            round={on.round}
            settings={pack?.settings ?? standardSettings}
            plannedEndAt={plannedEndOf(pack, on.round)}
            onFact={onFact}
            onUnsafe={() => show('onveilig')}
          />
        }
        track={
          <TrackPanel
            round={on.round}
            located={located}
            asked={on.kept.events.some((event) => event.fact.kind === 'track_agreed')}
            onFact={onFact}
            onAsk={() => show('spoor')}
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
      <Unread said={unread} />
      {screen()}
    </>
  );
};
