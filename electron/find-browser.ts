import { findBrowser } from './shell/chromium-browser.ts';

// For the launchers, which run before anything of the program does: prints where the browser is.
process.stdout.write(findBrowser() ?? '');
