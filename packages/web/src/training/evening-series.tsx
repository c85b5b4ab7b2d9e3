/** A planned series in the trainer's list: its evenings with how many come, leading it together, taking it over. */
import type { EveningChoices } from '@buurtplus/contract/evenings';
import { type ReactNode, useState } from 'react';
import { Button, Notice } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { type Evening, type EveningActs, EveningChange } from './evening-change.tsx';
import { Chips } from './evening-fields.tsx';
import { guestName, InviteMore } from './evening-guests.tsx';
import { GuestsOut } from './evening-guests-out.tsx';
import { lessonsInWords, useEveningWords, whenInWords } from './evening-words.ts';

type Named = { readonly id: string; readonly name: string };

const Leaders = ({
  evening,
  trainers,
  onLead,
}: {
  readonly evening: Evening;
  readonly trainers: readonly Named[];
  readonly onLead: (personIds: readonly string[]) => Promise<string | null>;
}) => {
  const words = useEveningWords();
  const [said, setSaid] = useState<string | null>(null);
  const chosen = evening.leaders.map(({ id }) => id);
  return (
    <details className="bpp-other">
      <summary>{words.leadTitle}</summary>
      <p>{words.leadHelp}</p>
      {trainers.length === 0 ? (
        <p>{words.leadAlone}</p>
      ) : (
        <Chips
          label={words.leadWho}
          options={trainers}
          chosen={chosen.filter((id) => trainers.some((one) => one.id === id))}
          onChange={(personIds) => void onLead(personIds).then(setSaid)}
        />
      )}
      {said === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{said}</p>
        </Notice>
      )}
    </details>
  );
};

const EveningRow = ({
  evening,
  acts,
  open,
}: {
  readonly evening: Evening;
  readonly acts: EveningActs;
  readonly open: ReactNode;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const { startsAt, endsAt, cancelled, movedFrom, mine } = evening;
  const now = new Date();
  return (
    <li className="bpp-card bpp-stack">
      <div className="bpp-tight">
        <h3>{whenInWords(startsAt, language)}</h3>
        <p>{evening.place}</p>
        <p>{words.about(lessonsInWords(evening.moduleIds, language))}</p>
        {/* There from the beginning, so that moving and calling off are said when they happen. */}
        <div className="bpp-tight" role="status">
          {movedFrom === null ? null : <p>{words.movedFrom(whenInWords(movedFrom, language))}</p>}
          {mine ? (
            <p>
              {cancelled
                ? words.cancelledHere
                : new Date(startsAt) > now
                  ? words.counts(evening.coming, evening.notComing, evening.perhaps)
                  : words.were(evening.present)}
            </p>
          ) : null}
        </div>
        {mine && !cancelled && evening.guests.length > 0 ? (
          <div className="bpp-eveningguests">
            {evening.guests.map((guest) => (
              <p key={`${guest.role}${guest.organisationId}`}>
                {words.countsOf(
                  guestName(guest, words),
                  new Date(startsAt) > now
                    ? words.counts(guest.coming, guest.notComing, guest.perhaps)
                    : words.were(guest.present),
                )}
              </p>
            ))}
          </div>
        ) : null}
      </div>
      {!mine ? null : new Date(endsAt) > now ? (
        <EveningChange evening={evening} acts={acts} open={open} />
      ) : cancelled ? null : (
        <div className="bpp-row">{open}</div>
      )}
    </li>
  );
};

/** A series: who leads it stands once, and its evenings below. */
export const EveningSeries = ({
  evenings,
  choices,
  acts,
  link,
}: {
  /** All of one series, and at least one. */
  readonly evenings: readonly Evening[];
  readonly choices: EveningChoices;
  readonly acts: EveningActs;
  readonly link: (eveningId: string, label: string, when: string) => ReactNode;
}) => {
  const words = useEveningWords();
  const { language } = useLanguage();
  const [wrong, setWrong] = useState<string | null>(null);
  const [one] = evenings;
  if (one === undefined) return null;
  return (
    <section className="bpp-stack bpp-eveningrow" aria-label={one.series}>
      <h2>{one.series}</h2>
      {one.mine && one.leaders.length > 1 ? (
        <p className="bpp-soft">{words.ledBy(one.leaders.map(({ name }) => name))}</p>
      ) : null}
      {one.mine ? null : (
        <Notice kind="attention">
          <p>{words.leaderlessHere}</p>
          <Button kind="secondary" onClick={() => void acts.onTakeOver(one.seriesId).then(setWrong)}>
            {words.takeOver}
          </Button>
          {wrong === null ? null : <p role="alert">{wrong}</p>}
        </Notice>
      )}
      <ul className="bpp-list bpp-stack">
        {evenings.map((evening) => (
          <EveningRow
            key={evening.eveningId}
            evening={evening}
            acts={acts}
            open={link(evening.eveningId, words.open, whenInWords(evening.startsAt, language))}
          />
        ))}
      </ul>
      {one.mine ? (
        <>
          {evenings.some(({ endsAt, cancelled }) => !cancelled && new Date(endsAt) > new Date()) ? (
            <InviteMore
              evening={one}
              choices={choices}
              onInvite={(guests) => acts.onInvite(one.seriesId, guests)}
            />
          ) : null}
          {evenings.some(({ endsAt, cancelled }) => !cancelled && new Date(endsAt) > new Date()) ? (
            <GuestsOut evening={one} onOut={(guest) => acts.onGuestOut(one.seriesId, guest)} />
          ) : null}
          <Leaders
            evening={one}
            trainers={choices.trainers}
            onLead={(ids) => acts.onLead(one.seriesId, ids)}
          />
        </>
      ) : null}
    </section>
  );
};
