/** The municipality's own ladder, from the bottom up: names, who decides, and what a rung does to access. */

import type { LadderInUse } from '@buurtplus/contract/casework-desk';
import { moveRung, type Rung, rungsInUse } from '@buurtplus/domain/casework';
import { dutyRoles } from '@buurtplus/domain/people';
import { useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { newId } from '../offline/device.ts';
import { Busy, Button, Heading, Notice, Select, TextInput, useArrival } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { useCaseWords } from './case-words.ts';
import { saveLadder, troubleOf, useLadder } from './casework.api.ts';
import './casework.css';

/** A name of its own that no rung ever had: a case that stands on one that was taken away must not move to the next that is made. */
const freshCode = (): string => {
  const letters = Array.from(newId().replaceAll('-', '').slice(-16), (digit) =>
    String.fromCharCode(97 + Number.parseInt(digit, 16)),
  );
  return `rung_${letters.join('')}`;
};

const RungFields = ({
  rung,
  isAdded,
  cases,
  at,
  of,
  onChange,
  onMove,
  onRemove,
}: {
  /** How many open cases stand on it. */
  readonly cases: number;
  readonly at: number;
  readonly of: number;
  readonly onMove: (by: 1 | -1) => void;
  /** Somebody asked for it: it takes the focus. */
  readonly isAdded: boolean;
  readonly rung: Rung;
  readonly onChange: (rung: Rung) => void;
  readonly onRemove: () => void;
}) => {
  const words = useCaseWords();
  const { roles } = useWords();
  const fields = useArrival<HTMLFieldSetElement>(isAdded);
  return (
    <fieldset className="bpp-card bpp-case-rung" ref={fields}>
      <legend className="bpp-hidden">{rung.nl === '' ? words.rungNew : rung.nl}</legend>
      {cases === 0 ? null : <p className="bpp-soft">{words.ladder.inUse(cases)}</p>}
      <TextInput
        label={words.rungNl}
        required
        maxLength={80}
        value={rung.nl}
        onChange={(event) => onChange({ ...rung, nl: event.target.value })}
      />
      <TextInput
        label={words.rungEn}
        required
        maxLength={80}
        value={rung.en}
        onChange={(event) => onChange({ ...rung, en: event.target.value })}
      />
      <Select
        label={words.rungAccess}
        value={rung.access}
        options={Object.entries(words.access).map(([value, label]) => ({ value, label }))}
        onChange={(event) => onChange({ ...rung, access: event.target.value as Rung['access'] })}
      />
      <div role="group" aria-label={words.rungDecides}>
        <span>{words.rungDecides}</span>
        {dutyRoles.map((role) => (
          <label key={role} className="bpp-case-tick">
            <input
              type="checkbox"
              checked={rung.decides.includes(role)}
              onChange={(event) =>
                onChange({
                  ...rung,
                  decides: dutyRoles.filter((one) =>
                    one === role ? event.target.checked : rung.decides.includes(one),
                  ),
                })
              }
            />
            <span>{roles[role]}</span>
          </label>
        ))}
      </div>
      <div className="bpp-row">
        {([-1, 1] as const).map((by) => (
          <Button
            key={by}
            kind="quiet"
            data-move={`${rung.code} ${by}`}
            aria-label={(by === -1 ? words.ladder.up : words.ladder.down)(
              rung.nl === '' ? words.rungNew : rung.nl,
            )}
            disabled={by === -1 ? at === 0 : at === of - 1}
            onClick={() => onMove(by)}
          >
            {by === -1 ? words.ladder.upShort : words.ladder.downShort}
          </Button>
        ))}
        <Button
          kind="quiet"
          aria-label={`${words.rungRemove}: ${rung.nl === '' ? words.rungNew : rung.nl}`}
          onClick={onRemove}
        >
          {words.rungRemove}
        </Button>
      </div>
    </fieldset>
  );
};

/** A rung on which cases stand, that goes: where do they go? */
const GoingRung = ({
  rung,
  cases,
  rungs,
  to,
  onTo,
  onKeep,
}: {
  readonly rung: Rung;
  readonly cases: number;
  readonly rungs: readonly Rung[];
  readonly to: string;
  readonly onTo: (code: string) => void;
  readonly onKeep: () => void;
}) => {
  const words = useCaseWords();
  const { language } = useLanguage();
  const box = useArrival<HTMLFieldSetElement>(true);
  const targets = rungs.filter((one) => one.access === rung.access && one.nl.trim() !== '');
  return (
    <fieldset className="bpp-card bpp-case-rung" ref={box}>
      <legend className="bpp-hidden">{words.ladder.goesTitle(rung.nl)}</legend>
      <p>
        <strong>{words.ladder.goesTitle(rung.nl)}</strong>
      </p>
      {targets.length === 0 ? (
        <p>{words.ladder.goesNone}</p>
      ) : (
        <Select
          label={words.ladder.goesWhere(cases)}
          hint={words.ladder.goesHint}
          required
          value={to}
          options={[
            { value: '', label: words.ladder.goesPick },
            ...targets.map((one) => ({
              value: one.code,
              label: one[language] === '' ? one.nl : one[language],
            })),
          ]}
          onChange={(event) => onTo(event.target.value)}
        />
      )}
      <div>
        <Button kind="quiet" onClick={onKeep}>
          {words.ladder.keep}
        </Button>
      </div>
    </fieldset>
  );
};

/** The rung moves in the page; whoever moved it stays at the button he pressed, or at the other one when it is at the end. */
const useMoves = () => {
  const form = useRef<HTMLFormElement>(null);
  const [moved, setMoved] = useState<{
    readonly code: string;
    readonly by: 1 | -1;
    readonly turn: number;
  } | null>(null);
  useEffect(() => {
    if (moved === null) return;
    const at = (by: number) =>
      form.current?.querySelector<HTMLButtonElement>(`[data-move="${moved.code} ${by}"]:not(:disabled)`);
    (at(moved.by) ?? at(-moved.by))?.focus();
  }, [moved]);
  return {
    form,
    moved,
    move: (code: string, by: 1 | -1): void =>
      setMoved((before) => ({ code, by, turn: (before?.turn ?? 0) + 1 })),
  };
};

const LadderForm = ({
  given,
  inUse,
}: {
  readonly given: readonly Rung[];
  readonly inUse: LadderInUse['inUse'];
}) => {
  const words = useCaseWords();
  const client = useQueryClient();
  const [rungs, setRungs] = useState(given);
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const [goTo, setGoTo] = useState<Readonly<Record<string, string>>>({});
  const { form, moved, move } = useMoves();
  const cases = new Map(inUse.map((one) => [one.code, one.cases]));
  const going = rungsInUse(given, rungs, cases);
  const placeOfMoved = rungs.findIndex(({ code }) => code === moved?.code);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const moves = going.map(({ code }) => ({ from: code, to: goTo[code] ?? '' }));
    const answer = await saveLadder({ rungs, moves: moves.filter(({ to }) => to !== '') });
    const trouble = troubleOf(answer, { failed: words.failed, wrong: words.ladderWrong });
    setSaid(
      trouble === null ? { kind: 'done', text: words.ladderSaved } : { kind: 'attention', text: trouble },
    );
    await client.invalidateQueries({ queryKey: ['cases'] });
    // Also after a no: meanwhile a case may have come to stand on what goes.
    await client.invalidateQueries({ queryKey: ['case-ladder'] });
  };
  return (
    <form className="bpp-stack" ref={form} onSubmit={(event) => void submit(event)}>
      {rungs.map((rung, index) => (
        <RungFields
          key={rung.code}
          rung={rung}
          isAdded={!given.some(({ code }) => code === rung.code)}
          cases={cases.get(rung.code) ?? 0}
          at={index}
          of={rungs.length}
          onMove={(by) => {
            setRungs(moveRung(rungs, rung.code, by));
            move(rung.code, by);
          }}
          onChange={(changed) => setRungs(rungs.map((one, at) => (at === index ? changed : one)))}
          onRemove={() => setRungs(rungs.filter((_, at) => at !== index))}
        />
      ))}
      {going.map((rung) => (
        <GoingRung
          key={rung.code}
          rung={rung}
          cases={cases.get(rung.code) ?? 0}
          rungs={rungs}
          to={goTo[rung.code] ?? ''}
          onTo={(code) => setGoTo({ ...goTo, [rung.code]: code })}
          onKeep={() => {
            const at = given.findIndex(({ code }) => code === rung.code);
            setRungs([...rungs.slice(0, at), rung, ...rungs.slice(at)]);
          }}
        />
      ))}
      <p role="status" className="bpp-hidden">
        {moved === null || placeOfMoved === -1
          ? ''
          : words.ladder.place(rungs[placeOfMoved]?.nl ?? '', placeOfMoved + 1, rungs.length)}
      </p>
      <Button
        kind="secondary"
        onClick={() =>
          setRungs([...rungs, { code: freshCode(), nl: '', en: '', decides: dutyRoles, access: 'shared' }])
        }
      >
        {words.rungAdd}
      </Button>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <Button type="submit" wide>
        {words.send}
      </Button>
    </form>
  );
};

export const LadderScreen = () => {
  const words = useCaseWords();
  const ladder = useLadder();
  return (
    <div className="bpp-stack">
      <Heading>{words.ladderTitle}</Heading>
      <p>{words.ladderIntro}</p>
      {ladder.isPending ? <Busy words={words.loading} /> : null}
      {ladder.isError ? (
        <Notice kind="attention">
          <p>{words.failed}</p>
        </Notice>
      ) : null}
      {ladder.data == null ? null : <LadderForm given={ladder.data.rungs} inUse={ladder.data.inUse} />}
    </div>
  );
};
