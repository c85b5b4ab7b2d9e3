/** How a team walks: what it does before a round, and how it looks after each other. */
import type { RoundPack } from '@buurtplus/contract/rounds';
import { checkInChoices, type RoundSettings, signOns } from '@buurtplus/domain/rounds';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, Notice, Select, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { roundDeskWords } from './desk-words.ts';
import { safetyWords } from './words-safety.ts';

export const SettingsForm = ({ pack }: { readonly pack: RoundPack }) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = roundDeskWords(language);
  const safety = safetyWords(language);
  const client = useQueryClient();
  const [settings, setSettings] = useState<RoundSettings>(pack.settings);
  const [said, setSaid] = useState<{
    readonly kind: 'saved' | 'wrong' | 'no';
    readonly text?: string;
  } | null>(null);
  const change = (part: Partial<RoundSettings>): void => {
    setSaid(null);
    setSettings({ ...settings, ...part });
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await callApi('PUT', '/team/round-settings', settings);
    if (answer.ok) setSaid({ kind: 'saved' });
    else if (answer.kind === 'problem')
      setSaid(
        answer.problem.fields?.some((field) => field.path === 'signOnPhone') === true
          ? { kind: 'wrong' }
          : { kind: 'no', text: answer.problem.detail },
      );
    else setSaid({ kind: 'no', text: app.failed });
    await client.invalidateQueries({ queryKey: ['round-pack'] });
  };
  return (
    <section className="bpp-stack" aria-labelledby="settings">
      <h2 id="settings">{words.settingsTitle}</h2>
      {said?.kind === 'saved' ? (
        <Notice kind="done" live="status">
          <p>{words.saved}</p>
        </Notice>
      ) : null}
      {said?.kind === 'no' ? (
        <Notice kind="attention" live="alert">
          <p>{said.text}</p>
        </Notice>
      ) : null}
      <form className="bpp-stack" onSubmit={(event) => void save(event)}>
        <Select
          label={words.signOn}
          value={settings.signOn}
          options={signOns.map((value) => ({ value, label: words.signOns[value] ?? value }))}
          onChange={(event) =>
            change({ signOn: signOns.find((one) => one === event.target.value) ?? 'none' })
          }
        />
        {settings.signOn === 'call' ? (
          <TextInput
            label={words.signOnPhone}
            hint={words.signOnPhoneHint}
            wrong={said?.kind === 'wrong' ? words.signOnPhoneWrong : null}
            inputMode="tel"
            maxLength={20}
            value={settings.signOnPhone ?? ''}
            onChange={(event) =>
              change({ signOnPhone: event.target.value === '' ? null : event.target.value })
            }
          />
        ) : null}
        <Select
          label={safety.settingEvery}
          value={String(settings.checkInMinutes ?? '')}
          options={[
            { value: '', label: safety.settingNever },
            ...checkInChoices.map((minutes) => ({
              value: String(minutes),
              label: safety.settingMinutes(minutes),
            })),
          ]}
          onChange={(event) =>
            change({ checkInMinutes: event.target.value === '' ? null : Number(event.target.value) })
          }
        />
        {settings.checkInMinutes === null ? null : (
          <>
            <Select
              label={safety.settingDuty}
              hint={safety.settingDutyHint}
              value={settings.dutyContactId ?? ''}
              options={[
                { value: '', label: safety.settingNobody },
                ...pack.members.map((member) => ({ value: member.personId, label: member.name })),
              ]}
              onChange={(event) => change({ dutyContactId: event.target.value || null })}
            />
            <p className="bpp-soft">{safety.not112}</p>
          </>
        )}
        <Button type="submit" wide>
          {words.save}
        </Button>
      </form>
    </section>
  );
};
