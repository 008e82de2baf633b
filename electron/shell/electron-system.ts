import type { BrowserWindow } from 'electron';
import type { ElectronApi } from './electron-api.ts';
import type { Clipboard, Dialogs, PathDialog, SecretStore } from './shell.ts';

/** The system's dialogs, before the window they belong to. */
export function nativeDialogs(
  { dialog }: Pick<ElectronApi, 'dialog'>,
  window: () => BrowserWindow | undefined,
): Dialogs {
  const save = (options: Electron.SaveDialogOptions) => {
    const parent = window();
    return parent ? dialog.showSaveDialog(parent, options) : dialog.showSaveDialog(options);
  };
  const open = (options: Electron.OpenDialogOptions) => {
    const parent = window();
    return parent ? dialog.showOpenDialog(parent, options) : dialog.showOpenDialog(options);
  };
  return {
    choosePath: async ({ kind, suggested }: PathDialog): Promise<string | null> => {
      if (kind === 'save-pdf' || kind === 'save-file') {
        const { canceled, filePath } = await save({
          defaultPath: suggested,
          ...(kind === 'save-pdf' ? { filters: [{ name: 'PDF', extensions: ['pdf'] }] } : {}),
          properties: ['createDirectory', 'showOverwriteConfirmation', 'dontAddToRecent'],
        });
        return canceled || filePath === '' ? null : filePath;
      }
      const { canceled, filePaths } = await open({
        defaultPath: suggested,
        properties: [
          'openDirectory',
          'dontAddToRecent',
          ...(kind === 'folder' ? (['createDirectory'] as const) : []),
        ],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },
  };
}

/** What asks a system's clipboard history to pass a text over: Windows, macOS, KDE. */
const notForHistory = [
  'ExcludeClipboardContentFromMonitorProcessing',
  'org.nspasteboard.ConcealedType',
  'x-kde-passwordManagerHint',
];

/** The clipboard of the system. What is put on it asks to be kept out of any history of it. */
export function systemClipboard({
  clipboard,
  ClipboardItem,
}: Pick<ElectronApi, 'clipboard' | 'ClipboardItem'>): Clipboard {
  const writeMarked = async (text: string): Promise<boolean> => {
    const marks = notForHistory.map((name) => [
      `electron application/osclipboard;format="${name}"`,
      new Blob(['secret']),
    ]);
    try {
      const item = new ClipboardItem({ 'text/plain': text, ...Object.fromEntries(marks) });
      await clipboard.write([item]);
      return (await clipboard.readText()) === text;
    } catch {
      return false;
    }
  };
  return {
    read: () => clipboard.readText(),
    write: async (text) => {
      if (text === '') clipboard.clear();
      // A clipboard that takes no marks still takes the text.
      else if (!(await writeMarked(text))) await clipboard.writeText(text);
    },
  };
}

export function systemSecrets(
  { safeStorage }: Pick<ElectronApi, 'safeStorage'>,
  platform: NodeJS.Platform,
): SecretStore {
  return {
    available: async () => {
      if (!(await safeStorage.isAsyncEncryptionAvailable())) return 'none';
      if (platform !== 'linux') return 'os';
      const backend = safeStorage.getSelectedStorageBackend();
      if (backend === 'unknown') return 'none';
      return backend === 'basic_text' ? 'basic_text' : 'os';
    },
    seal: (secret) => safeStorage.encryptStringAsync(secret),
    unseal: async (sealed) => {
      const { result } = await safeStorage.decryptStringAsync(Buffer.from(sealed));
      return result;
    },
  };
}
