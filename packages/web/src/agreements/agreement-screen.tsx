/** One agreement: what waits for this side, whether it is kept, what is agreed, who signed, and what can be done. */
import type { AgreementPage, AgreementVersion } from '@buurtplus/contract/agreements';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';

import { newId } from '../offline/device.ts';
import { useOnce } from '../offline/use-once.ts';
import { Heading, Notice, Sending, StatePill } from '../ui/index.ts';

import { partnerName, useAgreementWords } from './agreement-words.ts';
import { isOver, openDesk, pauseDesk, sentenceOf, takeStep } from './agreements.api.ts';
import { KeptPart } from './kept-part.tsx';
import { PausePart } from './pause-part.tsx';
import { pillOf } from './register-screen.tsx';
import { type Act, Signatures, Steps } from './sign-part.tsx';
import { Differences, TermsPart, Versions } from './terms-part.tsx';
import './agreements.css';

type Props = {
  readonly page: AgreementPage;
  readonly areaNames: ReadonlyMap<string, string>;
  /** Null when it is gone: then the register is the place to be. */
  readonly onChanged: (page: AgreementPage | null) => void;
};

const Contacts = ({ page }: { readonly page: AgreementPage }) => {
  const words = useAgreementWords();
  return (
    <section className="bpp-tight" aria-labelledby="contacts">
      <h2 id="contacts">{words.contacts}</h2>
      <ul className="bpp-tight">
        {(['team', 'partner'] as const).map((side) => (
          <li key={side}>
            <span className="bpp-soft">
              {side === 'team' ? page.teamName : partnerName(page.partner, words)}:{' '}
            </span>
            {page.contacts[side].length === 0 ? words.nobody : page.contacts[side].join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
};

/** A version in the making, beside the one that holds. */
const InTheMaking = ({
  page,
  version,
  areas,
  act,
}: {
  readonly page: AgreementPage;
  readonly version: AgreementVersion;
  readonly areas: readonly string[];
  readonly act: Act;
}) => {
  const words = useAgreementWords();
  const isFirst = version.version === 1;
  return (
    <section className="bpp-card bpp-making" aria-labelledby="making">
      <h2 id="making">
        {words.version(version.version)} · {words.versionStates[version.status]}
      </h2>
      {isFirst ? null : <Differences page={page} version={version} />}
      <TermsPart version={version} areas={areas} />
      <Signatures page={page} version={version} />
      <Steps page={page} version={version} act={act} />
    </section>
  );
};

export const AgreementScreen = ({ page, areaNames, onChanged }: Props) => {
  const words = useAgreementWords();
  const [said, setSaid] = useState<{
    readonly kind: 'done' | 'attention';
    readonly text: string;
    /** A new one each time, for the same words can come twice. */
    readonly at: number;
  } | null>(null);
  const { isSending, once } = useOnce();
  const [pauseId, setPauseId] = useState(newId);
  const areas = page.neighbourhoodCodes.map((code) => areaNames.get(code) ?? code);
  const open = page.versions.find((version) => version.status === 'draft' || version.status === 'proposed');
  const held = page.versions.find((version) => version !== open);
  /** Null: it is under way already. */
  const settle = (answer: ApiAnswer<AgreementPage> | null, isGone = false): void => {
    if (answer === null) return;
    const problem = sentenceOf(answer, words);
    const gone = isGone && !answer.ok && answer.kind === 'problem' && answer.problem.status === 404;
    setSaid(
      problem === null || gone
        ? { kind: 'done', text: words.done, at: Date.now() }
        : { kind: 'attention', text: problem, at: Date.now() },
    );
    if (answer.ok) onChanged(answer.value);
    else if (gone) onChanged(null);
  };
  const act: Act = async (body) =>
    settle(await once(body, () => takeStep(page.agreementId, body)), body.step === 'drop');
  return (
    <Sending value={isSending}>
      <div className="bpp-stack bpp-agreements">
        <Heading>{page.title}</Heading>
        <p>
          {words.between(page.teamName, partnerName(page.partner, words))}{' '}
          <StatePill kind={pillOf(page.state)}>{words.states[page.state]}</StatePill>
        </p>
        {said === null ? null : (
          <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'} key={said.at} arrives>
            <p>{said.text}</p>
          </Notice>
        )}
        {page.mayWrite ? null : (
          <Notice kind="info">
            <p>{words.onlyRead}</p>
          </Notice>
        )}
        {open === undefined ? null : <InTheMaking page={page} version={open} areas={areas} act={act} />}
        {page.otherSideWrites && page.endedOn === null ? (
          <Notice kind="info">
            <p>{words.otherWrites}</p>
          </Notice>
        ) : null}
        <KeptPart page={page} />
        {held === undefined ? null : (
          <>
            <PausePart
              page={page}
              onPause={async (from, until) => {
                const answer = await once({ from, until }, () =>
                  pauseDesk(page.agreementId, { pauseId, from, until }),
                );
                if (answer !== null && isOver(answer)) setPauseId(newId());
                settle(answer);
              }}
              onOpen={async (openId) =>
                settle(await once({ openId }, () => openDesk(page.agreementId, openId)))
              }
            />
            <section className="bpp-stack" aria-labelledby="agreed">
              <h2 id="agreed">{words.agreed}</h2>
              <TermsPart version={held} areas={areas} />
              <Signatures page={page} version={held} />
            </section>
          </>
        )}
        <Contacts page={page} />
        <div className="bpp-stack bpp-no-print">
          {held === undefined ? null : (
            <Link
              className="bpp-button bpp-button--secondary bpp-button--wide"
              to="/afspraken/$agreementId/overleg"
              params={{ agreementId: page.agreementId }}
            >
              {words.meeting}
            </Link>
          )}
          <a
            className="bpp-button bpp-button--secondary bpp-button--wide"
            href={`/api/v1/agreements/${page.agreementId}/paper`}
            target="_blank"
            rel="noreferrer"
          >
            {words.paper}
          </a>
          {held === undefined ? null : <Steps page={page} version={held} act={act} />}
        </div>
        <Versions page={page} />
      </div>
    </Sending>
  );
};
