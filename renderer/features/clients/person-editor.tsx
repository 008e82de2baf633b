import { Box, Group, SimpleGrid, Stack, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import type { FormEvent } from 'react';
import { housingSituations, referralSources } from '../../../contract/client-terms.ts';
import type { Client } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ConflictDialog } from '../../ui/conflict-dialog.tsx';
import { HistoryButton } from '../../ui/history-button.tsx';
import { Later } from '../../ui/later.tsx';
import { mergeChanges } from '../../ui/merge-changes.ts';
import { SaveBar } from '../../ui/save-bar.tsx';
import { ChildrenFields } from './children-fields.tsx';
import { CourseFields } from './course-fields.tsx';
import { FormSection } from './form-section.tsx';
import { IdentityFields, LanguagesField, useVocabulary } from './identity-fields.tsx';
import {
  beside,
  DayInput,
  LineInput,
  ListChoice,
  OfferedInput,
  ParagraphInput,
  type PersonFormHandle,
  YesInput,
} from './person-controls.tsx';
import { flatFields } from './person-form.ts';
import { ResidenceFields } from './residence-fields.tsx';
import { RulesFirst } from './rules-first.tsx';
import { SafeContactFields } from './safe-contact-fields.tsx';
import { usePersonForm } from './use-person-form.ts';
import { personFields, usePersonWords } from './use-person-words.ts';

/** The form of a person: it keeps what is typed, and saves when someone says so. */
export function PersonEditor({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const { form, opened, checks, record, save } = usePersonForm(client);
  useHotkeys([['mod+S', () => record.draft.status !== 'clean' && void save()]], []);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <Box component="form" ref={checks.form} onSubmit={submit} noValidate maw={960}>
      <PersonHeading client={client} />
      <Stack gap="lg">
        <FormSection title={t('clients.person.section.identity')}>
          <IdentityFields form={form} />
        </FormSection>
        <FormSection
          title={t('clients.person.section.safeContact')}
          text={t('clients.person.safeContactText')}
        >
          <SafeContactFields form={form} />
        </FormSection>
        <FormSection title={t('clients.person.section.contact')}>
          <RulesFirst
            clientId={client.id}
            filled={[client.phone, client.email].some((text) => text.trim() !== '')}
            label={t('clients.person.ownNumbers')}
          >
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <LineInput form={form} field="phone" />
              <LineInput form={form} field="email" />
            </SimpleGrid>
          </RulesFirst>
        </FormSection>
        <Later>
          <FormSection title={t('clients.person.section.course')}>
            <CourseFields form={form} opened={opened} />
          </FormSection>
          <FormSection title={t('clients.person.section.background')}>
            <BackgroundFields form={form} />
          </FormSection>
          <FormSection title={t('clients.person.section.residence')}>
            <ResidenceFields form={form} />
          </FormSection>
          <FormSection title={t('clients.person.section.children')}>
            <ChildrenFields form={form} />
          </FormSection>
          <FormSection title={t('clients.person.section.care')}>
            <CareFields form={form} client={client} />
          </FormSection>
          <FormSection title={t('clients.person.section.arrival')}>
            <ArrivalFields form={form} />
          </FormSection>
          <FormSection title={t('clients.person.section.remarks')}>
            <ParagraphInput form={form} field="remarks" />
          </FormSection>
        </Later>
      </Stack>
      <SaveBar
        draft={record.draft}
        saving={record.saving}
        problems={checks.count}
        label={t('clients.person.save')}
        onSave={() => void save()}
      />
      <PersonConflict record={record} />
    </Box>
  );
}

function PersonHeading({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const { labelOf, show } = usePersonWords();
  return (
    <Group justify="space-between" mb="lg">
      <Title order={2}>{t('clients.person.title')}</Title>
      <HistoryButton
        compartment="casework"
        objectKind="client"
        objectId={client.id}
        clientId={client.id}
        labelOf={labelOf}
        show={show}
      />
    </Group>
  );
}

function BackgroundFields({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  const { municipalities, languages } = useVocabulary();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <LanguagesField form={form} />
      <Stack gap="xs">
        <Box pt={beside}>
          <YesInput
            label={t('clients.person.field.interpreterNeeded')}
            checked={form.values.interpreterNeeded}
            onChange={(interpreterNeeded) => form.change({ interpreterNeeded })}
          />
        </Box>
        {form.values.interpreterNeeded || form.values.interpreterLanguage !== '' ? (
          <OfferedInput form={form} field="interpreterLanguage" offered={languages} />
        ) : null}
      </Stack>
      <LineInput form={form} field="nationality" />
      <OfferedInput form={form} field="municipality" offered={municipalities} />
      <ListChoice
        label={t('clients.person.field.housingSituation')}
        values={housingSituations}
        value={form.values.housingSituation}
        onChange={(housingSituation) => form.change({ housingSituation })}
        show={(value) => t(`clients.housing.${value}`)}
      />
    </SimpleGrid>
  );
}

interface CareFieldsProps {
  readonly form: PersonFormHandle;
  readonly client: Client;
}

function CareFields({ form, client }: CareFieldsProps) {
  const { t } = useTranslation();
  const numberOf = (field: 'generalPractitionerPhone' | 'healthInsurerPhone') => (
    <RulesFirst
      clientId={client.id}
      filled={client[field].trim() !== ''}
      label={t(`clients.person.field.${field}`)}
    >
      <LineInput form={form} field={field} />
    </RulesFirst>
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <LineInput form={form} field="generalPractitioner" />
      {numberOf('generalPractitionerPhone')}
      <LineInput form={form} field="healthInsurer" />
      {numberOf('healthInsurerPhone')}
    </SimpleGrid>
  );
}

function ArrivalFields({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <ListChoice
        label={t('clients.person.field.referralSource')}
        values={referralSources}
        value={form.values.referralSource}
        onChange={(referralSource) => form.change({ referralSource })}
        show={(value) => t(`clients.source.${value}`)}
      />
      <LineInput form={form} field="referralNote" hint={t('clients.person.hint.referralNote')} />
      <DayInput form={form} field="registeredOn" />
    </SimpleGrid>
  );
}

/** Both sides, when someone else saved while this form was open. */
function PersonConflict({ record }: Pick<ReturnType<typeof usePersonForm>, 'record'>) {
  const { labelOf, show } = usePersonWords();
  const { conflict } = record;
  if (!conflict) return null;
  return (
    <ConflictDialog
      opened
      // What would be saved: my changes on top of theirs, so that only real differences show.
      mine={flatFields(mergeChanges(record.draft.values.opened, record.values, conflict.current))}
      current={flatFields(conflict.current)}
      savedBy={conflict.savedBy}
      savedAt={conflict.savedAt}
      fields={personFields.map((key) => ({
        key,
        label: labelOf(key),
        show: (value: unknown) => show(key, value),
      }))}
      onKeepMine={record.keepMine}
      onTakeTheirs={record.takeTheirs}
      onClose={record.closeConflict}
    />
  );
}
