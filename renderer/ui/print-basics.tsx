import { Checkbox, NativeSelect, SegmentedControl, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import type { z } from 'zod';
import {
  type PrintHeading,
  type printBasicsSchema,
  printHeadings,
  printLanguages,
  printPurposes,
} from '../../contract/print.ts';
import { useTranslation } from '../i18n/use-translation.ts';
import { capitalised } from './format.ts';

type PrintBasics = z.infer<typeof printBasicsSchema>;

interface PrintBasicsChoicesProps {
  readonly choice: PrintBasics;
  readonly onChange: (patch: Partial<PrintBasics>) => void;
  /** Chooses the language where there are more than those of the program. */
  readonly languageField?: ReactNode;
}

/** What every paper lets choose: its language, the name on it, lines to sign on. */
export function PrintBasicsChoices(props: PrintBasicsChoicesProps) {
  const { choice, onChange, languageField } = props;
  const { t } = useTranslation();
  return (
    <>
      {languageField ?? <ProgramLanguage choice={choice} onChange={onChange} />}
      <NativeSelect
        label={t('plans.print.purpose')}
        data={printPurposes.map((purpose) => ({
          value: purpose,
          label: capitalised(t(`journal.purpose.${purpose}`)),
        }))}
        value={choice.purpose}
        onChange={(event) => onChange({ purpose: chosenPurpose(event.currentTarget.value) })}
      />
      <NativeSelect
        label={t('plans.print.heading')}
        data={printHeadings.map((heading) => ({
          value: heading,
          label: t(`plans.print.headings.${heading}`),
        }))}
        value={choice.heading}
        onChange={(event) => onChange({ heading: chosenHeading(event.currentTarget.value) })}
      />
      <Checkbox
        label={t('plans.print.signatures')}
        checked={choice.signatures}
        onChange={(event) => onChange({ signatures: event.currentTarget.checked })}
      />
    </>
  );
}

interface ProgramLanguageProps {
  readonly choice: Pick<PrintBasics, 'language'>;
  readonly onChange: (patch: Pick<PrintBasics, 'language'>) => void;
}

/** The language of the paper, where only those of the program will do. */
export function ProgramLanguage({ choice, onChange }: ProgramLanguageProps) {
  const { t } = useTranslation();
  return (
    <Stack gap={4}>
      <Text size="sm" fw={500} id="print-language">
        {t('plans.print.language')}
      </Text>
      <SegmentedControl
        aria-labelledby="print-language"
        data={printLanguages.map((language) => ({
          value: language,
          label: t(`plans.print.languages.${language}`),
        }))}
        value={choice.language}
        onChange={(language) => onChange({ language })}
      />
    </Stack>
  );
}

const chosenHeading = (value: string): PrintHeading =>
  printHeadings.find((heading) => heading === value) ?? 'none';

const chosenPurpose = (value: string): PrintBasics['purpose'] =>
  printPurposes.find((purpose) => purpose === value) ?? 'for-client';
