import { Button, Checkbox, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { type Consent, type ConsentEnd, consentEndProblems } from '../../../contract/consent.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localToday } from '../../ui/local-today.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useProblems } from '../notes/index.ts';

export interface Ending {
  readonly why: ConsentEnd['why'];
  /** What can be ended, all for one recipient. */
  readonly consents: readonly Consent[];
  /** How the recipient is called. */
  readonly name: string;
}

interface EndDialogProps {
  readonly clientId: string;
  readonly ending: Ending;
  readonly onClose: () => void;
}

/** Ends consents for one recipient: taken back by the client, or recorded by mistake. */
export function EndDialog({ clientId, ending, onClose }: EndDialogProps) {
  const { t } = useTranslation();
  const { why, consents, name } = ending;
  const [chosen, setChosen] = useState(consents.map(({ id }) => id));
  const [on, setOn] = useState<string | null>(localToday());
  const [note, setNote] = useState('');
  const ended = consents.filter(({ id }) => chosen.includes(id));
  const latest =
    ended
      .map(({ from }) => from)
      .toSorted()
      .at(-1) ?? '';
  const problems = useProblems(consentEndProblems({ from: latest }, { on, note }, localToday()));
  const saving = useMutation({
    mutationFn: (day: string) =>
      luwte.consents.end({ clientId, ids: chosen, end: { why, on: day, note } }),
    onSuccess: () => {
      notifyDone(
        t(
          why === 'withdrawn'
            ? 'sharing.consent.end.doneWithdrawn'
            : 'sharing.consent.end.doneMistake',
        ),
      );
      onClose();
    },
  });
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(`sharing.consent.end.${why}`)}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        ref={problems.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (problems.check() && on !== null && chosen.length > 0) saving.mutate(on);
        }}
      >
        <Stack>
          <Text size="sm">
            {t(`sharing.consent.end.${why}Text`, { recipient: visibleBidi(name) })}
          </Text>
          <Checkbox.Group
            label={t('sharing.consent.end.which')}
            error={chosen.length === 0 ? t('notes.problem.missing') : null}
            value={chosen}
            onChange={setChosen}
          >
            <Stack gap={6} mt={6}>
              {consents.map(({ id, kind }) => (
                <Checkbox key={id} value={id} label={t(`sharing.kind.${kind}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <DateField
            label={t('sharing.consent.end.on')}
            value={on}
            onChange={setOn}
            error={problems.errorOf('on')}
            required
          />
          <TextInput
            label={t('sharing.consent.end.note')}
            value={note}
            onChange={(event) => setNote(event.currentTarget.value)}
            error={problems.errorOf('note')}
            autoComplete="off"
          />
          {saving.isError ? <ErrorNotice error={saving.error} /> : null}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('common.cancel')}
            </Button>
            <Button type="submit" loading={saving.isPending}>
              {t(
                why === 'withdrawn'
                  ? 'sharing.consent.end.confirm'
                  : 'sharing.consent.end.confirmMistake',
              )}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
