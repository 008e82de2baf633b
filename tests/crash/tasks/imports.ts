import { noImportChoices } from '../../../contract/imports.ts';
import { connectionOf, type Session } from '../../../electron/vault/session.ts';
import type { ForkedVault } from '../forked-vault.ts';
import type { Findings, Work } from '../work.ts';

const rows = 40;

/** Importing caseloads. One import is one transaction: all its rows are there, or none. */
export class Imports implements Work {
  readonly share = 25;
  readonly reach = 300;
  #asked = 0;
  readonly #told = new Set<number>();

  get acknowledged(): number {
    return this.#told.size;
  }

  async doOne({ luwte }: ForkedVault): Promise<void> {
    this.#asked += 1;
    const batch = this.#asked;
    const content = Buffer.from(caseloadOf(batch)).toString('base64');
    const read = await luwte.imports.read({ name: `lijst ${batch}.csv`, content });
    const mapping = read.columns.map(({ index, suggested }) => ({
      ...{ column: index, target: suggested },
    }));
    await luwte.imports.run({ importId: read.importId, mapping, choices: noImportChoices });
    this.#told.add(batch);
  }

  async check(session: Session): Promise<Findings> {
    const { database } = connectionOf(session, 'casework');
    const count = database.prepare('SELECT count(*) FROM client WHERE code LIKE ?', {
      pluck: true,
    });
    let [lost, corrupt] = [0, 0];
    for (let batch = 1; batch <= this.#asked; batch += 1) {
      const found = Number(count.get([`I${batch}-%`]));
      if (found === 0 && this.#told.has(batch)) lost += 1;
      if (found !== 0 && found !== rows) corrupt += 1;
    }
    const reports = database
      .prepare('SELECT count(*) FROM import_report', { pluck: true })
      .get<number>();
    if (Number(reports) < this.#told.size) lost += this.#told.size - Number(reports);
    return { lost, corrupt };
  }
}

const caseloadOf = (batch: number) =>
  [
    'Code;Achternaam;Voornaam;Geb.datum;Telefoon;Opmerkingen',
    ...Array.from(
      { length: rows },
      (_, row) =>
        `I${batch}-${row};Jansen ${batch} ${row};Noor;${1 + (row % 28)}-3-${1970 + (batch % 30)};` +
        `06-${String(batch).padStart(4, '0')}${String(row).padStart(4, '0')};Regel ${row}`,
    ),
  ].join('\r\n');
