/** Two trays of signals without a desk, pointed on unread: the coordinator's about public space, and the administrator's of the rest. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { AdministratorTray, LateAnswers, QuietLateAnswers, Tray } from '@buurtplus/contract/signals';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { useOnce } from '../offline/use-once.ts';
import { Busy, Heading, Notice, Select, SendButton, Sending, StatePill } from '../ui/index.ts';
import { ListCut } from '../words/list-cut.tsx';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type DeskWords, deskWords } from './desk-words.ts';

/** An administrator is not told of what kind it is. */
type TrayLine = AdministratorTray['items'][number] & { readonly kind?: Tray['items'][number]['kind'] };
type TrayView = { readonly items: readonly TrayLine[]; readonly desks: Tray['desks'] };

type ItemProps = {
  readonly item: TrayLine;
  readonly desks: Tray['desks'];
  readonly place: string;
  readonly words: DeskWords;
  readonly onSend: (deskId: string) => void;
};

const TrayItem = ({ item, desks, place, words, onSend }: ItemProps) => {
  const { language } = useLanguage();
  const [desk, setDesk] = useState('');
  return (
    <li className="bpp-card">
      <div className="bpp-row">
        <StatePill kind="waiting">{words.trayReasons[item.reason] ?? item.reason}</StatePill>
        <span className="bpp-soft bpp-number">{item.number}</span>
      </div>
      <h2>{item.kind === undefined ? place : `${words.kinds[item.kind]} · ${place}`}</h2>
      <p className="bpp-soft">{words.dueBy(momentInWords(item.dueAt, language, new Date()))}</p>
      <Select
        label={words.trayPick}
        value={desk}
        options={[
          { value: '', label: words.trayPick },
          ...desks.map((one) => ({ value: one.deskId, label: language === 'nl' ? one.nameNl : one.nameEn })),
        ]}
        onChange={(event) => setDesk(event.target.value)}
      />
      <SendButton type="button" disabled={desk === ''} onClick={() => onSend(desk)}>
        {words.traySend}
      </SendButton>
    </li>
  );
};

/** Late answers about public space; of other kinds the coordinator reads neither number nor count. */
const LateOnes = ({ words }: { readonly words: DeskWords }) => {
  const { language } = useLanguage();
  const late = useQuery({
    queryKey: ['tray', 'late'],
    queryFn: async () => {
      const answer = await callApi<LateAnswers>('GET', '/late-answers');
      return answer.ok ? answer.value.items : [];
    },
    retry: false,
  });
  const items = late.data ?? [];
  if (items.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="late-answers">
      <h2 id="late-answers">{words.home.lateTitle}</h2>
      <p>{words.home.lateText(items.length)}</p>
      <p className="bpp-soft">{words.home.lateOthers}</p>
      <ul className="bpp-list">
        {items.map((item) => (
          <li key={item.number} className="bpp-row">
            <span className="bpp-number">{item.number}</span>
            <small className="bpp-soft">
              {words.home.lateSince(momentInWords(item.dueAt, language, new Date()))}
            </small>
          </li>
        ))}
      </ul>
      <ListCut count={items.length} kind="first" />
    </section>
  );
};

/** Of the other kinds, for who runs the desks: number, desk and day, unread. */
const QuietLate = ({ words }: { readonly words: DeskWords }) => {
  const { language } = useLanguage();
  const { roles } = useWords();
  const late = useQuery({
    queryKey: ['tray', 'quiet-late'],
    queryFn: async () => {
      const answer = await callApi<QuietLateAnswers>('GET', '/quiet-late-answers');
      return answer.ok ? answer.value.items : [];
    },
    retry: false,
  });
  const items = late.data ?? [];
  if (items.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="quiet-late">
      <h2 id="quiet-late">{words.home.lateTitle}</h2>
      <p>{words.home.quietLate}</p>
      <ul className="bpp-list">
        {items.map((item) => (
          <li key={item.number} className="bpp-row">
            <span className="bpp-number">{item.number}</span>
            <small className="bpp-soft">
              {[
                item.role === null ? null : roles[item.role],
                words.home.lateSince(momentInWords(item.dueAt, language, new Date())),
              ]
                .filter((part) => part !== null)
                .join(' · ')}
            </small>
          </li>
        ))}
      </ul>
      <ListCut count={items.length} kind="first" />
    </section>
  );
};

type Props = { readonly areas: AreaPack | null; readonly isAdmin?: boolean };

export const TrayScreen = ({ areas, isAdmin = false }: Props) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = deskWords(language);
  const road = isAdmin ? '/administrator-tray' : '/coordinator-tray';
  const client = useQueryClient();
  const [message, setMessage] = useState<string | null>(null);
  const { isSending, once } = useOnce();
  const tray = useQuery({
    queryKey: ['tray', road],
    queryFn: async () => {
      const answer = await callApi<TrayView>('GET', road);
      if (answer.ok) return answer.value;
      throw new Error(answer.kind === 'problem' ? answer.problem.detail : app.failed);
    },
    retry: false,
  });
  const send = async (signalId: string, deskId: string): Promise<void> => {
    const answer = await once({ signalId, deskId }, (commandId) =>
      callApi('POST', `${road}/${signalId}/routes`, { commandId, deskId }),
    );
    if (answer === null) return;
    setMessage(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed);
    await client.invalidateQueries({ queryKey: ['tray'] });
  };
  const placeOf = (code: string | null): string =>
    areas?.areas.find((area) => area.code === code)?.name ?? words.noPlace;
  const trouble = message ?? tray.error?.message ?? null;
  return (
    <div className="bpp-stack">
      <Heading>{isAdmin ? words.adminTrayTitle : words.trayTitle}</Heading>
      <p>{isAdmin ? words.adminTrayText : words.trayText}</p>
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {isAdmin ? <QuietLate words={words} /> : <LateOnes words={words} />}
      {tray.isPending ? <Busy words={app.busy} /> : null}
      {tray.data?.items.length === 0 ? (
        <p className="bpp-large">{isAdmin ? words.adminTrayEmpty : words.trayEmpty}</p>
      ) : null}
      <Sending value={isSending}>
        <ul className="bpp-list">
          {(tray.data?.items ?? []).map((item) => (
            <TrayItem
              key={item.signalId}
              item={item}
              desks={tray.data?.desks ?? []}
              place={placeOf(item.neighbourhoodCode)}
              words={words}
              onSend={(deskId) => void send(item.signalId, deskId)}
            />
          ))}
        </ul>
        <ListCut count={tray.data?.items.length ?? 0} kind="first" />
      </Sending>
    </div>
  );
};
