/** The situation by parts of life, what the resident wants, and the plan with its mix in sight. */
import type { CaseView } from '@buurtplus/contract/casework';
import { dayInWords, momentInWords } from '../words/moments.ts';
import { useLanguage } from '../words/words.tsx';
import { type CaseWords, todayInDutch } from './case-words.ts';
import { type CaseStep, revealInCase } from './casework.api.ts';
import { EntryLine, entryInWords } from './entry-line.tsx';
import { PlanAction } from './plan-action.tsx';
import { PutRightDoor, type ToPutRight } from './put-right-form.tsx';
import { SensitiveLine } from './sensitive-line.tsx';

type Entry = CaseView['entries'][number];
type Props = {
  readonly view: CaseView;
  readonly words: CaseWords;
  readonly onStep: (step: CaseStep) => Promise<boolean>;
  readonly onPutRight: (one: ToPutRight) => void;
};
type MapProps = Omit<Props, 'onStep'>;

const Line = ({ entry, ...props }: MapProps & { readonly entry: Entry }) => {
  const { words } = props;
  const { language } = useLanguage();
  if (entry.entry.kind === 'sensitive') return null;
  return (
    <li data-wall={entry.compartment}>
      <EntryLine entry={entry.entry} />
      {entry.isCorrected ? <small className="bpp-soft">{words.right.corrected}</small> : null}
      {entry.compartment === 'shared' ? null : (
        <span className="bpp-case-wall">{words.compartments[entry.compartment]}</span>
      )}
      <PutRightDoor {...props} line={entry} name={entryInWords(entry.entry, words, language)[0]} />
    </li>
  );
};

export const SituationMap = (props: MapProps) => {
  const { view, words } = props;
  const domainOf = (entry: Entry): string | null =>
    entry.entry.kind === 'fact' || entry.entry.kind === 'knows' ? entry.entry.domain : null;
  const known = Object.entries(words.domains).filter(([code]) =>
    view.entries.some((entry) => domainOf(entry) === code),
  );
  const own = view.entries.filter((one) => one.entry.kind === 'wish' || one.entry.kind === 'consent');
  return (
    <section className="bpp-stack" aria-labelledby="case-map">
      <h2 id="case-map">{words.map}</h2>
      {known.length === 0 && view.entries.every((one) => one.entry.kind !== 'sensitive') ? (
        <p className="bpp-soft">{words.mapEmpty}</p>
      ) : null}
      <div className="bpp-case-domains">
        {known.map(([code, label]) => (
          <section key={code} className="bpp-tight">
            <h3>{label}</h3>
            <ul className="bpp-case-lines">
              {view.entries
                .filter((entry) => domainOf(entry) === code)
                .map((entry) => (
                  <Line key={entry.entryId} entry={entry} {...props} />
                ))}
            </ul>
          </section>
        ))}
      </div>
      <Sensitive {...props} />
      <h3>{words.wishes}</h3>
      {own.length === 0 ? <p className="bpp-soft">{words.wishesEmpty}</p> : null}
      <ul className="bpp-case-lines">
        {own.map((entry) => (
          <Line key={entry.entryId} entry={entry} {...props} />
        ))}
      </ul>
    </section>
  );
};

const Sensitive = (props: MapProps) => {
  const { view, words, onPutRight } = props;
  const { language } = useLanguage();
  const marks = view.entries.filter((one) => one.entry.kind === 'sensitive');
  if (marks.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="case-sensitive">
      <h3 id="case-sensitive">{words.sensitive.title}</h3>
      <p className="bpp-soft">{words.sensitive.intro}</p>
      <ul className="bpp-case-lines">
        {marks.map((mark, at) => {
          const name = words.sensitive.name(at + 1, momentInWords(mark.madeAt, language, new Date()));
          return (
            <li key={mark.entryId} data-wall={mark.compartment}>
              <SensitiveLine
                name={name}
                onReveal={() => revealInCase(view.caseId, mark.entryId)}
                beside={(opened) => (
                  <PutRightDoor
                    name={name}
                    line={mark}
                    view={view}
                    words={words}
                    onPutRight={onPutRight}
                    opened={opened}
                  />
                )}
              />
              {mark.compartment === 'shared' ? null : (
                <span className="bpp-case-wall">{words.compartments[mark.compartment]}</span>
              )}
            </li>
          );
        })}
      </ul>
      {view.sealedUntil === null ? null : (
        <p className="bpp-soft">
          {words.sensitive.goneAfter(dayInWords(view.sealedUntil, todayInDutch(), language))}
        </p>
      )}
    </section>
  );
};

const Mix = ({ view, words }: Pick<Props, 'view' | 'words'>) => {
  const { mix } = view;
  const total = mix.formal + mix.informal + mix.resident;
  if (total === 0) return null;
  const kinds = ['formal', 'informal', 'resident'] as const;
  return (
    <div className="bpp-tight">
      <div className="bpp-case-mix" aria-hidden="true">
        {kinds.map((kind) =>
          mix[kind] === 0 ? null : <span key={kind} data-kind={kind} style={{ flexGrow: mix[kind] }} />,
        )}
      </div>
      <p>
        {words.mix}: {kinds.map((kind) => `${words.supports[kind]} ${mix[kind]}`).join(' · ')}
      </p>
    </div>
  );
};

export const PlanPart = (props: Props) => {
  const { view, words } = props;
  const actions = view.entries.filter((one) => one.entry.kind === 'action');
  return (
    <section className="bpp-stack" aria-labelledby="case-plan">
      <h2 id="case-plan">{words.plan}</h2>
      <Mix view={view} words={words} />
      {actions.length === 0 ? <p className="bpp-soft">{words.planEmpty}</p> : null}
      <ul className="bpp-case-lines">
        {actions.map((entry) => (
          <PlanAction key={entry.entryId} {...props} entry={entry} />
        ))}
      </ul>
    </section>
  );
};
