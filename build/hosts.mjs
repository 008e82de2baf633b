// Which host runs the program on this machine. Pure: what is there is given, so that it can be tested.

/**
 * @typedef {{ host: 'electron' | 'chromium' | 'tour', why: string }} Choice
 * @typedef {{
 *   hasDisplay: boolean, electron: 'installed' | 'fetched' | 'unavailable',
 *   browser: string | null, installedBrowser: boolean, wantsTour: boolean,
 * }} Found
 */

/** Whether a window can be shown. Only Linux can be without a display. */
export function hasDisplay(platform, environment) {
  return platform !== 'linux' || Boolean(environment.DISPLAY || environment.WAYLAND_DISPLAY);
}

/**
 * The hosts to try, best first; empty when there is none.
 * @param {Found} found
 * @returns {Choice[]}
 */
export function chooseHosts(found) {
  if (found.wantsTour) return found.browser ? [{ host: 'tour', why: 'it was asked for' }] : [];
  if (!found.hasDisplay) {
    return found.browser ? [{ host: 'tour', why: 'there is no display to open a window on' }] : [];
  }
  const choices = [];
  if (found.electron !== 'unavailable') {
    const why = found.electron === 'fetched' ? 'its program was just fetched' : 'it is installed';
    choices.push({ host: 'electron', why });
  }
  if (found.browser) {
    const how = found.installedBrowser ? 'was installed for it' : 'is installed';
    const why =
      found.electron === 'unavailable'
        ? `Electron can't be had here and ${found.browser} ${how}`
        : `Electron ended at once and ${found.browser} ${how}`;
    choices.push({ host: 'chromium', why });
  }
  return choices;
}

/** Whether a host that ended this way gives way to the next one. */
export function givesWay({ code, milliseconds }) {
  return code !== 0 && milliseconds < 5_000;
}
