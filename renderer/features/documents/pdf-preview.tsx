import { ActionIcon, Group, Text, VisuallyHidden } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconChevronLeft, IconChevronRight, IconZoomIn, IconZoomOut } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Loading } from '../../ui/loading.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import type { PreviewProps } from './image-preview.tsx';
import { openPdf, type PdfFile } from './pdf-file.ts';
import classes from './preview.module.css';

/** A PDF, page by page. */
export default function PdfPreview({ bytes, onTrouble }: PreviewProps) {
  const [pdf, setPdf] = useState<PdfFile | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: whom to tell does not change what is read.
  useEffect(() => {
    let opened: PdfFile | null = null;
    let wanted = true;
    openPdf(bytes)
      .then((file) => {
        opened = file;
        if (wanted) setPdf(file);
        else file.close();
      })
      .catch((error: unknown) => {
        const closed = error instanceof Error && error.name === 'PasswordException';
        if (wanted) onTrouble(closed ? 'password' : 'unreadable');
      });
    return () => {
      wanted = false;
      opened?.close();
    };
  }, [bytes]);
  return pdf === null ? <Loading /> : <PdfPages pdf={pdf} onTrouble={onTrouble} />;
}

const zooms = [1, 1.5, 2, 3] as const;

interface PdfPagesProps extends Pick<PreviewProps, 'onTrouble'> {
  readonly pdf: PdfFile;
}

function PdfPages({ pdf, onTrouble }: PdfPagesProps) {
  const { t } = useTranslation();
  const [page, setPage] = useState(1);
  const [zoom, setZoom] = useState(0);
  const { ref, width } = useElementSize();
  const turn = (step: number) => setPage(Math.min(pdf.pages, Math.max(1, page + step)));
  const words = t('documents.view.page', { page, pages: pdf.pages });
  return (
    <div>
      <Group justify="center" gap="xs" mb="xs">
        <PageButton label={t('documents.view.previous')} off={page === 1} onPress={() => turn(-1)}>
          <IconChevronLeft size={18} aria-hidden />
        </PageButton>
        <Text size="sm" role="status">
          {words}
        </Text>
        <PageButton
          label={t('documents.view.next')}
          off={page === pdf.pages}
          onPress={() => turn(1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </PageButton>
        <PageButton
          label={t('documents.view.smaller')}
          off={zoom === 0}
          onPress={() => setZoom(zoom - 1)}
        >
          <IconZoomOut size={18} aria-hidden />
        </PageButton>
        <PageButton
          label={t('documents.view.larger')}
          off={zoom === zooms.length - 1}
          onPress={() => setZoom(zoom + 1)}
        >
          <IconZoomIn size={18} aria-hidden />
        </PageButton>
      </Group>
      <section
        className={classes.paper}
        ref={ref}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
        tabIndex={0}
        aria-label={words}
        onKeyDown={(event) => {
          if (event.key === 'PageDown' || event.key === 'ArrowRight') turn(1);
          if (event.key === 'PageUp' || event.key === 'ArrowLeft') turn(-1);
        }}
      >
        {width > 0 ? (
          <PdfPage
            pdf={pdf}
            page={page}
            width={Math.floor(width * (zooms[zoom] ?? 1))}
            onTrouble={onTrouble}
          />
        ) : null}
      </section>
    </div>
  );
}

interface PdfPageProps extends PdfPagesProps {
  readonly page: number;
  readonly width: number;
}

function PdfPage({ pdf, page, width, onTrouble }: PdfPageProps) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  // biome-ignore lint/correctness/useExhaustiveDependencies: whom to tell does not change what is drawn.
  useEffect(() => {
    if (!canvas.current) return;
    pdf.draw(page, canvas.current, width).catch((error: unknown) => {
      const replaced = error instanceof Error && error.name === 'RenderingCancelledException';
      if (!replaced) onTrouble('unreadable');
    });
  }, [pdf, page, width]);
  useEffect(() => {
    let wanted = true;
    setText('');
    pdf
      .textOf(page)
      .then((found) => (wanted ? setText(found) : undefined))
      // A page without readable letters is still a picture.
      .catch(() => undefined);
    return () => {
      wanted = false;
    };
  }, [pdf, page]);
  return (
    <>
      <canvas ref={canvas} className={classes.page} aria-hidden />
      <VisuallyHidden>
        <p>
          {t('documents.view.pageText')}: {visibleBidi(text)}
        </p>
      </VisuallyHidden>
    </>
  );
}

interface PageButtonProps {
  readonly label: string;
  readonly off: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function PageButton({ label, off, onPress, children }: PageButtonProps) {
  return (
    <ActionIcon variant="default" size="lg" aria-label={label} disabled={off} onClick={onPress}>
      {children}
    </ActionIcon>
  );
}
