import { z } from 'zod';
import {
  type RiskForm,
  type RiskText,
  riskFieldsSchema,
  riskTexts,
} from '../../../contract/risk-assessment.ts';

const texts = Object.fromEntries(riskTexts.map((name) => [name, z.string()])) as Record<
  RiskText,
  z.ZodString
>;

/** An assessment while it is typed: level and day may still be missing, texts be too long. */
export const riskFormSchema = riskFieldsSchema.extend({
  ...texts,
  level: riskFieldsSchema.shape.level.nullable(),
  on: riskFieldsSchema.shape.on.nullable(),
});

/** A new assessment of today; how high the risk is, is chosen for no one. */
export const newRiskForm = (today: string): RiskForm => ({
  level: null,
  on: today,
  reasons: '',
  threats: '',
  weapons: 'unknown',
  weaponsNote: '',
  children: '',
  addressKnown: '',
  phone: '',
  socialMedia: '',
  currentRisks: '',
  expectedRisks: '',
  withClient: false,
  reviewOn: null,
});
