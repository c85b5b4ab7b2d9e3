/** What I can do with one thing on the roster: one main button, the rest quiet below it. */
import type { RosterActBody, RosterItemView } from '@buurtplus/contract/roster';
import { useState } from 'react';
import { Button, Select, SureButton } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { whatOf } from './item-line.tsx';
import { asksToConfirm, dayInWords, hoursInWords } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';

type Act = (body: RosterActBody) => void;
type Props = {
  readonly item: RosterItemView;
  /** What could be asked in return for my place. */
  readonly inReturn: readonly RosterItemView[];
  readonly busy: boolean;
  readonly onAct: Act;
};

const OfferPlace = ({ inReturn, busy, onAct }: Omit<Props, 'item'>) => {
  const { language } = useLanguage();
  const words = rosterWords(language);
  const [wanted, setWanted] = useState('');
  const [open, setOpen] = useState(false);
  if (!open)
    return (
      <Button kind="quiet" onClick={() => setOpen(true)}>
        {words.actions.offer_swap}
      </Button>
    );
  return (
    <div className="bpp-card">
      <Select
        label={words.swapFor}
        value={wanted}
        options={[
          { value: '', label: words.swapNothing },
          ...inReturn.map((one) => ({
            value: one.itemId,
            label: `${dayInWords(one.day, language, new Date(), true)} ${hoursInWords(one, language)} ${whatOf(one, words.kinds)}`,
          })),
        ]}
        onChange={(event) => setWanted(event.target.value)}
      />
      <Button
        kind="secondary"
        wide
        busy={busy}
        onClick={() => onAct({ action: 'offer_swap', swapItemId: wanted === '' ? null : wanted })}
      >
        {words.actions.offer_swap}
      </Button>
    </div>
  );
};

export const ItemActions = ({ item, inReturn, busy, onAct }: Props) => {
  const { language } = useLanguage();
  const { actions } = rosterWords(language);
  const can = (action: RosterActBody['action']): boolean => item.allowedActions.includes(action);
  const full = item.taken + item.waiting >= item.capacity;
  return (
    <div className="bpp-tight">
      {asksToConfirm(item, new Date()) ? (
        <Button wide busy={busy} onClick={() => onAct({ action: 'confirm' })}>
          {actions.confirm}
        </Button>
      ) : null}
      {can('sign_up') ? (
        <Button wide busy={busy} onClick={() => onAct({ action: 'sign_up' })}>
          {full ? actions.wait : actions.sign_up}
        </Button>
      ) : null}
      {can('reserve') ? (
        <Button kind="secondary" wide busy={busy} onClick={() => onAct({ action: 'reserve' })}>
          {actions.reserve}
        </Button>
      ) : null}
      {can('ask_mate') && item.kind === 'round' ? (
        <Button
          kind="secondary"
          wide
          busy={busy}
          onClick={() => onAct({ action: item.mine.wantsMate ? 'stop_mate' : 'ask_mate' })}
        >
          {item.mine.wantsMate ? actions.stop_mate : actions.ask_mate}
        </Button>
      ) : null}
      {can('sign_off') ? (
        <SureButton
          kind="secondary"
          wide
          busy={busy}
          label={item.mine.state === 'offered' ? actions.decline : actions.sign_off}
          sure={actions.signOffSure}
          onSure={() => onAct({ action: 'sign_off' })}
        />
      ) : null}
      {can('offer_swap') && item.mine.swapOpen ? (
        <Button kind="quiet" busy={busy} onClick={() => onAct({ action: 'keep_place' })}>
          {actions.keep_place}
        </Button>
      ) : null}
      {can('offer_swap') && !item.mine.swapOpen ? (
        <OfferPlace inReturn={inReturn} busy={busy} onAct={onAct} />
      ) : null}
    </div>
  );
};
