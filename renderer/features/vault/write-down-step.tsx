import { Alert, Button, Checkbox, Group, SegmentedControl, Stack, Text } from '@mantine/core';
import { IconFileTypePdf, IconKey } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useHost } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyError } from '../../ui/notify.tsx';
import { usePaperWords } from '../../ui/paper-words.ts';
import { printToPdf } from '../../ui/print-to-pdf.ts';
import { CodeGroups } from './code-groups.tsx';
import { RecoverySheet, type Sheet } from './recovery-sheet.tsx';

interface WriteDownStepProps {
  readonly intro: string;
  readonly sheet: Sheet;
  readonly onNext: () => void;
}

/** Shows a recovery code or a share of it, to be copied by hand or printed. */
export function WriteDownStep({ intro, sheet, onNext }: WriteDownStepProps) {
  const { t } = useTranslation();
  const [language, setLanguage] = useState(useHost().locale);
  const [written, setWritten] = useState(false);
  return (
    <>
      <Stack gap="lg" data-print-hidden>
        <Text>{intro}</Text>
        <CodeGroups code={sheet.code} />
        <Alert icon={<IconKey aria-hidden />} variant="light">
          {t('vault.setUp.codeKeep')}
        </Alert>
        <PrintRow sheet={sheet} language={language} onLanguage={setLanguage} />
        <Checkbox
          label={t('vault.setUp.written')}
          description={t('vault.setUp.codeOnce')}
          checked={written}
          onChange={(event) => setWritten(event.currentTarget.checked)}
        />
        <Group justify="flex-end">
          <Button size="md" disabled={!written} onClick={onNext}>
            {t('common.next')}
          </Button>
        </Group>
      </Stack>
      <RecoverySheet sheet={sheet} language={language} />
    </>
  );
}

interface PrintRowProps {
  readonly sheet: Sheet;
  readonly language: 'nl' | 'en';
  readonly onLanguage: (language: 'nl' | 'en') => void;
}

function PrintRow({ sheet, language, onLanguage }: PrintRowProps) {
  const { t } = useTranslation();
  const paper = usePaperWords(language);
  const id = useId();
  const [place, setPlace] = useState<string | null>(null);
  const { vaultName: name, share } = sheet;
  const save = async () => {
    const fileName = share
      ? paper.t('recovery.sheet.shareFileName', { name, number: share.number })
      : paper.t('recovery.sheet.fileName', { name });
    try {
      // That a code was shown enters the journal when it is put to use.
      setPlace(await printToPdf(fileName, async () => undefined));
    } catch (error) {
      notifyError(error);
    }
  };
  return (
    <Group>
      <Button
        variant="default"
        leftSection={<IconFileTypePdf size={18} aria-hidden />}
        onClick={() => void save()}
      >
        {t('vault.setUp.toPdf')}
      </Button>
      <Group gap="xs">
        <Text size="sm" c="dimmed" id={id}>
          {t('recovery.sheetStep.language')}
        </Text>
        <SegmentedControl
          size="xs"
          aria-labelledby={id}
          data={[
            { value: 'nl', label: t('vault.settings.dutch') },
            { value: 'en', label: t('vault.settings.english') },
          ]}
          value={language}
          onChange={(chosen) => onLanguage(chosen === 'en' ? 'en' : 'nl')}
        />
      </Group>
      {place ? (
        <Text size="sm" role="status" w="100%" style={{ overflowWrap: 'anywhere' }}>
          {t('vault.setUp.pdfDone', { place })}
        </Text>
      ) : null}
    </Group>
  );
}
