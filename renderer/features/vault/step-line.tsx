import styles from './step-line.module.css';

/** How far the steps are; the words above it say the same. */
export function StepLine({ steps, place }: { readonly steps: number; readonly place: number }) {
  return (
    <div className={styles.line} aria-hidden="true">
      {Array.from({ length: steps }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a step is its place.
        <span key={index} className={styles.part} data-done={index <= place || undefined} />
      ))}
    </div>
  );
}
