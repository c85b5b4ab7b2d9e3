/** Fixed contacts: the coordinator keeps the list, every member reads it in the own team. */

import { idSchema } from '@buurtplus/contract/sync';
import { contactSchema } from '@buurtplus/contract/team-life';
import { refuse } from '@buurtplus/domain/kernel';
import { mostContacts } from '@buurtplus/domain/teams';
import { z } from 'zod';
import { type Endpoint, endpoint, signedIn } from '../platform/http/endpoint.ts';
import { dropContact, listContacts, putContact } from './contacts.store.ts';
import { keepTeam, nothing } from './keep-team.ts';
import type { TeamsDeps } from './teams-deps.ts';

const keeper = {
  who: ['coordinator'],
  dataClass: 1,
  tenantScope: 'own',
  limit: 'act',
  params: z.object({ contactId: idSchema }),
  query: null,
  answer: null,
  success: 204,
} as const;

export const contactEndpoints = (deps: TeamsDeps): readonly Endpoint[] => [
  endpoint({
    ...keeper,
    id: 'team-contacts.put',
    method: 'PUT',
    path: '/team-contacts/:contactId',
    summary: 'Write down or change a fixed contact: a professional with a number of work.',
    audit: { event: 'team_contact.kept' },
    body: contactSchema,
    handle: (request) => {
      const { contactId } = request.params;
      return keepTeam(deps, signedIn(request), 'team_contact.kept', contactId, async (tx, team) => {
        const others = (await listContacts(tx, team)).filter((one) => one.contactId !== contactId);
        if (others.length >= mostContacts)
          return refuse({ code: 'invalid_input', fields: [{ path: 'name', code: 'too_many' }] });
        await putContact(tx, team, contactId, request.body);
        return nothing;
      });
    },
  }),
  endpoint({
    ...keeper,
    id: 'team-contacts.drop',
    method: 'DELETE',
    path: '/team-contacts/:contactId',
    summary: 'Take a fixed contact off the list.',
    audit: { event: 'team_contact.dropped' },
    body: null,
    handle: (request) => {
      const { contactId } = request.params;
      return keepTeam(deps, signedIn(request), 'team_contact.dropped', contactId, async (tx, team) =>
        (await dropContact(tx, team, contactId)) ? nothing : refuse({ code: 'not_found' }),
      );
    },
  }),
];
