import { Progress, Stack, Text } from '@mantine/core';
import { IconFileOff } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loading } from '../../ui/loading.tsx';
import type { PlacedDocument } from './documents-of.ts';
import { ImagePreview } from './image-preview.tsx';
import { TextPreview } from './text-preview.tsx';
import { type ReadingState, useReading } from './use-reading.ts';

const PdfPreview = lazy(() => import('./pdf-preview.tsx'));

/** A document as far as it can be shown inside the program; nothing in it ever runs. */
export function DocumentPreview({ document }: { readonly document: PlacedDocument }) {
  const { state, retry } = useReading(document);
  if (state.state === 'reading') return <ReadingProgress {...state} />;
  if (state.state === 'failed') return <ErrorNotice error={state.error} onRetry={retry} />;
  if (state.state === 'none') return <NotShown why={state.why} />;
  return <Shown key={document.id} title={document.fields.title} ready={state} />;
}

interface ShownProps {
  readonly title: string;
  readonly ready: Extract<ReadingState, { state: 'ready' }>;
}

function Shown({ title, ready }: ShownProps) {
  const [trouble, setTrouble] = useState<'unreadable' | 'password' | null>(null);
  if (trouble !== null) return <NotShown why={trouble} />;
  if (ready.view === 'text') return <TextPreview title={title} bytes={ready.bytes} />;
  const props = { title, bytes: ready.bytes, onTrouble: setTrouble };
  if (ready.view === 'image') return <ImagePreview {...props} />;
  return (
    <Suspense fallback={<Loading />}>
      <PdfPreview {...props} />
    </Suspense>
  );
}

type WhyNot = Extract<ReadingState, { state: 'none' }>['why'] | 'password';

function NotShown({ why }: { readonly why: WhyNot }) {
  const { t } = useTranslation();
  return (
    <EmptyState
      icon={<IconFileOff aria-hidden />}
      title={t('documents.view.none')}
      text={t(`documents.view.why.${why}`)}
    />
  );
}

function ReadingProgress({ done, pieces }: { readonly done: number; readonly pieces: number }) {
  const { t } = useTranslation();
  return (
    <Stack gap="xs" p="xl" role="status">
      <Text size="sm">{t('documents.view.reading')}</Text>
      {pieces > 4 ? (
        <Progress.Root>
          <Progress.Section
            value={(done / pieces) * 100}
            aria-label={t('documents.view.reading')}
          />
        </Progress.Root>
      ) : null}
    </Stack>
  );
}
