import { Button, Paper, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Client } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ForAMoment } from '../../ui/for-a-moment.tsx';
import { formatDate } from '../../ui/format.ts';
import { SafeText } from '../../ui/safe-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { useChildWords } from './child-words.ts';
import classes from './key-facts.module.css';
import { useResidenceEndWords } from './residence-end-badge.tsx';

type Fact = readonly [label: string, value: ReactNode];

/** What is known of a person, shortly; what is not known is left out. */
export function KeyFacts({ client }: { readonly client: Client }) {
  const { t } = useTranslation();
  const facts = useFacts(client);
  return (
    <Paper component="section" withBorder p="md" aria-label={t('clients.overview.facts')}>
      <Title order={2} size="h3" mb="sm">
        {t('clients.overview.facts')}
      </Title>
      {facts.length === 0 ? (
        <Text size="sm" c="dimmed">
          {t('clients.overview.nothingKnown')}
        </Text>
      ) : (
        <dl className={classes.facts}>
          {facts.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
      <Button
        component={Link}
        to={`/clients/${client.id}/person`}
        variant="subtle"
        size="compact-sm"
        mt="sm"
        ml={-8}
      >
        {t('clients.overview.completePerson')}
      </Button>
    </Paper>
  );
}

function useFacts(client: Client): Fact[] {
  const { t } = useTranslation();
  const written = (text: string) => (text.trim() === '' ? null : <SafeText>{text}</SafeText>);
  const facts: readonly (readonly [label: string, value: ReactNode | null])[] = [
    [t('clients.overview.fact.riskSince'), useRiskWords(client)],
    [
      t('clients.overview.fact.registered'),
      client.registeredOn === null ? null : formatDate(client.registeredOn),
    ],
    [t('clients.overview.fact.source'), useSourceWords(client)],
    [t('clients.overview.fact.municipality'), written(client.municipality)],
    [
      t('clients.overview.fact.housing'),
      client.housingSituation === 'unknown'
        ? null
        : t(`clients.housing.${client.housingSituation}`),
    ],
    [t('clients.overview.fact.children'), useChildrenWords(client)],
    [t('clients.overview.fact.languages'), written(client.languages.join(', '))],
    [t('clients.overview.fact.nationality'), written(client.nationality)],
    [t('clients.overview.fact.residence'), useResidenceWords(client)],
    [t('clients.overview.fact.declaration'), useDeclarationWords(client)],
    [t('clients.overview.fact.gp'), written(client.generalPractitioner)],
    [t('clients.overview.fact.insurer'), written(client.healthInsurer)],
    [t('clients.overview.fact.remarks'), written(client.remarks)],
  ];
  return facts.filter(([, value]) => value !== null);
}

/** 'Hoog, 2 mrt 2026: ex dreigt'; null when the risk is not known. */
function useRiskWords({ risk, riskOn, riskReason }: Client): string | null {
  const { t } = useTranslation();
  if (risk === 'unknown') return null;
  const level = [t(`clients.risk.${risk}`), riskOn === null ? null : formatDate(riskOn)];
  const words = level.filter((part) => part !== null).join(', ');
  return riskReason.trim() === '' ? words : `${words}: ${visibleBidi(riskReason)}`;
}

function useSourceWords({ referralSource, referralNote }: Client): string | null {
  const { t } = useTranslation();
  const source = referralSource === 'unknown' ? null : t(`clients.source.${referralSource}`);
  const note = referralNote.trim() === '' ? null : visibleBidi(referralNote);
  const known = [source, note].filter((part) => part !== null);
  return known.length === 0 ? null : known.join(': ');
}

/** 'M., geboren in 2019, woont bij oma' per child, then what is known in a line. */
function useChildrenWords({ childList, children }: Client): ReactNode | null {
  const { t } = useTranslation();
  const childWords = useChildWords();
  const known = [
    ...childList.map((child) => ({ id: child.id, words: childWords(child) })),
    { id: 'line', words: children.trim() },
  ].filter(({ words }) => words !== '');
  if (known.length === 0) return null;
  return (
    <ForAMoment what={t('codes.childNames')}>
      {known.map(({ id, words }) => (
        <div key={id}>
          <SafeText>{words}</SafeText>
        </div>
      ))}
    </ForAMoment>
  );
}

function useResidenceWords(client: Client): string | null {
  const { t } = useTranslation();
  const { residence, residenceStatus } = client;
  const end = useResidenceEndWords(client);
  const known = [
    residence === 'unknown' ? '' : t(`clients.residence.${residence}`),
    visibleBidi(residenceStatus.trim()),
    end?.words ?? '',
  ].filter((part) => part !== '');
  return known.length === 0 ? null : known.join('. ');
}

function useDeclarationWords({ declaration, declarationOn }: Client): string | null {
  const { t } = useTranslation();
  if (declaration === 'unknown') return null;
  return declaration === 'yes' && declarationOn !== null
    ? t('clients.overview.declaredOn', { date: formatDate(declarationOn) })
    : t(`clients.declaration.${declaration}`);
}
