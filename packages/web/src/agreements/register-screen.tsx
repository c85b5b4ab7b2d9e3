/** The register: what waits for this side, what holds, and the rest. */
import type { AgreementList } from '@buurtplus/contract/agreements';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useOnce } from '../offline/use-once.ts';
import { Button, Heading, Notice, type PillKind, StatePill } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { longDay, partnerName, useAgreementWords } from './agreement-words.ts';
import './agreements.css';

type InList = AgreementList['agreements'][number];

export const pillOf = (state: string): PillKind =>
  state === 'in_force' ? 'done' : state === 'ends_soon' ? 'waiting' : state === 'proposed' ? 'sent' : 'busy';

const Line = ({ one, children }: { readonly one: InList; readonly children?: ReactNode }) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  return (
    <li className={children === undefined ? undefined : 'bpp-tight'}>
      <Link className="bpp-linkrow" to="/afspraken/$agreementId" params={{ agreementId: one.agreementId }}>
        <span className="bpp-tight">
          <strong>{one.title}</strong>
          <small className="bpp-soft">
            {words.between(one.teamName, partnerName(one.partner, words))}
            {one.endsOn === null ? '' : ` · ${words.endsOn(longDay(one.endsOn, language))}`}
          </small>
          <StatePill kind={pillOf(one.state)}>{words.states[one.state]}</StatePill>
        </span>
        <ChevronRight aria-hidden="true" />
      </Link>
      {children}
    </li>
  );
};

const Part = ({
  title,
  id,
  ones,
}: {
  readonly title: string;
  readonly id: string;
  readonly ones: readonly InList[];
}) =>
  ones.length === 0 ? null : (
    <section className="bpp-tight" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className="bpp-list">
        {ones.map((one) => (
          <Line key={one.agreementId} one={one} />
        ))}
      </ul>
    </section>
  );

/** One tap from said to proposed; the draft itself opens like every agreement. */
const FromEvening = ({
  ones,
  onPropose,
}: {
  readonly ones: readonly InList[];
  /** @returns null when it arrived, else the sentence to show */
  readonly onPropose: (one: InList) => Promise<string | null>;
}) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const { isSending, once } = useOnce();
  const propose = async (one: InList): Promise<void> => {
    const wrong = await once({ propose: one.agreementId }, () =>
      onPropose(one).then((sentence) => ({ ok: sentence === null, sentence })),
    );
    if (wrong === null) return;
    setSaid(
      wrong.sentence === null
        ? { kind: 'done', text: words.eveningProposed(one.title) }
        : { kind: 'attention', text: wrong.sentence },
    );
  };
  return ones.length === 0 && said === null ? null : (
    <section className="bpp-tight" aria-labelledby="evening">
      <h2 id="evening">{words.eveningTitle}</h2>
      {ones.length === 0 ? null : <p>{words.eveningHelp}</p>}
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <ul className="bpp-list">
        {ones.map((one) => (
          <Line key={one.agreementId} one={one}>
            <div className="bpp-row">
              <Button
                busy={isSending}
                onClick={() => void propose(one)}
                aria-describedby={`said${one.agreementId}`}
              >
                {words.eveningPropose}
              </Button>
              <small className="bpp-soft" id={`said${one.agreementId}`}>
                {words.eveningOn(longDay(one.fromEvening?.on ?? '', language))}
              </small>
            </div>
          </Line>
        ))}
      </ul>
    </section>
  );
};

const holds = (one: InList): boolean => ['in_force', 'ends_soon', 'coming'].includes(one.state);

type Register = {
  readonly list: readonly InList[];
  readonly more: boolean;
  readonly onPropose: (one: InList) => Promise<string | null>;
};

export const RegisterScreen = ({ list, more, onPropose }: Register) => {
  const words = useAgreementWords();
  const said = list.filter((one) => one.fromEvening !== null);
  const turn = list.filter((one) => one.yourTurn && one.fromEvening === null);
  const rest = list.filter((one) => !one.yourTurn && one.fromEvening === null);
  return (
    <div className="bpp-stack bpp-agreements">
      <Heading>{words.title}</Heading>
      <p>{list.length === 0 ? words.none : words.intro}</p>
      <FromEvening ones={said} onPropose={onPropose} />
      <Part title={words.turnTitle} id="turn" ones={turn} />
      <Part title={words.holdTitle} id="holds" ones={rest.filter(holds)} />
      <Part title={words.restTitle} id="rest" ones={rest.filter((one) => !holds(one))} />
      {more ? <p className="bpp-soft">{words.more}</p> : null}
      <Link className="bpp-button bpp-button--primary bpp-button--wide" to="/afspraken/nieuw">
        {words.make}
      </Link>
    </div>
  );
};
