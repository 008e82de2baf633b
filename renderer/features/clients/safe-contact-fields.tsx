import { SimpleGrid, Stack } from '@mantine/core';
import { callSafeties, contactChannels, voicemailRules } from '../../../contract/client-terms.ts';
import type { SafeContact } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { Choice, ListChoice, type PersonFormHandle, SafeContactInput } from './person-controls.tsx';

/** The value of a list for 'nothing agreed'. */
const noChannel = '';

/** What is agreed about reaching someone without danger. */
export function SafeContactFields({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  const { safeContact } = form.values;
  const change = (patch: Partial<SafeContact>) =>
    form.change({ safeContact: { ...safeContact, ...patch } });
  return (
    <Stack>
      <Choice
        label={t('clients.person.field.safeContact.callSafe')}
        values={callSafeties}
        value={safeContact.callSafe}
        onChange={(callSafe) => change({ callSafe })}
        show={(value) => t(`clients.person.callSafe.${value}`)}
      />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <SafeContactInput form={form} field="hours" hint={t('clients.person.hint.hours')} />
        <SafeContactInput
          form={form}
          field="ifOtherAnswers"
          hint={t('clients.person.hint.ifOtherAnswers')}
        />
        <Choice
          label={t('clients.person.field.safeContact.voicemail')}
          values={voicemailRules}
          value={safeContact.voicemail}
          onChange={(voicemail) => change({ voicemail })}
          show={(value) => t(`clients.person.voicemail.${value}`)}
        />
        <ListChoice
          label={t('clients.person.field.safeContact.channel')}
          values={[noChannel, ...contactChannels]}
          value={safeContact.channel ?? noChannel}
          onChange={(channel) => change({ channel: channel === noChannel ? null : channel })}
          error={form.errorOf('safeContact.channel')}
          show={(value) =>
            value === noChannel ? t('clients.person.noChannel') : t(`clients.channel.${value}`)
          }
        />
        <SafeContactInput
          form={form}
          field="safetyWord"
          hint={t('clients.person.hint.safetyWord')}
        />
        <SafeContactInput form={form} field="whoMayKnow" />
      </SimpleGrid>
      <SafeContactInput form={form} field="note" paragraph />
    </Stack>
  );
}
