import { z } from 'zod';
import { idSchema, instantSchema } from './common.ts';
import {
  duplicateReasons,
  importColumnLimit,
  importEncodings,
  importFileLimit,
  importProblemCodes,
  importProblemKinds,
  importRowLimit,
  importSeparators,
  importTargets,
  leftReasons,
  rowChoices,
  rowOutcomes,
  valueTargets,
} from './import-terms.ts';
import { procedure } from './procedure.ts';

export * from './import-terms.ts';

const encodingSchema = z.enum(importEncodings);
const separatorSchema = z.enum(importSeparators);
export const importTargetSchema = z.enum(importTargets);

export const importProblemSchema = z.object({
  kind: z.enum(importProblemKinds),
  code: z.enum(importProblemCodes),
  /** The column of the file; null when it concerns the whole row. */
  column: z.number().int().nullable(),
  target: importTargetSchema.nullable(),
  /** As it stands in the file. */
  original: z.string(),
  /** What is stored in its place; null when the field stays empty. */
  stored: z.string().nullable(),
  /** Where else the original words are kept: a field, or nowhere but in the report. */
  keptIn: importTargetSchema.nullable(),
});
export type ImportProblem = z.infer<typeof importProblemSchema>;

/** How the file was read. What was detected without certainty is said, and can be changed. */
const formatSchema = z.object({
  kind: z.enum(['csv', 'xlsx']),
  /** Null for a workbook. */
  encoding: encodingSchema.nullable(),
  separator: separatorSchema.nullable(),
  /** The sheets of a workbook, in order. */
  sheets: z.array(z.string()),
  sheet: z.string().nullable(),
  /** Whether the first row that is not blank holds the names of the columns. */
  headerRow: z.boolean(),
  unsure: z.array(z.enum(['encoding', 'separator', 'sheet', 'headerRow'])),
});

/** What happened while reading that the user must know before going on. */
const readingNoteSchema = z.object({
  code: z.enum([
    'mixed-encoding', // bytes that are not UTF-8 were read as Windows-1252
    'lost-in-encoding', // bytes that stand for no letter
    'formula-without-result',
    'cell-error', // #N/A and its like
    'rows-above-header',
  ]),
  count: z.number().int(),
});

const columnSchema = z.object({
  index: z.number().int(),
  /** As it stands in the file; empty when there is no header. */
  header: z.string(),
  /** The first different values. */
  samples: z.array(z.string()),
  filled: z.number().int(),
  suggested: importTargetSchema.nullable(),
  /** Why this field is suggested, or none. `national-id` is a number that must not be kept. */
  why: z.enum(['header', 'content', 'unknown', 'taken', 'empty', 'national-id']),
});
export type ImportColumn = z.infer<typeof columnSchema>;

const readSchema = z.object({
  importId: idSchema,
  fileName: z.string(),
  format: formatSchema,
  notes: z.array(readingNoteSchema),
  columns: z.array(columnSchema),
  /** Rows below the header, blank ones included. */
  rowCount: z.number().int(),
});
export type ImportRead = z.infer<typeof readSchema>;

/** Which column fills which field. Several columns may go to `remarks`; of other fields one column each. */
export const importMappingSchema = z
  .array(z.object({ column: z.number().int().min(0), target: importTargetSchema.nullable() }))
  .max(importColumnLimit);
export type ImportMapping = z.infer<typeof importMappingSchema>;

export const valueTargetSchema = z.enum(valueTargets);

export const rowChoiceSchema = z.enum(rowChoices);

export const importChoicesSchema = z.object({
  /** How 03/04/2021 is read. */
  dayMonth: z.enum(['day-month', 'month-day']),
  /** A row without a code gets one, or is left. */
  missingCode: z.enum(['generate', 'leave']),
  /** Per distinct value of the file: the value of the field, and whether the original words are kept too. */
  values: z
    .array(
      z.object({
        target: valueTargetSchema,
        original: z.string(),
        value: z.string().nullable(),
        keepOriginal: z.boolean(),
      }),
    )
    .max(5000),
  /** Rows that are treated otherwise than proposed. */
  rows: z.array(z.object({ row: z.number().int(), choice: rowChoiceSchema })).max(importRowLimit),
});
export type ImportChoices = z.infer<typeof importChoicesSchema>;

/** A distinct value of a column with fixed answers, and what it becomes. */
const valueMappingSchema = z.object({
  target: valueTargetSchema,
  original: z.string(),
  count: z.number().int(),
  proposed: z.string().nullable(),
  /** What it becomes now; null leaves the field unknown and keeps the words. */
  value: z.string().nullable(),
  keepOriginal: z.boolean(),
});
export type ValueMapping = z.infer<typeof valueMappingSchema>;

/** Who a row looks like: an earlier row of the file, or a client in the vault. */
const duplicateSchema = z.object({
  reason: z.enum(duplicateReasons),
  row: z.number().int().nullable(),
  clientId: idSchema.nullable(),
  code: z.string(),
  name: z.string(),
});
export type ImportDuplicate = z.infer<typeof duplicateSchema>;

const previewRowSchema = z.object({
  /** As the spreadsheet counts: the header of a usual file is row 1. */
  row: z.number().int(),
  outcome: z.enum(rowOutcomes),
  /** Why the row is left; null when it is not. */
  left: z.enum(leftReasons).nullable(),
  /** What can be done with it, the choice that holds first. None for a row that can't be taken. */
  choices: z.array(rowChoiceSchema),
  /** Per field, the value as it will be stored. */
  values: z.partialRecord(importTargetSchema, z.string()),
  problems: z.array(importProblemSchema),
  duplicate: duplicateSchema.nullable(),
});
export type ImportPreviewRow = z.infer<typeof previewRowSchema>;

/** Every row counts once: rows = taken + changed + completed + left. */
export const importSummarySchema = z.object({
  rows: z.number().int(),
  /** New clients, as they stood. */
  taken: z.number().int(),
  /** New clients of whom at least one cell is stored otherwise than it was written. */
  changed: z.number().int(),
  /** Clients of the vault in whom empty fields were filled. */
  completed: z.number().int(),
  left: z.number().int(),
  /** Of those left. */
  blank: z.number().int(),
  duplicates: z.number().int(),
});
export type ImportSummary = z.infer<typeof importSummarySchema>;

const previewSchema = z.object({
  summary: importSummarySchema,
  /** Dates that can be read two ways; said once, and switched for all. */
  ambiguousDates: z.object({ count: z.number().int(), examples: z.array(z.string()) }),
  values: z.array(valueMappingSchema),
  rows: z.array(previewRowSchema),
});
export type ImportPreview = z.infer<typeof previewSchema>;

/** What became of one row of the file. */
export const reportRowSchema = z.object({
  row: z.number().int(),
  outcome: z.enum(rowOutcomes),
  left: z.enum(leftReasons).nullable(),
  code: z.string(),
  clientId: idSchema.nullable(),
  duplicate: duplicateSchema
    .pick({ reason: true, row: true, clientId: true, code: true })
    .nullable(),
  problems: z.array(importProblemSchema),
});
export type ImportReportRow = z.infer<typeof reportRowSchema>;

const reportHeadSchema = z.object({
  id: idSchema,
  at: instantSchema,
  memberName: z.string(),
  fileName: z.string(),
  summary: importSummarySchema,
});
export type ImportReportHead = z.infer<typeof reportHeadSchema>;

export const importReportDetailSchema = z.object({
  format: formatSchema,
  notes: z.array(readingNoteSchema),
  columns: z.array(z.object({ header: z.string(), target: importTargetSchema.nullable() })),
  dayMonth: importChoicesSchema.shape.dayMonth,
  ambiguousDates: z.number().int(),
  values: z.array(valueMappingSchema),
});
export type ImportReportDetail = z.infer<typeof importReportDetailSchema>;

const reportSchema = reportHeadSchema.extend({
  detail: importReportDetailSchema,
  rows: z.array(reportRowSchema),
});
export type ImportReport = z.infer<typeof reportSchema>;

const casework = { compartment: 'casework', roles: 'all' } as const;
const inMemoryOnly = {
  kind: 'none',
  why: 'the file is only held in memory; what is imported from it is journalled',
} as const;
const planSchema = z.object({
  importId: idSchema,
  mapping: importMappingSchema,
  choices: importChoicesSchema,
});

export const imports = {
  /**
   * Reads a file and keeps it in the memory of the vault process, in place of an earlier one.
   * Fails with an `import.…` code when it is not a table that can be read.
   */
  read: procedure({
    ...casework,
    long: true,
    input: z.object({
      name: z.string().max(500),
      /** Base64. */
      content: z.string().max(2 * importFileLimit),
    }),
    output: readSchema,
    journal: inMemoryOnly,
  }),
  /** Reads the file once more, the way the user says it is made. What is absent stays as it was. */
  reread: procedure({
    ...casework,
    long: true,
    input: z.object({
      importId: idSchema,
      encoding: encodingSchema.optional(),
      separator: separatorSchema.optional(),
      sheet: z.string().max(200).optional(),
      headerRow: z.boolean().optional(),
    }),
    output: readSchema,
    journal: inMemoryOnly,
  }),
  /** What an import would do, row by row. Compares with the vault; changes nothing. */
  preview: procedure({
    ...casework,
    input: planSchema,
    output: previewSchema,
    journal: { kind: 'view', action: 'read', object: 'caseload', subject: () => ({}) },
  }),
  /** Does it, in one transaction, and saves the report. Cancelled, it leaves nothing behind. */
  run: procedure({
    ...casework,
    long: true,
    input: planSchema,
    output: z.object({ reportId: idSchema, summary: importSummarySchema }),
    journal: { kind: 'handler' },
  }),
  /** Forgets the file. */
  abandon: procedure({
    ...casework,
    long: true,
    input: z.object({}),
    output: z.object({}),
    journal: inMemoryOnly,
  }),
  /** The imports so far, newest first. */
  reports: procedure({
    ...casework,
    input: z.object({}),
    output: z.array(reportHeadSchema),
    journal: {
      kind: 'none',
      why: 'names of files and numbers of rows; says nothing of a client',
    },
  }),
  report: procedure({
    ...casework,
    input: z.object({ id: idSchema }),
    output: reportSchema,
    journal: { kind: 'view', action: 'read', object: 'import', subject: ({ id }) => ({ id }) },
  }),
};
