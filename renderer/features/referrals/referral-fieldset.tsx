import { Checkbox, NativeSelect, SimpleGrid, TextInput } from '@mantine/core';
import { dataKinds } from '../../../contract/consent.ts';
import { lifeAreas } from '../../../contract/life-areas.ts';
import {
  firstReferralStates,
  isOpenReferral,
  nextReferralStates,
  type Referral,
  type ReferralForm,
} from '../../../contract/referral.ts';
import { useTranslation } from '../../i18n/use-translation.ts';
import { DateField } from '../../ui/date-field.tsx';
import { PlanText } from '../../ui/plan-text.tsx';
import { visibleBidi } from '../../ui/visible-bidi.ts';
import { type HandoverCheck, RecipientField } from '../consents/index.ts';
import { ChoiceChips, type Problems } from '../notes/index.ts';
import type { TypedReferral } from './referral-form.ts';

interface ReferralFieldsetProps {
  readonly referral: Referral | null;
  readonly recipients: HandoverCheck['recipients'];
  readonly values: TypedReferral;
  readonly change: (patch: Partial<TypedReferral>) => void;
  readonly errorOf: Problems<keyof ReferralForm>['errorOf'];
}

/** All that can be said of a referral. */
export function ReferralFieldset(props: ReferralFieldsetProps) {
  const { recipients, values, change, errorOf } = props;
  const { t } = useTranslation();
  return (
    <>
      <TurnFields {...props} />
      <SimpleGrid cols={{ base: 1, sm: 2 }}>
        <TextInput
          label={t('sharing.referral.field.help')}
          value={values.help}
          onChange={(event) => change({ help: event.currentTarget.value })}
          error={errorOf('help')}
          autoComplete="off"
          required
        />
        <NativeSelect
          label={t('sharing.referral.field.area')}
          data={[
            { value: '', label: '' },
            ...lifeAreas.map((area) => ({ value: area, label: t(`contacts.area.${area}`) })),
          ]}
          value={values.area ?? ''}
          onChange={(event) => {
            const area = lifeAreas.find((each) => each === event.currentTarget.value);
            change({ area: area ?? null });
          }}
          error={errorOf('area')}
          required
        />
        <RecipientField
          label={t('sharing.referral.field.recipient')}
          recipients={recipients}
          value={values.recipient}
          onChange={(recipient) => change({ recipient })}
          error={errorOf('recipient')}
        />
        <ContactPerson {...props} />
      </SimpleGrid>
      <PlanText
        label={t('sharing.referral.field.reason')}
        value={values.reason}
        onChange={(reason) => change({ reason })}
        error={errorOf('reason')}
      />
      <Checkbox.Group
        label={t('sharing.referral.field.shared')}
        value={values.shared}
        onChange={(chosen) => change({ shared: dataKinds.filter((kind) => chosen.includes(kind)) })}
      >
        <SimpleGrid cols={{ base: 1, sm: 3 }} spacing={8} mt={8}>
          {dataKinds
            .filter((kind) => kind !== 'notification')
            .map((kind) => (
              <Checkbox key={kind} value={kind} label={t(`sharing.kind.${kind}`)} />
            ))}
        </SimpleGrid>
      </Checkbox.Group>
      <PlanText
        label={t('sharing.referral.field.note')}
        value={values.note}
        onChange={(note) => change({ note })}
        error={errorOf('note')}
      />
    </>
  );
}

/** How it stands: the first state of a new referral, or the turn a known one takes. */
function TurnFields({ referral, values, change, errorOf }: ReferralFieldsetProps) {
  const { t } = useTranslation();
  const after = values.state ?? referral?.state ?? null;
  const possible = referral === null ? firstReferralStates : nextReferralStates[referral.state];
  const onError = errorOf('on');
  const isBeforeLast =
    referral !== null && values.on !== null && values.on < (referral.steps.at(-1)?.on ?? '');
  return (
    <>
      {referral === null ? (
        <ChoiceChips
          label={t('sharing.referral.field.state')}
          choices={firstReferralStates.map((state) => ({
            value: state,
            label: t(`sharing.referral.state.${state}`),
          }))}
          value={firstReferralStates.find((state) => state === values.state) ?? null}
          onChange={(state) => change({ state })}
          error={errorOf('state')}
        />
      ) : (
        <NativeSelect
          label={t('sharing.referral.turn')}
          data={[
            {
              value: '',
              label: t('sharing.referral.keepState', {
                state: t(`sharing.referral.state.${referral.state}`),
              }),
            },
            ...possible.map((state) => ({
              value: state,
              label: t(`sharing.referral.state.${state}`),
            })),
          ]}
          value={values.state ?? ''}
          onChange={(event) => {
            const state = possible.find((each) => each === event.currentTarget.value);
            change({ state: state ?? null });
          }}
        />
      )}
      <SimpleGrid cols={{ base: 1, sm: 3 }}>
        {values.state === null ? null : (
          <>
            <DateField
              label={t('sharing.referral.field.on')}
              value={values.on}
              onChange={(on) => change({ on })}
              error={onError && isBeforeLast ? t('sharing.referral.beforeLast') : onError}
              required
            />
            <TextInput
              label={t('sharing.referral.field.stepNote')}
              value={values.stepNote}
              onChange={(event) => change({ stepNote: event.currentTarget.value })}
              error={errorOf('stepNote')}
              autoComplete="off"
            />
          </>
        )}
        {after !== null && isOpenReferral(after) ? (
          <DateField
            label={t('sharing.referral.field.remindOn')}
            value={values.remindOn}
            onChange={(remindOn) => change({ remindOn })}
          />
        ) : null}
      </SimpleGrid>
    </>
  );
}

/** Who handles it there, with those the team knows there as a hint. */
function ContactPerson({ recipients, values, change, errorOf }: ReferralFieldsetProps) {
  const { t } = useTranslation();
  const partner = recipients.partners.find(({ id }) => id === values.recipient?.partnerId);
  const names = (partner?.fields.contacts ?? []).map(({ name }) => visibleBidi(name));
  return (
    <TextInput
      label={t('sharing.referral.field.contactPerson')}
      description={
        names.length > 0
          ? t('sharing.referral.contactSuggestion', { names: names.join(', ') })
          : undefined
      }
      value={values.contactPerson}
      onChange={(event) => change({ contactPerson: event.currentTarget.value })}
      error={errorOf('contactPerson')}
      autoComplete="off"
    />
  );
}
