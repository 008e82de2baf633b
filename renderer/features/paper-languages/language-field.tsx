import { NativeSelect } from '@mantine/core';
import type { PaperLanguage } from '../../../contract/paper-languages.ts';
import { printLanguages } from '../../../contract/print.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';

interface LanguageChoice {
  readonly language: (typeof printLanguages)[number];
  readonly translation: string | null;
}

interface LanguageFieldProps {
  readonly languages: readonly PaperLanguage[];
  readonly choice: LanguageChoice;
  readonly onChange: (patch: LanguageChoice) => void;
}

/** The language of a paper: of the program, or one that the practice added. */
export function LanguageField({ languages, choice, onChange }: LanguageFieldProps) {
  const { t } = useTranslation();
  return (
    <NativeSelect
      label={t('plans.print.language')}
      data={[
        ...printLanguages.map((value) => ({ value, label: t(`plans.print.languages.${value}`) })),
        ...languages.map(({ id, fields }) => ({ value: id, label: visibleBidi(fields.name) })),
      ]}
      value={choice.translation ?? choice.language}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        const language = printLanguages.find((each) => each === chosen);
        // What a translation lacks stands in Dutch.
        onChange({ language: language ?? 'nl', translation: language ? null : chosen });
      }}
    />
  );
}
