import {
  Button,
  Group,
  Modal,
  MultiSelect,
  NumberInput,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { TFunction } from 'i18next';
import { useMemo, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { countableMinutesScale, proposedMinutes } from '../../../contract/contacts.ts';
import {
  type OutreachContact,
  type OutreachContactForm,
  type OutreachPerson,
  outreachContactFieldsSchema,
  outreachContactFormSchema,
  outreachContactProblems,
  unnamedScale,
} from '../../../contract/outreach.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { localToday } from '../../ui/local-today.ts';
import { MarkdownEditor } from '../../ui/markdown-editor.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import {
  lineAfterFields,
  lineProblems,
  MomentFields,
  useProblems,
  WhenField,
} from '../notes/index.ts';
import { useNicknames } from './use-nicknames.ts';

interface MomentDialogProps {
  /** Null for a new one. */
  readonly moment: OutreachContact | null;
  /** Who it was with, if that is known on the way here. */
  readonly withPerson: string | null;
  readonly people: readonly OutreachPerson[];
  readonly onClose: () => void;
}

const emptyMoment = (withPerson: string | null): OutreachContactForm => ({
  onDate: localToday(),
  startTime: null,
  endTime: null,
  endsNextDay: false,
  place: '',
  note: '',
  people: withPerson === null ? [] : [{ personId: withPerson, note: '' }],
  unnamed: 0,
  countableMinutes: null,
  when: '',
});

/** One outreach moment: when, where and with whom. */
export function MomentDialog({ moment, withPerson, people, onClose }: MomentDialogProps) {
  const { t } = useTranslation();
  const [newId] = useState(() => uuidv7());
  const record = useMemo<OutreachContactForm>(
    () => (moment ? { ...moment.fields, when: '' } : emptyMoment(withPerson)),
    [moment, withPerson],
  );
  const form = useRecordForm<OutreachContactForm>({
    ...({ compartment: 'casework', kind: 'outreach-contact', clientId: null } as const),
    objectId: moment?.id ?? null,
    baseVersion: moment?.version ?? 0,
    record,
    typedSchema: outreachContactFormSchema,
    save: async (values, version) => {
      const fields = outreachContactFieldsSchema.parse(values);
      const id = moment?.id ?? newId;
      return formOutcome(await luwte.outreach.saveContact({ id, version, fields }), (now) => ({
        ...now.fields,
        when: '',
      }));
    },
    onSaved: onClose,
  });
  const { values, change } = form;
  const problems = useProblems([
    ...outreachContactProblems(values, localToday()),
    ...lineProblems('when', values.when, 'past'),
  ]);
  const { errorOf } = problems;
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={moment ? t('outreach.editMoment') : t('outreach.newMoment')}
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
          <WhenField
            label={t('notes.when.label')}
            line={values.when}
            direction="past"
            first
            onChange={(when, read) => change({ when, ...read })}
            error={errorOf('when')}
          />
          <MomentFields
            moment={values}
            onChange={(fields) => change({ ...fields, when: lineAfterFields(values.when) })}
            errorOf={errorOf}
            nights
          />
          <PresentFields values={values} change={change} people={people} errorOf={errorOf} />
          <MarkdownEditor
            label={t('outreach.field.note')}
            description={t('outreach.noteHint')}
            value={values.note}
            onChange={(note) => change({ note })}
            error={errorOf('note')}
            minRows={3}
          />
          <Group justify="space-between">
            <DraftStatus draft={form.draft} />
            <Button type="submit" loading={form.saving} ml="auto">
              {t('common.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict
        form={form}
        fields={['onDate', 'startTime', 'endTime', 'place', 'note', 'unnamed']}
        labelOf={(field) => momentLabel(t, field)}
        show={(_field, value) => String(value ?? '')}
      />
    </Modal>
  );
}

const labelled = ['place', 'note', 'unnamed'] as const;

function momentLabel(t: TFunction, field: string): string {
  const known = labelled.find((name) => name === field);
  if (known) return t(`outreach.field.${known}`);
  if (field === 'onDate' || field === 'startTime' || field === 'endTime') {
    return t(`notes.${field}`);
  }
  return field;
}

interface PresentFieldsProps {
  readonly values: OutreachContactForm;
  readonly change: (patch: Partial<OutreachContactForm>) => void;
  readonly people: readonly OutreachPerson[];
  readonly errorOf: (field: keyof OutreachContactForm) => string | undefined;
}

/** With whom it was, and what concerns each of them alone. */
function PresentFields({ values, change, people, errorOf }: PresentFieldsProps) {
  const { t } = useTranslation();
  const chosen = values.people;
  const nicknameOf = useNicknames(people);
  const nameOf = (id: string) => visibleBidi(nicknameOf(id));
  const proposed = proposedMinutes(values);
  return (
    <>
      <MultiSelect
        label={t('outreach.field.people')}
        placeholder={chosen.length === 0 ? t('outreach.peopleHint') : ''}
        data={people.map(({ id }) => ({ value: id, label: nameOf(id) }))}
        value={chosen.map(({ personId }) => personId)}
        onChange={(ids) =>
          change({
            people: ids.map(
              (id) => chosen.find(({ personId }) => personId === id) ?? { personId: id, note: '' },
            ),
          })
        }
        searchable
        nothingFoundMessage={t('outreach.nobodyFound')}
        error={errorOf('people')}
      />
      {chosen.map(({ personId, note }) => (
        <Textarea
          key={personId}
          label={t('outreach.about', { name: nameOf(personId) })}
          value={note}
          rows={2}
          dir="auto"
          spellCheck={false}
          onChange={(event) => {
            const text = event.currentTarget.value;
            change({
              people: chosen.map((one) =>
                one.personId === personId ? { ...one, note: text } : one,
              ),
            });
          }}
        />
      ))}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        <TextInput
          label={t('outreach.field.place')}
          value={values.place}
          onChange={(event) => change({ place: event.currentTarget.value })}
          error={errorOf('place')}
        />
        <NumberInput
          label={t('outreach.field.unnamed')}
          value={values.unnamed}
          onChange={(value) => change({ unnamed: value === '' ? 0 : Number(value) })}
          error={errorOf('unnamed')}
          {...unnamedScale}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
        />
        <NumberInput
          label={t('contacts.field.countableMinutes')}
          placeholder={proposed === null ? '' : String(proposed)}
          value={values.countableMinutes ?? ''}
          onChange={(value) => change({ countableMinutes: value === '' ? null : Number(value) })}
          error={errorOf('countableMinutes')}
          {...countableMinutesScale}
          clampBehavior="none"
          allowDecimal={false}
          allowNegative={false}
        />
      </SimpleGrid>
      <Text size="sm" c="dimmed">
        {t('outreach.presentHint')}
      </Text>
    </>
  );
}
