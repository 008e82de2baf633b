import { NumberInput, SimpleGrid, Stack, Text, TextInput } from '@mantine/core';
import type { Child } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { LineList } from '../../ui/line-list.tsx';
import { LineInput, type PersonFormHandle } from './person-controls.tsx';

/** The children one by one, and what is known of them in a line. */
export function ChildrenFields({ form }: { readonly form: PersonFormHandle }) {
  const { t } = useTranslation();
  const problem = form.errorOf('childList');
  return (
    <Stack>
      <LineList<Child>
        lines={form.values.childList}
        onChange={(childList) => form.change({ childList })}
        make={() => ({
          id: crypto.randomUUID(),
          name: '',
          birthYear: null,
          livesWith: '',
          note: '',
        })}
        addLabel={t('clients.person.child.add')}
        emptyText={t('clients.person.child.none')}
        nameOf={(number) => t('clients.person.child.one', { number })}
      >
        {(child, name, change, isNew) => (
          <ChildLine child={child} name={name} change={change} isNew={isNew} />
        )}
      </LineList>
      {problem === undefined ? null : (
        <Text size="sm" c="red.9" role="alert">
          {problem}
        </Text>
      )}
      <LineInput form={form} field="children" hint={t('clients.person.hint.children')} />
    </Stack>
  );
}

interface ChildLineProps {
  readonly child: Child;
  /** 'Child 2', so that its fields can be told apart. */
  readonly name: string;
  readonly change: (patch: Partial<Child>) => void;
  readonly isNew: boolean;
}

function ChildLine({ child, name, change, isNew }: ChildLineProps) {
  const { t } = useTranslation();
  const text = (field: 'name' | 'livesWith' | 'note') => ({
    label: t(`clients.person.child.${field}`),
    'aria-label': `${name}: ${t(`clients.person.child.${field}`)}`,
    value: child[field],
    autoComplete: 'off',
    spellCheck: false,
    dir: 'auto',
    onChange: (event: { readonly currentTarget: { readonly value: string } }) =>
      change({ [field]: event.currentTarget.value }),
  });
  return (
    <SimpleGrid cols={{ base: 1, xs: 2, md: 4 }} flex={1}>
      <TextInput {...text('name')} autoFocus={isNew} />
      <NumberInput
        label={t('clients.person.child.birthYear')}
        aria-label={`${name}: ${t('clients.person.child.birthYear')}`}
        placeholder={t('clients.person.yearPlaceholder')}
        value={child.birthYear ?? ''}
        onChange={(typed) => change({ birthYear: typed === '' ? null : Number(typed) })}
        allowDecimal={false}
        allowNegative={false}
        maxLength={4}
        hideControls
        autoComplete="off"
      />
      <TextInput {...text('livesWith')} />
      <TextInput {...text('note')} />
    </SimpleGrid>
  );
}
