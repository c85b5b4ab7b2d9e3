/** A trainer plans: what there is, with how many come, and a new series below it. */
import type { EveningChoices, EveningPlan, NewSeries, TrainerEvenings } from '@buurtplus/contract/evenings';
import { eveningLimits } from '@buurtplus/domain/training';
import { type ReactNode, useState } from 'react';
import { newId } from '../offline/device.ts';
import { Button, Heading, Notice, TextInput, useArrival } from '../ui/index.ts';
import type { EveningActs } from './evening-change.tsx';
import { Chips, EveningFields, isWholeEvening } from './evening-fields.tsx';
import { GuestFields } from './evening-guests.tsx';
import { EveningSeries } from './evening-series.tsx';
import { useEveningWords } from './evening-words.ts';

type Props = EveningActs & {
  readonly evenings: TrainerEvenings['evenings'];
  readonly choices: EveningChoices;
  readonly link: (eveningId: string, label: string, when: string) => ReactNode;
  /** @returns whether it arrived */
  readonly onPlan: (series: NewSeries) => Promise<boolean>;
};

const empty: EveningPlan = { day: '', from: '19:30', until: '21:30', place: '', moduleIds: [] };

const OneEvening = ({
  number,
  plan,
  isAdded,
  onChange,
}: {
  readonly number: number;
  readonly plan: EveningPlan;
  /** It came because somebody asked for one more. */
  readonly isAdded: boolean;
  readonly onChange: (plan: EveningPlan) => void;
}) => {
  const words = useEveningWords();
  const heading = useArrival<HTMLHeadingElement>(isAdded);
  return (
    <section className="bpp-stack" aria-label={words.evening(number)}>
      <h3 ref={heading}>{words.evening(number)}</h3>
      <EveningFields plan={plan} onChange={onChange} />
    </section>
  );
};

const isWhole = ({ name, teamIds, evenings }: NewSeries): boolean =>
  name.trim() !== '' && teamIds.length > 0 && evenings.every(isWholeEvening);

const NewSeriesForm = ({ choices, onPlan }: Pick<Props, 'choices' | 'onPlan'>) => {
  const words = useEveningWords();
  const begin: NewSeries = {
    seriesId: '',
    name: '',
    teamIds: choices.teams.length === 1 ? choices.teams.map(({ id }) => id) : [],
    organisationIds: [],
    duties: [],
    evenings: [empty],
  };
  const [series, setSeries] = useState(() => ({ ...begin, seriesId: newId() }));
  const [said, setSaid] = useState<'incomplete' | 'failed' | 'planned' | null>(null);
  const send = async (): Promise<void> => {
    if (!isWhole(series)) return setSaid('incomplete');
    const arrived = await onPlan(series);
    setSaid(arrived ? 'planned' : 'failed');
    if (arrived) setSeries({ ...begin, seriesId: newId() });
  };
  return (
    <form
      className="bpp-stack"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{words.plan}</h2>
      <TextInput
        label={words.name}
        maxLength={eveningLimits.name}
        value={series.name}
        onChange={({ target }) => setSeries({ ...series, name: target.value })}
      />
      <Chips
        label={words.teams}
        options={choices.teams}
        chosen={series.teamIds}
        onChange={(teamIds) => setSeries({ ...series, teamIds })}
      />
      <GuestFields
        choices={choices}
        teamIds={series.teamIds}
        chosen={series}
        onChange={({ organisationIds, duties }) => setSeries({ ...series, organisationIds, duties })}
      />
      {series.evenings.map((plan, at) => (
        <OneEvening
          // Evenings of a form have no name yet but their place in it.
          // biome-ignore lint/suspicious/noArrayIndexKey: the place is what they are called by
          key={at}
          number={at + 1}
          isAdded={at > 0}
          plan={plan}
          onChange={(changed) =>
            setSeries({
              ...series,
              evenings: series.evenings.map((one, index) => (index === at ? changed : one)),
            })
          }
        />
      ))}
      {series.evenings.length < eveningLimits.evenings ? (
        <Button
          kind="quiet"
          onClick={() =>
            setSeries({
              ...series,
              evenings: [...series.evenings, { ...(series.evenings.at(-1) ?? empty), day: '' }],
            })
          }
        >
          {words.addEvening}
        </Button>
      ) : null}
      {said === null ? null : (
        <Notice
          kind={said === 'planned' ? 'done' : 'attention'}
          live={said === 'planned' ? 'status' : 'alert'}
        >
          <p>{words[said]}</p>
        </Notice>
      )}
      <Button type="submit" wide>
        {words.invite}
      </Button>
    </form>
  );
};

/** What is still to come stands above what was. */
const seriesInOrder = (evenings: Props['evenings']): readonly string[] => {
  const now = new Date();
  const [toCome, was] = [true, false].map((isToCome) =>
    evenings.filter(({ endsAt }) => new Date(endsAt) > now === isToCome).map(({ seriesId }) => seriesId),
  );
  return [...new Set([...(toCome ?? []), ...(was ?? [])])];
};

export const EveningPlanScreen = ({ evenings, choices, link, onPlan, ...acts }: Props) => {
  const words = useEveningWords();
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      {evenings.length === 0 ? <p className="bpp-large">{words.planNone}</p> : null}
      {seriesInOrder(evenings).map((id) => (
        <EveningSeries
          key={id}
          evenings={evenings.filter(({ seriesId }) => seriesId === id)}
          choices={choices}
          acts={acts}
          link={link}
        />
      ))}
      <NewSeriesForm choices={choices} onPlan={onPlan} />
    </div>
  );
};
