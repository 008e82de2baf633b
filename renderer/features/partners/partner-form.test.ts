import { expect, test } from 'vitest';
import { emptyPartner } from '../../../contract/partners.ts';
import {
  newAgreement,
  newContact,
  type PartnerForm,
  partnerFieldsOf,
  partnerProblems,
} from './partner-form.ts';

const form = (known: Partial<PartnerForm>): PartnerForm => ({
  ...{ ...emptyPartner(), name: 'Gemeente Verzonnen', ...known },
});

test('rows in which nothing was typed are left out', () => {
  const blank = form({ contacts: [newContact()], agreements: [newAgreement()] });
  expect(partnerProblems(blank).size).toBe(0);
  expect(partnerFieldsOf(blank)).toMatchObject({ contacts: [], agreements: [] });
});

test('what is wrong is told at its own row', () => {
  const contact = { ...newContact(), phone: '06-12345678' };
  const agreement = { ...newAgreement(), text: 'Kort', from: '2026-02-01', until: '2026-01-01' };
  const problems = partnerProblems(
    form({ name: '', contacts: [newContact(), contact], agreements: [agreement] }),
  );
  expect(Object.fromEntries(problems)).toMatchObject({
    name: { problem: 'missing' },
    [`contacts.${contact.id}.name`]: { problem: 'missing' },
    [`agreements.${agreement.id}.until`]: { problem: 'end-before-start' },
  });
});
