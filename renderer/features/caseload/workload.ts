import { type Phase, phases, type RiskLevel } from '../../../contract/client-terms.ts';
import { fold } from '../../../contract/fold.ts';
import { compareWords } from '../../ui/person-name.ts';
import { type CaseloadFilter, noFilter, notKnown } from '../caseload-view/index.ts';
import type { CaseloadLine } from './caseload-filter.ts';

/** The phases of files that are open, in order, the last for 'not known yet'. */
export const openPhases: readonly (Phase | typeof notKnown)[] = [
  ...phases.filter((phase) => phase !== 'closed'),
  notKnown,
];

/** The risks, the highest first. */
export const risksByWeight: readonly RiskLevel[] = ['high', 'medium', 'low', 'unknown'];

/** The open files of a counsellor. */
export interface Workload {
  /** As the team writes the name; '' for the files that are no one's. */
  readonly counsellor: string;
  /** Every way the name is written in these files. */
  readonly spellings: readonly string[];
  readonly files: readonly CaseloadLine[];
  /** Of the days that were asked; null where no member has that name. */
  readonly minutes: number | null;
}

/** What a colleague wrote up in hours, under the name they have now. */
export interface ColleagueHours {
  readonly name: string;
  readonly minutes: number;
}

/** A name as it is compared: spaces, capitals and accents aside. */
const keyOf = (name: string) => fold(name.trim()).replace(/\s+/g, ' ');

/** Whether two names are of one colleague. */
export const isSameName = (one: string, other: string): boolean =>
  keyOf(one) !== '' && keyOf(one) === keyOf(other);

/**
 * The open files by counsellor in order of name, what is no one's last. Colleagues without a file stand in it too:
 * they may have room.
 */
export function workloadOf(
  lines: readonly CaseloadLine[],
  colleagues: readonly ColleagueHours[],
): Workload[] {
  const groups = new Map<string, { name: string; minutes: number | null; files: CaseloadLine[] }>();
  for (const { name, minutes } of colleagues) groups.set(keyOf(name), { name, minutes, files: [] });
  for (const line of lines.filter(({ phase }) => phase !== 'closed')) {
    const name = line.counsellor.trim();
    const group = groups.get(keyOf(name)) ?? { name, minutes: null, files: [] };
    group.files.push(line);
    groups.set(keyOf(name), group);
  }
  return [...groups.values()]
    .map(({ name, minutes, files }) => ({
      ...{ counsellor: name, minutes, files },
      spellings: [...new Set([name, ...files.map((file) => file.counsellor.trim())])],
    }))
    .sort((one, other) =>
      (one.counsellor === '') === (other.counsellor === '')
        ? compareWords(one.counsellor, other.counsellor)
        : Number(one.counsellor === '') - Number(other.counsellor === ''),
    );
}

/** Everyone's open files as one. */
export function totalOf(workloads: readonly Workload[]): Workload {
  return {
    counsellor: '',
    spellings: [],
    files: workloads.flatMap(({ files }) => files),
    minutes: workloads.reduce((sum, { minutes }) => sum + (minutes ?? 0), 0),
  };
}

/** What is counted of a counsellor's open files, and what shows them in the caseload. */
export interface Part {
  readonly fits: (file: CaseloadLine) => boolean;
  readonly filter: Partial<CaseloadFilter>;
}

export const allOpen: Part = { fits: () => true, filter: { phase: openPhases } };

export const inPhase = (phase: Phase | typeof notKnown): Part => ({
  fits: (file) => (file.phase ?? notKnown) === phase,
  filter: { phase: [phase] },
});

export const atRisk = (risk: RiskLevel): Part => ({
  fits: (file) => file.risk === risk,
  filter: { phase: openPhases, risk: [risk] },
});

export const dormantPart: Part = {
  fits: ({ dormant }) => dormant,
  filter: { phase: openPhases, contact: ['dormant'] },
};

export const quietPart: Part = {
  fits: ({ quiet }) => quiet,
  filter: { phase: openPhases, contact: ['quiet'] },
};

/** How the caseload is filtered to show exactly what was counted. */
export const filterOf = ({ spellings }: Workload, { filter }: Part): CaseloadFilter => ({
  ...noFilter,
  ...filter,
  counsellor: spellings,
});

/** The day someone of these was seen or spoken last; null when none was. */
export function lastContactOf({ files }: Workload): string | null {
  return files.reduce<string | null>(
    (latest, { lastContactOn }) =>
      lastContactOn !== null && (latest === null || lastContactOn > latest)
        ? lastContactOn
        : latest,
    null,
  );
}
