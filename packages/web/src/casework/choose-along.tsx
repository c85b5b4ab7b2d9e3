/** Choosing what goes along, one by one: of the case itself, and of the lines in it; and saying what stays behind. */
import type { CaseView } from '@buurtplus/contract/casework';
import {
  canHoldBack,
  type HeldBackField,
  isToGive,
  movesOwnership,
  type ShareableField,
  shareableFields,
} from '@buurtplus/domain/casework';
import { Notice } from '../ui/index.ts';
import { momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import type { CaseWords } from './case-words.ts';
import { revealInCase } from './casework.api.ts';
import { entryInWords } from './entry-line.tsx';
import { SensitiveLine } from './sensitive-line.tsx';

const Tick = ({
  label,
  checked,
  disabled = false,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled?: boolean;
  readonly onChange: (checked: boolean) => void;
}) => (
  <label className="bpp-case-tick">
    <input
      type="checkbox"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.target.checked)}
    />
    <span>{label}</span>
  </label>
);

const toggled = <Value,>(list: readonly Value[], one: Value, on: boolean): readonly Value[] =>
  on ? [...list.filter((each) => each !== one), one] : list.filter((each) => each !== one);

type Verb = CaseView['handOvers'][number]['kind'];

/** To a colleague the case goes as it is unless something is taken out; to anybody else each part is chosen. */
export const fieldsAtFirst = {
  refer: ['place'],
  assign: shareableFields,
  transfer: ['place'],
} as const satisfies Readonly<Record<Verb, readonly ShareableField[]>>;

type Props = {
  readonly view: Pick<
    CaseView,
    'caseId' | 'street' | 'houseNumber' | 'addressShielded' | 'answerDueAt' | 'entries'
  >;
  readonly words: CaseWords;
  readonly verb: Verb;
  readonly fields: readonly ShareableField[];
  readonly entryIds: readonly string[];
  /** Of what is sensitive, in the order of the frozen text. */
  readonly marks: readonly string[];
  readonly fits: (entryId: string) => boolean;
  readonly onFields: (fields: readonly ShareableField[]) => void;
  readonly onEntries: (entryIds: readonly string[]) => void;
};

export const ChooseAlong = (props: Props) => {
  const { view, words, verb, fields, entryIds, marks, fits, onFields, onEntries } = props;
  const { language } = useLanguage();
  const moves = movesOwnership(verb);
  const isFixed = (field: ShareableField): boolean => moves && !canHoldBack(verb, view, field);
  return (
    <fieldset className="bpp-tight">
      <legend>{words.sharedFields}</legend>
      {moves ? <p className="bpp-soft">{words.along.why}</p> : null}
      {view.addressShielded ? <p className="bpp-soft">{words.along.shielded[verb]}</p> : null}
      {shareableFields
        .filter((field) => isToGive(verb, view, field))
        .map((field) => (
          <Tick
            key={field}
            label={moves && field === 'place' ? words.along.street : words.fields[field]}
            checked={isFixed(field) || fields.includes(field)}
            disabled={isFixed(field)}
            onChange={(on) => onFields(toggled(fields, field, on))}
          />
        ))}
      {moves && view.answerDueAt !== null ? (
        <Tick
          label={words.along.debt(momentInWords(view.answerDueAt, language, new Date()))}
          checked
          disabled
          onChange={() => undefined}
        />
      ) : null}
      {view.entries.map(({ entryId, entry, compartment }) => {
        const nameOfMark = words.sensitive.shared(marks.indexOf(entryId) + 1);
        const name = entry.kind === 'sensitive' ? nameOfMark : entryInWords(entry, words, language)[0];
        return (
          <div key={entryId} className="bpp-tight">
            <Tick
              label={`${name}${compartment === 'shared' ? '' : ` (${words.compartments[compartment]})`}${fits(entryId) ? '' : `, ${words.along.behindWall}`}`}
              checked={entryIds.includes(entryId)}
              disabled={!fits(entryId)}
              onChange={(on) => onEntries(toggled(entryIds, entryId, on))}
            />
            {entry.kind === 'sensitive' ? (
              <SensitiveLine
                isNamed={false}
                name={name}
                onReveal={() => revealInCase(view.caseId, entryId)}
              />
            ) : null}
          </div>
        );
      })}
      {moves ? <p className="bpp-soft">{words.heldBack}</p> : null}
    </fieldset>
  );
};

/** Before it goes: what is in nobody's case any more after the yes. */
export const StaysBehind = ({
  held,
  words,
}: {
  readonly held: readonly HeldBackField[];
  readonly words: CaseWords;
}) =>
  held.length === 0 ? null : (
    <Notice kind="attention">
      <p>{words.along.staysBehind(heldInWords(held, words))}</p>
      {held.includes('reason') ? <p>{words.along.otherReason}</p> : null}
    </Notice>
  );

export const heldInWords = (held: readonly HeldBackField[], words: CaseWords): string =>
  held.map((field) => words.along.held[field]).join(', ');
