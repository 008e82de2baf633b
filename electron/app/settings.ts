import { mkdirSync, readFileSync, renameSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { colorSchemeSchema, localeSchema } from '../../contract/host.ts';
import { writeAtomically } from './atomic-file.ts';

const settingsSchema = z.object({
  locale: localeSchema.default('nl'),
  colorScheme: colorSchemeSchema.default('auto'),
  autoLockMinutes: z.number().int().min(1).max(60).default(5),
  /** Folders of vaults opened here before, newest first. */
  vaults: z.array(z.string()).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

/** The program's settings on this device. They hold nothing of a client, and no key. */
export class SettingsFile {
  readonly #file: string;
  #settings: Settings;

  /** Reads the settings in `folder`. A damaged file is kept aside and the defaults come in its place. */
  constructor(folder: string) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.#file = join(folder, 'settings.json');
    this.#settings = readSettings(this.#file);
  }

  get current(): Settings {
    return this.#settings;
  }

  change(changes: Partial<Settings>): void {
    const settings = settingsSchema.parse({ ...this.#settings, ...changes });
    writeAtomically(this.#file, `${JSON.stringify(settings, null, 2)}\n`);
    this.#settings = settings;
  }

  rememberVault(path: string): void {
    if (this.#settings.vaults[0] === path) return;
    this.change({ vaults: [path, ...this.#settings.vaults.filter((known) => known !== path)] });
  }

  forgetVault(path: string): void {
    this.change({ vaults: this.#settings.vaults.filter((known) => known !== path) });
  }
}

function readSettings(file: string): Settings {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') {
      return settingsSchema.parse({});
    }
    throw error;
  }
  const settings = settingsSchema.safeParse(parseJson(text));
  if (settings.success) return settings.data;
  renameSync(file, join(dirname(file), `settings.damaged-${Date.now()}.json`));
  return settingsSchema.parse({});
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
