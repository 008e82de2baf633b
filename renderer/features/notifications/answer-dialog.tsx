import { useState } from 'react';
import {
  answerProblems,
  notificationAnswerSchema,
  type TraffickingNotification,
} from '../../../contract/trafficking-notification.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { PlanText } from '../../ui/plan-text.tsx';
import { useProblems } from '../notes/index.ts';
import { TurnDialog } from './turn-dialog.tsx';

interface AnswerDialogProps {
  readonly notification: TraffickingNotification;
  readonly onClose: () => void;
}

/** Records what was answered to a notification. */
export function AnswerDialog({ notification, onClose }: AnswerDialogProps) {
  const { t } = useTranslation();
  const { id, clientId, version, sent, answer } = notification;
  const [on, setOn] = useState<string | null>(localToday());
  const [text, setText] = useState(answer?.text ?? '');
  const sentOn = sent?.on ?? '';
  const problems = useProblems(answerProblems({ on, text }, sentOn, localToday()));
  const onError = problems.errorOf('on');
  return (
    <TurnDialog
      title={t('sharing.notification.answerButton')}
      done={t('sharing.notification.answerDone')}
      form={problems.form}
      check={problems.check}
      save={async () => {
        const given = notificationAnswerSchema.parse({ on, text });
        return luwte.notifications.answer({ id, clientId, version, answer: given });
      }}
      onClose={onClose}
    >
      <DateField
        label={t('sharing.notification.answerOn')}
        value={on}
        onChange={setOn}
        error={
          onError && on !== null && on < sentOn ? t('sharing.notification.beforeSent') : onError
        }
        required
      />
      <PlanText
        label={t('sharing.notification.answerText')}
        value={text}
        onChange={setText}
        error={problems.errorOf('text')}
        required
      />
    </TurnDialog>
  );
}
