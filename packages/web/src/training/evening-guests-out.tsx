/** Taking an invited guest out of a planned series again, with what that means said before it happens. */
import type { GuestOut } from '@buurtplus/contract/evenings';
import { useState } from 'react';
import { Notice, SureButton } from '../ui/index.ts';
import type { Evening } from './evening-change.tsx';
import { guestName } from './evening-guests.tsx';
import { useEveningWords } from './evening-words.ts';

export const GuestsOut = ({
  evening,
  onOut,
}: {
  readonly evening: Evening;
  /** @returns null when it arrived, else the sentence to show */
  readonly onOut: (guest: GuestOut) => Promise<string | null>;
}) => {
  const words = useEveningWords();
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const out = async (guest: Evening['guests'][number]): Promise<void> => {
    const wrong = await onOut({
      organisationId: guest.organisationId,
      duty: guest.role === 'partner' ? null : guest.role,
    });
    setSaid(
      wrong === null
        ? { kind: 'done', text: words.guestOutDone(guestName(guest, words)) }
        : { kind: 'attention', text: wrong },
    );
  };
  if (evening.guests.length === 0 && said === null) return null;
  return (
    <details className="bpp-other">
      <summary>{words.guestOutTitle}</summary>
      <ul className="bpp-list">
        {evening.guests.map((guest) => (
          <li key={`${guest.role}${guest.organisationId}`} className="bpp-row">
            <span>{guestName(guest, words)}</span>
            <SureButton
              kind="quiet"
              label={words.guestOut}
              sure={words.guestOutSure}
              about={guestName(guest, words)}
              explain={words.guestOutMeans}
              onSure={() => void out(guest)}
            />
          </li>
        ))}
      </ul>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
    </details>
  );
};
