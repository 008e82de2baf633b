import { PaperPart } from '../../ui/paper-parts.tsx';
import { type PaperWords, usePaperWords } from '../../ui/paper-words.ts';
import { PrintSheet } from '../../ui/print-sheet.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { CodeGroups } from './code-groups.tsx';
import { QrCode } from './qr-code.tsx';
import styles from './recovery-sheet.module.css';

/** What stands on a sheet of paper that opens the vault one day. Nothing of a client. */
export interface Sheet {
  readonly vaultName: string;
  readonly memberName: string;
  /** `YYYY-MM-DD`. */
  readonly madeOn: string;
  readonly code: string;
  /** Of a code that was split: which of the shares this is. */
  readonly share: { readonly number: number; readonly total: number; readonly set: string } | null;
}

interface RecoverySheetProps {
  readonly sheet: Sheet;
  readonly language: 'nl' | 'en';
}

/** The paper with a recovery code or a share of it, and what to do with it; on screen it is not there. */
export function RecoverySheet({ sheet, language }: RecoverySheetProps) {
  const words = usePaperWords(language);
  const { t } = words;
  const { code, share } = sheet;
  const title = share
    ? t('recovery.sheet.shareTitle', { number: share.number, total: share.total })
    : t('recovery.sheet.title');
  return (
    <div className={styles.onPaperOnly}>
      <PrintSheet label={title}>
        <article className={styles.sheet} lang={language}>
          <h2>{title}</h2>
          <Facts sheet={sheet} words={words} />
          <div className={styles.code}>
            <CodeGroups code={code} />
            <figure className={styles.qr}>
              <QrCode text={code} label={t('recovery.sheet.qr')} />
              <figcaption>{t('recovery.sheet.qrHelp')}</figcaption>
            </figure>
          </div>
          <PaperPart title={t('recovery.sheet.what')}>
            <p>
              {share
                ? t('recovery.sheet.shareWhat', { set: share.set })
                : t('recovery.sheet.codeWhat')}
            </p>
          </PaperPart>
          <Steps isShare={share !== null} words={words} />
          <PaperPart title={t('recovery.sheet.keep')}>
            <p>
              {t('recovery.sheet.keepText')} {t('recovery.sheet.found')}
            </p>
            <div className={styles.lines}>
              {(['keeper', 'owner', 'backups'] as const).map((line) => (
                <p key={line}>{t(`recovery.sheet.${line}`)}</p>
              ))}
            </div>
          </PaperPart>
        </article>
      </PrintSheet>
    </div>
  );
}

function Facts({ sheet, words }: { readonly sheet: Sheet; readonly words: PaperWords }) {
  const { t, date } = words;
  const { vaultName, memberName, madeOn, share } = sheet;
  const facts = [
    [t('recovery.sheet.vault'), visibleBidi(vaultName)],
    [t('recovery.sheet.madeOn'), date(madeOn)],
    [t('recovery.sheet.madeBy'), visibleBidi(memberName)],
    ...(share ? [[t('recovery.sheet.set'), share.set]] : []),
  ];
  return (
    <dl className={styles.facts}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** What to do, in the words that stand on the buttons. */
function Steps({ isShare, words }: { readonly isShare: boolean; readonly words: PaperWords }) {
  const { t } = words;
  const choose = (button: string) => t('recovery.sheet.choose', { button });
  const type = isShare
    ? t('recovery.sheet.typeShares', { button: t('recovery.entry.shares') })
    : t('recovery.sheet.typeCode');
  return (
    <div className={styles.ways}>
      <PaperPart title={t('recovery.sheet.lostPhrase')}>
        <ol>
          <li>{t('recovery.sheet.start')}</li>
          <li>{choose(t('vault.unlock.lost'))}</li>
          <li>{type}</li>
          <li>{t('recovery.sheet.newPhrase')}</li>
        </ol>
      </PaperPart>
      <PaperPart title={t('recovery.sheet.lostComputer')}>
        <ol>
          <li>{t('recovery.sheet.install')}</li>
          <li>{t('recovery.sheet.restore', { button: t('vault.welcome.restore') })}</li>
          <li>{type}</li>
          <li>{t('recovery.sheet.openAfter')}</li>
        </ol>
      </PaperPart>
    </div>
  );
}
