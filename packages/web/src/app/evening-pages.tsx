/** Training evenings on the phone and at the desk: of the own teams, and where somebody is a guest. */
import '../training/training.css';
import '../training/evening.css';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { EveningCard } from '../training/evening-card.tsx';
import { useEveningWords } from '../training/evening-words.ts';
import { Busy, Heading } from '../ui/index.ts';
import { myEveningsKey, useMyEvenings } from './evening-data.ts';
import { QuestionsPart } from './evening-questions-part.tsx';
import { teamRoles } from './roles.ts';
import { useMe } from './session.ts';

export const EveningsPage = () => {
  const words = useEveningWords();
  const client = useQueryClient();
  const me = useMe().data;
  const evenings = useMyEvenings(true);
  const onNews = useCallback(() => void client.invalidateQueries({ queryKey: myEveningsKey }), [client]);
  if (me == null || evenings.isPending) return <Busy words={words.busy} />;
  const role = me.acting?.role ?? '';
  const found = evenings.data ?? null;
  return (
    <div className="bpp-stack">
      <Heading>{teamRoles.has(role) ? words.title : words.guestTitle}</Heading>
      {found === null ? <p className="bpp-large">{words.noNetwork}</p> : null}
      {found?.length === 0 ? (
        <p className="bpp-large">{teamRoles.has(role) ? words.none : words.noneForGuest}</p>
      ) : null}
      {found?.map((evening) => (
        <EveningCard key={evening.eveningId} evening={evening} ownerId={me.personId} onNews={onNews} />
      ))}
      <QuestionsPart />
    </div>
  );
};
