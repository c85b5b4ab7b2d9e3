/** My place in the team: what I like, what is known of me, a pause, taking my data along, and leaving. */
import type { MembershipView, MemberWishes } from '@buurtplus/contract/teams';
import { type ReactNode, useState } from 'react';
import { Button, Heading, Notice, Select, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayWords } from './days.ts';
import { teamWords } from './team-words.ts';
import { exportMine, putWishes, stepMyself } from './teams.api.ts';
import './teams.css';

const modes = ['walking', 'cycling', 'mobility_scooter'] as const;

const toggled = <Value,>(list: readonly Value[], value: Value): Value[] =>
  list.includes(value) ? list.filter((one) => one !== value) : [...list, value];

const Tiles = ({ legend, children }: { readonly legend: string; readonly children: ReactNode }) => (
  <fieldset className="bpp-choices">
    <legend>{legend}</legend>
    <div className="bpp-tiles">{children}</div>
  </fieldset>
);

const Wishes = ({
  view,
  onKeep,
}: {
  readonly view: MembershipView;
  readonly onKeep: (wishes: MemberWishes) => void;
}) => {
  const words = teamWords(useLanguage().language);
  const [wishes, setWishes] = useState(view.member.wishes);
  return (
    <section className="bpp-stack" aria-labelledby="wishes">
      <div className="bpp-tight">
        <h2 id="wishes">{words.wishes}</h2>
        <p className="bpp-soft">{words.wishesIntro}</p>
      </div>
      <Select
        label={words.perMonth}
        value={String(wishes.roundsPerMonth ?? '')}
        options={[
          { value: '', label: words.perMonthAny },
          ...[1, 2, 3, 4, 6, 8, 12].map((count) => ({
            value: String(count),
            label: words.perMonthOf(count),
          })),
        ]}
        onChange={(event) =>
          setWishes({
            ...wishes,
            roundsPerMonth: event.target.value === '' ? null : Number(event.target.value),
          })
        }
      />
      <Tiles legend={words.weekdays}>
        {words.dayNames.map((name, index) => (
          <Tile
            key={name}
            chosen={wishes.weekdays.includes(index + 1)}
            onChoose={() => setWishes({ ...wishes, weekdays: toggled(wishes.weekdays, index + 1) })}
          >
            {name}
          </Tile>
        ))}
      </Tiles>
      <Tiles legend={words.modes}>
        {modes.map((mode) => (
          <Tile
            key={mode}
            chosen={wishes.modes.includes(mode)}
            onChoose={() => setWishes({ ...wishes, modes: toggled(wishes.modes, mode) })}
          >
            {words.modeNames[mode]}
          </Tile>
        ))}
      </Tiles>
      <Tiles legend={words.buddies}>
        {view.mates.map((mate) => (
          <Tile
            key={mate.personId}
            chosen={wishes.buddyIds.includes(mate.personId)}
            onChoose={() =>
              setWishes({ ...wishes, buddyIds: toggled(wishes.buddyIds, mate.personId).slice(-8) })
            }
          >
            {mate.name}
          </Tile>
        ))}
      </Tiles>
      <Button wide onClick={() => onKeep(wishes)}>
        {words.keep}
      </Button>
    </section>
  );
};

const Known = ({
  view,
  courseNames,
}: {
  readonly view: MembershipView;
  readonly courseNames: Readonly<Record<string, string>>;
}) => {
  const { language } = useLanguage();
  const words = teamWords(language);
  const { certificate, qualifications, walked, planned } = view.member;
  return (
    <section className="bpp-tight" aria-labelledby="known">
      <h2 id="known">{words.known}</h2>
      <p>{words.load(walked, planned)}</p>
      <p>
        {certificate === null
          ? words.vog['missing']
          : words.vogUntil(dayWords(certificate.validUntil, language))}
      </p>
      {qualifications.length === 0 ? <p className="bpp-soft">{words.noCourses}</p> : null}
      {qualifications.map((one) => (
        <p key={one.qualification}>
          {courseNames[one.qualification]}
          {one.validUntil === null ? '' : ` · ${words.courseUntil(dayWords(one.validUntil, language))}`}
        </p>
      ))}
    </section>
  );
};

const Sure = ({
  label,
  hint,
  onSure,
}: {
  readonly label: string;
  readonly hint: string;
  readonly onSure: () => void;
}) => {
  const words = teamWords(useLanguage().language);
  const [asked, setAsked] = useState(false);
  return (
    <div className="bpp-tight">
      <Button kind="secondary" wide onClick={() => (asked ? onSure() : setAsked(true))}>
        {asked ? words.sure : label}
      </Button>
      <p className="bpp-soft">{hint}</p>
    </div>
  );
};

type Props = {
  readonly view: MembershipView;
  readonly courseNames: Readonly<Record<string, string>>;
  readonly onChanged: () => Promise<void>;
  readonly onLeft: () => void;
  readonly calendar?: ReactNode;
};

export const MyTeamScreen = ({ view, courseNames, onChanged, onLeft, calendar }: Props) => {
  const { language } = useLanguage();
  const words = teamWords(language);
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);
  const { stage, stageSince, lead } = view.member;
  const tell = (
    answer: Awaited<ReturnType<typeof stepMyself>> | Awaited<ReturnType<typeof putWishes>>,
  ): boolean => {
    setSaid(
      answer.ok
        ? { kind: 'done', text: words.kept }
        : { kind: 'attention', text: answer.kind === 'problem' ? answer.problem.detail : words.noNetwork },
    );
    window.scrollTo(0, 0);
    return answer.ok;
  };
  const step = async (one: string): Promise<void> => {
    const answer = await stepMyself(one);
    if (!tell(answer)) return;
    if (one === 'leave') onLeft();
    else await onChanged();
  };
  const takeAlong = async (): Promise<void> => {
    const answer = await exportMine();
    if (!answer.ok) {
      setSaid({
        kind: 'attention',
        text: answer.kind === 'problem' ? answer.problem.detail : words.noNetwork,
      });
      return;
    }
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(answer.value, null, 2)], { type: 'application/json' }),
    );
    const link = Object.assign(document.createElement('a'), {
      href: url,
      download: 'buurtpreventie-plus.json',
    });
    link.click();
    URL.revokeObjectURL(url);
  };
  return (
    <div className="bpp-stack">
      <div className="bpp-tight">
        <Heading>{view.teamName}</Heading>
        <p className="bpp-large">
          {words.stages[stage]}, {words.since(dayWords(stageSince, language))}
          {lead === null ? '' : ` · ${words.leads[lead]}`}
        </p>
      </div>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <Wishes
        view={view}
        onKeep={(wishes) => void putWishes(wishes).then((answer) => (tell(answer) ? onChanged() : undefined))}
      />
      {calendar}
      <Known view={view} courseNames={courseNames} />
      <div className="bpp-tight">
        <Button kind="secondary" wide onClick={() => void takeAlong()}>
          {words.export}
        </Button>
        <p className="bpp-soft">{words.exportHint}</p>
      </div>
      {view.member.steps.includes('resume') ? (
        <Button kind="secondary" wide onClick={() => void step('resume')}>
          {words.resume}
        </Button>
      ) : null}
      {view.member.steps.includes('pause') ? (
        <Sure label={words.pause} hint={words.pauseHint} onSure={() => void step('pause')} />
      ) : null}
      <Sure label={words.leave} hint={words.leaveHint} onSure={() => void step('leave')} />
    </div>
  );
};
