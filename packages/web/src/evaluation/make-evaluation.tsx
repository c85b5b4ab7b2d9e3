/** A trainer makes an evaluation, or mends one that nobody answered: a name, the day, the teams. */
import type { TrainerEvenings } from '@buurtplus/contract/evenings';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Button, Notice, Select, TextInput } from '../ui/index.ts';
import { dayInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import type { EvaluationWords } from './evaluation-words.ts';

type Begun = {
  readonly evaluationId: string;
  readonly name: string;
  readonly trainingOn: string;
  readonly teamIds: readonly string[];
};
type Props = {
  /** The one that is being mended; null for a new one. */
  readonly begun?: Begun | null;
  readonly teams: readonly { readonly teamId: string; readonly name: string }[];
  /** The own evenings that can still be asked about; one of them fills the form. */
  readonly evenings?: TrainerEvenings['evenings'];
  readonly words: EvaluationWords;
  readonly onMade: () => void;
};

const dayOf = (at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' }).format(new Date(at));

export const MakeEvaluation = ({ begun = null, teams, evenings = [], words, onMade }: Props) => {
  const { app } = useWords();
  const { language } = useLanguage();
  const [picked, setPicked] = useState('');
  const [id, setId] = useState(newId);
  const [name, setName] = useState(begun?.name ?? '');
  const [trainingOn, setTrainingOn] = useState(begun?.trainingOn ?? '');
  const [chosen, setChosen] = useState<readonly string[]>(begun?.teamIds ?? []);
  const [wrong, setWrong] = useState<string | null>(null);
  const pick = (eveningId: string): void => {
    setPicked(eveningId);
    const one = evenings.find((evening) => evening.eveningId === eveningId);
    if (one === undefined) return;
    setName(one.series);
    setTrainingOn(dayOf(one.startsAt));
    setChosen(one.teamIds);
  };
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (chosen.length === 0) return setWrong(words.oneTeam);
    const body = { name, trainingOn, teamIds: chosen };
    const answer =
      begun === null
        ? await callApi('POST', '/evaluations', { ...body, evaluationId: id })
        : await callApi('PUT', `/evaluations/${begun.evaluationId}`, body);
    if (!answer.ok) {
      if (answer.kind !== 'problem') return setWrong(app.failed);
      const code = answer.problem.fields?.[0]?.code ?? '';
      return setWrong(words.wrong[code] ?? answer.problem.detail);
    }
    setWrong(null);
    if (begun !== null) return onMade();
    setId(newId());
    setPicked('');
    setName('');
    setTrainingOn('');
    setChosen([]);
    onMade();
  };
  return (
    <section className="bpp-stack" aria-label={begun === null ? words.make : words.change}>
      <h2>{begun === null ? words.make : words.change}</h2>
      <form className="bpp-stack" onSubmit={(event) => void send(event)}>
        {begun !== null || evenings.length === 0 ? null : (
          <Select
            label={words.fromEvening}
            value={picked}
            options={[
              { value: '', label: words.otherTraining },
              ...evenings.map(({ eveningId, series, startsAt }) => ({
                value: eveningId,
                label: `${series}, ${dayInWords(dayOf(startsAt), '1970-01-01', language)}`,
              })),
            ]}
            onChange={(event) => pick(event.target.value)}
          />
        )}
        <TextInput
          label={words.name}
          hint={words.nameHint}
          required
          maxLength={120}
          autoComplete="off"
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
        <TextInput
          label={words.trainingOn}
          hint={words.trainingHint}
          type="date"
          required
          value={trainingOn}
          onChange={(event) => setTrainingOn(event.target.value)}
        />
        <fieldset className="bpp-fieldset">
          <legend>{words.teams}</legend>
          {teams.map((team) => (
            <label key={team.teamId} className="bpp-check">
              <input
                type="checkbox"
                checked={chosen.includes(team.teamId)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked
                      ? [...chosen, team.teamId]
                      : chosen.filter((one) => one !== team.teamId),
                  )
                }
              />{' '}
              {team.name}
            </label>
          ))}
        </fieldset>
        {wrong === null ? null : (
          <Notice kind="attention" live="alert">
            <p>{wrong}</p>
          </Notice>
        )}
        <div>
          <Button type="submit">{begun === null ? words.makeButton : words.changeButton}</Button>
        </div>
      </form>
    </section>
  );
};
