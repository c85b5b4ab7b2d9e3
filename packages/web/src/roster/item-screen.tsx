/** One round or task: when, where, who, how it stands, and what I can do. */
import type { RosterActBody, RosterItemView } from '@buurtplus/contract/roster';
import { coverageOf } from '@buurtplus/domain/roster';
import { type ReactNode, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { Heading, Notice, StatePill } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { type Language, useLanguage } from '../words/words.tsx';
import { ItemActions } from './item-actions.tsx';
import { whatOf } from './item-line.tsx';
import { ItemPeople } from './item-people.tsx';
import { actOnItem, sentenceOf, takeOver } from './roster.api.ts';
import { dayInWords, hoursInWords, missing, newcomersOnly, pillFor } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

const Facts = ({ item }: { readonly item: RosterItemView }) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const facts = [
    [words.where, item.meetingPlace],
    [words.zone, item.zone],
    [words.how, item.mode === 'walking' ? null : words.modes[item.mode]],
    [words.course, item.needs.length === 0 ? null : item.needs.map((need) => words.needs[need]).join(', ')],
    [words.note, item.note],
  ] as const;
  const shown = facts.filter(([, text]) => text != null);
  return shown.length === 0 ? null : (
    <dl className="bpp-rosterfacts">
      {shown.map(([label, text]) => (
        <div key={label}>
          <dt className="bpp-soft">{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
};

const signOffWords = (item: RosterItemView, language: Language, now: Date): string => {
  const words = rosterWords(language);
  if (Date.parse(item.signOffUntil) >= now.getTime())
    return words.signOffUntil(momentInWords(item.signOffUntil, language, now));
  return item.allowedActions.includes('sign_off') ? words.calledUp : words.signOffOver;
};

/** What somebody should know before choosing, one thing at a time. */
const Remark = ({ item }: { readonly item: RosterItemView }) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const now = new Date();
  const { state, offeredUntil, place } = item.mine;
  if (item.cancelled) return <p>{words.cancelReasons[item.cancelReason ?? 'other']}</p>;
  if (state === 'offered' && offeredUntil !== null)
    return <p>{words.answerBefore(momentInWords(offeredUntil, language, now))}</p>;
  if (state === 'waiting' && place !== null) return <p>{words.yourPlace(place)}</p>;
  if (item.whyNot !== null) return <p>{words.reasons[item.whyNot]}</p>;
  if (item.kind === 'round' && item.taken === 1) return <p>{words.alone}</p>;
  if (newcomersOnly(item)) return <p>{words.newcomersOnly}</p>;
  return state === 'going' ? <p>{signOffWords(item, language, now)}</p> : null;
};

type Props = {
  readonly item: RosterItemView;
  readonly personId: string;
  readonly inReturn: readonly RosterItemView[];
  readonly onChanged: (item: RosterItemView) => void;
  /** Starting it, or that it was walked; rounds live in another room. */
  readonly round: ReactNode;
  /** The coordinator's part, below. */
  readonly plan?: ReactNode;
  /** The zone as a picture, when it was drawn. */
  readonly where?: ReactNode;
  /** What was done, once it is over. */
  readonly log?: ReactNode;
  readonly beside?: (one: RosterItemView['people'][number]) => ReactNode;
};

export const ItemScreen = ({
  item,
  personId,
  inReturn,
  onChanged,
  round,
  plan,
  where = null,
  log = null,
  beside,
}: Props) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);

  const send = async (ask: () => Promise<ApiAnswer<RosterItemView>>, isMark: boolean): Promise<void> => {
    setBusy(true);
    setSaid(null);
    const answer = await ask();
    setBusy(false);
    const problem = sentenceOf(answer, words.noNetwork);
    if (problem !== null) setSaid({ kind: 'attention', text: problem });
    if (!answer.ok) return;
    setSaid({
      kind: 'done',
      text: isMark ? words.doneMark : (words.done[answer.value.mine.state] ?? words.doneMark),
    });
    onChanged(answer.value);
  };
  const act = (body: RosterActBody): void => {
    const isMark = ['ask_mate', 'stop_mate', 'offer_swap', 'keep_place'].includes(body.action);
    void send(() => actOnItem(item.itemId, body), isMark);
  };
  const short = missing(item);
  const { state } = item.mine;
  return (
    <div className="bpp-stack">
      <div className="bpp-tight">
        <Heading>{whatOf(item, words.kinds)}</Heading>
        <p className="bpp-large">
          {dayInWords(item.day, language, new Date())}, {hoursInWords(item, language)}
        </p>
        <div className="bpp-row">
          {state === 'none' || item.cancelled ? null : (
            <StatePill kind={state === 'going' ? 'done' : state === 'offered' ? 'busy' : 'waiting'}>
              {words.states[state]}
            </StatePill>
          )}
          <StatePill kind={pillFor(item)}>
            {short > 0 && !item.cancelled ? words.missing(short) : words.coverage[coverageOf(item)]}
          </StatePill>
        </div>
        <Remark item={item} />
      </div>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'} key={said.text} arrives>
          <p>{said.text}</p>
        </Notice>
      )}
      {round}
      <ItemActions item={item} inReturn={inReturn} busy={busy} onAct={act} />
      <Facts item={item} />
      {where}
      <ItemPeople
        item={item}
        personId={personId}
        busy={busy}
        onTakeOver={(from) => void send(() => takeOver(item.itemId, from), false)}
        {...(beside === undefined ? {} : { beside })}
      />
      {log}
      {plan}
    </div>
  );
};
