import { Button, Group, Modal, Progress, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { usualCompartments } from '../../../contract/members.ts';
import type { CallOptions, Progress as StepProgress } from '../../../contract/procedure.ts';
import { luwte } from '../../app/luwte.ts';
import { useHost, useVault } from '../../app/use-vault.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { PassphraseInput } from '../vault/index.ts';
import { type Access, AccessFields } from './access-fields.tsx';
import { OneTimePassphrase } from './one-time-passphrase.tsx';
import type { TeamTask } from './team-task.ts';

interface TeamDialogProps {
  readonly task: TeamTask;
  readonly onClose: () => void;
}

/** Adds or changes a member. Each change asks for the passphrase of whoever makes it. */
export function TeamDialog({ task, onClose }: TeamDialogProps) {
  const { t } = useTranslation();
  const form = useTeamForm(task, onClose);
  const { change } = form;
  const title = t(`members.${task.kind}.title`, { name: nameOf(task) });
  const close = () => {
    if (!change.isPending) onClose();
  };
  if (form.oneTime !== null) {
    const name = task.kind === 'add' ? form.name.trim() : nameOf(task);
    return (
      // Closed by its button only: the six words are shown this once.
      <Modal
        opened
        onClose={() => undefined}
        title={t('members.oneTime.title', { name })}
        withCloseButton={false}
        size="lg"
      >
        <OneTimePassphrase passphrase={form.oneTime} name={name} onDone={onClose} />
      </Modal>
    );
  }
  return (
    <Modal
      opened
      onClose={close}
      title={title}
      size="lg"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (!change.isPending) change.mutate();
        }}
      >
        <Stack>
          <Text>{t(`members.${task.kind}.text`, { name: nameOf(task) })}</Text>
          <TaskFields task={task} form={form} />
          <PassphraseInput
            label={t('members.field.passphrase')}
            description={t('members.hint.passphrase')}
            value={form.passphrase}
            onChange={form.setPassphrase}
            size="sm"
            autoFocus={!hasFields(task)}
          />
          {change.error ? <ErrorNotice error={change.error} /> : null}
          <Renewing running={change.isPending} progress={form.progress} />
          <Group justify="flex-end">
            <Button variant="default" disabled={change.isPending} onClick={close}>
              {t('common.cancel')}
            </Button>
            <Button
              type="submit"
              {...(task.kind === 'remove' ? { color: 'red' } : {})}
              loading={change.isPending}
              disabled={form.passphrase === '' || (task.kind === 'add' && form.name.trim() === '')}
            >
              {t(`members.${task.kind}.do`)}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

const nameOf = (task: TeamTask) => (task.kind === 'add' ? '' : task.member.name);
/** The others ask for nothing but the passphrase. */
const hasFields = ({ kind }: TeamTask) => kind === 'add' || kind === 'change' || kind === 'lift';
const hasOf = (task: TeamTask) => (task.kind === 'add' ? [] : task.member.compartments);

type TeamForm = ReturnType<typeof useTeamForm>;

function useTeamForm(task: TeamTask, onClose: () => void) {
  const { t } = useTranslation();
  const { locale } = useHost();
  const { member: me } = useVault();
  const [name, setName] = useState('');
  const [access, setAccess] = useState<Access>(() => {
    if (task.kind === 'change') return task.member;
    const role = task.kind === 'add' ? 'counsellor' : task.member.role;
    const mine = usualCompartments(role).filter((part) => me.compartments.includes(part));
    return { role, compartments: mine };
  });
  const [passphrase, setPassphrase] = useState('');
  const [progress, setProgress] = useState(proving);
  const [oneTime, setOneTime] = useState<string | null>(null);
  const change = useMutation({
    mutationFn: () => {
      setProgress(proving);
      return carryOut(
        task,
        { ...access, name: name.trim(), passphrase, locale },
        { onProgress: setProgress },
      );
    },
    onSuccess: (words) => {
      if (words !== null) return setOneTime(words);
      notifyDone(t(`members.${task.kind}.done`, { name: nameOf(task) }));
      onClose();
    },
  });
  return {
    ...{ name, setName, access, setAccess, passphrase, setPassphrase },
    ...{ progress, oneTime, change },
  };
}

interface TeamWish extends Access {
  readonly name: string;
  readonly passphrase: string;
  readonly locale: 'nl' | 'en';
}

/** Gives the one-time passphrase where one was made, otherwise null. */
async function carryOut(
  task: TeamTask,
  { name, role, compartments, passphrase, locale }: TeamWish,
  options: CallOptions,
): Promise<string | null> {
  const parts = [...compartments];
  if (task.kind === 'add') {
    const wish = { name, role, compartments: parts, passphrase, locale };
    return (await luwte.members.add(wish, options)).oneTimePassphrase;
  }
  const who = { id: task.member.id, passphrase };
  if (task.kind === 'newPassphrase') {
    return (await luwte.members.newPassphrase({ ...who, locale }, options)).oneTimePassphrase;
  }
  if (task.kind === 'change') {
    await luwte.members.change({ ...who, role, compartments: parts }, options);
  } else if (task.kind === 'lift') {
    await luwte.members.lift({ ...who, compartments: parts }, options);
  } else {
    await luwte.members[task.kind](who, options);
  }
  return null;
}

function TaskFields({ task, form }: { readonly task: TeamTask; readonly form: TeamForm }) {
  const { t } = useTranslation();
  if (!hasFields(task)) return null;
  return (
    <>
      {task.kind === 'add' ? (
        <TextInput
          label={t('members.field.name')}
          description={t('members.hint.name')}
          value={form.name}
          onChange={(event) => form.setName(event.currentTarget.value)}
          maxLength={100}
          required
          withAsterisk={false}
          data-autofocus
          autoComplete="off"
        />
      ) : null}
      <AccessFields
        value={form.access}
        has={hasOf(task)}
        onChange={form.setAccess}
        withRole={task.kind !== 'lift'}
      />
      {hasOf(task).some((part) => !form.access.compartments.includes(part)) ? (
        <Text size="sm">{t('members.willRenew')}</Text>
      ) : null}
    </>
  );
}

/** What goes on until the vault process tells otherwise. */
const proving: StepProgress = { step: 'prove', done: 0 };

interface RenewingProps {
  readonly running: boolean;
  readonly progress: StepProgress;
}

/** What is going on; a change without renewal takes about as long as opening the vault. */
function Renewing({ running, progress: { step, done, total = 0 } }: RenewingProps) {
  const { t } = useTranslation();
  if (!running) return null;
  const renews = total > 0;
  const words = renews
    ? t('members.renewing', { done: Math.min(done + 1, total), total })
    : t(step === 'wait' ? 'members.waiting' : 'members.proving');
  return (
    <Stack gap="xs" role="status">
      <Text size="sm">{words}</Text>
      {renews ? (
        <Progress value={(done / total) * 100} aria-label={t('members.renewingLabel')} />
      ) : null}
    </Stack>
  );
}
