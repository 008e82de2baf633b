import { SimpleGrid, TagsInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { genders } from '../../../contract/client-terms.ts';
import { queryOf } from '../../app/luwte.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { BirthFields } from './birth-fields.tsx';
import {
  inputWrapperOrder,
  LineInput,
  ListChoice,
  type PersonFormHandle,
} from './person-controls.tsx';

const nothingYet = { municipalities: [], counsellors: [], languages: [] };

/** The words in use in the vault, to offer while someone types. */
export function useVocabulary() {
  return useQuery(queryOf('clients', 'vocabulary', {})).data ?? nothingYet;
}

/** Who someone is: code, names and birth. */
export function IdentityFields({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <LineInput form={form} field="code" hint={t('clients.person.hint.code')} required />
      <ListChoice
        label={t('clients.person.field.gender')}
        values={genders}
        value={form.values.gender}
        onChange={(gender) => form.change({ gender })}
        show={(gender) => t(`clients.gender.${gender}`)}
      />
      <LineInput form={form} field="givenName" />
      <LineInput form={form} field="infix" />
      <LineInput form={form} field="familyName" />
      <span />
      <BirthFields form={form} />
    </SimpleGrid>
  );
}

/** The languages someone speaks, those in use offered. */
export function LanguagesField({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  return (
    <TagsInput
      label={t('clients.person.field.languages')}
      description={t('clients.person.hint.languages')}
      inputWrapperOrder={inputWrapperOrder}
      data={useVocabulary().languages}
      value={form.values.languages}
      onChange={(languages) => form.change({ languages })}
      error={form.errorOf('languages')}
      acceptValueOnBlur
    />
  );
}
