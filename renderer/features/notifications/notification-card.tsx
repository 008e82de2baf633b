import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { TraffickingNotification } from '../../../contract/trafficking-notification.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { formatDate } from '../../ui/format.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import { StoredText } from '../../ui/stored-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { AnswerDialog } from './answer-dialog.tsx';
import { notificationFieldNames } from './notification-form.ts';
import { SendDialog } from './send-dialog.tsx';
import { useNotificationWords } from './use-notification-words.ts';
import { useSigned } from './use-signed.ts';

interface NotificationCardProps {
  readonly notification: TraffickingNotification;
  readonly onEdit: () => void;
}

/** What a notification says, and how far it is. */
export function NotificationCard({ notification, onEdit }: NotificationCardProps) {
  const { t } = useTranslation();
  const { sent, answer } = notification;
  const state =
    answer !== null
      ? t('sharing.notification.state.answered', { date: formatDate(answer.on) })
      : sent !== null
        ? t('sharing.notification.state.sent', { date: formatDate(sent.on) })
        : t('sharing.notification.state.draft');
  return (
    <Paper component="li" withBorder p="md">
      <Stack gap="sm">
        <Group justify="space-between" align="flex-start">
          <Badge variant="light" tt="none" color={sent === null ? 'gray' : 'teal'} size="lg">
            {state}
          </Badge>
          <CardActions notification={notification} onEdit={onEdit} />
        </Group>
        <Facts notification={notification} />
        {sent === null ? null : (
          <Text size="sm">
            {t('sharing.notification.sentBy', {
              date: formatDate(sent.on),
              way: t(`sharing.notification.ways.${sent.way}`),
              name: visibleBidi(sent.by),
            })}
            {sent.note === '' ? '' : ` · ${visibleBidi(sent.note)}`}
          </Text>
        )}
        {answer === null ? null : (
          <div>
            <Text size="sm" c="dimmed">
              {t('sharing.notification.answeredBy', {
                date: formatDate(answer.on),
                name: visibleBidi(answer.by),
              })}
            </Text>
            <StoredText text={answer.text} />
          </div>
        )}
      </Stack>
    </Paper>
  );
}

/** What can be done with it now: changed and sent while it was not, answered after that. */
function CardActions({ notification, onEdit }: NotificationCardProps) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const words = useNotificationWords();
  const { id, clientId, sent, fields } = notification;
  const signed = useSigned(clientId);
  const mayGo =
    signed.notification !== null && (fields.notifiedAs === 'code' || signed.identity !== null);
  const [dialog, setDialog] = useState<'send' | 'answer' | null>(null);
  return (
    <Group gap="sm">
      <HistoryButton
        compartment="casework"
        objectKind="notification"
        objectId={id}
        clientId={clientId}
        {...words}
      />
      {sent === null ? (
        <Button variant="default" onClick={onEdit}>
          {t('common.edit')}
        </Button>
      ) : null}
      <Button
        variant="default"
        disabled={!mayGo}
        onClick={() =>
          void navigate({
            to: '/clients/$clientId/sharing/notification/$id',
            params: { clientId, id },
          })
        }
      >
        {t('sharing.notification.print')}
      </Button>
      {sent === null ? (
        <Button disabled={!mayGo} onClick={() => setDialog('send')}>
          {t('sharing.notification.send')}
        </Button>
      ) : (
        <Button onClick={() => setDialog('answer')}>
          {t('sharing.notification.answerButton')}
        </Button>
      )}
      {dialog === 'send' ? (
        <SendDialog notification={notification} onClose={() => setDialog(null)} />
      ) : null}
      {dialog === 'answer' ? (
        <AnswerDialog notification={notification} onClose={() => setDialog(null)} />
      ) : null}
    </Group>
  );
}

function Facts({ notification: { fields } }: Pick<NotificationCardProps, 'notification'>) {
  const { labelOf, show } = useNotificationWords();
  const told = notificationFieldNames.filter((field) => show(field, fields[field]).trim() !== '');
  return (
    <SimpleGrid component="dl" cols={{ base: 1, sm: 2, md: 3 }} spacing="xs" m={0}>
      {told.map((field) => (
        <div key={field}>
          <Text component="dt" size="sm" c="dimmed">
            {labelOf(field)}
          </Text>
          <Text component="dd" size="sm" m={0}>
            <SafeText>{show(field, fields[field])}</SafeText>
          </Text>
        </div>
      ))}
    </SimpleGrid>
  );
}
