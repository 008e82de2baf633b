import type { Migrations } from '../../electron/vault/databases.ts';
import type { Migration } from '../../electron/vault/db/migrate.ts';
import { migrations } from '../../electron/vault/features/migrations.ts';

export interface Order {
  readonly folder: string;
  readonly member: string;
  readonly passphrase: string;
  /** At which point to die, counted from 1. */
  readonly dieAt: number;
}

/** The program's schema and two steps more in every compartment; `point` hears of each moment in them. */
export function twoStepsMore(point: () => void): Migrations {
  const steps: readonly Migration[] = [
    {
      name: 'first of two',
      up: (database) => {
        point();
        database.exec("UPDATE setting SET value = value || '!'; CREATE TABLE one (x TEXT) STRICT");
        point();
      },
    },
    {
      name: 'second of two',
      up: (database) => {
        point();
        database.exec("CREATE TABLE two (x TEXT) STRICT; INSERT INTO two VALUES ('two')");
        point();
      },
    },
  ];
  return {
    casework: [...migrations.casework, ...steps],
    treatment: [...migrations.treatment, ...steps],
    places: [...migrations.places, ...steps],
  };
}

/** Points in `twoStepsMore`, over three compartments. */
export const points = 12;
