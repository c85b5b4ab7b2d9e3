/** Choosing the role to work in now. */
import type { Me } from '@buurtplus/contract/people';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { callApi } from '../offline/api.ts';
import { Button, Heading, Notice } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import { chooseRole } from './people.api.ts';
import { useArrive } from './use-arrive.ts';

export const RoleScreen = () => {
  const { signIn, roles, app } = useWords();
  const arrive = useArrive();
  const [failed, setFailed] = useState(false);
  const me = useQuery({
    queryKey: ['me', 'choices'],
    queryFn: async () => {
      const answer = await callApi<Me>('GET', '/me');
      return answer.ok ? answer.value : null;
    },
  });
  const choose = async (assignmentId: string): Promise<void> => {
    const answer = await chooseRole(assignmentId);
    if (answer.ok) return arrive(answer.value);
    setFailed(true);
  };
  const choices = me.data?.choices ?? [];
  return (
    <div className="bpp-stack">
      <Heading>{me.isSuccess && choices.length === 0 ? signIn.noRoleTitle : signIn.chooseRole}</Heading>
      {me.isSuccess && choices.length === 0 ? <p className="bpp-large">{signIn.noRole}</p> : null}
      {failed ? (
        <Notice kind="attention" live="alert">
          <p>{app.failed}</p>
        </Notice>
      ) : null}
      <ul className="bpp-list">
        {choices.map((choice) => (
          <li key={choice.assignmentId}>
            <Button kind="secondary" wide onClick={() => void choose(choice.assignmentId)}>
              {roles[choice.role]} ·{' '}
              {choice.teamName ??
                (choice.areaNames.length > 0 ? choice.areaNames.join(', ') : choice.tenantName)}
            </Button>
          </li>
        ))}
      </ul>
    </div>
  );
};
