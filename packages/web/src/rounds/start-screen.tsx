/** Before the round: what to look at, with whom, and go. One question a screen; alone is refused kindly. */
import type { PlannedRoundCard, RoundPack } from '@buurtplus/contract/rounds';
import type { PlanNo } from '@buurtplus/domain/rounds';
import { useEffect, useRef, useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { BeforeStep } from './before-step.tsx';
import { CodeStep, MyCodeStep } from './code-steps.tsx';
import { Elsewhere, mayStart, Plans } from './plans-part.tsx';
import { Points } from './points-part.tsx';
import { startStepOf, stepBefore } from './round-steps.ts';
import { useRoundWords } from './round-words.ts';
import { emptyStart, formOfPlan, type StartForm, withMate } from './start-form.ts';
import { type ShowStep, StepBack, useRoundStep } from './use-round-step.tsx';
import { nameOf } from './walk.ts';
import { type TellHow, useToTell, WalkedAlong } from './walked-part.tsx';
import { usePlanWords } from './words-plan.ts';

type Props = {
  readonly ownerId: string;
  readonly pack: RoundPack | null;
  readonly areaNames: ReadonlyMap<string, string>;
  /** The round of the roster that somebody came here to start; null otherwise. */
  readonly planId: string | null;
  readonly onStart: (form: StartForm) => void;
  readonly onConfirm: (roundId: string) => void;
  /** To the end of a round that was walked without this phone. */
  readonly onTellHow: TellHow;
  readonly onMyCode: (code: string, mateId: string) => void;
};

const HomeStep = (
  props: Props & {
    readonly go: ShowStep;
    readonly no: PlanNo | null;
    readonly onPlan: (plan: PlannedRoundCard) => void;
  },
) => {
  const words = useRoundWords();
  const { ownerId, pack, areaNames, go, no, onPlan, onConfirm, onTellHow } = props;
  const toTell = useToTell(ownerId, pack);
  const asked = pack?.open.find((one) => one.asked) ?? null;
  const mainPlan = pack?.planned?.find((plan) => mayStart(pack, plan).ok) ?? null;
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
      <Elsewhere pack={pack} onConfirm={onConfirm} />
      <WalkedAlong pack={pack} toTell={toTell} onTellHow={onTellHow} />
      <Plans
        pack={pack}
        no={no}
        toTell={toTell}
        onPlan={onPlan}
        onConfirm={onConfirm}
        onTellHow={onTellHow}
      />
      <div className="bpp-tight">
        <Button
          kind={asked === null && mainPlan === null ? 'primary' : 'secondary'}
          wide
          onClick={() => go('wie')}
        >
          {words.start}
        </Button>
        <Button kind="secondary" wide onClick={() => go('mijn-code')}>
          {words.joinMate}
        </Button>
      </div>
      <Points points={pack.points} areaNames={areaNames} />
    </div>
  );
};

const WhoStep = (props: {
  readonly planned: boolean;
  readonly no: PlanNo | null;
  readonly pack: RoundPack;
  readonly taken: readonly string[];
  readonly onPick: (personId: string) => void;
  readonly onAlone: () => void;
}) => {
  const words = useRoundWords();
  const plan = usePlanWords();
  return (
    <div className="bpp-round">
      <StepBack to={stepBefore('wie', props.planned)} />
      <Heading>{words.whoTitle}</Heading>
      {props.no === null ? null : (
        <Notice kind="info" live="status">
          <p>{plan.nos[props.no]}</p>
        </Notice>
      )}
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
  planned,
  name,
  onCode,
  onAsk,
  onNamed,
}: {
  readonly planned: boolean;
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
      <StepBack to={stepBefore('hoe', planned)} />
      <Heading>{words.howTitle(name)}</Heading>
      <ul className="bpp-list">
        {ways.map(({ label, hint, go }) => (
          <li key={label}>
            <button type="button" className="bpp-linkrow bpp-roundway" onClick={go}>
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
      <StepBack to="wie" />
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
  const { shown, show } = useRoundStep();
  const [form, setForm] = useState<StartForm>(emptyStart);
  const [no, setNo] = useState<PlanNo | null>(null);
  const onPlan = (plan: PlannedRoundCard, how: 'push' | 'replace' = 'push'): void => {
    if (pack === null) return;
    const may = mayStart(pack, plan);
    setNo(may.ok ? null : may.refusal);
    if (!may.ok && may.refusal !== 'plan_alone') return;
    setForm(formOfPlan(plan));
    show(plan.mateIds.length === 0 ? 'wie' : 'voor', how);
  };
  // Somebody came from the roster: one tap less, as soon as the pack is there; back leads to where he came from.
  const wanted = useRef(props.planId);
  useEffect(() => {
    const plan = pack?.planned?.find((one) => one.itemId === wanted.current);
    if (plan === undefined) return;
    wanted.current = null;
    onPlan(plan, 'replace');
  });
  const fill = (next: StartForm): void => {
    setForm(next);
    show('voor');
  };
  const planned = form.plannedRoundId !== null;
  const name = nameOf(pack, form.mateId ?? '', words.someone);
  const step = startStepOf(shown, form);
  if (pack === null || step === null) return <HomeStep {...props} go={show} no={no} onPlan={onPlan} />;
  switch (step) {
    case 'wie':
      return (
        <WhoStep
          planned={planned}
          pack={pack}
          no={no}
          taken={[ownerId, ...form.mates.map((mate) => mate.personId)]}
          onPick={(mateId) => {
            setForm({ ...form, mateId });
            show('hoe');
          }}
          onAlone={() => show('alleen')}
        />
      );
    case 'alleen':
      return <AloneStep onBack={() => show('wie', 'replace')} />;
    case 'hoe':
      return (
        <HowStep
          planned={planned}
          name={name}
          onCode={() => show('code')}
          onAsk={() => fill(withMate(form, 'asked', null))}
          onNamed={() => fill(withMate(form, 'named', null))}
        />
      );
    case 'code':
      return (
        <CodeStep
          mateId={form.mateId ?? ''}
          name={name}
          onCode={(code) => fill(withMate(form, 'code', code))}
        />
      );
    case 'mijn-code':
    case 'mijn-code-wie':
      return (
        <MyCodeStep
          ownerId={ownerId}
          pack={pack}
          typed={step === 'mijn-code-wie'}
          onTyped={() => show('mijn-code-wie')}
          onDone={onMyCode}
        />
      );
    case 'voor':
      return (
        <BeforeStep
          {...props}
          pack={pack}
          form={form}
          onChange={setForm}
          onOtherWay={(mateId) => {
            setForm({ ...form, mateId });
            show('hoe');
          }}
          onAnother={() => show('wie')}
          onGo={() => onStart(form)}
        />
      );
  }
};
