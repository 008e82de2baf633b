import { Alert, Anchor, Button, Paper, Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowLeft, IconFileTypePdf } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from '../i18n/use-translation.ts';
import { AskBeforeNames } from './ask-before-names.tsx';
import { notifyError } from './notify.tsx';
import { PageHeader } from './page-header.tsx';
import styles from './print-page.module.css';
import { PrintSheet } from './print-sheet.tsx';
import { printToPdf } from './print-to-pdf.ts';

interface PrintPageProps {
  readonly title: string;
  /** Enters the print in the journal; nothing is printed when it rejects. */
  readonly onPrint: () => Promise<void>;
  /** Looks the paper over before a place is chosen; gives why it must not be printed, or null. */
  readonly onCheck?: () => Promise<string | null>;
  /** What can be left off or put on: checkboxes. */
  readonly choices: ReactNode;
  /** What to look at before printing. */
  readonly warnings?: ReactNode;
  /** What is printed, exactly as it is printed. */
  readonly children: ReactNode;
  /** The file name offered, without `.pdf` and without a client’s name. */
  readonly suggestedName?: string;
  /** Whether the paper lies on its side. */
  readonly landscape?: boolean;
  /** That no one is named on the paper. */
  readonly nameless?: boolean;
  readonly back?: { readonly label: string; readonly onBack: () => void };
}

/**
 * A print preview: on the left what can be chosen, on the right the sheet that will be saved as PDF. While only codes
 * are shown on screen it asks first, for paper has the name.
 */
export function PrintPage(props: PrintPageProps) {
  const { t } = useTranslation();
  if (props.nameless) return <Preview {...props} />;
  return (
    <AskBeforeNames text={t('codes.print')}>
      <Preview {...props} />
    </AskBeforeNames>
  );
}

function Preview(props: PrintPageProps) {
  const { t } = useTranslation();
  const printing = usePrinting(props);
  const { title, back } = props;
  return (
    <>
      <div data-print-hidden>
        {back ? (
          <Anchor component="button" type="button" size="sm" mb="xs" onClick={back.onBack}>
            <IconArrowLeft size={14} aria-hidden className={styles.backIcon} /> {back.label}
          </Anchor>
        ) : null}
        <PageHeader
          title={title}
          actions={
            <Button
              leftSection={<IconFileTypePdf size={18} aria-hidden />}
              loading={printing.busy}
              onClick={() => void printing.start()}
            >
              {t('ui.print.saveAsPdf')}
            </Button>
          }
        />
        <Text size="sm" c="dimmed" mb="md" role="status">
          {printing.place ? t('ui.print.done', { place: printing.place }) : t('ui.print.note')}
        </Text>
      </div>
      <div className={styles.columns}>
        <Stack gap="md" className={styles.choices} data-print-hidden>
          {printing.refusal ? (
            <Alert role="alert" color="red" icon={<IconAlertTriangle aria-hidden />}>
              {printing.refusal}
            </Alert>
          ) : null}
          {props.warnings}
          <Paper withBorder p="md">
            <Stack gap="md" role="group" aria-label={t('ui.print.choices')}>
              {props.choices}
            </Stack>
          </Paper>
        </Stack>
        <PrintSheet label={t('ui.print.preview')} landscape={props.landscape ?? false}>
          {props.children}
        </PrintSheet>
      </div>
    </>
  );
}

function usePrinting({ title, suggestedName, onPrint, onCheck }: PrintPageProps) {
  const [busy, setBusy] = useState(false);
  const [place, setPlace] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const start = async () => {
    setBusy(true);
    setPlace(null);
    try {
      const reason = (await onCheck?.()) ?? null;
      setRefusal(reason);
      if (reason === null) setPlace(await printToPdf(suggestedName ?? title, onPrint));
    } catch (error) {
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  return { busy, place, refusal, start };
}
