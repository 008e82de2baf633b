import { Button, Group, Modal, MultiSelect, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { Network } from '../../../contract/network.ts';
import {
  emptyNetworkPerson,
  type NetworkPerson,
  type NetworkPersonFields,
  networkPersonFieldsSchema,
  networkPersonFormSchema,
} from '../../../contract/network-person.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { confirm } from '../../ui/confirm.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { formProblems } from '../../ui/form-problems.ts';
import { HistoryButton } from '../../ui/history-button.tsx';
import { notifyDone, notifyError } from '../../ui/notify.tsx';
import { RecordConflict } from '../../ui/record-conflict.tsx';
import { useProblemText } from '../../ui/use-problem-text.ts';
import { formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { RulesFirst } from '../clients/index.ts';
import { BeforeContact } from './contact-dialog.tsx';
import { PersonFields } from './person-fields.tsx';
import { KnownThreat } from './shared-threats.tsx';
import { networkFieldNames, useNetworkWords } from './use-network-words.ts';

interface PersonDialogProps {
  readonly clientId: string;
  /** Null for someone new. */
  readonly person: NetworkPerson | null;
  readonly network: Network;
  readonly onClose: () => void;
}

/** Enters or changes someone of the network. What is typed stays as a draft when the dialog is closed. */
export function PersonDialog({ clientId, person, network, onClose }: PersonDialogProps) {
  const { t } = useTranslation();
  const words = useNetworkWords();
  const id = person?.id ?? null;
  const record = useMemo(() => person?.fields ?? emptyNetworkPerson, [person]);
  const form = useRecordForm<NetworkPersonFields>({
    ...{ compartment: 'casework', kind: 'network-person', clientId, objectId: id },
    baseVersion: person?.version ?? 0,
    record,
    typedSchema: networkPersonFormSchema,
    save: async (values, version) => {
      const fields = networkPersonFieldsSchema.parse(values);
      const answer = await luwte.network.savePerson({ id, clientId, version, fields });
      return formOutcome(answer, (current) => current.fields);
    },
    onSaved: () => {
      notifyDone(t('network.saved'));
      onClose();
    },
  });
  const [attempted, setAttempted] = useState(false);
  const problems = formProblems(networkPersonFieldsSchema, form.values);
  const problemText = useProblemText(problems, attempted);
  return (
    <Modal
      opened
      onClose={onClose}
      size="xl"
      title={
        person ? t('network.edit', { name: visibleBidi(person.fields.name) }) : t('network.new')
      }
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setAttempted(true);
          if (problems.size === 0) void form.save();
        }}
      >
        <Stack>
          <PersonFields
            values={form.values}
            change={form.change}
            problemText={problemText}
            wrapNumbers={(fields) => (
              <RulesFirst
                clientId={clientId}
                filled={[record.phone, record.email].some((text) => text.trim() !== '')}
                label={t('clients.person.ownNumbers')}
                before={<BeforeContact fields={record} />}
              >
                {fields}
              </RulesFirst>
            )}
          />
          {form.values.side === 'threat' ? (
            <KnownThreat clientId={clientId} typed={form.values} />
          ) : null}
          {person ? <Links clientId={clientId} person={person} network={network} /> : null}
          <DraftStatus draft={form.draft} />
          <Group justify="space-between">
            {person ? (
              <Group gap="sm">
                <HistoryButton
                  compartment="casework"
                  objectKind="network-person"
                  objectId={person.id}
                  clientId={clientId}
                  {...words}
                />
                <RemoveButton person={person} onRemoved={onClose} />
              </Group>
            ) : (
              <span />
            )}
            <Button type="submit" loading={form.saving}>
              {t('network.save')}
            </Button>
          </Group>
        </Stack>
      </form>
      <RecordConflict form={form} fields={networkFieldNames} {...words} />
    </Modal>
  );
}

interface LinksProps {
  readonly clientId: string;
  readonly person: NetworkPerson;
  readonly network: Network;
}

/** Whom someone knows of the others. */
function Links({ clientId, person, network }: LinksProps) {
  const { t } = useTranslation();
  const others = network.people.filter(({ id }) => id !== person.id);
  const known = network.links.flatMap(({ one, other }) => {
    if (one === person.id) return [other];
    return other === person.id ? [one] : [];
  });
  const linking = useMutation({
    mutationFn: (change: { readonly other: string; readonly linked: boolean }) =>
      luwte.network.link({ clientId, one: person.id, ...change }),
    onError: notifyError,
  });
  return (
    <MultiSelect
      label={t('network.links.label', { name: visibleBidi(person.fields.name) })}
      description={t(others.length > 0 ? 'network.links.hint' : 'network.links.none')}
      data={others.map(({ id, fields }) => ({ value: id, label: visibleBidi(fields.name) }))}
      value={known}
      disabled={others.length === 0 || linking.isPending}
      searchable
      onChange={(chosen) => {
        const added = chosen.find((id) => !known.includes(id));
        const dropped = known.find((id) => !chosen.includes(id));
        if (added) linking.mutate({ other: added, linked: true });
        else if (dropped) linking.mutate({ other: dropped, linked: false });
      }}
    />
  );
}

interface RemoveButtonProps {
  readonly person: NetworkPerson;
  readonly onRemoved: () => void;
}

function RemoveButton({ person, onRemoved }: RemoveButtonProps) {
  const { t } = useTranslation();
  const { id, clientId, version } = person;
  const removing = useMutation({
    mutationFn: () => luwte.network.removePerson({ id, clientId, version }),
    onSuccess: ({ outcome }) => {
      if (outcome !== 'saved') return;
      notifyDone(t('network.removed'));
      onRemoved();
    },
    onError: notifyError,
  });
  const remove = async () => {
    const sure = await confirm({
      title: t('network.removeTitle', { name: visibleBidi(person.fields.name) }),
      text: t('network.removeText'),
      confirmLabel: t('network.remove'),
      danger: true,
    });
    if (sure) removing.mutate();
  };
  return (
    <Button variant="subtle" color="red" loading={removing.isPending} onClick={() => void remove()}>
      {t('network.remove')}
    </Button>
  );
}
