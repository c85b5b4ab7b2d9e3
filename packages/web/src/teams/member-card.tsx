/** One member as the coordinator keeps him: how it stands, and what can be written down or changed. */
import type { MemberView } from '@buurtplus/contract/teams';
import { addDays } from '@buurtplus/domain/roster';
import { certificateState, qualifications } from '@buurtplus/domain/teams';
import { type FormEvent, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { Button, Notice, type PillKind, StatePill, SureButton, TextInput, Tile } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayWords } from './days.ts';
import { endingCourses } from './member-list.ts';
import { teamWords } from './team-words.ts';
import { dropCourse, putCertificate, putCourse, putLead, stepMember } from './teams.api.ts';

type Props = {
  readonly member: MemberView;
  readonly today: string;
  readonly courseNames: Readonly<Record<string, string>>;
  readonly onChanged: () => Promise<void>;
};

const pillBy: Readonly<Record<MemberView['stage'], PillKind>> = {
  invited: 'waiting',
  walking_along: 'busy',
  trained: 'busy',
  active: 'done',
  pausing: 'waiting',
  left: 'waiting',
};

type Do = (ask: () => Promise<ApiAnswer<unknown>>) => Promise<boolean>;
type Held = MemberView['qualifications'][number];

const Certificate = ({ member, today, onDo }: Pick<Props, 'member' | 'today'> & { readonly onDo: Do }) => {
  const { language } = useLanguage();
  const words = teamWords(language);
  const [seenOn, setSeenOn] = useState(member.certificate?.seenOn ?? today);
  const [datedOn, setDatedOn] = useState(member.certificate?.datedOn ?? '');
  const [validUntil, setValidUntil] = useState(member.certificate?.validUntil ?? '');
  const send = (event: FormEvent): void => {
    event.preventDefault();
    void onDo(() => putCertificate(member.personId, { seenOn, datedOn, validUntil }));
  };
  return (
    <form className="bpp-tight" onSubmit={send}>
      <h3>{words.vogTitle}</h3>
      <p className="bpp-soft">{words.vogHint}</p>
      <div className="bpp-teamfields">
        <TextInput
          label={words.vogSeen}
          type="date"
          required
          value={seenOn}
          onChange={(event) => setSeenOn(event.target.value)}
        />
        <TextInput
          label={words.vogDated}
          type="date"
          required
          value={datedOn}
          onChange={(event) => setDatedOn(event.target.value)}
        />
        <TextInput
          label={words.vogValid}
          type="date"
          required
          value={validUntil}
          onChange={(event) => setValidUntil(event.target.value)}
        />
      </div>
      <Button type="submit" kind="secondary">
        {words.keep}
      </Button>
    </form>
  );
};

const Courses = ({
  member,
  courseNames,
  onDo,
}: Pick<Props, 'member' | 'courseNames'> & { readonly onDo: Do }) => {
  const { language } = useLanguage();
  const words = teamWords(language);
  const [until, setUntil] = useState('');
  const [dropped, setDropped] = useState<Held | null>(null);
  const putBack = async (held: Held): Promise<void> => {
    if (await onDo(() => putCourse(member.personId, held.qualification, held.validUntil))) setDropped(null);
  };
  return (
    <fieldset className="bpp-choices">
      <legend>{words.courses}</legend>
      <p className="bpp-soft">{words.courseHint}</p>
      <div className="bpp-tiles">
        {qualifications.map((course) => {
          const held = member.qualifications.find((one) => one.qualification === course);
          return (
            <Tile
              key={course}
              chosen={held !== undefined}
              onChoose={() =>
                void onDo(() =>
                  held === undefined
                    ? putCourse(member.personId, course, until === '' ? null : until)
                    : dropCourse(member.personId, course),
                ).then((went) => {
                  if (went) setDropped(held ?? null);
                })
              }
            >
              {courseNames[course]}
              {held?.validUntil == null ? null : (
                <small className="bpp-soft"> {words.courseUntil(dayWords(held.validUntil, language))}</small>
              )}
            </Tile>
          );
        })}
      </div>
      {dropped === null ? null : (
        <Notice kind="info" live="status">
          <p>{words.courseGone(courseNames[dropped.qualification] ?? dropped.qualification)}</p>
          <Button kind="secondary" onClick={() => void putBack(dropped)}>
            {words.putBack}
          </Button>
        </Notice>
      )}
      <TextInput
        label={words.courseDate}
        type="date"
        value={until}
        onChange={(event) => setUntil(event.target.value)}
      />
    </fieldset>
  );
};

export const MemberCard = ({ member, today, courseNames, onChanged }: Props) => {
  const { language } = useLanguage();
  const words = teamWords(language);
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);
  const onDo: Do = async (ask) => {
    const answer = await ask();
    if (answer.ok) {
      setSaid({ kind: 'done', text: words.kept });
      await onChanged();
      return true;
    }
    const code = answer.kind === 'problem' ? (answer.problem.fields?.[0]?.code ?? '') : '';
    const sentence = answer.kind === 'problem' ? answer.problem.detail : words.noNetwork;
    setSaid({ kind: 'attention', text: words.wrong[code] ?? sentence });
    return false;
  };
  const vog = certificateState(member.certificate?.validUntil ?? null, today, addDays(today, 56));
  const ending = endingCourses(member, today);
  const wish = member.wishes.roundsPerMonth;
  return (
    <li className="bpp-card">
      <h2>{member.name}</h2>
      <div className="bpp-row">
        <StatePill kind={pillBy[member.stage]}>{words.stages[member.stage]}</StatePill>
        <StatePill kind={vog === 'fine' ? 'done' : vog === 'over' ? 'late' : 'waiting'}>
          {words.vog[vog]}
        </StatePill>
        {ending.map(({ qualification, state }) => (
          <StatePill key={qualification} kind={state === 'over' ? 'late' : 'waiting'}>
            {words.courseEnds[state](courseNames[qualification] ?? qualification)}
          </StatePill>
        ))}
        {member.lead === null ? null : <span className="bpp-soft">{words.leads[member.lead]}</span>}
      </div>
      <p className="bpp-soft">
        {words.load(member.walked, member.planned)}
        {wish === null ? '' : ` · ${words.likes(wish)}`}
      </p>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <details className="bpp-more">
        <summary>{words.more}</summary>
        <div className="bpp-stack">
          <Certificate member={member} today={today} onDo={onDo} />
          <Courses member={member} courseNames={courseNames} onDo={onDo} />
          <div className="bpp-row">
            {member.steps.map((step) => (
              <SureButton
                key={`${member.stage}-${step}`}
                label={words.steps[step] ?? step}
                sure={words.sure}
                explain={words.stepMeans[step]?.(member.name, member.planned)}
                onSure={() => void onDo(() => stepMember(member.personId, step))}
              />
            ))}
            {member.lead === null ? null : (
              <Button
                kind="secondary"
                onClick={() =>
                  void onDo(() =>
                    putLead(member.personId, member.lead === 'deputy' ? 'coordinator' : 'deputy'),
                  )
                }
              >
                {words.makeLead[member.lead === 'deputy' ? 'coordinator' : 'deputy']}
              </Button>
            )}
          </div>
        </div>
      </details>
    </li>
  );
};
