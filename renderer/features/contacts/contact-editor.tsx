import { Button, SimpleGrid, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { type ReactNode, useState } from 'react';
import {
  type ContactForm,
  contactFormSchema,
  contactProblems,
} from '../../../contract/contacts.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { localToday } from '../../ui/local-today.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import { TemplatePicker } from '../note-templates/index.ts';
import {
  ChoiceChips,
  lineAfterFields,
  lineProblems,
  MomentFields,
  NextAppointmentFields,
  NoteForm,
  useProblems,
  WhenField,
} from '../notes/index.ts';
import { contactFamily } from './contact-family.ts';
import { MinutesField, type PartProps, SettingFields } from './contact-fields.tsx';
import { emptyContactForm, fieldsOf } from './contact-form.ts';
import { kindChoices } from './contact-words.ts';
import { OverlapNotice } from './overlap-notice.tsx';
import { type QuickNote, useCarried } from './use-carried.ts';

interface ContactEditorProps {
  readonly clientId: string;
  /** The note's id, made when it was begun. */
  readonly noteId: string;
  readonly onClose: () => void;
  /** In the dialog that opens anywhere: what is nearly always said comes first, the rest at a press. */
  readonly quick?: QuickNote;
}

/** Writes a contact note. */
export function ContactEditor({ clientId, noteId, onClose, quick }: ContactEditorProps) {
  const { t } = useTranslation();
  const [initial] = useState(() => emptyContactForm(localToday()));
  const draft = useDraft<ContactForm>({
    compartment: 'casework',
    kind: 'contact',
    clientId,
    objectId: noteId,
    baseVersion: 0,
    initial,
    schema: contactFormSchema,
  });
  useCarried(quick, draft);
  const form = draft.values;
  const problems = useProblems([
    ...contactProblems(form, localToday()),
    ...lineProblems('when', form.when, 'past'),
    ...lineProblems('nextWhen', form.nextWhen, 'future'),
  ]);
  const finalise = async () => {
    const fields = fieldsOf(form);
    if (fields) await luwte.contacts.finalise({ id: noteId, clientId, fields });
  };
  const parts = { form, onChange: draft.change, errorOf: problems.errorOf };
  const moment = (
    <MomentFields
      moment={form}
      onChange={(change) => draft.change({ ...change, when: lineAfterFields(form.when) })}
      errorOf={problems.errorOf}
      nights
    />
  );
  const last = (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <NextAppointmentFields
        next={form}
        onChange={(change) => draft.change({ ...change, nextWhen: lineAfterFields(form.nextWhen) })}
        errorOf={problems.errorOf}
      />
      <MinutesField {...parts} />
    </SimpleGrid>
  );
  return (
    <NoteForm
      title={t('contacts.editor')}
      family={contactFamily}
      draft={draft}
      problems={problems}
      onFinalise={finalise}
      onClose={onClose}
      {...(quick ? { inDialog: true, closeLabel: t('contacts.quick.later') } : {})}
    >
      <WhenLine {...parts} />
      {quick ? null : moment}
      <ChoiceChips
        label={t('contacts.field.kind')}
        choices={kindChoices(t)}
        value={form.kind}
        onChange={(kind) => draft.change({ kind })}
        error={problems.errorOf('kind')}
      />
      <OverlapNotice noteId={noteId} form={form} />
      {quick ? null : <SettingFields {...parts} />}
      <TemplatePicker form={form} onChange={draft.change} />
      <MarkdownEditor
        label={t('contacts.field.note')}
        value={form.note}
        onChange={(note) => draft.change({ note })}
        error={problems.errorOf('note')}
        minRows={quick ? 5 : 8}
      />
      <MarkdownEditor
        label={t('contacts.field.agreements')}
        description={t('contacts.agreementsHint')}
        value={form.agreements}
        onChange={(agreements) => draft.change({ agreements })}
        error={problems.errorOf('agreements')}
        minRows={2}
      />
      {quick ? <NextLine {...parts} /> : null}
      {quick ? (
        <MoreFields
          needed={(['place', 'present', 'countableMinutes'] as const).some(problems.errorOf)}
        >
          {moment}
          <SettingFields {...parts} />
          {last}
        </MoreFields>
      ) : (
        last
      )}
    </NoteForm>
  );
}

function WhenLine({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <WhenField
      label={t('notes.when.label')}
      line={form.when}
      direction="past"
      first
      onChange={(when, moment) => onChange({ when, ...moment })}
      error={(['when', 'onDate', 'startTime', 'endTime'] as const).map(errorOf).find(Boolean)}
    />
  );
}

function NextLine({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <WhenField
      label={t('notes.when.next')}
      line={form.nextWhen}
      direction="future"
      onChange={(nextWhen, moment) =>
        onChange({
          nextWhen,
          ...(moment ? { nextOn: moment.onDate, nextTime: moment.startTime } : {}),
        })
      }
      error={errorOf('nextWhen') ?? errorOf('nextOn')}
    />
  );
}

/** What is asked now and then; open at once when something in it is wrong. */
function MoreFields(props: { readonly needed: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation();
  const [opened, { toggle }] = useDisclosure(false);
  const shown = opened || props.needed;
  return (
    <>
      <Button
        variant="subtle"
        onClick={toggle}
        aria-expanded={shown}
        style={{ alignSelf: 'start' }}
      >
        {t(shown ? 'contacts.quick.fewer' : 'contacts.quick.more')}
      </Button>
      {shown ? <Stack gap="md">{props.children}</Stack> : null}
    </>
  );
}
