/** Tasks beside the rounds: in the own year, and for the coordinator who did what. */
import type { MyTasks, TeamTasks } from '@buurtplus/contract/tasks';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useLanguage } from '../words/words.tsx';
import { afterWords } from './after-words.ts';
import { dayInWords } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

type Done = MyTasks['toWrite'][number];

const useTaskWords = () => {
  const { language } = useLanguage();
  const roster = rosterWords(language);
  return {
    words: afterWords(language),
    name: (one: Done): string => one.title ?? roster.kinds[one.kind] ?? one.kind,
    day: (one: Done): string => dayInWords(one.day, language, new Date()),
  };
};

const ToWrite = ({ tasks }: { readonly tasks: readonly Done[] }) => {
  const { words, name, day } = useTaskWords();
  return tasks.length === 0 ? null : (
    <>
      <h3>{words.toWrite}</h3>
      {tasks.map((one) => (
        <Link key={one.itemId} className="bpp-linkrow" to="/rooster/$itemId" params={{ itemId: one.itemId }}>
          <span className="bpp-tight">
            <strong>{name(one)}</strong>
            <span className="bpp-soft">{day(one)}</span>
          </span>
          <ChevronRight aria-hidden="true" />
        </Link>
      ))}
    </>
  );
};

const Written = ({
  task,
  people,
}: {
  readonly task: MyTasks['latest'][number];
  readonly people: string | null;
}) => {
  const { words, name, day } = useTaskWords();
  return (
    <li className="bpp-card">
      <strong>{name(task)}</strong>
      <p>
        {[
          day(task),
          words.done(task.minutes),
          task.cards === 0 ? null : words.cards(task.cards),
          task.talks === 0 ? null : words.talks(task.talks),
        ]
          .filter((part) => part !== null)
          .join(' · ')}
      </p>
      {people === null ? null : <p className="bpp-soft">{people}</p>}
    </li>
  );
};

export const MyTaskList = ({ tasks }: { readonly tasks: MyTasks }) => {
  const { words } = useTaskWords();
  if (tasks.tasks === 0 && tasks.toWrite.length === 0) return null;
  return (
    <section className="bpp-tight" aria-labelledby="tasks">
      <h2 id="tasks">{words.mineTitle}</h2>
      {tasks.tasks === 0 ? null : <p>{words.mineSum(tasks.tasks, words.done(tasks.minutes))}</p>}
      <ToWrite tasks={tasks.toWrite} />
      <ul className="bpp-list">
        {tasks.latest.map((one) => (
          <Written key={one.itemId} task={one} people={null} />
        ))}
      </ul>
    </section>
  );
};

export const TeamTaskList = ({ tasks }: { readonly tasks: TeamTasks }) => {
  const { words } = useTaskWords();
  return (
    <section className="bpp-tight" aria-labelledby="tasks">
      <h2 id="tasks">{words.teamTitle}</h2>
      {tasks.tasks.length + tasks.toWrite.length === 0 ? <p className="bpp-soft">{words.teamNone}</p> : null}
      <ToWrite tasks={tasks.toWrite} />
      <ul className="bpp-list">
        {tasks.tasks.map((one) => (
          <Written
            key={one.itemId}
            task={one}
            people={one.people.map((name) => name ?? words.former).join(', ')}
          />
        ))}
      </ul>
    </section>
  );
};
