import { Checkbox, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Client } from '../../../contract/clients.ts';
import {
  type CourseChoice,
  courseDataKinds,
  type CoursePaper as Paper,
} from '../../../contract/course-print.ts';
import { courseLanes } from '../../../contract/course-terms.ts';
import { printedHeading } from '../../../contract/print.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { PostalCodeWarning, useAddressCheck } from '../../ui/address-check.tsx';
import { textsIn } from '../../ui/address-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import { localToday } from '../../ui/local-today.ts';
import { usePaperWords } from '../../ui/paper-words.ts';
import { PrintBasicsChoices } from '../../ui/print-basics.tsx';
import { PrintPage } from '../../ui/print-page.tsx';
import { useClientId } from '../../ui/use-client-id.ts';
import { PrintHandover, useHandover } from '../consents/index.ts';
import { CoursePaper } from './course-paper.tsx';
import { useCourseMarks } from './use-course-marks.ts';

/** The print preview of the picture of a course. */
export function CoursePrintPage() {
  const clientId = useClientId();
  const client = useQuery(queryOf('clients', 'get', { id: clientId }));
  if (client.isError)
    return <ErrorNotice error={client.error} onRetry={() => void client.refetch()} />;
  return client.data ? <CoursePrint client={client.data} /> : <Loading />;
}

function CoursePrint({ client }: { readonly client: Client }) {
  const { t, i18n } = useTranslation();
  const navigate = useNavigate();
  const clientId = client.id;
  const [choice, setChoice] = useState<CourseChoice>(() => ({
    language: i18n.language === 'en' ? 'en' : 'nl',
    ...{ heading: 'given-name', purpose: 'for-client', handover: null, signatures: false },
    lanes: courseLanes.filter((lane) => lane !== 'treatment'),
  }));
  /** The head that the vault gave to be printed; until then, and after each choice, the preview. */
  const [printed, setPrinted] = useState<Paper | null>(null);
  const { language, lanes, signatures } = choice;
  const words = usePaperWords(language);
  const { marks, treats, isPending, error, retry } = useCourseMarks(clientId, words.t);
  const checkAddress = useAddressCheck(clientId);
  const handover = useHandover(clientId, courseDataKinds(lanes));
  if (error) return <ErrorNotice error={error} onRetry={retry} />;
  if (isPending) return <Loading />;
  const heading = printedHeading(client, choice.heading);
  const paper = printed ?? { language, heading, signatures, printedOn: localToday() };
  const shown = marks.filter(({ lane }) => lanes.includes(lane));
  const text = textsIn(shown.map(({ label }) => label));
  const change = (patch: Partial<CourseChoice>) => {
    setPrinted(null);
    setChoice({ ...choice, ...patch });
  };
  return (
    <PrintPage
      title={t('course.print')}
      landscape
      suggestedName={`traject-${client.code}`}
      back={{
        label: t('course.printing.back'),
        onBack: () => void navigate({ to: '/clients/$clientId/course', params: { clientId } }),
      }}
      onCheck={async () => {
        if (lanes.length === 0) return t('course.printing.noLane');
        return handover.printRefusal(choice) ?? checkAddress(text);
      }}
      onPrint={async () => {
        const given = await luwte.coursePrint.print({ clientId, choice });
        // The sheet must show what was journalled before it is printed.
        flushSync(() => setPrinted(given));
      }}
      choices={
        <>
          <PrintBasicsChoices choice={choice} onChange={change} />
          <PrintHandover clientId={clientId} check={handover} choice={choice} onChange={change} />
          <Stack gap={8} role="group" aria-labelledby="print-lanes">
            <Text size="sm" fw={500} id="print-lanes">
              {t('course.printing.lanes')}
            </Text>
            {courseLanes
              .filter((lane) => treats || lane !== 'treatment')
              .map((lane) => (
                <Checkbox
                  key={lane}
                  label={t(`course.picture.lane.${lane}`)}
                  checked={lanes.includes(lane)}
                  onChange={({ currentTarget: { checked } }) =>
                    change({
                      lanes: courseLanes.filter((each) =>
                        each === lane ? checked : lanes.includes(each),
                      ),
                    })
                  }
                />
              ))}
          </Stack>
        </>
      }
      warnings={<PostalCodeWarning text={text} />}
    >
      <CoursePaper paper={paper} marks={shown} lanes={lanes} words={words} />
    </PrintPage>
  );
}
