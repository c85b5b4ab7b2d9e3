/** Planning something: one form for a weekly pattern and for a single day. */
import type { ZoneView } from '@buurtplus/contract/roster';
import { type FormEvent, useState } from 'react';
import type { ApiAnswer } from '../offline/api.ts';
import { useOnce } from '../offline/use-once.ts';
import { Heading, Notice, SendButton, Sending } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { PlanFields } from './plan-fields.tsx';
import { emptyPlan, isReady, itemBody, planProblem, templateBody } from './plan-form.ts';
import { planWords } from './plan-words.ts';
import { makeItem, makeTemplate } from './roster.api.ts';
import { rosterWords } from './roster-words.ts';
import './roster.css';

type Props = {
  readonly zones: readonly ZoneView[];
  readonly today: string;
  readonly onPlanned: () => Promise<void>;
};

export const PlanScreen = ({ zones, today, onPlanned }: Props) => {
  const { language } = useLanguage();
  const words = planWords(language);
  const [form, setForm] = useState(() => emptyPlan(today));
  const { isSending, once } = useOnce();
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);

  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaid(null);
    const weekly = form.repeat === 'weekly';
    const body = weekly ? templateBody(form) : itemBody(form);
    // An answer that got lost on the way: the same again is planned once.
    const answer = await once<ApiAnswer<{ itemId: string } | { templateId: string; planned: number }>>(
      body,
      (id) =>
        weekly
          ? makeTemplate({ ...templateBody(form), templateId: id })
          : makeItem({ ...itemBody(form), itemId: id }),
    );
    if (answer === null) return;
    if (answer.ok) {
      setSaid({ kind: 'done', text: words.planned('planned' in answer.value ? answer.value.planned : 1) });
      await onPlanned();
      window.scrollTo(0, 0);
      return;
    }
    const code = answer.kind === 'problem' ? answer.problem.fields?.[0]?.code : undefined;
    const fallback = answer.kind === 'problem' ? answer.problem.detail : rosterWords(language).noNetwork;
    setSaid({ kind: 'attention', text: (code === undefined ? undefined : words.wrong[code]) ?? fallback });
  };

  return (
    <Sending value={isSending}>
      <div className="bpp-stack">
        <Heading>{words.addTitle}</Heading>
        {said === null ? null : (
          <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
            <p>{said.text}</p>
          </Notice>
        )}
        <form className="bpp-stack" onSubmit={(event) => void send(event)}>
          <PlanFields form={form} zones={zones} onChange={setForm} />
          <SendButton wide disabled={!isReady(form) || planProblem(form) !== null}>
            {words.plan}
          </SendButton>
        </form>
      </div>
    </Sending>
  );
};
