/** Steps six and seven: one advice in large letters, its reason, for whom it is, and what to do with it. */
import type { Advice, AdviceItem } from '@buurtplus/domain/compass';
import { CheckCheck, Footprints, MessagesSquare } from 'lucide-react';
import { useState } from 'react';
import { Button, CallButton, Heading, Notice, WayOut } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { AdviceActions } from './advice-actions.ts';
import { Apart, DosAndDonts, ForWhom, ReadBy } from './advice-parts.tsx';
import { headlineFor, type KnownPhones, type Plan, planFor } from './advice-plan.ts';
import { type AdviceContext, deskNow } from './advise.ts';
import type { CaptureForm } from './capture-form.ts';
import { TellList } from './danger-step.tsx';
import { signalsToSend } from './group-for-sending.ts';
import { Passing } from './passing.tsx';

type Props = {
  readonly form: CaptureForm;
  readonly advice: Advice;
  readonly context: AdviceContext;
  readonly phones: KnownPhones;
  readonly photo: Blob | null;
  /** The municipality's key is on this phone. */
  readonly hasKey: boolean;
  readonly busy: boolean;
  readonly actions: AdviceActions;
};

type SendProps = Pick<Props, 'form' | 'hasKey' | 'busy' | 'actions'> & {
  readonly plan: Plan;
  /** The volunteer sends what the advice would have looked at again. */
  readonly also: boolean;
  readonly onAnyway: () => void;
};

const SendButton = ({ plan, form, hasKey, busy, actions, also, onAnyway }: SendProps) => {
  const { advice, where } = useWords();
  if (plan.send === null) return null;
  const anyway = plan.send === 'anyway';
  if (anyway && !also)
    return (
      <Button kind="quiet" wide onClick={onAnyway}>
        {advice.sendAnyway}
      </Button>
    );
  const kind = plan.main === 'send' || anyway ? 'primary' : 'secondary';
  if (form.place === null)
    return (
      <Button kind={kind} wide onClick={actions.onPlace}>
        {where.choose}
      </Button>
    );
  const label = { send: advice.send, also: advice.sendAlso, anyway: advice.send, rest: advice.sendRest };
  return (
    <Button kind={kind} wide busy={busy} disabled={!hasKey} onClick={() => actions.onSend(also)}>
      {label[plan.send]}
    </Button>
  );
};

const OtherWays = ({ plan, actions }: { readonly plan: Plan; readonly actions: AdviceActions }) => {
  const { advice } = useWords();
  return (
    <section aria-labelledby="other-ways">
      <h2 id="other-ways" className="bpp-kicker">
        {advice.other}
      </h2>
      <WayOut
        icon={<MessagesSquare size={24} aria-hidden="true" />}
        hint={advice.talkHint}
        onChoose={actions.onTalk}
      >
        {advice.talk}
      </WayOut>
      {plan.main === 'look' ? null : (
        <WayOut
          icon={<Footprints size={24} aria-hidden="true" />}
          hint={advice.lookHint}
          onChoose={actions.onLook}
        >
          {advice.look}
        </WayOut>
      )}
      <WayOut
        icon={<CheckCheck size={24} aria-hidden="true" />}
        hint={advice.nothingHint}
        onChoose={actions.onNothing}
      >
        {advice.nothing}
      </WayOut>
    </section>
  );
};

const CalledPart = ({ plan, actions }: { readonly plan: Plan; readonly actions: AdviceActions }) => {
  const { urgent } = useWords();
  const logsAs = plan.call?.logsAs ?? null;
  if (logsAs === null) return null;
  return (
    <Button kind="secondary" wide onClick={() => actions.onCalled(logsAs)}>
      {logsAs === '112' ? urgent.called : urgent.calledOther}
    </Button>
  );
};

const Title = ({ advice, plan, at }: { advice: AdviceItem; plan: Plan; at: string }) => {
  const { language } = useLanguage();
  const words = useWords();
  return (
    <div className="bpp-tight" data-quiet={plan.main === 'done' || plan.main === 'look'}>
      <Heading large>{at}</Heading>
      <p className="bpp-large bpp-soft">{advice.because[language]}</p>
      {advice.outcome === 'nothing' ? <p className="bpp-large">{words.advice.thanks}</p> : null}
    </div>
  );
};

/** Nothing to send and nobody to log a call for: then this is the end. */
const mayEnd = (plan: Plan): boolean => plan.send === null && (plan.call?.logsAs ?? null) === null;

export const AdviceStep = ({ form, advice, context, phones, photo, hasKey, busy, actions }: Props) => {
  const words = useWords();
  const { language } = useLanguage();
  const [also, setAlso] = useState(false);
  const { book } = context.held;
  const desk = deskNow(advice.desk, context);
  const plan = planFor(advice, desk?.at ?? null, phones, also);
  const sending = signalsToSend(book, form, advice, { alsoIfWanted: also });
  const showsDesk = desk !== null && (advice.outcome === 'desk' || advice.outcome === 'call_police');
  return (
    <div className="bpp-step">
      <Title
        advice={advice}
        plan={plan}
        at={headlineFor(advice, plan, desk?.at ?? null, words.advice, language)}
      />
      {plan.call === null ? null : (
        <CallButton number={plan.call.number} danger={advice.outcome === 'call_112'} main>
          {words.advice.callNow(plan.call.number)}
        </CallButton>
      )}
      {advice.outcome === 'call_112' ? <TellList /> : null}
      <CalledPart plan={plan} actions={actions} />
      {showsDesk ? (
        <ForWhom
          item={advice}
          plan={plan}
          desk={desk}
          held={context.held}
          phones={phones}
          now={context.now}
        />
      ) : null}
      <DosAndDonts item={advice} book={book} />
      <Apart items={advice.items.slice(1)} book={book} phones={phones} alsoIfWanted={also} onAlso={setAlso} />
      {sending.length > 0 ? (
        <Passing
          form={form}
          context={context}
          photo={photo}
          actions={actions}
          sending={sending}
          readBy={plan.main === 'send' ? null : <ReadBy item={sending[0]?.item ?? advice} />}
        />
      ) : null}
      {plan.otherWays ? <OtherWays plan={plan} actions={actions} /> : null}
      {plan.send !== null && !hasKey ? (
        <Notice kind="attention" live="status">
          <p>{words.advice.noKey}</p>
        </Notice>
      ) : null}
      <div className="bpp-actions">
        {plan.main === 'look' ? (
          <Button wide kind={also ? 'secondary' : 'primary'} onClick={actions.onLook}>
            {words.advice.look}
          </Button>
        ) : null}
        <SendButton
          plan={plan}
          form={form}
          hasKey={hasKey}
          busy={busy}
          actions={actions}
          also={also}
          onAnyway={() => setAlso(true)}
        />
        {mayEnd(plan) ? (
          <Button kind={plan.main === 'done' ? 'primary' : 'quiet'} wide onClick={actions.onNothing}>
            {words.advice.done}
          </Button>
        ) : null}
      </div>
    </div>
  );
};
