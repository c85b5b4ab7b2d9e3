/** The organisations that work along, and adding one; only an administrator gets here. */
import { type OrganisationKind, organisationKinds } from '@buurtplus/domain/people';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Button, Notice, Select, TextInput } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import type { InviteWords } from './invite-words.ts';

export type Organisation = {
  readonly organisationId: string;
  readonly name: string;
  readonly kind: OrganisationKind;
};

export const useOrganisations = (enabled: boolean): readonly Organisation[] =>
  useQuery({
    queryKey: ['organisations'],
    enabled,
    queryFn: async () => {
      const answer = await callApi<{ organisations: Organisation[] }>('GET', '/organisations');
      return answer.ok ? answer.value.organisations : [];
    },
  }).data ?? [];

export const OrganisationsPart = ({ words }: { readonly words: InviteWords }) => {
  const { app } = useWords();
  const client = useQueryClient();
  const organisations = useOrganisations(true);
  const [id, setId] = useState(newId);
  const [name, setName] = useState('');
  const [kind, setKind] = useState<OrganisationKind>('housing');
  const [wrong, setWrong] = useState<string | null>(null);
  const [added, setAdded] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setWrong(null);
    setAdded(null);
    const answer = await callApi('POST', '/organisations', { organisationId: id, name, kind });
    setBusy(false);
    if (answer.ok) {
      setAdded(name);
      setName('');
      setId(newId());
      await client.invalidateQueries({ queryKey: ['organisations'] });
    } else if (answer.kind === 'problem') {
      const twice = answer.problem.fields?.some((field) => field.code === 'already_there') === true;
      setWrong(twice ? words.organisationTwice(name) : answer.problem.detail);
    } else setWrong(app.failed);
  };

  return (
    <section className="bpp-stack" aria-labelledby="organisations">
      <h2 id="organisations">{words.organisations}</h2>
      {organisations.length === 0 ? <p className="bpp-soft">{words.noOrganisations}</p> : null}
      <ul className="bpp-list">
        {organisations.map((one) => (
          <li key={one.organisationId}>
            {one.name} · {words.kinds[one.kind]}
          </li>
        ))}
      </ul>
      {added === null ? null : (
        <Notice kind="done" live="status">
          <p>{words.organisationAdded(added)}</p>
        </Notice>
      )}
      <form className="bpp-stack" onSubmit={(event) => void add(event)}>
        <TextInput
          label={words.organisationName}
          required
          maxLength={120}
          autoComplete="off"
          value={name}
          wrong={wrong}
          onChange={(event) => setName(event.target.value)}
        />
        <Select
          label={words.organisationKind}
          value={kind}
          options={organisationKinds.map((value) => ({ value, label: words.kinds[value] }))}
          onChange={(event) =>
            setKind(organisationKinds.find((one) => one === event.target.value) ?? 'housing')
          }
        />
        <Button type="submit" kind="secondary" busy={busy}>
          {words.addOrganisation}
        </Button>
      </form>
    </section>
  );
};
