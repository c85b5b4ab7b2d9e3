/** A proposal to look through: per round who and why; what the coordinator leaves on goes on the roster. */
import type { ProposalView } from '@buurtplus/contract/roster';
import { Link } from '@tanstack/react-router';
import { type ReactNode, useState } from 'react';
import { Button, Heading, Notice } from '../ui/index.ts';
import { type Language, useLanguage } from '../words/words.tsx';
import { whatOf } from './item-line.tsx';
import { proposalWords } from './proposal-words.ts';
import { acceptProposal } from './roster.api.ts';
import { dayInWords, firstName, hoursInWords } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

type Choice = ProposalView['choices'][number];

const keyOf = (choice: Choice): string => `${choice.itemId} ${choice.person.personId}`;

const sentenceFor = (reason: Choice['reasons'][number], language: Language): string => {
  const words = proposalWords(language);
  const name = reason.person === null ? null : firstName(reason.person.name, '');
  switch (reason.code) {
    case 'needed':
      return words.needed(reason.count ?? 0);
    case 'below_wish':
      return words.belowWish(reason.wish ?? 0, reason.count ?? 0);
    case 'low_load':
      return words.lowLoad(reason.count ?? 0);
    case 'buddy':
      return words.buddy(name ?? '');
    case 'course':
      return words.course(reason.needs.map((need) => rosterWords(language).needs[need]).join(', '));
    case 'walks_along':
      return name === null ? words.alongNobody : words.along(name);
  }
};

const PersonChoice = ({
  choice,
  on,
  onToggle,
}: {
  readonly choice: Choice;
  readonly on: boolean;
  readonly onToggle: () => void;
}) => {
  const { language } = useLanguage();
  return (
    <li>
      <label className="bpp-proposed">
        <input type="checkbox" checked={on} onChange={onToggle} />
        <span className="bpp-tight">
          <strong>{choice.person.name}</strong>
          <span className="bpp-soft">
            {choice.reasons.map((reason) => sentenceFor(reason, language)).join(' ')}
          </span>
        </span>
      </label>
    </li>
  );
};

const Unfilled = ({ proposal }: { readonly proposal: ProposalView }) => {
  const { language } = useLanguage();
  const words = proposalWords(language);
  const why = (round: ProposalView['unfilled'][number]): string =>
    round.why.length === 0
      ? words.nobodyAtAll
      : `${round.why.map(({ code, count }) => words.why[code]?.(count) ?? code).join('; ')}.`;
  return (
    <section className="bpp-tight" aria-labelledby="unfilled">
      <h2 id="unfilled">{words.unfilledTitle}</h2>
      <p>{words.unfilled(proposal.unfilled.length)}</p>
      <ul className="bpp-list">
        {proposal.unfilled.flatMap((round) => {
          const item = proposal.items.find((one) => one.itemId === round.itemId);
          if (item === undefined) return [];
          return [
            <li key={round.itemId} className="bpp-card">
              <h3>
                <Link to="/rooster/$itemId" params={{ itemId: item.itemId }}>
                  {dayInWords(item.day, language, new Date())}, {hoursInWords(item, language)}
                </Link>
              </h3>
              <p>{[words.short(round.missing), why(round)].join(' ')}</p>
            </li>,
          ];
        })}
      </ul>
    </section>
  );
};

type Failed = { readonly key: string; readonly who: string; readonly when: string; readonly why: string };

type Props = {
  readonly proposal: ProposalView;
  /** @returns whether there is another proposal now */
  readonly onPlaced: () => Promise<boolean>;
  /** What is to be said of the proposal itself: the roster went on, or another could not be made. */
  readonly about: ReactNode;
};

export const ProposalScreen = ({ proposal, onPlaced, about }: Props) => {
  const { language } = useLanguage();
  const words = proposalWords(language);
  const roster = rosterWords(language);
  const [off, setOff] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);
  const [failed, setFailed] = useState<readonly Failed[]>([]);
  const chosen = proposal.choices.filter((choice) => !off.has(keyOf(choice)));
  const choicesByItem = Map.groupBy(proposal.choices, (choice) => choice.itemId);
  const items = proposal.items.filter((item) => choicesByItem.has(item.itemId));

  const send = async (): Promise<void> => {
    setBusy(true);
    const answer = await acceptProposal(
      chosen.map(({ itemId, person }) => ({ itemId, personId: person.personId })),
    );
    if (!answer.ok) {
      setBusy(false);
      const text = answer.kind === 'problem' ? answer.problem.detail : roster.noNetwork;
      return setSaid({ kind: 'attention', text });
    }
    const { placed, notPlaced } = answer.value;
    const more = notPlaced.length === 0 ? '' : ` ${words.notPlaced(notPlaced.length)}`;
    setSaid({ kind: notPlaced.length === 0 ? 'done' : 'attention', text: `${words.placed(placed)}${more}` });
    setFailed(
      notPlaced.map(({ itemId, personId, why }) => {
        const item = proposal.items.find((one) => one.itemId === itemId);
        const choice = proposal.choices.find((one) => one.person.personId === personId);
        return {
          key: `${itemId} ${personId}`,
          who: choice?.person.name ?? roster.formerMember,
          when:
            item === undefined
              ? ''
              : `${dayInWords(item.day, language, new Date())}, ${hoursInWords(item, language)}`,
          why,
        };
      }),
    );
    // The next one begins with everything on; this one, should no next one come, with nothing of what is placed now.
    setOff(new Set([...off, ...chosen.map(keyOf)]));
    if (await onPlaced()) setOff(new Set());
    setBusy(false);
  };
  const toggle = (key: string): void => {
    const next = new Set(off);
    if (!next.delete(key)) next.add(key);
    setOff(next);
  };
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      {said === null ? (
        <p className="bpp-soft">{words.intro}</p>
      ) : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'} key={said.text} arrives>
          <p>{said.text}</p>
        </Notice>
      )}
      {failed.length === 0 ? null : (
        <section className="bpp-tight" aria-labelledby="not-placed">
          <h2 id="not-placed">{words.notPlacedTitle}</h2>
          <ul className="bpp-list">
            {failed.map(({ key, who, when, why }) => (
              <li key={key} className="bpp-card">
                <strong>
                  {who}, {when}
                </strong>
                <p>{why}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {items.length === 0 ? <p className="bpp-large">{words.none}</p> : null}
      {items.map((item) => (
        <section
          className="bpp-card"
          key={item.itemId}
          aria-label={`${dayInWords(item.day, language, new Date())}, ${hoursInWords(item, language)}`}
        >
          <h2>
            {dayInWords(item.day, language, new Date())}, {hoursInWords(item, language)}
          </h2>
          <p className="bpp-soft">
            {[
              whatOf(item, roster.kinds),
              ...item.people
                .filter((one) => one.state === 'going')
                .map((one) => firstName(one.name, roster.formerMember)),
            ].join(' · ')}
          </p>
          <ul className="bpp-list">
            {(choicesByItem.get(item.itemId) ?? []).map((choice) => (
              <PersonChoice
                key={keyOf(choice)}
                choice={choice}
                on={!off.has(keyOf(choice))}
                onToggle={() => toggle(keyOf(choice))}
              />
            ))}
          </ul>
        </section>
      ))}
      {proposal.unfilled.length === 0 ? null : <Unfilled proposal={proposal} />}
      {/* Below what is looked through: nothing moves under the thumb when it comes. */}
      {busy ? null : about}
      {items.length === 0 ? null : (
        <div className="bpp-actions">
          <Button wide busy={busy} disabled={chosen.length === 0} onClick={() => void send()}>
            {words.accept(chosen.length)}
          </Button>
        </div>
      )}
    </div>
  );
};
