import { Accordion, Badge, Group, Text } from '@mantine/core';
import type { Emdr } from '../../../contract/treatment-session.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import classes from './emdr-summary.module.css';
import { ratingWords, showSessionValue } from './session-words.ts';

/** What stands in the line above already. */
const inTheLine: ReadonlySet<string> = new Set(['target', 'targetId', 'complete']);

/** EMDR in one line: target, ratings, complete or not; the rest at a press. */
export function EmdrSummary({ emdr }: { readonly emdr: Emdr }) {
  const { t } = useTranslation();
  const details = (Object.keys(emdr) as Array<keyof Emdr>)
    .filter((field) => !inTheLine.has(field))
    .map((field) => ({ field, text: showSessionValue(t, `emdr.${field}`, emdr[field]) }))
    .filter(({ text }) => text !== '');
  return (
    <Accordion variant="contained" chevronPosition="right">
      <Accordion.Item value="emdr">
        <Accordion.Control>
          <Group gap="xs">
            <Text size="sm" fw={600}>
              {t('treatment.emdr.title')}
            </Text>
            <Text size="sm">
              <SafeText>
                {[emdr.target.trim(), ...ratingWords(t, emdr)].filter(Boolean).join(' · ')}
              </SafeText>
            </Text>
            <Badge variant={emdr.complete ? 'filled' : 'light'} tt="none">
              {emdr.complete ? t('treatment.emdr.completeYes') : t('treatment.emdr.completeNo')}
            </Badge>
          </Group>
        </Accordion.Control>
        <Accordion.Panel>
          <dl className={classes.details}>
            {details.map(({ field, text }) => (
              <div key={field}>
                <dt>{t(`treatment.emdr.field.${field}`)}</dt>
                <dd>
                  <SafeText>{text}</SafeText>
                </dd>
              </div>
            ))}
          </dl>
        </Accordion.Panel>
      </Accordion.Item>
    </Accordion>
  );
}
