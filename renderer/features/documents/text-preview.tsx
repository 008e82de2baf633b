import { useMemo } from 'react';
import { useTranslation } from '../../i18n/use-translation.ts';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { decodeText } from './decode-text.ts';
import classes from './preview.module.css';

interface TextPreviewProps {
  readonly title: string;
  readonly bytes: Uint8Array;
}

/** Text as it stands in the file, letter by letter. */
export function TextPreview({ title, bytes }: TextPreviewProps) {
  const { t } = useTranslation();
  const text = useMemo(() => visibleBidi(decodeText(bytes)), [bytes]);
  return (
    <pre
      className={classes.text}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable with the keyboard.
      tabIndex={0}
      role="document"
      aria-label={t('documents.view.textOf', { title: visibleBidi(title) })}
    >
      <bdi>{text}</bdi>
    </pre>
  );
}
