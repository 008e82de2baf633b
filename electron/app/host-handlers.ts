import { basename, dirname, join } from 'node:path';
import { LuwteError } from '../../contract/errors.ts';
import type { Demo } from '../../contract/host.ts';
import type { Shell } from '../shell/shell.ts';
import { fileName, freeName, judgePath } from './chosen-path.ts';
import type { HostHandlers } from './host-dispatch.ts';
import type { PathQuestions } from './path-questions.ts';
import type { PathPurpose, PathTokens } from './path-tokens.ts';
import type { SettingsFile } from './settings.ts';
import type { TimedClipboard } from './timed-clipboard.ts';

/** What the handlers need of the running program. */
export interface HostSurroundings {
  readonly shell: Shell;
  readonly version: string;
  readonly settings: SettingsFile;
  readonly tokens: PathTokens;
  readonly questions: PathQuestions;
  readonly clipboard: TimedClipboard;
  /** Where a new vault goes unless the user chooses otherwise. */
  readonly defaultFolder: string;
  readonly demo: Demo | null;
  readonly lockedBecause: () => string | null;
  readonly print: (path: string) => Promise<{ readonly bytes: number }>;
  readonly lock: (reason: 'asked' | 'panic') => void;
  readonly draftsKept: () => boolean;
  readonly readyToLock: (kept: boolean) => void;
  readonly active: () => void;
  readonly quit: () => void;
}

/** The host's side of `contract/host.ts`. */
export function hostHandlers(host: HostSurroundings): HostHandlers {
  const { settings, tokens, questions } = host;
  return {
    state: () => ({
      kind: host.shell.kind,
      version: `${host.version} (${host.shell.version})`,
      locale: settings.current.locale,
      colorScheme: settings.current.colorScheme,
      autoLockMinutes: settings.current.autoLockMinutes,
      vaults: settings.current.vaults.map((path) => ({
        token: tokens.issue(path, 'vault'),
        name: basename(path).replace(/\.luwte$/, ''),
        label: path,
      })),
      defaultFolder: {
        token: tokens.issue(host.defaultFolder, 'folder'),
        label: host.defaultFolder,
      },
      demo: host.demo,
      lockedBecause: host.lockedBecause(),
      draftsKept: host.draftsKept(),
    }),
    saveSettings: (changes) => {
      const given = Object.entries(changes).filter(([, value]) => value !== undefined);
      settings.change(Object.fromEntries(given));
      return {};
    },
    choosePath: async ({ kind, suggestedName }) => {
      const path = await choosePath(host, kind, suggestedName);
      return path === null ? null : { token: tokens.issue(path, kind), label: path };
    },
    answerPath: ({ id, path }) => questions.answer(id, path),
    listFolder: ({ id, path }) => questions.list(id, path),
    printToPdf: async ({ target }) => {
      const path = tokens.resolve(target, 'save-pdf');
      tokens.withdraw(target);
      return host.print(path);
    },
    copy: async ({ text, clearAfterSeconds }) => {
      await host.clipboard.copy(text, clearAfterSeconds);
      return {};
    },
    rememberVault: ({ token }) => {
      settings.rememberVault(tokens.resolve(token, 'vault'));
      return {};
    },
    forgetVault: ({ token }) => {
      settings.forgetVault(tokens.resolve(token, 'vault'));
      return {};
    },
    lock: ({ reason }) => {
      host.lock(reason);
      return {};
    },
    readyToLock: ({ kept }) => {
      host.readyToLock(kept);
      return {};
    },
    active: () => {
      host.active();
      return {};
    },
    quit: () => {
      host.quit();
      return {};
    },
  };
}

const pathProblems = {
  missing: 'folder.not-found',
  'not-absolute': 'folder.not-found',
  'not-writable': 'folder.no-permission',
} as const;

async function choosePath(
  { shell, questions, defaultFolder, settings }: HostSurroundings,
  kind: PathPurpose,
  suggestedName: string | undefined,
): Promise<string | null> {
  const [newest] = settings.current.vaults;
  const folder = kind === 'vault' && newest ? dirname(newest) : defaultFolder;
  const isFile = kind === 'save-pdf' || kind === 'save-file';
  const named = `${fileName(suggestedName ?? '')}${kind === 'save-pdf' ? '.pdf' : ''}`;
  const suggested = isFile ? join(folder, named) : folder;
  if (!shell.dialogs) {
    const path = await questions.choose(kind, suggested);
    return path !== null && isFile ? freeName(path) : path;
  }
  const picked = await shell.dialogs.choosePath({ kind, suggested });
  if (picked === null) return null;
  const judged = judgePath(picked, kind, shell.paths.home);
  if (!judged.accepted) throw new LuwteError(pathProblems[judged.problem]);
  return judged.path;
}
