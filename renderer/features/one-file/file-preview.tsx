import { Alert, Button, Group, List, Paper, Stack, Text, TextInput, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import type { KeptFile } from '../../../contract/one-file.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { formatInstant } from '../../ui/format.ts';
import { Loading } from '../../ui/loading.tsx';
import { useNaming } from '../../ui/naming.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { GlassDialog, needsReason } from '../access/index.ts';
import { FileParts } from './file-parts.tsx';
import type { OneFile, OpenedBackup } from './use-one-file.ts';

interface FilePreviewProps {
  readonly backup: OpenedBackup;
  readonly clientId: string;
  readonly work: OneFile;
}

/** Third: what is in the file and what stays behind, and then beside the one of today. */
export function FilePreview({ backup, clientId, work }: FilePreviewProps) {
  const { t } = useTranslation();
  const { opened } = backup;
  const file = useQuery({
    queryKey: ['oneFile', 'preview', opened, clientId],
    queryFn: () => luwte.oneFile.preview({ opened, clientId }),
    retry: false,
  });
  const [asking, setAsking] = useState(false);
  const client = backup.clients.find(({ id }) => id === clientId);
  const naming = useNaming();
  const who = client ? naming.withCode(client) : '';
  const back = () => work.choose(null);
  const again = () => {
    setAsking(false);
    void file.refetch();
  };
  if (file.isPending) return <Loading />;
  if (file.isError && needsReason(file.error)) {
    return <GlassDialog place="file" clientId={clientId} onDone={again} onClose={back} />;
  }
  if (file.isError) {
    return (
      <Stack align="flex-start">
        <ErrorNotice error={file.error} onRetry={() => void file.refetch()} />
        <Button variant="default" onClick={work.leave}>
          {t('oneFile.list.other')}
        </Button>
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      <Group justify="space-between" align="flex-end">
        <div>
          <Title order={2} size="h3">
            {t('oneFile.preview.title')}
          </Title>
          <Text c="dimmed" size="sm">
            <SafeText>{t('oneFile.preview.of', { who, when: formatInstant(backup.at) })}</SafeText>
          </Text>
        </div>
        <Button variant="default" onClick={back}>
          {t('oneFile.preview.other')}
        </Button>
      </Group>
      {work.restoring.error ? <ErrorNotice error={work.restoring.error} /> : null}
      {work.restoring.cancelled ? (
        <Alert role="status">{t('oneFile.preview.cancelled')}</Alert>
      ) : null}
      <FileParts file={file.data} onReason={() => setAsking(true)} />
      <LeftOut file={file.data} />
      <CodeForm suggested={file.data.suggestedCode} onRun={(code) => void work.restore(code)} />
      {asking ? (
        <GlassDialog
          place="address"
          clientId={clientId}
          onDone={again}
          onClose={() => setAsking(false)}
        />
      ) : null}
    </Stack>
  );
}

function LeftOut({ file }: { readonly file: KeptFile }) {
  const { t } = useTranslation();
  const { draftsOfOthers, importLines } = file;
  return (
    <Paper withBorder p="md" component="section" aria-label={t('oneFile.preview.left')}>
      <Text fw={600}>{t('oneFile.preview.left')}</Text>
      <List size="sm" mt="xs">
        <List.Item>{t('oneFile.preview.leftHistory')}</List.Item>
        {draftsOfOthers > 0 ? (
          <List.Item>{t('oneFile.preview.leftDrafts', { count: draftsOfOthers })}</List.Item>
        ) : null}
        {importLines > 0 ? <List.Item>{t('oneFile.preview.leftImports')}</List.Item> : null}
      </List>
    </Paper>
  );
}

interface CodeFormProps {
  readonly suggested: string;
  readonly onRun: (code: string) => void;
}

function CodeForm({ suggested, onRun }: CodeFormProps) {
  const { t } = useTranslation();
  const [typed, setTyped] = useState<string | null>(null);
  const code = typed ?? suggested;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (code.trim() !== '') onRun(code.trim());
  };
  return (
    <form onSubmit={submit}>
      <Stack>
        <TextInput
          label={t('oneFile.preview.code')}
          description={t('oneFile.preview.codeHelp')}
          value={code}
          onChange={(event) => setTyped(event.currentTarget.value)}
          maxLength={40}
          required
          withAsterisk={false}
          autoComplete="off"
          maw={420}
        />
        <Button type="submit" size="md" style={{ alignSelf: 'flex-start' }}>
          {t('oneFile.preview.run')}
        </Button>
      </Stack>
    </form>
  );
}
