/** Pages about who reads what: emergency reading and the own address for professionals, oversight for the privacy officer. */
import { useMemo } from 'react';
import { CaseFromOutside } from '../casework/case-from-outside.tsx';
import { showTotp, signInByPasskey } from '../people/people.api.ts';
import { BreakGlassScreen } from '../privacy/break-glass-screen.tsx';
import { OversightScreen } from '../privacy/oversight-screen.tsx';
import { OwnAddressScreen } from '../privacy/own-address-screen.tsx';
import { useWords } from '../words/words.tsx';
import { deskRoles } from './roles.ts';
import { useAreas, useMe } from './session.ts';

export const BreakGlassPage = () => {
  const { app, signIn } = useWords();
  const me = useMe().data;
  const areas = useAreas(true).data ?? null;
  const areaNames = useMemo(
    () => new Map((areas?.areas ?? []).map((area) => [area.code, area.name])),
    [areas],
  );
  if (!deskRoles.has(me?.acting?.role ?? '')) return null;
  const showCode = async (code: string): Promise<string | null> => {
    const answer = await showTotp(code);
    return answer.ok ? null : answer.kind === 'problem' ? answer.problem.detail : app.failed;
  };
  const showPasskey = async (): Promise<string | null> =>
    (await signInByPasskey())?.ok === true ? null : signIn.passkeyFailed;
  return (
    <BreakGlassScreen
      areaNames={areaNames}
      readCase={(breakGlassId, onBack) => (
        <CaseFromOutside
          breakGlassId={breakGlassId}
          placeName={(code) => areaNames.get(code) ?? code}
          onBack={onBack}
        />
      )}
      showCode={showCode}
      showPasskey={me?.hasPasskey === true ? showPasskey : null}
    />
  );
};

export const OwnAddressPage = () =>
  deskRoles.has(useMe().data?.acting?.role ?? '') ? <OwnAddressScreen /> : null;

export const OversightPage = () =>
  useMe().data?.acting?.role === 'privacy_officer' ? <OversightScreen /> : null;
