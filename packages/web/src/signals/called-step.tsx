/** After a call: thanks, and a short note for the wijkagent for who wants to; nothing is kept otherwise. */
import type { Advice } from '@buurtplus/domain/compass';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import type { AdviceActions } from './advice-actions.ts';
import { Apart, ReadBy } from './advice-parts.tsx';
import type { KnownPhones } from './advice-plan.ts';
import type { AdviceContext } from './advise.ts';
import type { CaptureForm } from './capture-form.ts';
import { calledItem, signalsToSend } from './group-for-sending.ts';
import { Passing } from './passing.tsx';

type Props = {
  readonly form: CaptureForm;
  readonly advice: Advice;
  readonly context: AdviceContext;
  readonly phones: KnownPhones;
  readonly photo: Blob | null;
  readonly hasKey: boolean;
  readonly busy: boolean;
  readonly wantsNote: boolean;
  readonly actions: AdviceActions & { readonly onCalledDone: () => void; readonly onWantNote: () => void };
};

export const CalledStep = (props: Props) => {
  const { form, advice, context, phones, photo, hasKey, busy, wantsNote, actions } = props;
  const words = useWords();
  const { book } = context.held;
  const sending = signalsToSend(book, form, advice, { alsoIfWanted: false });
  const told = new Set(sending[0]?.observations);
  const call = calledItem(advice, form.called);
  const apart = advice.items
    .filter((item) => item !== call)
    .map((item) => ({ ...item, observations: item.observations.filter((code) => !told.has(code)) }));
  // Beside the call there may be a lamp to pass on; then the note is open at once.
  const writing = wantsNote || sending.length > 1;
  return (
    <div className="bpp-step">
      <div className="bpp-tight">
        <Heading large>{words.advice.calledTitle}</Heading>
        <p className="bpp-large bpp-soft">{words.advice.calledText}</p>
      </div>
      {writing ? (
        <Passing
          form={form}
          context={context}
          photo={photo}
          sending={sending}
          readBy={<ReadBy item={sending[0]?.item ?? advice} />}
          actions={actions}
        />
      ) : null}
      {writing && form.observations.length === 0 ? (
        <Button kind="quiet" onClick={actions.onFacts}>
          {words.advice.addFacts}
        </Button>
      ) : null}
      <Apart items={apart} book={book} phones={phones} alsoIfWanted={false} onAlso={null} />
      {hasKey || !writing ? null : (
        <Notice kind="attention" live="status">
          <p>{words.advice.noKey}</p>
        </Notice>
      )}
      <div className="bpp-actions">
        {!writing ? (
          <Button kind="secondary" wide onClick={actions.onWantNote}>
            {words.advice.calledNote}
          </Button>
        ) : form.place === null ? (
          <Button wide onClick={actions.onPlace}>
            {words.where.choose}
          </Button>
        ) : (
          <Button wide busy={busy} disabled={!hasKey} onClick={() => actions.onSend(false)}>
            {words.advice.send}
          </Button>
        )}
        <Button kind={writing ? 'quiet' : 'primary'} wide onClick={actions.onCalledDone}>
          {writing ? words.advice.calledNotNow : words.advice.calledDone}
        </Button>
      </div>
    </div>
  );
};
