/** The coordinator's tray: signals of the own team without a desk; pointing them on without reading them. */
import type { AreaPack } from '@buurtplus/contract/areas';
import type { Tray } from '@buurtplus/contract/signals';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Busy, Button, Heading, Notice, Select, StatePill } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type DeskWords, deskWords } from './desk-words.ts';

type ItemProps = {
  readonly item: Tray['items'][number];
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
      <h2>
        {words.kinds[item.kind]} · {place}
      </h2>
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
      <Button disabled={desk === ''} onClick={() => onSend(desk)}>
        {words.traySend}
      </Button>
    </li>
  );
};

export const TrayScreen = ({ areas }: { readonly areas: AreaPack | null }) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = deskWords(language);
  const client = useQueryClient();
  const [message, setMessage] = useState<string | null>(null);
  const tray = useQuery({
    queryKey: ['tray'],
    queryFn: async () => {
      const answer = await callApi<Tray>('GET', '/coordinator-tray');
      if (answer.ok) return answer.value;
      throw new Error(answer.kind === 'problem' ? answer.problem.detail : app.failed);
    },
    retry: false,
  });
  const send = async (signalId: string, deskId: string): Promise<void> => {
    const answer = await callApi('POST', `/coordinator-tray/${signalId}/routes`, {
      commandId: newId(),
      deskId,
    });
    setMessage(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed);
    await client.invalidateQueries({ queryKey: ['tray'] });
  };
  const placeOf = (code: string | null): string =>
    areas?.areas.find((area) => area.code === code)?.name ?? words.noPlace;
  const trouble = message ?? tray.error?.message ?? null;
  return (
    <div className="bpp-stack">
      <Heading>{words.trayTitle}</Heading>
      <p>{words.trayText}</p>
      {trouble === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{trouble}</p>
        </Notice>
      )}
      {tray.isPending ? <Busy words={app.busy} /> : null}
      {tray.data?.items.length === 0 ? <p className="bpp-large">{words.trayEmpty}</p> : null}
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
    </div>
  );
};
