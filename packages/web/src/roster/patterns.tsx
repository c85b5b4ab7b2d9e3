/** Below the board: the weekly patterns that fill the roster, changed from a day on or stopped. */
import type { TemplateView, ZoneView } from '@buurtplus/contract/roster';
import { type FormEvent, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { useOnce } from '../offline/use-once.ts';
import { Fold, Notice, SendButton, Sending, SureButton } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { correctWords } from './correct-words.ts';
import { PlanFields } from './plan-fields.tsx';
import { formOfPattern, isReady, planProblem, templateBody } from './plan-form.ts';
import { planWords } from './plan-words.ts';
import { changeTemplate, endTemplate, sentenceOf } from './roster.api.ts';
import { dayInWords } from './roster-lists.ts';
import { rosterWords } from './roster-words.ts';

const clockOf = (minute: number): string =>
  `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`;

type Tell = (answer: ApiAnswer<unknown>, done: string) => Promise<void>;

type ChangeProps = {
  readonly pattern: TemplateView;
  readonly zones: readonly ZoneView[];
  readonly today: string;
  readonly onTell: Tell;
};

/** What follows and what stays is said before it is kept. */
const ChangePattern = ({ pattern, zones, today, onTell }: ChangeProps) => {
  const { language } = useLanguage();
  const words = correctWords(language);
  const [form, setForm] = useState(() => formOfPattern(pattern, today));
  const { isSending, once } = useOnce();
  const days = (list: readonly string[]): string =>
    list.map((day) => dayInWords(day, language, new Date(), true)).join(', ');
  const kept = pattern.kept.filter((day) => day >= form.startsOn);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const body = templateBody(form);
    const answer = await once({ ...body, of: pattern.templateId }, (id) =>
      changeTemplate(pattern.templateId, { ...body, templateId: id }),
    );
    if (answer === null) return;
    await onTell(answer, answer.ok ? words.patternChanged(answer.value.planned) : '');
  };
  return (
    <Sending value={isSending}>
      <form className="bpp-stack" onSubmit={(event) => void send(event)}>
        <PlanFields form={form} zones={zones} onChange={setForm} changes />
        {form.startsOn === '' ? null : (
          <Notice kind="info">
            <p>{words.patternFollows(days([form.startsOn]))}</p>
            {kept.length === 0 ? null : <p>{words.patternKeeps(days(kept), kept.length)}</p>}
          </Notice>
        )}
        <SendButton kind="secondary" wide disabled={!isReady(form) || planProblem(form) !== null}>
          {words.keepPattern}
        </SendButton>
      </form>
    </Sending>
  );
};

/** The form is made when it is opened: ten patterns are ten lines, not ten forms. */
const Changeable = (props: ChangeProps) => {
  const words = correctWords(useLanguage().language);
  const [open, setOpen] = useState(false);
  return (
    <details className="bpp-more" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.changePattern}</summary>
      {open ? <ChangePattern {...props} /> : null}
    </details>
  );
};

type Props = {
  readonly templates: readonly TemplateView[];
  readonly zones: readonly ZoneView[];
  readonly today: string;
  readonly onChanged: () => Promise<void>;
};

export const Patterns = ({ templates, zones, today, onChanged }: Props) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const more = correctWords(language);
  const roster = rosterWords(language);
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);
  const tell: Tell = async (answer, done) => {
    const code = !answer.ok && answer.kind === 'problem' ? (answer.problem.fields?.[0]?.code ?? '') : '';
    const wrong = words.wrong[code] ?? sentenceOf(answer, roster.noNetwork);
    setSaid(wrong === null ? { kind: 'done', text: done } : { kind: 'attention', text: wrong });
    await onChanged();
  };
  const day = (one: string): string => dayInWords(one, language, new Date(), true);
  return (
    <Fold id="patterns" title={words.patterns} hint={words.patternCount(templates.length)}>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      {templates.length === 0 ? <p className="bpp-soft">{words.patternsNone}</p> : null}
      <ul className="bpp-list bpp-patterns">
        {templates.map((one) => (
          <li key={one.templateId} className="bpp-card">
            <h3>
              {[one.title ?? roster.kinds[one.kind], one.zone].filter((part) => part != null).join(' · ')}
            </h3>
            <p>
              {one.weekdays.map((weekday) => words.dayNames[weekday - 1]).join(', ')} ·{' '}
              {clockOf(one.startMinute)} · {words.minutesOf(one.minutes)}
            </p>
            <p className="bpp-soft">
              {[
                words.seasons[one.season],
                one.startsOn > today ? more.sinceDay(day(one.startsOn)) : null,
                one.endsOn === null ? null : more.untilDay(day(one.endsOn)),
                one.skipHolidays ? words.skipHolidays : null,
                one.mode === 'walking' ? null : roster.modes[one.mode],
                words.peopleFromTo(one.minimum, one.capacity),
              ]
                .filter((part) => part != null)
                .join(' · ')}
            </p>
            {one.next.length === 0 ? null : (
              <p className="bpp-soft">{words.next(one.next.map(day).join(', '))}</p>
            )}
            <Changeable
              key={JSON.stringify([one.startMinute, one.weekdays, one.endsOn])}
              pattern={one}
              zones={zones}
              today={today}
              onTell={tell}
            />
            <SureButton
              kind="quiet"
              label={words.stop}
              sure={words.stopSure}
              onSure={() => void endTemplate(one.templateId).then((answer) => tell(answer, more.stopped))}
            />
          </li>
        ))}
      </ul>
    </Fold>
  );
};
