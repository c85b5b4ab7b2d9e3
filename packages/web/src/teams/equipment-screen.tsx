/** What the team has: with whom it is, lending it out, and what still has to come back. */
import type { EquipmentBody, EquipmentView } from '@buurtplus/contract/team-life';
import { equipmentKinds } from '@buurtplus/domain/teams';
import { Download } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Button, Heading, type PillKind, Select, StatePill, SureButton, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayWords } from './days.ts';
import { agreementPath, endThing, lendThing, putThing, takeBack } from './life.api.ts';
import { lifeWords } from './life-words.ts';
import { thingWords } from './our-team-screen.tsx';
import { useSaid } from './said.tsx';

type Member = { readonly personId: string; readonly name: string };
type Do = (ask: () => Promise<ApiAnswer<unknown>>) => Promise<boolean>;

const pillBy: Readonly<Record<'lent' | 'late' | 'asked_back', PillKind>> = {
  lent: 'busy',
  late: 'late',
  asked_back: 'late',
};

/** The fields of one thing, new or known. @param onKeep true when it was kept */
const ThingForm = ({
  start,
  onKeep,
}: {
  readonly start: EquipmentBody;
  readonly onKeep: (body: EquipmentBody) => Promise<boolean>;
}) => {
  const words = lifeWords(useLanguage().language);
  const [body, setBody] = useState(start);
  const orNull = (text: string): string | null => (text.trim() === '' ? null : text);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onKeep(body)) setBody({ ...body, label: start.label });
  };
  return (
    <form className="bpp-tight" onSubmit={(event) => void send(event)}>
      <Select
        label={words.equipmentKind}
        value={body.kind}
        options={equipmentKinds.map((value) => ({ value, label: words.kinds[value] ?? value }))}
        onChange={(event) =>
          setBody({ ...body, kind: equipmentKinds.find((kind) => kind === event.target.value) ?? 'other' })
        }
      />
      <TextInput
        label={words.equipmentSize}
        maxLength={10}
        value={body.size ?? ''}
        onChange={(event) => setBody({ ...body, size: orNull(event.target.value) })}
      />
      <TextInput
        label={words.equipmentLabel}
        maxLength={60}
        value={body.label ?? ''}
        onChange={(event) => setBody({ ...body, label: orNull(event.target.value) })}
      />
      <Button type="submit" kind="secondary" wide>
        {words.keep}
      </Button>
    </form>
  );
};

const Lend = ({
  thing,
  members,
  onDo,
}: {
  readonly thing: EquipmentView;
  readonly members: readonly Member[];
  readonly onDo: Do;
}) => {
  const words = lifeWords(useLanguage().language);
  const [open, setOpen] = useState(false);
  const [who, setWho] = useState('');
  const [backBy, setBackBy] = useState('');
  if (!open)
    return (
      <div className="bpp-row">
        <Button kind="secondary" onClick={() => setOpen(true)}>
          {words.lend}
        </Button>
        <SureButton
          kind="quiet"
          label={words.end}
          sure={words.sure}
          onSure={() => void onDo(() => endThing(thing.equipmentId))}
        />
      </div>
    );
  return (
    <form
      className="bpp-tight"
      onSubmit={(event) => {
        event.preventDefault();
        void onDo(() => lendThing(thing.equipmentId, who, backBy === '' ? null : backBy));
      }}
    >
      <Select
        label={words.lendWho}
        value={who}
        required
        options={[
          { value: '', label: words.choose },
          ...members.map((one) => ({ value: one.personId, label: one.name })),
        ]}
        onChange={(event) => setWho(event.target.value)}
      />
      <TextInput
        label={words.lendUntil}
        type="date"
        value={backBy}
        onChange={(event) => setBackBy(event.target.value)}
      />
      <div className="bpp-row">
        <Button type="submit" kind="secondary">
          {words.lend}
        </Button>
        <Button kind="quiet" onClick={() => setOpen(false)}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
};

const ThingCard = ({
  thing,
  members,
  onDo,
}: {
  readonly thing: EquipmentView;
  readonly members: readonly Member[];
  readonly onDo: Do;
}) => {
  const { language } = useLanguage();
  const words = lifeWords(language);
  const { equipmentId, loan, ...body } = thing;
  return (
    <li className="bpp-card">
      <h3>{thingWords(thing, words)}</h3>
      {loan === null ? (
        <>
          <p className="bpp-soft">{words.free}</p>
          <Lend thing={thing} members={members} onDo={onDo} />
        </>
      ) : (
        <>
          <div className="bpp-row">
            <StatePill kind={pillBy[loan.state]}>{words.states[loan.state]}</StatePill>
          </div>
          <p>
            {words.atWhom(loan.name ?? words.former, dayWords(loan.lentOn, language))}
            {loan.backBy === null ? '' : ` · ${words.lentBack(dayWords(loan.backBy, language))}`}
          </p>
          <div className="bpp-row">
            <Button kind="secondary" onClick={() => void onDo(() => takeBack(equipmentId))}>
              {words.back}
            </Button>
            {loan.name === null ? null : (
              <a className="bpp-button bpp-button--quiet" href={agreementPath(equipmentId)} download>
                <Download size={20} aria-hidden="true" /> {words.agreement}
              </a>
            )}
          </div>
        </>
      )}
      <details className="bpp-more">
        <summary>{words.contactChange}</summary>
        <ThingForm start={body} onKeep={(changed) => onDo(() => putThing(equipmentId, changed))} />
      </details>
    </li>
  );
};

type Props = {
  readonly things: readonly EquipmentView[];
  readonly members: readonly Member[];
  readonly onChanged: () => Promise<void>;
};

/** What asks attention stands first. */
const order = (thing: EquipmentView): number =>
  thing.loan === null ? 2 : thing.loan.state === 'lent' ? 1 : 0;

export const EquipmentScreen = ({ things, members, onChanged }: Props) => {
  const words = lifeWords(useLanguage().language);
  const { tell, notice } = useSaid();
  const onDo: Do = async (ask) => {
    const went = tell(await ask());
    await onChanged();
    return went;
  };
  const back = things.filter((one) => one.loan !== null && one.loan.state !== 'lent').length;
  return (
    <div className="bpp-stack">
      <div className="bpp-tight">
        <Heading>{words.equipment}</Heading>
        <p className="bpp-soft">{words.equipmentIntro}</p>
        {back === 0 ? null : <p className="bpp-large">{words.backNeeded(back)}</p>}
      </div>
      {notice}
      {things.length === 0 ? <p className="bpp-large">{words.equipmentNone}</p> : null}
      <ul className="bpp-list">
        {[...things]
          .sort((a, b) => order(a) - order(b))
          .map((thing) => (
            <ThingCard
              key={`${thing.equipmentId}-${thing.loan === null}`}
              thing={thing}
              members={members}
              onDo={onDo}
            />
          ))}
      </ul>
      <section className="bpp-card" aria-labelledby="add">
        <h2 id="add">{words.equipmentAdd}</h2>
        <ThingForm
          start={{ kind: 'vest', label: null, size: null }}
          onKeep={(body) => onDo(() => putThing(newId(), body))}
        />
      </section>
    </div>
  );
};
