/** The overview of trainer and adviser: about how many people in each team and area, what is due, what often goes wrong. */
import type { LearningReach, TrainingOverview } from '@buurtplus/contract/training-overview';
import { learningLine } from '@buurtplus/domain/training';
import { Button, Fold, Heading, Notice } from '../ui/index.ts';
import { saveCsvRows, saveFile } from '../ui/save-file.ts';
import { useLanguage } from '../words/words.tsx';
import { dayInFull } from './day-in-full.ts';
import { MissedList } from './missed-list.tsx';
import { lessonsDue, type MissedItem, overviewRows } from './overview-rows.ts';
import { overviewWords } from './overview-words.ts';
import { missedStatements, teamStatements } from './xapi.ts';

type Place = LearningReach & { readonly key: string; readonly name: string };

const PlaceList = ({ places }: { readonly places: readonly Place[] }) => {
  const { language } = useLanguage();
  const words = overviewWords(language);
  const told = (people: number | null): string => (people === null ? words.few : words.about(people));
  return (
    <ul className="bpp-list">
      {places.map(({ key, name, people, certificates, evenings, modules }) => (
        <li key={key} className="bpp-card bpp-tight">
          <strong>{name}</strong>
          <span>
            {words.people}: {told(people)} · {words.evenings}: {told(evenings)} · {words.certificates}:{' '}
            {told(certificates)}
          </span>
          <details className="bpp-other">
            <summary>{words.modules}</summary>
            <ul>
              {modules.map((one) => (
                <li key={one.moduleId}>
                  {learningLine.find(({ id }) => id === one.moduleId)?.title[language] ?? one.moduleId}:{' '}
                  {told(one.people)}
                </li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ul>
  );
};

type Props = {
  readonly overview: TrainingOverview;
  readonly missed: readonly MissedItem[];
};

export const OverviewScreen = ({ overview, missed }: Props) => {
  const { language } = useLanguage();
  const words = overviewWords(language);
  const due = lessonsDue(overview.on);
  const saveXapi = async (): Promise<void> =>
    saveFile(
      `leren-xapi-${overview.on}.json`,
      new Blob(
        [
          JSON.stringify([
            ...(await teamStatements(overview.teams, window.location.origin)),
            ...(await missedStatements(missed, window.location.origin)),
          ]),
        ],
        { type: 'application/json' },
      ),
    );
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{words.intro}</p>
      <section className="bpp-stack" aria-label={words.teams}>
        <h2>{words.teams}</h2>
        {overview.teams.length === 0 ? <p className="bpp-large">{words.noTeams}</p> : null}
        <PlaceList places={overview.teams.map((one) => ({ ...one, key: one.teamId }))} />
      </section>
      {overview.areas.length === 0 ? null : (
        <Fold id="areas" title={words.areas} hint={words.areaCount(overview.areas.length)}>
          <PlaceList places={overview.areas.map((one) => ({ ...one, key: one.code }))} />
        </Fold>
      )}
      <section className="bpp-stack" aria-label={words.missed}>
        <h2>{words.missed}</h2>
        <p className="bpp-soft">{words.missedText}</p>
        <MissedList missed={missed} />
      </section>
      <section className="bpp-stack" aria-label={words.due}>
        <h2>{words.due}</h2>
        {due.length === 0 ? <p>{words.dueNone}</p> : null}
        {due.map(({ id, title, reviewBy }) => (
          <Notice key={id} kind={reviewBy < overview.on ? 'attention' : 'info'}>
            <p>
              {(reviewBy < overview.on ? words.overdue : words.dueOn)(
                title[language],
                dayInFull(reviewBy, language),
              )}
            </p>
          </Notice>
        ))}
      </section>
      <Button
        kind="secondary"
        wide
        onClick={() => saveCsvRows(`leren-${overview.on}.csv`, overviewRows(overview, missed))}
      >
        {words.csv}
      </Button>
      <Button kind="secondary" wide onClick={() => void saveXapi()}>
        {words.xapi}
      </Button>
    </div>
  );
};
