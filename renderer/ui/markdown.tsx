import { lazy, Suspense } from 'react';
import styles from './markdown.module.css';
import { visibleBidi } from './visible-bidi.ts';

const MarkdownElements = lazy(() => import('./markdown-elements.tsx'));

/**
 * Stored Markdown as React elements. HTML in it is shown as the text it is, nothing is loaded,
 * and no link leads anywhere.
 */
export function Markdown({ text }: { readonly text: string }) {
  const visible = visibleBidi(text);
  return (
    <div className={styles.markdown} dir="auto">
      <Suspense fallback={<p>{visible}</p>}>
        <MarkdownElements text={visible} />
      </Suspense>
    </div>
  );
}
