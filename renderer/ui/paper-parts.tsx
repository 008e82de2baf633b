import type { ReactNode } from 'react';
import styles from './paper.module.css';
import { visibleBidi } from './visible-bidi.ts';

/** A part of a paper under its own heading. */
export function PaperPart({
  title,
  children,
}: {
  readonly title: string;
  readonly children: ReactNode;
}) {
  return (
    <section className={styles.part}>
      <h3>{title}</h3>
      {children}
    </section>
  );
}

interface PaperTextProps {
  readonly label?: string;
  readonly text: string;
  /** The client's own words, which stand out. */
  readonly own?: boolean;
}

/** Text as it was written, under a label; nothing when there is none. */
export function PaperText({ label, text, own = false }: PaperTextProps) {
  if (text.trim() === '') return null;
  return (
    <>
      {label ? <p className={styles.label}>{label}</p> : null}
      <p className={`${styles.words} ${own ? styles.own : ''}`} dir="auto">
        {visibleBidi(text)}
      </p>
    </>
  );
}

interface PaperStepProps {
  readonly done: boolean;
  /** What a screen reader and a copied text say for the box. */
  readonly doneWord: string;
  readonly what: string;
  readonly about: readonly string[];
}

/** A line of a checklist: a box to tick, what to do, and who and when. */
export function PaperStep({ done, doneWord, what, about }: PaperStepProps) {
  const facts = about.filter((fact) => fact !== '');
  return (
    <li className={styles.step}>
      <span className={styles.box} data-done={done || undefined}>
        <span className={styles.hidden}>{doneWord}: </span>
      </span>
      <span>
        <bdi>{visibleBidi(what)}</bdi>
        {facts.length > 0 ? (
          <>
            <br />
            <span className={styles.about}>{visibleBidi(facts.join(' · '))}</span>
          </>
        ) : null}
      </span>
    </li>
  );
}

interface SigningWords {
  readonly t: (
    key: `plans.paper.sign${'Title' | 'Client' | 'Counsellor' | 'Date'}` | 'plans.paper.signature',
  ) => string;
}

/** Lines for client and counsellor to sign on. */
export function PaperSignatures({ words }: { readonly words: SigningWords }) {
  const { t } = words;
  const who = [t('plans.paper.signClient'), t('plans.paper.signCounsellor')];
  return (
    <section className={styles.signing}>
      <h3>{t('plans.paper.signTitle')}</h3>
      <div className={styles.signatures}>
        {who.map((name) => (
          <div key={name}>
            <h4>{name}</h4>
            <div className={styles.line} />
            <p className={styles.about}>{t('plans.paper.signature')}</p>
            <div className={styles.line} />
            <p className={styles.about}>{t('plans.paper.signDate')}</p>
          </div>
        ))}
      </div>
    </section>
  );
}
