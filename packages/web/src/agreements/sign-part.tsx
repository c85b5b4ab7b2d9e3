/** Who signed, who to turn to now, and the steps this side can take with the version in sight. */
import type { AgreementPage, AgreementStepBody, AgreementVersion } from '@buurtplus/contract/agreements';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Notice, SendButton, SureButton, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { longDay, todayInNl, useAgreementWords } from './agreement-words.ts';

export type Act = (body: AgreementStepBody) => Promise<void>;
type Props = { readonly page: AgreementPage; readonly version: AgreementVersion };

const Signature = ({
  page,
  one,
}: {
  readonly page: AgreementPage;
  readonly one: AgreementVersion['signatures'][number];
}) => {
  const words = useAgreementWords();
  const { language } = useLanguage();
  const day = longDay(one.signedOn, language);
  const now = page.contacts[one.side];
  return (
    <li className="bpp-tight">
      <span>
        {one.onPaper
          ? words.signedPaper(one.paperSigner ?? '', day)
          : words.signed(one.name ?? words.formerly, (words.roles[one.role] ?? one.role).toLowerCase(), day)}
      </span>
      {one.stillThere ? null : (
        <Notice kind="attention">
          <p>{now.length === 0 ? words.leftNobody : words.leftNow(now.join(', '))}</p>
        </Notice>
      )}
    </li>
  );
};

export const Signatures = ({ page, version }: Props) => {
  const words = useAgreementWords();
  const missing = (['team', 'partner'] as const).filter(
    (side) => !version.signatures.some((one) => one.side === side),
  );
  return (
    <ul className="bpp-tight">
      {version.signatures.map((one) => (
        <Signature key={one.side} page={page} one={one} />
      ))}
      {version.status === 'proposed'
        ? missing.map((side) => (
            <li key={side} className="bpp-soft">
              {words.waitsFor(words.sides[side] ?? side)}
            </li>
          ))
        : null}
    </ul>
  );
};

const OnPaper = ({ page, version, act }: Props & { readonly act: Act }) => {
  const words = useAgreementWords();
  const [signer, setSigner] = useState('');
  const [on, setOn] = useState(todayInNl);
  return (
    <form
      className="bpp-stack bpp-no-print"
      onSubmit={(event) => {
        event.preventDefault();
        void act({
          step: 'sign_paper',
          version: version.version,
          lock: page.lock,
          paperSigner: signer,
          signedOn: on,
        });
      }}
    >
      <h3>{words.paperTitle}</h3>
      <p>{words.noSigner}</p>
      <TextInput
        label={words.paperSigner}
        hint={words.paperSignerHint}
        required
        maxLength={80}
        value={signer}
        onChange={(event) => setSigner(event.target.value)}
      />
      <TextInput
        label={words.paperOn}
        type="date"
        required
        max={todayInNl()}
        value={on}
        onChange={(event) => setOn(event.target.value)}
      />
      <SendButton kind="secondary" wide>
        {words.paperSave}
      </SendButton>
    </form>
  );
};

export const Steps = ({ page, version, act }: Props & { readonly act: Act }) => {
  const words = useAgreementWords();
  const may = new Set<string>(version.possible);
  const go = (step: Exclude<AgreementStepBody['step'], 'sign_paper'>) => () =>
    void act({ step, version: version.version, lock: page.lock });
  return (
    <div className="bpp-stack bpp-no-print">
      {may.has('sign') ? (
        <div className="bpp-tight">
          <p>{words.signIntro}</p>
          <SendButton type="button" wide onClick={go('sign')}>
            {words.sign}
          </SendButton>
        </div>
      ) : null}
      {may.has('propose') ? (
        <SendButton type="button" wide onClick={go('propose')}>
          {words.propose}
        </SendButton>
      ) : null}
      {may.has('edit') ? (
        <Link
          className="bpp-button bpp-button--secondary bpp-button--wide"
          to="/afspraken/$agreementId/aanpassen"
          params={{ agreementId: page.agreementId }}
        >
          {words.edit}
        </Link>
      ) : null}
      {may.has('renew') ? (
        <SendButton type="button" kind="secondary" wide onClick={go('renew')}>
          {words.renew}
        </SendButton>
      ) : null}
      {may.has('send_back') ? (
        <div className="bpp-tight">
          <SendButton type="button" kind="secondary" wide onClick={go('send_back')}>
            {words.sendBack}
          </SendButton>
          <small className="bpp-soft">{words.sendBackHint}</small>
        </div>
      ) : null}
      {may.has('sign_paper') ? <OnPaper page={page} version={version} act={act} /> : null}
      <div className="bpp-row">
        {may.has('drop') ? (
          <SureButton kind="quiet" label={words.drop} sure={words.sure['drop'] ?? ''} onSure={go('drop')} />
        ) : null}
        {may.has('end') ? (
          <SureButton kind="quiet" label={words.end} sure={words.sure['end'] ?? ''} onSure={go('end')} />
        ) : null}
      </div>
    </div>
  );
};
