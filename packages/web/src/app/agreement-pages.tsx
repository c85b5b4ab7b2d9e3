/** The pages of agreements, fetched when opened: the register, one agreement, its form, and the page for a meeting. */
import type { AgreementPage as AgreementPageView } from '@buurtplus/contract/agreements';
import { reportWords, thanksSentences, thanksText } from '@buurtplus/domain/insight';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useMemo } from 'react';
import { AgreementScreen } from '../agreements/agreement-screen.tsx';
import { agreementWords, todayInNl } from '../agreements/agreement-words.ts';
import {
  readAgreement,
  readAgreements,
  readChoices,
  readMeeting,
  readMonth,
  sentenceOf,
  takeStep,
} from '../agreements/agreements.api.ts';
import { AgreementFormScreen } from '../agreements/form-screen.tsx';
import { MeetingScreen } from '../agreements/meeting-screen.tsx';
import { MonthScreen } from '../agreements/month-screen.tsx';
import { RegisterScreen } from '../agreements/register-screen.tsx';
import type { ApiAnswer } from '../offline/api.ts';
import { WordingMarks } from '../rounds/wording-marks.tsx';
import { Busy, Heading } from '../ui/index.ts';
import { useLanguage, useWords } from '../words/words.tsx';
import { agreementRoles } from './roles.ts';
import { useAreas, useMe } from './session.ts';

const always = { networkMode: 'always', retry: false } as const;

const useRead = <Value,>(key: readonly string[], read: () => Promise<ApiAnswer<Value>>) =>
  useQuery({ ...always, queryKey: ['agreements', ...key], queryFn: read });

const useAreaNames = (): ReadonlyMap<string, string> => {
  const areas = useAreas(true).data ?? null;
  return useMemo(() => new Map((areas?.areas ?? []).map((area) => [area.code, area.name])), [areas]);
};

const useMarks = () => {
  const { look } = agreementWords(useLanguage().language);
  return (text: string): ReactNode => <WordingMarks text={text} intro={look} />;
};

/** Not before the names of the neighbourhoods are there too: codes that turn into names would move what is under a thumb. */
const useNamedAreas = () => ({ areaNames: useAreaNames(), waits: useAreas(true).isPending });

/** What was read, or a sentence why it is not there and a way on. */
const Read = <Value,>({
  data,
  children,
}: {
  readonly data: ApiAnswer<Value> | undefined;
  readonly children: (value: Value) => ReactNode;
}) => {
  const { app } = useWords();
  const words = agreementWords(useLanguage().language);
  if (data === undefined) return <Busy words={app.busy} />;
  if (data.ok) return children(data.value);
  return (
    <div className="bpp-stack">
      <Heading>{words.title}</Heading>
      <p className="bpp-large">{data.kind === 'no_answer' ? words.noNetwork : words.notThere}</p>
    </div>
  );
};

/** What was just stored is on the screen at once: a tap on what stood there before would be refused as too late. */
const useShow = () => {
  const client = useQueryClient();
  return (page: AgreementPageView | null): void => {
    if (page !== null)
      client.setQueryData(['agreements', page.agreementId], {
        ok: true,
        value: page,
        status: 200,
      } satisfies ApiAnswer<AgreementPageView>);
    void client.invalidateQueries({ queryKey: ['agreements'] });
  };
};

const useMay = (): boolean => agreementRoles.has(useMe().data?.acting?.role ?? '');
const useAgreementId = (): string => useParams({ strict: false }).agreementId ?? '';

const Register = () => {
  const list = useRead([], readAgreements);
  const client = useQueryClient();
  const words = agreementWords(useLanguage().language);
  return (
    <Read data={list.data}>
      {({ agreements, more }) => (
        <RegisterScreen
          list={agreements}
          more={more}
          onPropose={async ({ agreementId, fromEvening }) => {
            if (fromEvening === null) return null;
            const { version, lock } = fromEvening;
            const answer = await takeStep(agreementId, { step: 'propose', version, lock });
            await client.invalidateQueries({ queryKey: ['agreements'] });
            return sentenceOf(answer, words);
          }}
        />
      )}
    </Read>
  );
};
export const RegisterPage = () => (useMay() ? <Register /> : null);

const One = () => {
  const id = useAgreementId();
  const show = useShow();
  const navigate = useNavigate();
  const areaNames = useAreaNames();
  const read = useRead([id], () => readAgreement(id));
  return (
    <Read data={read.data}>
      {(page) => (
        <AgreementScreen
          page={page}
          areaNames={areaNames}
          onChanged={(now) => {
            show(now);
            if (now === null) void navigate({ to: '/afspraken' });
          }}
        />
      )}
    </Read>
  );
};
export const AgreementPage = () => (useMay() ? <One /> : null);

const New = () => {
  const { met } = useSearch({ strict: false });
  const show = useShow();
  const navigate = useNavigate();
  const marks = useMarks();
  const { areaNames, waits } = useNamedAreas();
  const read = useRead(['choices'], readChoices);
  return (
    <Read data={waits ? undefined : read.data}>
      {(choices) => (
        <AgreementFormScreen
          choices={choices}
          page={null}
          whoFirst={met ?? null}
          areaNames={areaNames}
          marks={marks}
          onSaved={(page) => {
            show(page);
            void navigate({ to: '/afspraken/$agreementId', params: { agreementId: page.agreementId } });
          }}
        />
      )}
    </Read>
  );
};
export const NewAgreementPage = () => (useMay() ? <New /> : null);

const Change = () => {
  const id = useAgreementId();
  const show = useShow();
  const navigate = useNavigate();
  const marks = useMarks();
  const { areaNames, waits } = useNamedAreas();
  const read = useRead([id], () => readAgreement(id));
  const params = { agreementId: id };
  return (
    <Read data={waits ? undefined : read.data}>
      {(page) => (
        <AgreementFormScreen
          choices={null}
          page={page}
          areaNames={areaNames}
          marks={marks}
          onSaved={(now) => {
            show(now);
            void navigate({ to: '/afspraken/$agreementId', params });
          }}
        />
      )}
    </Read>
  );
};
export const ChangeAgreementPage = () => (useMay() ? <Change /> : null);

/** A standard sentence in the reader's language, or the own words. */
const useThanksText = () => {
  const { language } = useLanguage();
  return (thanks: { readonly sentence: string | null; readonly words: string | null }): string => {
    const sentence = thanksSentences.find((one) => one === thanks.sentence) ?? null;
    return thanksText({ sentence, words: thanks.words }, reportWords(language));
  };
};

const Meeting = () => {
  const inWords = useThanksText();
  const id = useAgreementId();
  const client = useQueryClient();
  const marks = useMarks();
  const read = useRead([id, 'meeting'], () => readMeeting(id));
  return (
    <Read data={read.data}>
      {(meeting) => (
        <MeetingScreen
          meeting={meeting}
          marks={marks}
          thanksText={inWords}
          onChanged={() => void client.invalidateQueries({ queryKey: ['agreements', id, 'meeting'] })}
        />
      )}
    </Read>
  );
};
export const MeetingPage = () => (useMay() ? <Meeting /> : null);

const Month = () => {
  const agreementId = useAgreementId();
  const { m } = useSearch({ strict: false });
  const month = m ?? todayInNl().slice(0, 7);
  const navigate = useNavigate();
  const read = useRead([agreementId, 'month', month], () => readMonth(agreementId, month));
  return (
    <Read data={read.data}>
      {(value) => (
        <MonthScreen
          month={value}
          onMonth={(chosen) =>
            void navigate({
              to: '/afspraken/$agreementId/maand',
              params: { agreementId },
              search: { m: chosen },
              replace: true,
            })
          }
        />
      )}
    </Read>
  );
};
export const MonthPage = () => (useMay() ? <Month /> : null);
