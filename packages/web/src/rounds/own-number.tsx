/** On "Ik": a number that may be called when a round of mine gives no sign; given freely, and gone with one tap. */
import type { OwnNumber } from '@buurtplus/contract/rounds';
import { ownNumberLimit } from '@buurtplus/domain/rounds';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { type ApiAnswer, callApi } from '../offline/api.ts';
import { Button, Notice, TextInput } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { useSafetyWords } from './words-safety.ts';

const path = '/me/round-number';

const useGiven = () =>
  useQuery({
    queryKey: ['round-number'],
    queryFn: async () => {
      const answer = await callApi<OwnNumber>('GET', path);
      return answer.ok ? answer.value : null;
    },
  }).data;

/** Where somebody takes his data along: the number that is kept, why and until when; nothing when none was given. */
export const OwnNumberKept = () => {
  const { app } = useWords();
  const words = useSafetyWords();
  const client = useQueryClient();
  const kept = useGiven();
  const given = kept?.number;
  const [said, setSaid] = useState('');
  const remove = async (): Promise<void> => {
    const answer = await callApi('DELETE', path);
    setSaid(answer.ok ? words.numberGone : answer.kind === 'problem' ? answer.problem.detail : app.failed);
    await client.invalidateQueries({ queryKey: ['round-number'] });
  };
  return (
    <div className="bpp-tight">
      {given == null ? null : (
        <>
          <h3>{words.numberTitle}</h3>
          <p>{given}</p>
          <p className="bpp-soft">{kept?.forTeam === true ? words.numberKeptTeam : words.numberKept}</p>
          <Button kind="quiet" onClick={() => void remove()}>
            {words.numberRemove}
          </Button>
        </>
      )}
      <p role="status">{said}</p>
    </div>
  );
};

/** @param leads whether the team may be shown it too: of a coordinator only */
export const OwnNumberPart = ({ leads }: { readonly leads: boolean }) => {
  const { app } = useWords();
  const words = useSafetyWords();
  const client = useQueryClient();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState<string | null>(null);
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const kept = useGiven();
  const given = kept?.number;
  const [shown, setShown] = useState<boolean | null>(null);
  const forTeam = shown ?? kept?.forTeam ?? false;
  const finish = async (answer: ApiAnswer<unknown>, done: string): Promise<void> => {
    setSaid(
      answer.ok
        ? { kind: 'done', text: done }
        : { kind: 'attention', text: answer.kind === 'problem' ? answer.problem.detail : app.failed },
    );
    if (answer.ok) {
      setTyped(null);
      setShown(null);
    }
    await client.invalidateQueries({ queryKey: ['round-number'] });
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSaid(null);
    const answer = await callApi<OwnNumber>('PUT', path, {
      number: typed ?? given ?? '',
      ...(leads ? { forTeam } : {}),
    });
    const isWrong = !answer.ok && answer.kind === 'problem' && answer.problem.code === 'invalid_input';
    setWrong(isWrong ? words.numberWrong : null);
    if (!isWrong) await finish(answer, words.numberSaved);
  };
  return (
    <section className="bpp-stack" aria-labelledby="own-number">
      <h2 id="own-number">{words.numberTitle}</h2>
      <p className="bpp-soft">{forTeam ? words.numberTextTeam : words.numberText}</p>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <form className="bpp-stack" onSubmit={(event) => void save(event)}>
        <TextInput
          label={words.numberLabel}
          type="tel"
          inputMode="tel"
          autoComplete="tel"
          maxLength={ownNumberLimit}
          value={typed ?? given ?? ''}
          wrong={wrong}
          onChange={(event) => {
            setWrong(null);
            setTyped(event.target.value);
          }}
        />
        {leads ? (
          <label className="bpp-check">
            <input type="checkbox" checked={forTeam} onChange={({ target }) => setShown(target.checked)} />
            <span>
              {words.numberForTeam}
              <small>{words.numberForTeamHint}</small>
            </span>
          </label>
        ) : null}
        <Button type="submit" kind="secondary" wide>
          {words.numberSave}
        </Button>
      </form>
      {given == null ? null : (
        <Button
          kind="quiet"
          onClick={() => void callApi('DELETE', path).then((answer) => finish(answer, words.numberGone))}
        >
          {words.numberRemove}
        </Button>
      )}
    </section>
  );
};
