import { TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  notificationSentSchema,
  notificationWays,
  sentProblems,
  type TraffickingNotification,
} from '../../../contract/trafficking-notification.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { ChoiceChips, useProblems } from '../notes/index.ts';
import { TurnDialog } from './turn-dialog.tsx';

interface SendDialogProps {
  readonly notification: TraffickingNotification;
  readonly onClose: () => void;
}

/** Records when and how a notification was sent. */
export function SendDialog({ notification, onClose }: SendDialogProps) {
  const { t } = useTranslation();
  const [on, setOn] = useState<string | null>(localToday());
  const [way, setWay] = useState<(typeof notificationWays)[number] | null>(null);
  const [note, setNote] = useState('');
  const problems = useProblems(sentProblems({ on, way, note }, localToday()));
  const { id, clientId, version } = notification;
  return (
    <TurnDialog
      title={t('sharing.notification.send')}
      text={t('sharing.notification.sendText')}
      done={t('sharing.notification.sendDone')}
      form={problems.form}
      check={problems.check}
      save={async () => {
        const sent = notificationSentSchema.parse({ on, way, note });
        return luwte.notifications.send({ id, clientId, version, sent });
      }}
      onClose={onClose}
    >
      <DateField
        label={t('sharing.notification.sentOn')}
        value={on}
        onChange={setOn}
        error={problems.errorOf('on')}
        required
      />
      <ChoiceChips
        label={t('sharing.notification.way')}
        choices={notificationWays.map((each) => ({
          value: each,
          label: t(`sharing.notification.ways.${each}`),
        }))}
        value={way}
        onChange={setWay}
        error={problems.errorOf('way')}
      />
      <TextInput
        label={t('sharing.notification.sentNote')}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        error={problems.errorOf('note')}
        autoComplete="off"
      />
    </TurnDialog>
  );
}
