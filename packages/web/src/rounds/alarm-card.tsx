/** A round that gives no sign: who, since when, what to do, and one button; the first to press it owns it. */
import type { RoundAlarm, RoundAlarms } from '@buurtplus/contract/rounds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { reading } from '../offline/reading.ts';
import { Button, Notice, useOneTap } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { WhomToCall } from './alarm-numbers.tsx';
import { namesInWords } from './round-words.ts';
import { TakeBackHome } from './said-home.tsx';
import { useSafetyWords } from './words-safety.ts';
import './rounds.css';

const askEveryMs = 30_000;

/** Who said himself that it does not feel safe knows it; he needs the way out and not an alarm. */
const concerns = (alarm: RoundAlarm): boolean => !(alarm.walking && alarm.reason === 'unsafe');

type Deed = 'acknowledgement' | 'end' | 'home';
type Shown = { readonly alarm: RoundAlarm; readonly areaNames: ReadonlyMap<string, string> };

export const AlarmCard = ({
  alarm,
  areaNames,
  isBusy,
  onDeed,
}: Shown & { readonly isBusy: boolean; readonly onDeed: (deed: Deed) => void }) => {
  const words = useSafetyWords();
  const { language } = useLanguage();
  const area = areaNames.get(alarm.neighbourhoodCode ?? '');
  return (
    <div className="bpp-alarm">
      <Notice
        kind={alarm.takenBy === null ? 'danger' : 'attention'}
        live={alarm.takenBy === null ? 'alert' : 'status'}
      >
        <h2>{words.alarms[alarm.reason]}</h2>
        <p>
          {alarm.walkers.length === 0 ? words.whoUnknown : words.who(namesInWords(alarm.walkers, language))}
          {area === undefined ? '' : ` · ${area}`}
        </p>
        {alarm.again ? <p>{words.again}</p> : null}
        <p>{words.since(momentInWords(alarm.dueAt, language, new Date()))}</p>
        {alarm.walking ? (
          <p>{words.yours}</p>
        ) : alarm.takenBy === null ? (
          <>
            <WhomToCall alarmId={alarm.alarmId} />
            <Button wide busy={isBusy} onClick={() => onDeed('acknowledgement')}>
              {words.take}
            </Button>
          </>
        ) : alarm.mine ? (
          <>
            <p>{words.mine}</p>
            <WhomToCall alarmId={alarm.alarmId} />
            <Button wide busy={isBusy} onClick={() => onDeed('end')}>
              {words.inOrder}
            </Button>
            <Button kind="secondary" wide busy={isBusy} onClick={() => onDeed('home')}>
              {words.home}
            </Button>
          </>
        ) : (
          <p>{words.taken(alarm.takenBy)}</p>
        )}
      </Notice>
    </div>
  );
};

const LiveAlarm = ({
  alarm,
  areaNames,
  onChange,
}: Shown & { readonly onChange: (path: string) => Promise<void> }) => {
  const { isBusy, tap } = useOneTap();
  return (
    <AlarmCard
      alarm={alarm}
      areaNames={areaNames}
      isBusy={isBusy}
      onDeed={(deed) => void tap(() => onChange(`/round-alarms/${alarm.alarmId}/${deed}`))}
    />
  );
};

/** For everybody of a team, on every page: nothing is drawn while all is well. */
export const Alarms = ({ areaNames }: { readonly areaNames: ReadonlyMap<string, string> }) => {
  const { app } = useWords();
  const words = useSafetyWords();
  const client = useQueryClient();
  const [said, setSaid] = useState<string | null>(null);
  const alarms = useQuery({
    queryKey: ['round-alarms'],
    refetchInterval: askEveryMs,
    queryFn: reading<RoundAlarms>('/round-alarms'),
  }).data;
  const change = async (path: string): Promise<void> => {
    const answer = await callApi('POST', path);
    setSaid(
      answer.ok
        ? null
        : answer.kind === 'no_answer'
          ? app.failed
          : answer.problem.status === 409
            ? answer.problem.code === 'alarm_said_again'
              ? answer.problem.detail
              : words.late
            : answer.problem.detail,
    );
    const read = client.invalidateQueries({ queryKey: ['round-alarms'] });
    // Who heard nothing back must be able to press again at once, and not only when the list gave up as well.
    if (answer.ok || answer.kind === 'problem') await read;
  };
  return (
    <>
      {said === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{said}</p>
        </Notice>
      )}
      {(alarms?.alarms ?? []).filter(concerns).map((alarm) => (
        <LiveAlarm key={alarm.alarmId} alarm={alarm} areaNames={areaNames} onChange={change} />
      ))}
      {(alarms?.saidHome ?? []).map((said) => (
        <TakeBackHome
          key={said.alarmId}
          said={said}
          onTakeBack={() => change(`/round-alarms/${said.alarmId}/not-home`)}
        />
      ))}
    </>
  );
};
