import { useMemo } from 'react';
import type { Client, ClientFields } from '../../../contract/clients.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { notifyDone } from '../../ui/notify.tsx';
import { type FormOutcome, formOutcome, useRecordForm } from '../../ui/use-record-form.ts';
import type { PersonFormHandle } from './person-controls.tsx';
import { typedFieldsSchema, withoutBlanks } from './person-form.ts';
import { usePersonProblems } from './use-person-problems.ts';

/** The form over the record of a client: draft, problems, saving and settling a conflict. */
export function usePersonForm(client: Client) {
  const { t } = useTranslation();
  const fields = useMemo(() => fieldsOf(client), [client]);
  const record = useRecordForm<ClientFields>({
    compartment: 'casework',
    kind: 'client',
    clientId: client.id,
    objectId: client.id,
    baseVersion: client.version,
    record: fields,
    typedSchema: typedFieldsSchema,
    save: (typed, version) => savePerson(client.id, typed, version),
    tellFailure: (error) => checks.tellFailure(error),
  });
  const { opened } = record.draft.values;
  const checks = usePersonProblems(record.values, opened);
  const form: PersonFormHandle = {
    values: record.values,
    change: record.change,
    errorOf: checks.errorOf,
  };
  const save = async () => {
    if (checks.check() && (await record.save()) !== null) notifyDone(t('clients.person.saved'));
  };
  return { form, opened, checks, record, save };
}

async function savePerson(
  id: string,
  typed: ClientFields,
  version: number,
): Promise<FormOutcome<ClientFields>> {
  const answer = await luwte.clients.save({ id, version, fields: withoutBlanks(typed) });
  return formOutcome(answer, fieldsOf);
}

/** What of a record can be filled in. */
function fieldsOf(client: Client): ClientFields {
  const { id: _id, version: _version, createdAt: _made, updatedAt: _saved, ...fields } = client;
  return fields;
}
