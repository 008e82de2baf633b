import { SimpleGrid, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { type DormancyForm, dormancyProblems } from '../../../contract/course-problems.ts';
import {
  type Dormancy,
  dormancyFieldsSchema,
  type Episode,
} from '../../../contract/course-records.ts';
import { luwte } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { localToday } from '../../ui/local-today.ts';
import { useProblems } from '../notes/index.ts';
import { dormancyFormSchema } from './forms.ts';
import { PartDialog } from './part-dialog.tsx';
import { RemovePart } from './remove-part.tsx';
import { usePartForm } from './use-part-form.ts';

interface DormancyDialogProps {
  readonly episode: Episode;
  /** Null for a time that is to be recorded. */
  readonly dormancy: Dormancy | null;
  readonly onClose: () => void;
}

/** Records a time without contact, ends it or corrects it. */
export function DormancyDialog({ episode, dormancy, onClose }: DormancyDialogProps) {
  const { t } = useTranslation();
  const dormancyId = dormancy?.id ?? null;
  const record = useMemo<DormancyForm>(
    () => dormancy ?? { fromOn: localToday(), untilOn: null, reason: '' },
    [dormancy],
  );
  const form = usePartForm<DormancyForm>({
    ...{ episode, kind: 'dormancy', objectId: dormancyId, record, typedSchema: dormancyFormSchema },
    send: (values, at) =>
      luwte.course.saveDormancy({ ...at, dormancyId, fields: dormancyFieldsSchema.parse(values) }),
    valuesOf: (current) => current.dormancies.find(({ id }) => id === dormancyId) ?? record,
    saved: t('course.dormancy.saved'),
    onSaved: onClose,
  });
  const { values, change } = form;
  const problems = useProblems(dormancyProblems(values, episode, dormancyId, localToday()));
  return (
    <PartDialog
      title={t(dormancy ? 'course.dormancy.editTitle' : 'course.dormancy.new')}
      text={t('course.dormancy.text')}
      saveLabel={t('course.save')}
      {...{ form, problems, onClose }}
      actions={dormancy ? <RemoveDormancy {...{ episode, dormancy, onClose }} /> : undefined}
    >
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <DateField
          label={t('course.field.fromOn')}
          value={values.fromOn}
          onChange={(fromOn) => change({ fromOn })}
          error={problems.errorOf('fromOn')}
          required
        />
        <DateField
          label={t('course.field.untilOn')}
          value={values.untilOn}
          onChange={(untilOn) => change({ untilOn })}
          error={problems.errorOf('untilOn')}
          description={t('course.dormancy.untilHint')}
        />
      </SimpleGrid>
      <TextInput
        label={t('course.field.reason')}
        value={values.reason}
        onChange={(event) => change({ reason: event.currentTarget.value })}
        error={problems.errorOf('reason')}
      />
    </PartDialog>
  );
}

function RemoveDormancy({
  episode,
  dormancy,
  onClose,
}: DormancyDialogProps & { dormancy: Dormancy }) {
  const { t } = useTranslation();
  const { clientId, id, version } = episode;
  return (
    <RemovePart
      question={{
        title: t('course.dormancy.removeTitle'),
        text: t('course.dormancy.removeText'),
        confirmLabel: t('course.dormancy.remove'),
      }}
      remove={() => luwte.course.removeDormancy({ clientId, id, version, dormancyId: dormancy.id })}
      done={t('course.dormancy.removed')}
      onRemoved={onClose}
    />
  );
}
