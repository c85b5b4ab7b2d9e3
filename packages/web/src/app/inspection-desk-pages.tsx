/** Pages of a schouw for who plans and reads: planning, what it says, all of them together, and the scale. */
import { useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams } from '@tanstack/react-router';
import { NeighbourhoodMap } from '../areas/neighbourhood-map.tsx';
import { CorrectInspection } from '../inspections/correct-part.tsx';
import { InspectionFiguresScreen } from '../inspections/figures-screen.tsx';
import { PlanInspectionScreen } from '../inspections/plan-screen.tsx';
import { InspectionResultScreen } from '../inspections/result-screen.tsx';
import { ScaleScreen, useScales } from '../inspections/scale-screen.tsx';
import { Busy } from '../ui/index.ts';
import { useWords } from '../words/words.tsx';
import {
  useAreaNames,
  useInspectionFigures,
  useInspectionResult,
  useInspections,
} from './inspection-data.ts';
import { useInspectionMap } from './inspection-map.tsx';
import { NotFound } from './not-found.tsx';
import { todayInNl } from './roster-data.ts';
import { useAreas, useMe } from './session.ts';

export const PlanInspectionPage = () => {
  const { app } = useWords();
  const navigate = useNavigate();
  const client = useQueryClient();
  const list = useInspections(true);
  const areas = useAreas(true).data ?? null;
  const areaNames = useAreaNames();
  if (list.data === undefined) return <Busy words={app.busy} />;
  const planFor = list.data?.planFor ?? [];
  if (planFor.length === 0) return <NotFound />;
  return (
    <PlanInspectionScreen
      planFor={planFor}
      areaNames={areaNames}
      today={todayInNl()}
      map={(codes, marks, label, onTap) =>
        areas === null ? null : (
          <NeighbourhoodMap
            pack={areas}
            label={label}
            focusCodes={codes.length === 0 ? null : codes}
            marks={marks}
            onTap={onTap}
          />
        )
      }
      onPlanned={async () => {
        await client.invalidateQueries({ queryKey: ['inspections'] });
        await navigate({ to: '/schouw' });
      }}
    />
  );
};

export const InspectionResultPage = () => {
  const { app } = useWords();
  const client = useQueryClient();
  const { inspectionId = '' } = useParams({ strict: false });
  const page = useInspectionResult(inspectionId);
  const areaNames = useAreaNames();
  const map = useInspectionMap(page.data?.inspection ?? null);
  if (page.data === undefined) return <Busy words={app.busy} />;
  if (page.data === null) return <NotFound />;
  return (
    <InspectionResultScreen
      page={page.data}
      map={map}
      areaNames={areaNames}
      correct={
        <CorrectInspection
          page={page.data}
          onChanged={() => client.invalidateQueries({ queryKey: ['inspections'] })}
        />
      }
    />
  );
};

export const InspectionFiguresPage = () => {
  const { app } = useWords();
  const figures = useInspectionFigures();
  const areaNames = useAreaNames();
  if (figures.data === undefined) return <Busy words={app.busy} />;
  return figures.data === null ? (
    <NotFound />
  ) : (
    <InspectionFiguresScreen figures={figures.data} areaNames={areaNames} />
  );
};

export const ScalePage = () => {
  const { app } = useWords();
  const admin = useMe().data?.acting?.role === 'functional_admin';
  const scales = useScales(admin);
  if (!admin) return <NotFound />;
  if (scales.data === undefined) return <Busy words={app.busy} />;
  return scales.data === null ? <NotFound /> : <ScaleScreen scales={scales.data} />;
};
