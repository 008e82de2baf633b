import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import type { ShellPaths } from './shell.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** The same places that Electron uses, so that both hosts share one set of settings. */
export function shellPaths(
  platform: NodeJS.Platform = process.platform,
  environment: Environment = process.env,
  home: string = homeFolder(),
): ShellPaths {
  return { home, appData: join(appDataParent(platform, environment, home), 'Luwte') };
}

function appDataParent(platform: NodeJS.Platform, environment: Environment, home: string): string {
  if (platform === 'darwin') return join(home, 'Library/Application Support');
  if (platform === 'win32') return environment['APPDATA'] || join(home, 'AppData/Roaming');
  return environment['XDG_CONFIG_HOME'] || join(home, '.config');
}

/** An empty `HOME` counts as none. */
function homeFolder(): string {
  return homedir() || userInfo().homedir;
}
