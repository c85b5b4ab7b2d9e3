/** A professional keeps signals about the own home away from the own desk. */
import type { OwnAddress } from '@buurtplus/contract/privacy';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { callApi } from '../offline/api.ts';
import { newId } from '../offline/device.ts';
import { Busy, Button, Heading, Notice, TextInput } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { privacyWords } from './privacy-words.ts';

export const OwnAddressScreen = () => {
  const { app } = useWords();
  const { language } = useLanguage();
  const words = privacyWords(language);
  const client = useQueryClient();
  const [id, setId] = useState(newId);
  const [street, setStreet] = useState('');
  const [houseNumber, setHouseNumber] = useState('');
  const [said, setSaid] = useState<{ readonly kind: 'done' | 'attention'; readonly text: string } | null>(
    null,
  );
  const read = useQuery({
    queryKey: ['own-addresses'],
    queryFn: async () => {
      const answer = await callApi<{ addresses: OwnAddress[] }>('GET', '/me/own-addresses');
      return answer.ok ? answer.value.addresses : [];
    },
  });
  const fresh = (): Promise<void> => client.invalidateQueries({ queryKey: ['own-addresses'] });
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const answer = await callApi<undefined>('POST', '/me/own-addresses', {
      addressId: id,
      street,
      houseNumber,
    });
    if (answer.ok) {
      setSaid({ kind: 'done', text: words.addressSaved });
      setId(newId());
      setStreet('');
      setHouseNumber('');
      return fresh();
    }
    const refused = (code: string): boolean =>
      answer.kind === 'problem' && answer.problem.fields?.some((field) => field.code === code) === true;
    setSaid({
      kind: 'attention',
      text: refused('too_many')
        ? words.addressMany
        : refused('too_often')
          ? words.addressOften
          : answer.kind === 'problem'
            ? answer.problem.detail
            : app.failed,
    });
  };
  const remove = async (addressId: string): Promise<void> => {
    await callApi('DELETE', `/me/own-addresses/${addressId}`);
    await fresh();
  };
  // Together with the form, so that the form does not move when the list comes.
  if (read.isLoading) return <Busy words={app.busy} />;
  return (
    <div className="bpp-stack">
      <Heading>{words.addressTitle}</Heading>
      <p>{words.addressIntro}</p>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      {read.isSuccess && read.data.length === 0 ? <p className="bpp-soft">{words.noAddress}</p> : null}
      <ul className="bpp-list">
        {(read.data ?? []).map((one) => (
          <li key={one.addressId} className="bpp-row">
            <span>
              {one.street} {one.houseNumber}
            </span>
            <Button kind="quiet" onClick={() => void remove(one.addressId)}>
              {words.removeAddress}
            </Button>
          </li>
        ))}
      </ul>
      <form className="bpp-stack" onSubmit={(event) => void add(event)}>
        <TextInput
          label={words.street}
          required
          minLength={2}
          maxLength={120}
          autoComplete="off"
          value={street}
          onChange={(event) => setStreet(event.target.value)}
        />
        <TextInput
          label={words.houseNumber}
          required
          maxLength={20}
          autoComplete="off"
          value={houseNumber}
          onChange={(event) => setHouseNumber(event.target.value)}
        />
        <Button type="submit" wide>
          {words.addAddress}
        </Button>
      </form>
    </div>
  );
};
