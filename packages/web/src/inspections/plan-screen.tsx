/** Planning a schouw: where, when, which points, what is looked at. */
import type { InspectionList } from '@buurtplus/contract/inspections';
import { planLimits } from '@buurtplus/domain/inspections';
import { type FormEvent, type ReactNode, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Button, Chip, Heading, Notice, Select, TextInput } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { FixedPoints, type MapSlot } from './fixed-points.tsx';
import { useInspectionWords } from './inspection-words.ts';
import { emptyPlan, type PlanForm, planOf, toggled } from './plan-form.ts';
import { What } from './what-part.tsx';
import './inspections.css';

type Props = {
  readonly planFor: InspectionList['planFor'];
  readonly areaNames: ReadonlyMap<string, string>;
  readonly today: string;
  /** The map of another room, on these neighbourhoods. */
  readonly map: (codes: readonly string[], ...rest: Parameters<MapSlot>) => ReactNode;
  readonly onPlanned: () => Promise<void>;
};

type PartProps = {
  readonly form: PlanForm;
  readonly change: (change: Partial<PlanForm>) => void;
};

const Where = ({ form, change, planFor, areaNames }: PartProps & Pick<Props, 'planFor' | 'areaNames'>) => {
  const words = useInspectionWords();
  const team = planFor.find((one) => one.teamId === form.teamId);
  return (
    <>
      {planFor.length < 2 ? null : (
        <Select
          label={words.planTeam}
          value={form.teamId}
          options={planFor.map((one) => ({ value: one.teamId, label: one.name }))}
          onChange={(event) => change({ teamId: event.target.value, codes: [] })}
        />
      )}
      <fieldset className="bpp-row bpp-chipset">
        <legend>{words.planAreas}</legend>
        {(team?.neighbourhoodCodes ?? []).map((code) => (
          <Chip
            key={code}
            chosen={form.codes.includes(code)}
            onChoose={() => change({ codes: toggled(form.codes, code) })}
          >
            {areaNames.get(code) ?? code}
          </Chip>
        ))}
      </fieldset>
    </>
  );
};

const Points = ({ form, change, map }: PartProps & Pick<Props, 'map'>) => {
  const words = useInspectionWords();
  return (
    <>
      <fieldset className="bpp-row bpp-chipset">
        <legend>{words.planWay}</legend>
        <Chip chosen={form.way === 'drawn'} onChoose={() => change({ way: 'drawn' })}>
          {words.drawn}
        </Chip>
        <Chip chosen={form.way === 'fixed'} onChoose={() => change({ way: 'fixed' })}>
          {words.fixed}
        </Chip>
      </fieldset>
      {form.way === 'drawn' ? (
        <>
          <TextInput
            label={words.count}
            hint={words.countHint}
            type="number"
            min={1}
            max={planLimits.points}
            value={form.count}
            onChange={(event) => change({ count: event.target.value })}
          />
          <TextInput
            label={words.seed}
            hint={words.seedHint}
            value={form.seed}
            maxLength={planLimits.seed}
            autoComplete="off"
            onChange={(event) => change({ seed: event.target.value })}
          />
        </>
      ) : (
        <FixedPoints
          places={form.places}
          onPlaces={(places) => change({ places })}
          map={(...rest) => map(form.codes, ...rest)}
        />
      )}
    </>
  );
};

export const PlanInspectionScreen = (props: Props) => {
  const words = useInspectionWords();
  const { app } = useWords();
  const [form, setForm] = useState(() => emptyPlan(props.planFor, props.today));
  const [inspectionId] = useState(newId);
  const [said, setSaid] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const change = (part: Partial<PlanForm>): void => setForm((before) => ({ ...before, ...part }));
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    const answer = await callApi('POST', '/inspections', planOf(form, inspectionId));
    setBusy(false);
    if (answer.ok) return props.onPlanned();
    const field = answer.kind === 'problem' ? answer.problem.fields?.[0]?.path : undefined;
    setSaid(
      words.wrong[field?.split('.')[0] ?? ''] ??
        (answer.kind === 'problem' ? answer.problem.detail : app.failed),
    );
  };
  return (
    <form className="bpp-stack" onSubmit={(event) => void save(event)} noValidate>
      <Heading>{words.plan}</Heading>
      <p>{words.planIntro}</p>
      <TextInput
        label={words.planTitle}
        hint={words.planTitleHint}
        value={form.title}
        maxLength={planLimits.title}
        onChange={(event) => change({ title: event.target.value })}
      />
      <Where form={form} change={change} planFor={props.planFor} areaNames={props.areaNames} />
      <TextInput
        label={words.planDay}
        type="date"
        min={props.today}
        value={form.day}
        onChange={(event) => change({ day: event.target.value })}
      />
      <Points form={form} change={change} map={props.map} />
      <What form={form} change={change} />
      {said === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{said}</p>
        </Notice>
      )}
      <Button type="submit" wide busy={busy}>
        {words.planSave}
      </Button>
    </form>
  );
};
