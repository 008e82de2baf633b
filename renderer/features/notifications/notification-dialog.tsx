import { Button, Checkbox, Group, Modal, SimpleGrid, Stack, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { genders } from '../../../contract/client-terms.ts';
import type { Client } from '../../../contract/clients.ts';
import { answers } from '../../../contract/housing-plan.ts';
import {
  exploitationKinds,
  type NotificationFields,
  notificationFieldsSchema,
  notificationProblems,
  notifiedAs,
  type TraffickingNotification,
} from '../../../contract/trafficking-notification.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { ChoiceChips, type Problems, useProblems } from '../notes/index.ts';
import {
  newNotification,
  notificationFieldNames,
  notificationFormSchema,
} from './notification-form.ts';
import { useNotificationWords } from './use-notification-words.ts';

interface NotificationDialogProps {
  readonly client: Client;
  /** Null for a new notification. */
  readonly notification: TraffickingNotification | null;
  readonly onClose: () => void;
}

/** Prepares a notification. What is typed stays as a draft when the dialog is closed. */
export function NotificationDialog({ client, notification, onClose }: NotificationDialogProps) {
  const { t } = useTranslation();
  const words = useNotificationWords();
  const source = client.referralNote || t(`clients.source.${client.referralSource}`);
  const record = useMemo(
    () => notification?.fields ?? newNotification(client, source),
    [notification, client, source],
  );
  const form = useRecordForm<NotificationFields>({
    ...{ compartment: 'casework', kind: 'notification', clientId: client.id },
    objectId: notification?.id ?? null,
    baseVersion: notification?.version ?? 0,
    record,
    typedSchema: notificationFormSchema,
    save: async (values, version) => {
      const answer = await luwte.notifications.save({
        ...{ clientId: client.id, id: notification?.id ?? null, version },
        fields: notificationFieldsSchema.parse(values),
      });
      return formOutcome(answer, ({ fields }) => fields);
    },
    onSaved: () => {
      notifyDone(t('sharing.notification.saved'));
      onClose();
    },
  });
  const problems = useProblems(notificationProblems(form.values, localToday()));
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={t(notification ? 'sharing.notification.edit' : 'sharing.notification.new')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        ref={problems.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.check()) void form.save();
        }}
      >
        <Stack>
          <NotificationFieldset
            values={form.values}
            change={form.change}
            errorOf={problems.errorOf}
          />
          <DraftStatus draft={form.draft} />
          <Group justify="flex-end">
            <Button type="submit" loading={form.saving}>
              {t('sharing.notification.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict form={form} fields={notificationFieldNames} {...words} />
    </Modal>
  );
}

interface FieldsetProps {
  readonly values: NotificationFields;
  readonly change: (patch: Partial<NotificationFields>) => void;
  readonly errorOf: Problems<keyof NotificationFields>['errorOf'];
}

function NotificationFieldset({ values, change, errorOf }: FieldsetProps) {
  const { t } = useTranslation();
  const line = (field: 'nationality' | 'referrer' | 'since' | 'foundIn') => ({
    label: t(`sharing.notification.field.${field}`),
    value: values[field],
    error: errorOf(field),
    autoComplete: 'off',
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <>
      <ChoiceChips
        label={t('sharing.notification.field.notifiedAs')}
        choices={notifiedAs.map((each) => ({
          value: each,
          label: t(`sharing.notification.as.${each}`),
        }))}
        value={values.notifiedAs}
        onChange={(as) => change({ notifiedAs: as })}
      />
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t('sharing.notification.field.birthYear')}
          inputMode="numeric"
          maxLength={4}
          value={values.birthYear ?? ''}
          error={errorOf('birthYear')}
          autoComplete="off"
          onChange={(event) => {
            const digits = event.currentTarget.value.replace(/\D/g, '');
            change({ birthYear: digits === '' ? null : Number(digits) });
          }}
        />
        <ChoiceField
          label={t('sharing.notification.field.gender')}
          values={genders}
          wordOf={(gender) => t(`clients.gender.${gender}`)}
          value={values.gender}
          onChange={(gender) => change({ gender })}
        />
        <TextInput {...line('nationality')} />
      </SimpleGrid>
      <Checkbox.Group
        label={t('sharing.notification.field.exploitation')}
        value={values.exploitation}
        onChange={(chosen) =>
          change({ exploitation: exploitationKinds.filter((kind) => chosen.includes(kind)) })
        }
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={8} mt={8}>
          {exploitationKinds.map((kind) => (
            <Checkbox
              key={kind}
              value={kind}
              label={t(`sharing.notification.exploitationKind.${kind}`)}
            />
          ))}
        </SimpleGrid>
      </Checkbox.Group>
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput {...line('referrer')} />
        <TextInput {...line('foundIn')} />
        <TextInput {...line('since')} description={t('sharing.notification.sinceHint')} />
        {(['declaration', 'b8', 'needsPlace'] as const).map((field) => (
          <ChoiceField
            key={field}
            label={t(`sharing.notification.field.${field}`)}
            values={answers}
            wordOf={(answer) => t(`housing.answer.${answer}`)}
            value={values[field]}
            onChange={(answer) => change({ [field]: answer })}
          />
        ))}
      </SimpleGrid>
      <PlanText
        label={t('sharing.notification.field.note')}
        description={t('sharing.notification.noteHint')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={errorOf('note')}
      />
    </>
  );
}
