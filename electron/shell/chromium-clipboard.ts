import type { CDPSession } from 'playwright-core';
import type { Clipboard } from './shell.ts';

type ClipboardPermission = 'clipboard-read' | 'clipboard-write';

/** The browser's clipboard. The page itself may not touch it: permission lasts for one use by the host. */
export function browserClipboard(cdp: CDPSession, origin: string): Clipboard {
  const set = (name: ClipboardPermission, setting: 'granted' | 'denied') =>
    cdp.send('Browser.setPermission', { origin, permission: { name }, setting });
  const use = async (name: ClipboardPermission, script: string, text = ''): Promise<string> => {
    await set(name, 'granted');
    try {
      return await runInPage(cdp, script, text);
    } finally {
      await set(name, 'denied');
    }
  };
  return {
    write: async (text) => {
      await use('clipboard-write', '(text) => navigator.clipboard.writeText(text)', text);
    },
    read: () => use('clipboard-read', '() => navigator.clipboard.readText()'),
  };
}

async function runInPage(cdp: CDPSession, script: string, text: string): Promise<string> {
  const { result: scope } = await cdp.send('Runtime.evaluate', { expression: 'globalThis' });
  const { result, exceptionDetails } = await cdp.send('Runtime.callFunctionOn', {
    objectId: scope.objectId ?? '',
    functionDeclaration: script,
    arguments: [{ value: text }],
    awaitPromise: true,
    userGesture: true,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error('the browser refused its clipboard');
  return typeof result.value === 'string' ? result.value : '';
}
