/** Certificates on pages: the own one among the own lessons, the team's choice, and the open page where anybody checks one. */
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { readSetting } from '../training/certificate.api.ts';
import { CertificateCheckScreen } from '../training/certificate-check-screen.tsx';
import { CertificatePart } from '../training/certificate-part.tsx';
import { CertificateSettingPart } from '../training/certificate-setting-part.tsx';
import { OwnXapiPart } from '../training/own-xapi-part.tsx';
import { myCertificateKey, myCertificateQuery } from './certificate-data.ts';
import { todayInNl } from './roster-data.ts';
import { useMe } from './session.ts';
import { useLearning } from './training-data.ts';

/** Needs the server: without network there is nothing to show, and the lessons stay. */
export const MyCertificatePart = ({ doneLessons }: { readonly doneLessons: number }) => {
  const client = useQueryClient();
  const mine = useQuery(myCertificateQuery(doneLessons)).data;
  return mine == null ? null : (
    <CertificatePart
      mine={mine}
      today={todayInNl()}
      onChanged={() => client.invalidateQueries({ queryKey: myCertificateKey })}
      lessonLink={(moduleId, title) => (
        <Link className="bpp-linkrow" to="/leren/$moduleId" params={{ moduleId }}>
          {title}
        </Link>
      )}
    />
  );
};

/** Made of what this phone holds, so also without network. */
export const OwnLearningAlong = () => {
  const personId = useMe().data?.personId ?? null;
  const { learning } = useLearning();
  return personId === null || learning === null || learning.events.length === 0 ? null : (
    <OwnXapiPart events={learning.events} personId={personId} />
  );
};

export const TeamCertificatePart = () => {
  const client = useQueryClient();
  const setting = useQuery({ queryKey: ['team-certificates'], retry: false, queryFn: readSetting }).data;
  return setting == null ? null : (
    <CertificateSettingPart
      counts={setting.counts}
      onChanged={() => client.invalidateQueries({ queryKey: ['team-certificates'] })}
    />
  );
};

/** The code stays behind the "#", so that it is in no log. */
export const CertificatePage = () => {
  const [scanned] = useState(() => window.location.hash.slice(1, 41));
  return <CertificateCheckScreen scanned={scanned} />;
};
