import { SimpleGrid, Stack } from '@mantine/core';
import { declarations, residences } from '../../../contract/client-terms.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import {
  Choice,
  DayInput,
  LineInput,
  ListChoice,
  type PersonFormHandle,
} from './person-controls.tsx';
import { withReflectionFrom } from './person-form.ts';

/** By what right someone stays here; what a status has of its own shows with that status. */
export function ResidenceFields({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  const { residence, reflectionFrom, reflectionUntil, permitUntil } = form.values;
  const reflects =
    residence === 'b8-reflection' || reflectionFrom !== null || reflectionUntil !== null;
  const permitted = ['permit', 'b8-permit'].includes(residence) || permitUntil !== null;
  return (
    <Stack>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <ListChoice
          label={t('clients.person.field.residence')}
          values={residences}
          value={residence}
          onChange={(chosen) => form.change({ residence: chosen })}
          show={(value) => t(`clients.residence.${value}`)}
        />
        <LineInput
          form={form}
          field="residenceStatus"
          hint={t('clients.person.hint.residenceStatus')}
        />
        {reflects ? (
          <>
            <DayInput
              form={form}
              field="reflectionFrom"
              changing={(value) => withReflectionFrom(form.values, value)}
            />
            <DayInput
              form={form}
              field="reflectionUntil"
              hint={t('clients.person.hint.reflectionUntil')}
            />
          </>
        ) : null}
        {permitted ? <DayInput form={form} field="permitUntil" /> : null}
      </SimpleGrid>
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <Choice
          label={t('clients.person.field.declaration')}
          values={declarations}
          value={form.values.declaration}
          onChange={(declaration) =>
            form.change(
              declaration === 'yes' ? { declaration } : { declaration, declarationOn: null },
            )
          }
          show={(value) => t(`clients.declaration.${value}`)}
        />
        {form.values.declaration === 'yes' ? <DayInput form={form} field="declarationOn" /> : null}
      </SimpleGrid>
    </Stack>
  );
}
