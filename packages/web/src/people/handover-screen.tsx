/** The functional admin hands areas to a successor: first a look at the numbers, then the deed. */
import type { HandoverBody, HandoverChoices, HandoverPreview } from '@buurtplus/contract/staff';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Busy, Button, Heading, Notice, Select, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { type StaffWords, staffWords } from './staff-words.ts';
import './staff.css';

type Asked = Omit<HandoverBody, 'areaCodes'> & { readonly areaCodes: readonly string[] };

const Numbers = ({ preview, words }: { readonly preview: HandoverPreview; readonly words: StaffWords }) => (
  <div className="bpp-tight">
    <p className="bpp-large">{words.previewText(preview.open, preview.neighbourhoods)}</p>
    <dl className="bpp-numbers">
      {(['taken', 'owed', 'late', 'asleep', 'cases'] as const).map((key) => (
        <div key={key}>
          <dt>{words.numbers[key]}</dt>
          <dd>{preview[key]}</dd>
        </div>
      ))}
    </dl>
  </div>
);

type FormProps = {
  readonly data: HandoverChoices;
  readonly words: StaffWords;
  readonly onLook: (asked: Asked) => Promise<HandoverPreview | null>;
  readonly onMake: (asked: Asked) => void;
};

const HandoverForm = ({ data, words, onLook, onMake }: FormProps) => {
  const [assignmentId, setAssignmentId] = useState('');
  const [areaCodes, setAreaCodes] = useState<readonly string[]>([]);
  const [successorId, setSuccessorId] = useState('');
  const [startsOn, setStartsOn] = useState(data.today);
  const [preview, setPreview] = useState<HandoverPreview | null>(null);
  const holder = data.holders.find((one) => one.assignmentId === assignmentId) ?? null;
  const successors = new Map(
    data.holders
      .filter((one) => one.role === holder?.role && one.personId !== holder?.personId)
      .map((one) => [one.personId, one.name]),
  );
  const asked: Asked = { assignmentId, areaCodes, successorId, startsOn };
  const complete = holder !== null && areaCodes.length > 0 && successorId !== '';
  /** Whatever is changed after a look has to be looked at anew. */
  const change = (act: () => void): void => {
    act();
    setPreview(null);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!complete) return;
    if (preview === null) void onLook(asked).then(setPreview);
    else onMake(asked);
  };
  return (
    <form className="bpp-card bpp-stack" onSubmit={submit} aria-label={words.handTitle}>
      <Select
        label={words.holder}
        value={assignmentId}
        required
        options={[
          { value: '', label: words.pick },
          ...data.holders.map((one) => ({
            value: one.assignmentId,
            label: `${one.name}, ${words.roles[one.role]}`,
          })),
        ]}
        onChange={(event) =>
          change(() => {
            setAssignmentId(event.target.value);
            setSuccessorId('');
            setAreaCodes(
              data.holders
                .find((one) => one.assignmentId === event.target.value)
                ?.areas.map((area) => area.code) ?? [],
            );
          })
        }
      />
      {holder === null ? null : (
        <fieldset className="bpp-tight bpp-plainset">
          <legend>{words.areas}</legend>
          {holder.areas.map((area) => (
            <label key={area.code} className="bpp-tick">
              <input
                type="checkbox"
                checked={areaCodes.includes(area.code)}
                onChange={() =>
                  change(() =>
                    setAreaCodes(
                      areaCodes.includes(area.code)
                        ? areaCodes.filter((code) => code !== area.code)
                        : [...areaCodes, area.code],
                    ),
                  )
                }
              />
              {area.name}
            </label>
          ))}
        </fieldset>
      )}
      {holder !== null && successors.size === 0 ? <p>{words.noSuccessor}</p> : null}
      <Select
        label={words.successor}
        value={successorId}
        required
        options={[
          { value: '', label: words.pick },
          ...[...successors].map(([value, label]) => ({ value, label })),
        ]}
        onChange={(event) => change(() => setSuccessorId(event.target.value))}
      />
      <TextInput
        label={words.startsOn}
        type="date"
        required
        min={data.today}
        value={startsOn}
        onChange={(event) => change(() => setStartsOn(event.target.value))}
      />
      <div role="status">{preview === null ? null : <Numbers preview={preview} words={words} />}</div>
      <Button type="submit" disabled={!complete}>
        {preview === null ? words.preview : words.make}
      </Button>
    </form>
  );
};

export const HandoverScreen = () => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = staffWords(language);
  const client = useQueryClient();
  const [trouble, setTrouble] = useState<string | null>(null);
  const [made, setMade] = useState(0);
  const read = useQuery({
    queryKey: ['handovers'],
    queryFn: async () => {
      const answer = await callApi<HandoverChoices>('GET', '/handovers');
      if (answer.ok) return answer.value;
      throw new Error(answer.kind === 'problem' ? answer.problem.detail : words.failed);
    },
    retry: false,
  });
  const look = async (asked: Asked): Promise<HandoverPreview | null> => {
    const answer = await callApi<HandoverPreview>('POST', '/handovers/preview', asked);
    setTrouble(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : words.failed);
    return answer.ok ? answer.value : null;
  };
  const make = async (asked: Asked): Promise<void> => {
    const answer = await callApi('POST', '/handovers', asked);
    setTrouble(answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : words.failed);
    if (answer.ok) setMade(made + 1);
    await client.invalidateQueries();
  };
  const shown = trouble ?? read.error?.message ?? null;
  return (
    <div className="bpp-stack">
      <Heading>{words.handTitle}</Heading>
      <p>{words.handIntro}</p>
      {made > 0 ? <p role="status">{words.made}</p> : null}
      {shown === null ? null : (
        <Notice kind="attention" live="alert">
          <p>{shown}</p>
        </Notice>
      )}
      {read.isPending ? <Busy words={app.busy} /> : null}
      {read.data === undefined ? null : (
        <HandoverForm
          key={made}
          data={read.data}
          words={words}
          onLook={look}
          onMake={(asked) => void make(asked)}
        />
      )}
    </div>
  );
};
