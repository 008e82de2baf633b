import { NumberInput, Select, SimpleGrid, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  type ContactForm,
  contactFormSchema,
  contactProblems,
  countableMinutesScale,
  proposedMinutes,
} from '../../../contract/contacts.ts';
import { lifeAreas } from '../../../contract/life-areas.ts';
import { luwte } from '../../app/luwte.ts';
import { localToday } from '../../ui/local-today.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { useDraft } from '../../ui/use-draft.ts';
import {
  ChoiceChips,
  MomentFields,
  NextAppointmentFields,
  NoteForm,
  type Problems,
  useProblems,
} from '../notes/index.ts';
import { contactFamily } from './contact-family.ts';
import { emptyContactForm, fieldsOf } from './contact-form.ts';
import { areaChoices, kindChoices } from './contact-words.ts';

interface ContactEditorProps {
  readonly clientId: string;
  /** The note's id, made when it was begun. */
  readonly noteId: string;
  readonly onClose: () => void;
}

/** Writes a contact note. */
export function ContactEditor({ clientId, noteId, onClose }: ContactEditorProps) {
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
  const form = draft.values;
  const problems = useProblems(contactProblems(form, localToday()));
  const finalise = async () => {
    const fields = fieldsOf(form);
    if (fields) await luwte.contacts.finalise({ id: noteId, clientId, fields });
  };
  const parts = { form, onChange: draft.change, errorOf: problems.errorOf };
  return (
    <NoteForm
      title={t('contacts.editor')}
      family={contactFamily}
      draft={draft}
      problems={problems}
      onFinalise={finalise}
      onClose={onClose}
    >
      <ChoiceChips
        label={t('contacts.field.kind')}
        choices={kindChoices(t)}
        value={form.kind}
        onChange={(kind) => draft.change({ kind })}
        error={problems.errorOf('kind')}
      />
      <MomentFields moment={form} onChange={draft.change} errorOf={problems.errorOf} nights />
      <SettingFields {...parts} />
      <MarkdownEditor
        label={t('contacts.field.note')}
        value={form.note}
        onChange={(note) => draft.change({ note })}
        error={problems.errorOf('note')}
        minRows={8}
      />
      <MarkdownEditor
        label={t('contacts.field.agreements')}
        description={t('contacts.agreementsHint')}
        value={form.agreements}
        onChange={(agreements) => draft.change({ agreements })}
        error={problems.errorOf('agreements')}
        minRows={2}
      />
      <SimpleGrid cols={{ base: 1, xs: 3 }}>
        <NextAppointmentFields next={form} onChange={draft.change} errorOf={problems.errorOf} />
        <MinutesField {...parts} />
      </SimpleGrid>
    </NoteForm>
  );
}

interface PartProps {
  readonly form: ContactForm;
  readonly onChange: (change: Partial<ContactForm>) => void;
  readonly errorOf: Problems<keyof ContactForm>['errorOf'];
}

function SettingFields({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, xs: 3 }}>
      <TextInput
        label={t('contacts.field.place')}
        value={form.place}
        onChange={(event) => onChange({ place: event.currentTarget.value })}
        error={errorOf('place')}
      />
      <TextInput
        label={t('contacts.field.present')}
        placeholder={t('contacts.presentHint')}
        value={form.present}
        onChange={(event) => onChange({ present: event.currentTarget.value })}
        error={errorOf('present')}
      />
      <Select
        label={t('contacts.field.area')}
        placeholder={t('common.optional')}
        data={areaChoices(t)}
        value={form.area}
        onChange={(value) => onChange({ area: lifeAreas.find((area) => area === value) ?? null })}
        clearable
        clearButtonProps={{ 'aria-label': t('common.clear') }}
      />
    </SimpleGrid>
  );
}

/** The minutes follow start and end until someone sets them; emptied, they follow again. */
function MinutesField({ form, onChange, errorOf }: PartProps) {
  const { t } = useTranslation();
  const proposed = proposedMinutes(form);
  return (
    <NumberInput
      label={t('contacts.field.countableMinutes')}
      description={
        proposed === null
          ? t('contacts.minutesHint')
          : t('contacts.minutesProposed', { count: proposed })
      }
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={proposed === null ? '' : String(proposed)}
      value={form.countableMinutes ?? ''}
      onChange={(value) => onChange({ countableMinutes: value === '' ? null : Number(value) })}
      error={errorOf('countableMinutes')}
      {...countableMinutesScale}
      clampBehavior="none"
      allowDecimal={false}
      allowNegative={false}
      step={5}
    />
  );
}
