import type { Session, WebContents } from 'electron';
import { type ElectronApi, electronOrigin, scheme } from './electron-api.ts';
import type { PageRequest, PageResponse } from './shell.ts';

/** Chromium's own doings that need a network, a disk or a listener. */
const switches: ReadonlyArray<readonly [string, string?]> = [
  ['host-resolver-rules', 'MAP * ~NOTFOUND'],
  ['proxy-server', 'socks5://0.0.0.0:1'],
  ['proxy-bypass-list', '<-loopback>'],
  ['force-webrtc-ip-handling-policy', 'disable_non_proxied_udp'],
  ['disable-background-networking'],
  ['disable-breakpad'],
  ['disable-component-update'],
  ['disable-domain-reliability'],
  ['disable-http-cache'],
  ['disable-quic'],
  ['no-pings'],
];

/** What must be said before Electron is ready. */
export function hardenApp({ app, protocol }: Pick<ElectronApi, 'app' | 'protocol'>): void {
  app.enableSandbox();
  for (const [name, value] of switches) {
    if (value === undefined) app.commandLine.appendSwitch(name);
    else app.commandLine.appendSwitch(name, value);
  }
  protocol.registerSchemesAsPrivileged([
    { scheme, privileges: { standard: true, secure: true, supportFetchAPI: true } },
  ]);
  // Electron makes a session of its own as well, and each is shut before anything can use it.
  app.on('session-created', closeSession);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
}

/** Nothing leads out of a page, whichever page it is. */
function hardenContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // Prevented, it lets the page be left: none keeps itself on screen.
  contents.on('will-prevent-unload', (event) => event.preventDefault());
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}

/** A session in memory that serves the page's own files. */
export function makeSession(
  electron: Pick<ElectronApi, 'session'>,
  serve: (request: PageRequest) => PageResponse,
): Session {
  const session = electron.session.fromPartition('luwte', { cache: false });
  session.protocol.handle(scheme, ({ url, method }) => {
    const { status, headers, body } = serve({ url, method });
    return new Response(new Uint8Array(body), { status, headers });
  });
  return session;
}

/** Shuts a session to everything but the page's own files: it asks the user for no permission and gives none. */
function closeSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isOwn(url) }));
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, answer) => answer(null));
  session.setCertificateVerifyProc((_request, answer) => answer(certificateRefused));
  session.setSpellCheckerEnabled(false);
  session.setSpellCheckerLanguages([]);
  // A new session looks for the dictionary of the system's language, checker or not: here it finds none.
  session.setSpellCheckerDictionaryDownloadURL(`${electronOrigin}/no-dictionary/`);
  session.on('will-download', (event) => event.preventDefault());
}

/** `net::ERR_FAILED`, in the numbering of `setCertificateVerifyProc`. */
const certificateRefused = -2;

/** The page's own files, and what stands in the page itself. */
function isOwn(url: string): boolean {
  return [`${electronOrigin}/`, `blob:${electronOrigin}/`, 'data:'].some((start) =>
    url.startsWith(start),
  );
}
