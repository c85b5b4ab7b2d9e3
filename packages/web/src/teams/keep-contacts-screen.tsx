/** The coordinator keeps the fixed contacts: add, change, take away. */
import type { ContactBody, ContactView } from '@buurtplus/contract/team-life';
import { contactKinds } from '@buurtplus/domain/teams';
import { type FormEvent, useState } from 'react';
import { newId } from '../offline/device.ts';
import { Button, Heading, Select, TextInput } from '../ui/index.ts';
import { useLanguage } from '../words/words.tsx';
import { ContactList } from './contact-list.tsx';
import { dropContact, putContact } from './life.api.ts';
import { lifeWords } from './life-words.ts';
import { useSaid } from './said.tsx';

const empty: ContactBody = { kind: 'wijkagent', name: '', phone: null, email: null, note: null };
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

type FormProps = {
  readonly start: ContactBody;
  readonly onKeep: (body: ContactBody) => void;
  readonly onCancel: () => void;
};

const ContactForm = ({ start, onKeep, onCancel }: FormProps) => {
  const words = lifeWords(useLanguage().language);
  const [body, setBody] = useState(start);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    onKeep({ ...body, name: body.name.trim() });
  };
  return (
    <form className="bpp-card" onSubmit={send}>
      <p className="bpp-soft">{words.contactHint}</p>
      <Select
        label={words.contactKind}
        value={body.kind}
        options={contactKinds.map((value) => ({ value, label: words.contactKinds[value] ?? value }))}
        onChange={(event) =>
          setBody({ ...body, kind: contactKinds.find((kind) => kind === event.target.value) ?? 'other' })
        }
      />
      <TextInput
        label={words.contactName}
        required
        maxLength={60}
        value={body.name}
        onChange={(event) => setBody({ ...body, name: event.target.value })}
      />
      <TextInput
        label={words.contactPhone}
        type="tel"
        maxLength={20}
        value={body.phone ?? ''}
        onChange={(event) => setBody({ ...body, phone: orNull(event.target.value) })}
      />
      <TextInput
        label={words.contactMail}
        type="email"
        maxLength={120}
        value={body.email ?? ''}
        onChange={(event) => setBody({ ...body, email: orNull(event.target.value) })}
      />
      <TextInput
        label={words.contactNote}
        maxLength={120}
        value={body.note ?? ''}
        onChange={(event) =>
          setBody({ ...body, note: event.target.value === '' ? null : event.target.value })
        }
      />
      <Button type="submit" wide>
        {words.keep}
      </Button>
      <Button kind="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
    </form>
  );
};

const Remove = ({ onSure }: { readonly onSure: () => void }) => {
  const words = lifeWords(useLanguage().language);
  const [asked, setAsked] = useState(false);
  return (
    <Button kind="quiet" onClick={() => (asked ? onSure() : setAsked(true))}>
      {asked ? words.sure : words.remove}
    </Button>
  );
};

type Props = { readonly contacts: readonly ContactView[]; readonly onChanged: () => Promise<void> };

export const KeepContactsScreen = ({ contacts, onChanged }: Props) => {
  const words = lifeWords(useLanguage().language);
  const { tell, notice } = useSaid();
  const [open, setOpen] = useState<string | null>(null);
  const keep = async (contactId: string, body: ContactBody): Promise<void> => {
    if (!tell(await putContact(contactId, body))) return;
    setOpen(null);
    await onChanged();
  };
  const drop = async (contactId: string): Promise<void> => {
    tell(await dropContact(contactId));
    await onChanged();
  };
  return (
    <div className="bpp-stack">
      <Heading>{words.contacts}</Heading>
      {notice}
      <ContactList
        contacts={contacts}
        beside={({ contactId, ...body }) =>
          open === contactId ? (
            <ContactForm
              start={body}
              onKeep={(changed) => void keep(contactId, changed)}
              onCancel={() => setOpen(null)}
            />
          ) : (
            <div className="bpp-row">
              <Button kind="quiet" onClick={() => setOpen(contactId)}>
                {words.contactChange}
              </Button>
              <Remove onSure={() => void drop(contactId)} />
            </div>
          )
        }
      />
      {open === 'new' ? (
        <ContactForm
          start={empty}
          onKeep={(body) => void keep(newId(), body)}
          onCancel={() => setOpen(null)}
        />
      ) : (
        <Button wide onClick={() => setOpen('new')}>
          {words.contactAdd}
        </Button>
      )}
    </div>
  );
};
