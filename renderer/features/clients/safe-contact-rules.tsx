import { IconPhone, IconPhoneCheck, IconPhoneOff, IconSun } from '@tabler/icons-react';
import type { SafeContact } from '../../../contract/clients.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { ForAMoment } from '../../ui/for-a-moment.tsx';
import { SafeText } from '../../ui/safe-text.tsx';
import classes from './safe-contact.module.css';

/** The picture of whether calling is safe. */
export const callIcons = {
  yes: IconPhoneCheck,
  'daytime-only': IconSun,
  no: IconPhoneOff,
  unknown: IconPhone,
} as const;

/** Whether anything has been agreed at all. */
export function hasAgreements(safe: SafeContact): boolean {
  const texts = [safe.hours, safe.ifOtherAnswers, safe.safetyWord, safe.whoMayKnow, safe.note];
  return (
    safe.callSafe !== 'unknown' ||
    safe.voicemail !== 'unknown' ||
    safe.channel !== null ||
    texts.some((text) => text.trim() !== '')
  );
}

/** What was agreed, point by point: read before every number. */
export function SafeContactRules({ safe }: { readonly safe: SafeContact }) {
  const { t } = useTranslation();
  // An older record may prefer calls and forbid them: then what forbids counts.
  const contradicts = safe.callSafe === 'no' && safe.channel === 'phone';
  const channel = safe.channel === null || contradicts ? '' : t(`clients.channel.${safe.channel}`);
  const rules = [
    ['hours', safe.hours],
    ['channel', channel],
    ['voicemail', t(`clients.safe.voicemailRule.${safe.voicemail}`)],
    ['ifOtherAnswers', safe.ifOtherAnswers],
    ['safetyWord', safe.safetyWord],
    ['whoMayKnow', safe.whoMayKnow],
    ['note', safe.note],
  ] as const;
  return (
    <dl className={classes.rules}>
      {rules
        .filter(([, text]) => text.trim() !== '')
        .map(([name, text]) => (
          <div key={name} className={classes.rule}>
            <dt>{t(`clients.safe.${name}`)}</dt>
            <dd className={name === 'safetyWord' ? classes.word : undefined}>
              {name === 'safetyWord' ? (
                <ForAMoment what={t('codes.safetyWord')}>
                  <SafeText>{text}</SafeText>
                </ForAMoment>
              ) : (
                <SafeText>{text}</SafeText>
              )}
            </dd>
          </div>
        ))}
    </dl>
  );
}
