/** Stopping a team: what happens to its people, plans and data is said first; not while somebody walks. */
import type { MunicipalityTeam, TeamBefore } from '@buurtplus/contract/team-administration';
import { teamEndReasons } from '@buurtplus/domain/people';
import { useState } from 'react';
import type { SendOnce } from '../offline/once.ts';
import { Fold, Notice, Select, SureButton } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { stopTeam } from './team-admin.api.ts';
import { teamAdminWords } from './team-admin-words.ts';
import { wrongOf } from './team-fields.tsx';

type Props = {
  readonly team: MunicipalityTeam;
  readonly before: TeamBefore;
  readonly once: SendOnce;
  readonly onStopped: (said: string) => Promise<void>;
};

export const StopTeam = ({ team, before, once, onStopped }: Props) => {
  const words = teamAdminWords(useLanguage().language);
  const [reason, setReason] = useState('');
  const [wrong, setWrong] = useState<string | null>(null);
  const stop = async (): Promise<void> => {
    const answer = await once({ stop: team.teamId, reason }, () => stopTeam(team.teamId, reason));
    if (answer === null) return;
    setWrong(wrongOf(answer, words)?.text ?? null);
    if (answer.ok) await onStopped(words.stoppedNow);
  };
  const lines = words.stopLines(
    team.members,
    before.coming,
    before.invitations,
    before.agreements,
    before.lent,
  );
  return (
    <Fold id="stop" title={words.stopTitle}>
      <p>{words.stopIntro}</p>
      <ul className="bpp-facts">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {wrong === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{wrong}</p>
        </Notice>
      )}
      {before.walking > 0 ? (
        <Notice kind="attention">
          <p>{words.walks(before.walking)}</p>
        </Notice>
      ) : (
        <>
          <Select
            label={words.reason}
            value={reason}
            options={[
              { value: '', label: words.pickReason },
              ...teamEndReasons.map((value) => ({ value, label: words.reasons[value] })),
            ]}
            onChange={(event) => setReason(event.target.value)}
          />
          {reason === '' ? null : (
            <SureButton label={words.stop} sure={words.stopSure} onSure={() => void stop()} />
          )}
        </>
      )}
    </Fold>
  );
};
