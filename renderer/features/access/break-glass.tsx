import { Button, Group, Modal, Paper, Radio, Stack, Text, Textarea, Title } from '@mantine/core';
import { IconDoor } from '@tabler/icons-react';
import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type FormEvent, type ReactNode, useState } from 'react';
import { type GlassReason, glassReasonSchema, glassReasons } from '../../../contract/access.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useNaming } from '../../ui/naming.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';

interface BreakGlassProps {
  readonly clientId: string;
}

interface BreakGlassPageProps extends BreakGlassProps {
  /** The way back; without it the caseload. */
  readonly back?: ReactNode;
}

/** In the place of a colleague's file: the way to open it with a reason. */
export function BreakGlass({ clientId, back }: BreakGlassPageProps) {
  const { t } = useTranslation();
  const caseload = useQuery(queryOf('clients', 'list', {}));
  const client = caseload.data?.find(({ id }) => id === clientId);
  const naming = useNaming();
  const who = client ? visibleBidi(naming.said(client) || client.code) : '';
  return (
    <Paper withBorder p="lg" maw={640} component="section" aria-labelledby="break-glass-title">
      <Stack>
        <Title order={1} size="h2" id="break-glass-title">
          {t('access.file.title')}
        </Title>
        {client ? (
          <Text fw={600}>
            <SafeText>
              {t('access.file.whose', { who, counsellor: visibleBidi(client.counsellor.trim()) })}
            </SafeText>
          </Text>
        ) : null}
        <Text>{t('access.file.text')}</Text>
        <ReasonForm clientId={clientId} place="file" onDone={() => undefined}>
          {back ?? (
            <Button component={Link} to="/caseload" variant="default">
              {t('access.back')}
            </Button>
          )}
        </ReasonForm>
      </Stack>
    </Paper>
  );
}

interface GlassDialogProps extends BreakGlassProps {
  readonly place: 'file' | 'address';
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** Before a secret address of a colleague's client is shown, or their file from elsewhere. */
export function GlassDialog({ clientId, place, onDone, onClose }: GlassDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`access.${place}.title`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <Stack>
        <Text size="sm">{t(`access.${place}.text`)}</Text>
        <ReasonForm clientId={clientId} place={place} onDone={onDone}>
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
        </ReasonForm>
      </Stack>
    </Modal>
  );
}

interface ReasonFormProps extends BreakGlassProps {
  readonly place: 'file' | 'address';
  readonly onDone: () => void;
  /** The way back. */
  readonly children: ReactNode;
}

const features = { file: 'accessCasework', address: 'accessPlaces' } as const;

function ReasonForm({ clientId, place, onDone, children }: ReasonFormProps) {
  const { t } = useTranslation();
  const [reason, setReason] = useState<GlassReason | null>(null);
  const [note, setNote] = useState('');
  const [attempted, setAttempted] = useState(false);
  const open = useMutation({
    mutationFn: (given: { reason: GlassReason; note: string }) =>
      luwte[features[place]].breakGlass({ client: clientId, ...given }),
    onSuccess: onDone,
  });
  const noteFits = note.trim().length >= 3;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAttempted(true);
    if (reason !== null && noteFits) open.mutate({ reason, note });
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <Radio.Group
          label={t('access.reason')}
          value={reason}
          onChange={(value) => setReason(glassReasonSchema.parse(value))}
          error={attempted && reason === null ? t('access.reasonNeeded') : null}
        >
          <Stack gap="xs" my="xs">
            {glassReasons.map((one) => (
              <Radio key={one} value={one} label={t(`access.reasons.${one}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <Textarea
          label={t('access.note')}
          description={t('access.noteHint')}
          value={note}
          maxLength={500}
          rows={2}
          onChange={(event) => setNote(event.currentTarget.value)}
          error={attempted && !noteFits ? t('access.noteNeeded') : null}
        />
        {open.isError ? <ErrorNotice error={open.error} /> : null}
        <Group justify="flex-end">
          {children}
          <Button
            type="submit"
            loading={open.isPending}
            leftSection={<IconDoor size={18} aria-hidden />}
          >
            {t(`access.${place}.open`)}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
