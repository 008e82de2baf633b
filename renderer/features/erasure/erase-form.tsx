import {
  Button,
  Fieldset,
  Group,
  Paper,
  Progress,
  Radio,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { IconTrashX } from '@tabler/icons-react';
import { type FormEvent, useId, useMemo, useState } from 'react';
import { z } from 'zod';
import { erasureGrounds, erasureNoteLimit } from '../../../contract/erasure.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { DraftStatus } from '../../ui/draft-status.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { localToday } from '../../ui/local-today.ts';
import { useDraft } from '../../ui/use-draft.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { PassphraseInput } from '../vault/index.ts';
import { useErase } from './use-erase.ts';

interface EraseFormProps {
  readonly clientId: string;
  readonly code: string;
  readonly leftovers: boolean;
}

const plain = (code: string) => code.trim().toUpperCase();

/** The decision: on what ground and when, the code typed by hand, and the passphrase once more. */
export function EraseForm({ clientId, code, leftovers }: EraseFormProps) {
  const { t } = useTranslation();
  const title = useId();
  const form = useDecision(clientId, code);
  const { draft } = form;
  const { erase, percent } = useErase(visibleBidi(code), draft.forget);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const decision = form.complete();
    if (!decision || erase.isPending) return;
    // Kept before, for afterwards nothing of this client can be.
    await draft.flush();
    erase.mutate({ clientId, leftovers, ...decision });
  };
  return (
    <Paper withBorder p="lg" component="section" aria-labelledby={title}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack>
          <Title order={2} size="h4" id={title}>
            {t('erasure.decision.title')}
          </Title>
          <Fieldset variant="unstyled" disabled={erase.isPending}>
            <Stack>
              <DecisionFields form={form} />
              <DraftStatus draft={draft} />
              <ConfirmFields form={form} code={code} />
            </Stack>
          </Fieldset>
          {erase.error ? <ErrorNotice error={erase.error} /> : null}
          {erase.isPending ? (
            <div role="status">
              <Progress value={Math.max(percent, 3)} aria-label={t('erasure.busy')} />
              <Text size="sm" mt="xs">
                {t('erasure.busy')}
              </Text>
            </div>
          ) : null}
          <Group justify="flex-end">
            <Button
              type="submit"
              color="red.9"
              leftSection={<IconTrashX size={18} aria-hidden />}
              loading={erase.isPending}
            >
              {t('erasure.do')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

type Decision = ReturnType<typeof useDecision>;

const typedSchema = z.object({
  ground: z.enum(erasureGrounds).nullable(),
  decidedOn: z.string().nullable(),
  note: z.string(),
});
type Typed = z.infer<typeof typedSchema>;

/** What was decided is kept as a draft; what proves that it is meant is typed anew each time. */
function useDecision(clientId: string, code: string) {
  const initial = useMemo((): Typed => ({ ground: null, decidedOn: localToday(), note: '' }), []);
  const draft = useDraft<Typed>({
    ...{ compartment: 'casework', kind: 'erasure', clientId, objectId: null, baseVersion: 0 },
    ...{ initial, schema: typedSchema },
  });
  const { ground, decidedOn, note } = draft.values;
  const [typed, setTyped] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [attempted, setAttempted] = useState(false);
  const isCode = plain(typed) === plain(code);
  return {
    ...{ draft, typed, setTyped, passphrase, setPassphrase },
    missing: {
      ground: attempted && ground === null,
      decidedOn: attempted && decidedOn === null,
      code: attempted && !isCode,
      passphrase: attempted && passphrase === '',
    },
    /** The decision, or null while something is missing. */
    complete: () => {
      setAttempted(true);
      if (ground === null || decidedOn === null || !isCode || passphrase === '') return null;
      return { ground, decidedOn, note, code: typed, passphrase };
    },
  };
}

function DecisionFields({ form }: { readonly form: Decision }) {
  const { t } = useTranslation();
  const { values, change } = form.draft;
  return (
    <>
      <Radio.Group
        label={t('erasure.decision.ground')}
        value={values.ground}
        onChange={(value) =>
          change({ ground: erasureGrounds.find((one) => one === value) ?? null })
        }
        error={form.missing.ground ? t('erasure.decision.groundNeeded') : null}
      >
        <Stack gap="xs" my="xs">
          {erasureGrounds.map((one) => (
            <Radio key={one} value={one} label={t(`erasure.ground.${one}`)} />
          ))}
        </Stack>
      </Radio.Group>
      <DateField
        label={t('erasure.decision.on')}
        value={values.decidedOn}
        onChange={(decidedOn) => change({ decidedOn })}
        {...(form.missing.decidedOn ? { error: t('erasure.decision.onNeeded') } : {})}
      />
      <Textarea
        label={t('erasure.decision.note')}
        description={t('erasure.decision.noteHint')}
        value={values.note}
        maxLength={erasureNoteLimit}
        rows={2}
        onChange={(event) => change({ note: event.currentTarget.value })}
      />
    </>
  );
}

function ConfirmFields({ form, code }: { readonly form: Decision; readonly code: string }) {
  const { t } = useTranslation();
  return (
    <>
      <TextInput
        label={t('erasure.decision.code', { code: visibleBidi(code) })}
        value={form.typed}
        maxLength={100}
        autoComplete="off"
        onChange={(event) => form.setTyped(event.currentTarget.value)}
        error={form.missing.code ? t('erasure.decision.codeNeeded') : null}
      />
      <PassphraseInput
        label={t('erasure.decision.passphrase')}
        value={form.passphrase}
        onChange={form.setPassphrase}
        size="sm"
        error={form.missing.passphrase ? t('erasure.decision.passphraseNeeded') : null}
      />
    </>
  );
}
