import { Button, Paper, Stack, Text } from '@mantine/core';
import type { KeptFile } from '../../../contract/one-file.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatBytes } from '../../ui/format.ts';
import { Facts } from '../backup/index.ts';
import { fileContents } from './file-contents.ts';

interface FilePartsProps {
  readonly file: KeptFile;
  /** Asks for the reason for a secret address. */
  readonly onReason: () => void;
}

/** What each part of the file holds, or why it stays out. */
export function FileParts({ file, onReason }: FilePartsProps) {
  const { t } = useTranslation();
  const isOlder = file.parts.some(({ olderSteps }) => olderSteps > 0);
  return (
    <Paper withBorder p="md" component="section" aria-label={t('oneFile.preview.title')}>
      <Stack gap="sm" align="flex-start">
        <Facts
          facts={file.parts.map((part) => [
            t(`oneFile.preview.part.${part.compartment}`),
            <PartWords key={part.compartment} part={part} />,
          ])}
        />
        {file.parts.some(({ state }) => state === 'reason-needed') ? (
          <Button variant="light" onClick={onReason}>
            {t('oneFile.preview.reason')}
          </Button>
        ) : null}
        {file.documentBytes > 0 ? (
          <Text size="sm" c="dimmed">
            {t('oneFile.preview.bytes', { size: formatBytes(file.documentBytes) })}
          </Text>
        ) : null}
        {isOlder ? (
          <Text size="sm" c="dimmed">
            {t('oneFile.preview.older')}
          </Text>
        ) : null}
      </Stack>
    </Paper>
  );
}

function PartWords({ part }: { readonly part: KeptFile['parts'][number] }) {
  const { t } = useTranslation();
  const { state, counts, compartment } = part;
  if (state !== 'taken') {
    return (
      <Text span c="dimmed">
        {t(`oneFile.preview.state.${state}`)}
      </Text>
    );
  }
  const said = fileContents(counts).map(({ kind, count }) =>
    t(`oneFile.content.${kind}`, { count }),
  );
  // Of every file there is at least the person.
  const words = compartment === 'casework' ? [t('oneFile.content.person'), ...said] : said;
  return <span>{words.length === 0 ? t('oneFile.preview.nothing') : words.join(', ')}</span>;
}
