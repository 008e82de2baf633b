import { Button, Grid, Group, Modal, SimpleGrid, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useMemo, useState } from 'react';
import { type ClientFields, emptyClientFields } from '../../../contract/clients.ts';
import { luwte, queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { Loading } from '../../ui/loading.tsx';
import { notifyDone } from '../../ui/notify.tsx';
import { type FormOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { IdentityFields, useVocabulary } from './identity-fields.tsx';
import { LineInput, OfferedInput, type PersonFormHandle } from './person-controls.tsx';
import { typedFieldsSchema, withoutBlanks } from './person-form.ts';
import { SimilarPeople, useSimilarPeople } from './similar-people.tsx';
import { SimilarPersonView } from './similar-person-view.tsx';
import { usePersonProblems } from './use-person-problems.ts';

interface NewClientDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
}

/** Enters someone who is not in the vault yet, with who looks like them alongside. */
export function NewClientDialog({ opened, onClose }: NewClientDialogProps) {
  const { t } = useTranslation();
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t('clients.new.title')}
      size={980}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <WithSuggestedCode onClose={onClose} />
    </Modal>
  );
}

function WithSuggestedCode({ onClose }: Pick<NewClientDialogProps, 'onClose'>) {
  const suggestion = useQuery(queryOf('clients', 'suggestCode', {}));
  if (suggestion.isPending) return <Loading />;
  // Without a suggestion the code is typed; it is no reason to enter no one.
  return <NewClientForm code={suggestion.data?.code ?? ''} onClose={onClose} />;
}

function NewClientForm({ code, onClose }: { readonly code: string; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const { form, checks, draft, saving, enter } = useNewClient(code, onClose);
  const similar = useSimilarPeople(form.values, null);
  const { givenName, familyName, phone } = form.values;
  const asked = [givenName, familyName, phone].some((text) => text.trim() !== '');
  const [compared, setCompared] = useState<string | null>(null);
  const [others, setOthers] = useState<readonly string[]>([]);
  if (compared !== null) {
    const isOther = () => {
      setOthers([...others, compared]);
      setCompared(null);
    };
    return (
      <SimilarPersonView
        clientId={compared}
        typed={form.values}
        onOpen={onClose}
        onOther={isOther}
      />
    );
  }
  return (
    <form ref={checks.form} onSubmit={enter} noValidate>
      <Text size="sm" c="dimmed" mb="md">
        {t('clients.new.intro')}
      </Text>
      <Grid gap="xl">
        <Grid.Col span={{ base: 12, md: 7 }}>
          <Stack>
            <IdentityFields form={form} />
            <ReachFields form={form} />
          </Stack>
        </Grid.Col>
        <Grid.Col span={{ base: 12, md: 5 }}>
          <SimilarPeople people={similar} asked={asked} others={others} onCompare={setCompared} />
        </Grid.Col>
      </Grid>
      <Group justify="space-between" mt="lg">
        <DraftStatus draft={draft} />
        <Group ml="auto">
          <Button variant="default" onClick={onClose}>
            {t('common.close')}
          </Button>
          <Button type="submit" loading={saving}>
            {t('clients.new.enter')}
          </Button>
        </Group>
      </Group>
    </form>
  );
}

function ReachFields({ form }: { readonly form: PersonFormHandle }) {
  const { municipalities, counsellors } = useVocabulary();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <LineInput form={form} field="phone" />
      <OfferedInput form={form} field="municipality" offered={municipalities} />
      <OfferedInput form={form} field="counsellor" offered={counsellors} />
    </SimpleGrid>
  );
}

/** The form of a new client: its draft, its problems, and entering. */
function useNewClient(code: string, onClose: () => void) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const record = useMemo(() => ({ ...emptyClientFields(), code }), [code]);
  const save = async (typed: ClientFields): Promise<FormOutcome<ClientFields>> => {
    const fields = withoutBlanks(typed);
    const outcome = await luwte.clients.save({ id: null, version: 0, fields });
    if (outcome.outcome === 'outdated') throw new Error('a new client has no older version');
    onClose();
    notifyDone(t('clients.new.entered', { code: visibleBidi(fields.code) }));
    void navigate({ to: '/clients/$clientId/person', params: { clientId: outcome.id } });
    return outcome;
  };
  const { values, draft, change, saving, ...rest } = useRecordForm<ClientFields>({
    compartment: 'casework',
    kind: 'client',
    clientId: null,
    objectId: null,
    baseVersion: 0,
    record,
    typedSchema: typedFieldsSchema,
    save,
    tellFailure: (error) => checks.tellFailure(error),
  });
  const checks = usePersonProblems(values, record);
  const form: PersonFormHandle = { values, change, errorOf: checks.errorOf };
  const enter = (event: FormEvent) => {
    event.preventDefault();
    if (checks.check()) void rest.save();
  };
  return { form, checks, draft, saving, enter };
}
