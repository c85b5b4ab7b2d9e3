/** Putting a schouw right: another name, day or list, called off, closed, or opened again within a day. */
import type { InspectionResultPage } from '@buurtplus/contract/inspections';
import { planLimits } from '@buurtplus/domain/inspections';
import { useState } from 'react';
import { type ApiAnswer, callApi } from '../offline/api.ts';
import { Button, Notice, SureButton, TextInput } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { useInspectionWords } from './inspection-words.ts';
import { What } from './what-part.tsx';

type Props = { readonly page: InspectionResultPage; readonly onChanged: () => Promise<void> };

export const CorrectInspection = ({ page, onChanged }: Props) => {
  const words = useInspectionWords();
  const { app } = useWords();
  const { inspectionId, title, plannedOn, aspects, withSafety } = page.inspection;
  const [form, setForm] = useState({ title, plannedOn, aspects, withSafety });
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string; at: number } | null>(null);
  const path = `/inspections/${inspectionId}`;
  const tell = async (answer: ApiAnswer<unknown>, done: string): Promise<void> => {
    const field = !answer.ok && answer.kind === 'problem' ? answer.problem.fields?.[0]?.path : undefined;
    const no = answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed;
    const text = words.wrong[field === 'plannedOn' ? 'plannedOn' : (field ?? '')] ?? no;
    await onChanged();
    setSaid({
      ...(text === null ? { kind: 'done', text: done } : { kind: 'attention', text }),
      at: Date.now(),
    });
  };
  return (
    <section className="bpp-stack bpp-no-print">
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'} key={said.at} arrives>
          <p>{said.text}</p>
        </Notice>
      )}
      {page.mayChange ? (
        <details className="bpp-more">
          <summary>{words.changePlan}</summary>
          <form
            className="bpp-stack"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              void callApi('PUT', path, form).then((answer) => tell(answer, words.changed));
            }}
          >
            <TextInput
              label={words.planTitle}
              value={form.title}
              maxLength={planLimits.title}
              onChange={(event) => setForm({ ...form, title: event.target.value })}
            />
            <TextInput
              label={words.planDay}
              type="date"
              value={form.plannedOn}
              onChange={(event) => setForm({ ...form, plannedOn: event.target.value })}
            />
            <What
              form={form}
              change={({ aspects: others, withSafety: safe }) =>
                setForm({
                  ...form,
                  ...(others === undefined ? {} : { aspects: [...others] }),
                  ...(safe === undefined ? {} : { withSafety: safe }),
                })
              }
            />
            <Button type="submit" kind="secondary" wide>
              {words.changeKeep}
            </Button>
          </form>
        </details>
      ) : null}
      {page.mayClose ? (
        <SureButton
          label={words.close}
          sure={words.sure}
          explain={words.closeMeans}
          onSure={() => void callApi('POST', `${path}/close`).then((answer) => tell(answer, words.closedNow))}
        />
      ) : null}
      {page.mayChange && page.total.lookedAt === 0 ? (
        <SureButton
          kind="quiet"
          label={words.callOff}
          sure={words.sure}
          explain={words.callOffMeans}
          onSure={() =>
            void callApi('POST', `${path}/cancellation`).then((answer) => tell(answer, words.calledOff))
          }
        />
      ) : null}
      {page.mayReopen ? (
        <Button
          kind="secondary"
          wide
          onClick={() =>
            void callApi('DELETE', `${path}/close`).then((answer) => tell(answer, words.reopened))
          }
        >
          {words.reopen}
        </Button>
      ) : null}
    </section>
  );
};
