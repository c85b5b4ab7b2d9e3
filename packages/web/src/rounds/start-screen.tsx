/** Before the round: what to look at, with whom, and go. One question a screen; alone is refused kindly. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { BeforeStep } from './before-step.tsx';
import { CodeStep, MyCodeStep } from './code-steps.tsx';
import { useRoundWords } from './round-words.ts';
import { emptyStart, type StartForm, withMate } from './start-form.ts';
import { nameOf } from './walk.ts';

type Props = {
  readonly ownerId: string;
  readonly pack: RoundPack | null;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly onStart: (form: StartForm) => void;
  readonly onConfirm: (roundId: string) => void;
  readonly onMyCode: (code: string, mateId: string) => void;
};

const dayWords = (day: string, language: 'nl' | 'en'): string =>
  new Intl.DateTimeFormat(language === 'nl' ? 'nl' : 'en-GB', {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
  }).format(new Date(`${day}T12:00:00Z`));

const Points = ({ pack, areaNames }: { readonly pack: RoundPack } & Pick<Props, 'areaNames'>) => {
  const words = useRoundWords();
  const { language } = useLanguage();
  if (pack.points.length === 0) return <p className="bpp-soft">{words.noPoints}</p>;
  return (
    <section className="bpp-tight" aria-labelledby="points">
      <h2 id="points">{words.points}</h2>
      <ul className="bpp-points">
        {pack.points.map((point) => (
          <li key={point.pointId}>
            <p>{point.text}</p>
            <small className="bpp-soft">
              {[
                point.neighbourhoodCodes.length > 3
                  ? null
                  : point.neighbourhoodCodes.map((code) => areaNames.get(code) ?? code).join(', '),
                words.from[point.role],
                words.until(dayWords(point.endsOn, language)),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  );
};

const HomeStep = (props: Props & { readonly go: (step: StartForm['step']) => void }) => {
  const words = useRoundWords();
  const { pack, areaNames, go, onConfirm } = props;
  const asked = pack?.open.find((one) => one.asked) ?? null;
  if (pack === null)
    return (
      <div className="bpp-round">
        <Heading>{words.title}</Heading>
        <Notice kind="info">
          <p>{words.noPack}</p>
        </Notice>
      </div>
    );
  return (
    <div className="bpp-round">
      <Heading>{words.title}</Heading>
      {asked === null ? (
        <p className="bpp-large">{words.ready}</p>
      ) : (
        <Notice kind="attention" live="status">
          <h2>{words.askedTitle(nameOf(pack, asked.startedBy, words.someone))}</h2>
          <p>{words.askedText}</p>
          <Button wide onClick={() => onConfirm(asked.roundId)}>
            {words.askedYes}
          </Button>
        </Notice>
      )}
      <div className="bpp-tight">
        <Button kind={asked === null ? 'primary' : 'secondary'} wide onClick={() => go('who')}>
          {words.start}
        </Button>
        <Button kind="secondary" wide onClick={() => go('my_code')}>
          {words.joinMate}
        </Button>
      </div>
      <Points pack={pack} areaNames={areaNames} />
    </div>
  );
};

const WhoStep = (props: {
  readonly pack: RoundPack;
  readonly taken: readonly string[];
  readonly onPick: (personId: string) => void;
  readonly onAlone: () => void;
}) => {
  const words = useRoundWords();
  return (
    <div className="bpp-round">
      <Heading>{words.whoTitle}</Heading>
      <ul className="bpp-list">
        {props.pack.members
          .filter((member) => !props.taken.includes(member.personId))
          .map((member) => (
            <li key={member.personId}>
              <Button kind="secondary" wide onClick={() => props.onPick(member.personId)}>
                {member.name}
              </Button>
            </li>
          ))}
      </ul>
      <Button kind="quiet" onClick={props.onAlone}>
        {words.alone}
      </Button>
    </div>
  );
};

const HowStep = ({
  name,
  onCode,
  onAsk,
  onNamed,
}: {
  readonly name: string;
  readonly onCode: () => void;
  readonly onAsk: () => void;
  readonly onNamed: () => void;
}) => {
  const words = useRoundWords();
  const ways = [
    { label: words.howCode(name), hint: words.howCodeHint, go: onCode },
    { label: words.howAsk(name), hint: words.howAskHint, go: onAsk },
    { label: words.howNamed(name), hint: words.howNamedHint, go: onNamed },
  ];
  return (
    <div className="bpp-round">
      <Heading>{words.howTitle(name)}</Heading>
      <ul className="bpp-list">
        {ways.map(({ label, hint, go }) => (
          <li key={label}>
            <button type="button" className="bpp-linkrow bpp-way" onClick={go}>
              <span>
                <strong>{label}</strong>
                <small className="bpp-soft">{hint}</small>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
};

const AloneStep = ({ onBack }: { readonly onBack: () => void }) => {
  const words = useRoundWords();
  return (
    <div className="bpp-round">
      <Heading>{words.aloneTitle}</Heading>
      <p className="bpp-large">{words.aloneText}</p>
      <Button wide onClick={onBack}>
        {words.whoTitle}
      </Button>
    </div>
  );
};

export const StartScreen = (props: Props) => {
  const { ownerId, pack, onStart, onMyCode } = props;
  const words = useRoundWords();
  const [form, setForm] = useState<StartForm>(emptyStart);
  const go = (step: StartForm['step']): void => setForm({ ...form, step });
  const name = nameOf(pack, form.mateId ?? '', words.someone);
  if (pack === null || form.step === 'home') return <HomeStep {...props} go={go} />;
  switch (form.step) {
    case 'who':
      return (
        <WhoStep
          pack={pack}
          taken={[ownerId, ...form.mates.map((mate) => mate.personId)]}
          onPick={(mateId) => setForm({ ...form, mateId, step: 'how' })}
          onAlone={() => go('alone')}
        />
      );
    case 'alone':
      return <AloneStep onBack={() => go('who')} />;
    case 'how':
      return (
        <HowStep
          name={name}
          onCode={() => go('code')}
          onAsk={() => setForm(withMate(form, 'asked', null))}
          onNamed={() => setForm(withMate(form, 'named', null))}
        />
      );
    case 'code':
      return (
        <CodeStep
          mateId={form.mateId ?? ''}
          name={name}
          onCode={(code) => setForm(withMate(form, 'code', code))}
          onBack={() => go('how')}
        />
      );
    case 'my_code':
      return <MyCodeStep ownerId={ownerId} pack={pack} onDone={onMyCode} />;
    case 'before':
      return <BeforeStep {...props} pack={pack} form={form} onChange={setForm} onGo={() => onStart(form)} />;
  }
};
