/** Whom the coordinator invited himself and who did not say yes yet: until when, once more by mail, or taken back. */
import type { TeamInvitation } from '@buurtplus/contract/people';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { type ApiAnswer, callApi } from '../offline/api.ts';
import { Button, Notice, StatePill, SureButton } from '../ui/index.ts';
import { ListCut } from '../words/list-cut.tsx';
import { momentInWords } from '../words/moments.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { inviteWords } from './invite-words.ts';

export const InvitedPart = () => {
  const { language } = useLanguage();
  const { app } = useWords();
  const words = inviteWords(language);
  const client = useQueryClient();
  const [said, setSaid] = useState<{ kind: 'done' | 'attention'; text: string } | null>(null);
  const list = useQuery({
    networkMode: 'always',
    retry: false,
    queryKey: ['team-invitations'],
    queryFn: async () => {
      const answer = await callApi<{ invitations: TeamInvitation[] }>('GET', '/team-invitations');
      return answer.ok ? answer.value.invitations : null;
    },
  }).data;
  const tell = async (answer: ApiAnswer<unknown>, done: string): Promise<void> => {
    setSaid(
      answer.ok
        ? { kind: 'done', text: done }
        : { kind: 'attention', text: answer.kind === 'problem' ? answer.problem.detail : app.failed },
    );
    await client.invalidateQueries({ queryKey: ['team-invitations'] });
  };
  const now = new Date();
  if (list === null) return <p>{words.invitedUnknown}</p>;
  if (list === undefined || (list.length === 0 && said === null)) return null;
  return (
    <section className="bpp-stack" aria-labelledby="invited">
      <h2 id="invited">{words.invitedTitle(list.length)}</h2>
      {said === null ? null : (
        <Notice kind={said.kind} live={said.kind === 'done' ? 'status' : 'alert'}>
          <p>{said.text}</p>
        </Notice>
      )}
      <ul className="bpp-list bpp-members__list">
        {list.map(({ invitationId, name, email, invitedAt, until }) => (
          <li key={invitationId} className="bpp-card">
            <h3>{name}</h3>
            <div className="bpp-row">
              <StatePill kind={new Date(until) < now ? 'late' : 'waiting'}>
                {new Date(until) < now ? words.expired : words.invitedState}
              </StatePill>
            </div>
            <p className="bpp-soft">
              {email}
              <br />
              {words.invitedOn(momentInWords(invitedAt, language, now))}{' '}
              {new Date(until) < now ? words.noLonger : words.worksUntil(momentInWords(until, language, now))}
            </p>
            <div className="bpp-row">
              <Button
                kind="secondary"
                onClick={() =>
                  void callApi('POST', `/team-invitations/${invitationId}/mails`).then((answer) =>
                    tell(answer, words.sentAgain(email)),
                  )
                }
              >
                {words.again}
              </Button>
              <SureButton
                kind="quiet"
                label={words.withdraw}
                sure={words.sure}
                onSure={() =>
                  void callApi('DELETE', `/team-invitations/${invitationId}`).then((answer) =>
                    tell(answer, words.withdrawn(name)),
                  )
                }
              />
            </div>
          </li>
        ))}
      </ul>
      <ListCut count={list.length} kind="newest" />
    </section>
  );
};
