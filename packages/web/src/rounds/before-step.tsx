/** The last look before going: with whom, which part, and what the team does before a round. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { Phone } from 'lucide-react';
import { Button, Heading, Notice, Select, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { Points } from './points-part.tsx';
import { stepBefore } from './round-steps.ts';
import { namesInWords, useRoundWords } from './round-words.ts';
import { placeOf, placesOf, type StartForm, toggleMate, withPlace } from './start-form.ts';
import { StepBack } from './use-round-step.tsx';
import { nameOf, pointsFor } from './walk.ts';
import { usePlanWords } from './words-plan.ts';

type Props = {
  readonly pack: RoundPack;
  readonly areaNames: ReadonlyMap<string, string>;
  readonly form: StartForm;
  readonly onChange: (form: StartForm) => void;
  /** How else it is known that this person is there: a code, or a yes on the own phone. */
  readonly onOtherWay: (personId: string) => void;
  readonly onAnother: () => void;
  readonly onGo: () => void;
};

const SignOn = ({ pack, form, onChange }: Props) => {
  const words = useRoundWords();
  const { signOn, signOnPhone } = pack.settings;
  if (signOn === 'message')
    return (
      <Notice kind="info">
        <p>{words.signOnMessage}</p>
      </Notice>
    );
  if (signOn === 'none' || signOnPhone === null) return null;
  return (
    <div className="bpp-tight">
      <a
        className="bpp-call"
        href={`tel:${signOnPhone.replaceAll(/[^0-9+]/g, '')}`}
        onClick={() => onChange({ ...form, signedOn: true })}
      >
        <Phone size={26} aria-hidden="true" />
        <span>
          {words.signOnCall(signOnPhone)}
          <small>{words.signOnCallHint}</small>
        </span>
      </a>
      {form.signedOn ? <p role="status">{words.signOnCalled}</p> : null}
    </div>
  );
};

/** Who is on the roster for this round: not there until somebody sees them there. */
const Beside = ({ pack, form, onChange, onOtherWay }: Props) => {
  const words = usePlanWords();
  const { someone } = useRoundWords();
  const plan = pack.planned?.find((one) => one.itemId === form.plannedRoundId);
  if (plan === undefined || plan.mateIds.length === 0) return null;
  return (
    <fieldset className="bpp-choices">
      <legend>{words.besideHint}</legend>
      {plan.mateIds.map((personId) => {
        const name = nameOf(pack, personId, someone);
        const mate = form.mates.find((one) => one.personId === personId);
        return (
          <div key={personId} className="bpp-tight">
            <Tile chosen={mate !== undefined} onChoose={() => onChange(toggleMate(form, personId))}>
              {mate?.presence === 'asked'
                ? words.isAsked(name)
                : mate?.presence === 'code'
                  ? words.isByCode(name)
                  : words.isHere(name)}
            </Tile>
            {mate === undefined ? (
              <Button kind="quiet" onClick={() => onOtherWay(personId)}>
                {words.otherWay(name)}
              </Button>
            ) : null}
          </div>
        );
      })}
    </fieldset>
  );
};

/** Where: the part that was planned, else a part of the team's own or a neighbourhood. */
const Where = ({ pack, areaNames, form, onChange }: Props) => {
  const words = useRoundWords();
  const planWords = usePlanWords();
  const planned = pack.planned?.find((one) => one.itemId === form.plannedRoundId)?.zone ?? null;
  if (planned !== null) return <p>{planWords.zoneOf(planned)}</p>;
  const places = placesOf(pack, areaNames);
  if (places.length === 0) return null;
  return (
    <Select
      label={words.zone}
      value={placeOf(form)}
      options={[{ value: '', label: words.zoneAny }, ...places]}
      onChange={(event) => onChange(withPlace(form, event.target.value, pack.zones))}
    />
  );
};

export const BeforeStep = (props: Props) => {
  const { pack, form, onGo, onAnother } = props;
  const words = useRoundWords();
  const planWords = usePlanWords();
  const { language } = useLanguage();
  const planned = form.plannedRoundId !== null;
  const names = form.mates.map((mate) => nameOf(pack, mate.personId, words.someone));
  return (
    <div className="bpp-round">
      <StepBack to={stepBefore('voor', planned)} />
      <Heading>
        {names.length > 0
          ? words.beforeTitle(namesInWords(names, language))
          : planned
            ? planWords.besideYou
            : words.aloneTitle}
      </Heading>
      <Beside {...props} />
      <SignOn {...props} />
      <Where {...props} />
      <Points points={pointsFor(pack, form)} areaNames={props.areaNames} />
      <Button kind="quiet" onClick={onAnother}>
        {words.another}
      </Button>
      <Button wide disabled={names.length === 0} onClick={onGo}>
        {words.go}
      </Button>
    </div>
  );
};
