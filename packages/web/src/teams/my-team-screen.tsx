/** My place in the team, one name per part: what I like, my calendar, what is known of me, what I borrowed, taking my data along, and a pause or leaving. */
import type { MembershipView } from '@buurtplus/contract/teams';
import { type ReactNode, useState } from 'react';
import { Button, Fold, Heading, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { dayWords } from './days.ts';
import { teamWords, wishesInWords } from './team-words.ts';
import { exportMine, exportPaperPath, putWishes, stepMyself } from './teams.api.ts';
import { WishesPart } from './wishes-part.tsx';
import './teams.css';

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
  const vog =
    certificate === null
      ? (words.vog['missing'] ?? null)
      : words.vogUntil(dayWords(certificate.validUntil, language));
  return (
    <Fold id="known" title={words.known} hint={vog}>
      <div className="bpp-tight">
        <p>{words.load(walked, planned)}</p>
        <p>{vog}</p>
        {qualifications.length === 0 ? <p className="bpp-soft">{words.noCourses}</p> : null}
        {qualifications.map((one) => (
          <p key={one.qualification}>
            {courseNames[one.qualification]}
            {one.validUntil === null ? '' : ` · ${words.courseUntil(dayWords(one.validUntil, language))}`}
          </p>
        ))}
      </div>
    </Fold>
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
  /** What I borrowed, to bring back before leaving. */
  readonly borrowed?: ReactNode;
  /** What other rooms keep of me, with a way to take it away; stands with what is taken along. */
  readonly kept?: ReactNode;
};

export const MyTeamScreen = ({
  view,
  courseNames,
  onChanged,
  onLeft,
  calendar,
  borrowed = null,
  kept = null,
}: Props) => {
  const { language } = useLanguage();
  const words = teamWords(language);
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);
  const { stage, stageSince, lead, steps } = view.member;
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
      {steps.includes('resume') ? (
        <Button wide onClick={() => void step('resume')}>
          {words.resume}
        </Button>
      ) : null}
      <div className="bpp-parts">
        <Fold id="wishes" title={words.wishes} hint={wishesInWords(view.member.wishes, words)}>
          <WishesPart
            view={view}
            onKeep={(wishes) =>
              void putWishes(wishes).then((answer) => (tell(answer) ? onChanged() : undefined))
            }
          />
        </Fold>
        {calendar}
        {borrowed}
        <Known view={view} courseNames={courseNames} />
        <Fold id="along" title={words.along}>
          <p className="bpp-soft">{words.exportHint}</p>
          <Button kind="secondary" wide onClick={() => void takeAlong()}>
            {words.export}
          </Button>
          <a className="bpp-button bpp-button--secondary bpp-button--wide" href={exportPaperPath} download>
            {words.exportPaper}
          </a>
          {kept}
        </Fold>
        <Fold id="ending" title={steps.includes('resume') ? words.stopping : words.pausing}>
          {steps.includes('pause') ? (
            <Sure label={words.pause} hint={words.pauseHint} onSure={() => void step('pause')} />
          ) : null}
          <Sure label={words.leave} hint={words.leaveHint} onSure={() => void step('leave')} />
        </Fold>
      </div>
    </div>
  );
};
