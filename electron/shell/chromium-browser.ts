import { existsSync, statfsSync } from 'node:fs';
import { join } from 'node:path';

/** Where Chromium, Chrome and Edge are usually installed, best first. */
export function browserPlaces(
  platform: NodeJS.Platform,
  environment: Readonly<Record<string, string | undefined>>,
): readonly string[] {
  if (platform === 'darwin') {
    return [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ];
  }
  if (platform === 'win32') {
    const roots = ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].flatMap(
      (name) => environment[name] ?? [],
    );
    const programs = [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'Chromium\\Application\\chrome.exe',
    ];
    return programs.flatMap((program) => roots.map((root) => `${root}\\${program}`));
  }
  return [
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/google-chrome-stable',
    '/usr/bin/microsoft-edge',
    '/usr/bin/microsoft-edge-stable',
    '/usr/lib/chromium/chromium',
    '/usr/bin/chromium-browser',
    '/snap/bin/chromium',
  ];
}

/** The first installed browser; null when there is none. */
export function findBrowser(exists: (path: string) => boolean = existsSync): string | null {
  return browserPlaces(process.platform, process.env).find(exists) ?? null;
}

/** What a browser with one page needs at most, with room to spare. */
const roomForBrowser = 512 * 1024 * 1024;

/** A folder that is memory, if this system has one with room enough: containers often have 64 MB. */
export function memoryFolder(folder = '/dev/shm'): string | null {
  if (process.platform !== 'linux' || !existsSync(folder)) return null;
  const { bavail, bsize } = statfsSync(folder);
  return bavail * bsize >= roomForBrowser ? folder : null;
}

/**
 * The folder in which a fresh profile is made: memory where there is enough. A browser from a snap
 * sees its own folder only.
 */
export function profileParent(
  executable: string,
  folders: { readonly memory: string | null; readonly temporary: string; readonly home: string },
  exists: (path: string) => boolean = existsSync,
): string {
  const snapFolder = join(folders.home, 'snap/chromium/common');
  const fromSnap =
    executable.startsWith('/snap/') ||
    (executable.endsWith('/chromium-browser') && exists('/snap/bin/chromium'));
  if (fromSnap && exists(snapFolder)) return snapFolder;
  return folders.memory ?? folders.temporary;
}

/** What the window shows until the page can be served. */
const startPage = 'data:text/html,<title>Luwte</title>';

/**
 * The browser becomes one window without a way out: no name resolves, no proxy answers, nothing of
 * its own goes over the network.
 */
export function browserArguments(size: { width: number; height: number }): string[] {
  return [
    `--app=${startPage}`,
    `--window-size=${size.width},${size.height}`,
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=socks5://0.0.0.0:1',
    '--proxy-bypass-list=<-loopback>',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-quic',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-sync',
    '--dns-prefetch-disable',
    '--no-default-browser-check',
    '--no-first-run',
    '--no-pings',
    // Only hides the bar that warns of the flags above.
    '--test-type',
  ];
}

/**
 * The profile's settings: nothing is looked up, remembered, checked, translated or offered.
 * Chromium fetches dictionaries for its spelling checker, so that is off as well.
 */
export const profilePreferences = {
  alternate_error_pages: { enabled: false },
  autofill: { credit_card_enabled: false, enabled: false, profile_enabled: false },
  browser: { enable_spellchecking: false, has_seen_welcome_page: true },
  credentials_enable_service: false,
  dns_prefetching: { enabled: false },
  download: { prompt_for_download: true },
  download_restrictions: 3,
  net: { network_prediction_options: 2 },
  // The browser's own print dialog would print unseen by the journal.
  printing: { enabled: false },
  profile: { password_manager_enabled: false },
  safebrowsing: { enabled: false },
  search: { suggest_enabled: false },
  signin: { allowed: false },
  spellcheck: { dictionaries: [], use_spelling_service: false },
  translate: { enabled: false },
  webrtc: {
    ip_handling_policy: 'disable_non_proxied_udp',
    multiple_routes_enabled: false,
    nonproxied_udp_enabled: false,
  },
};
