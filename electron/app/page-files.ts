import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { PageRequest, PageResponse } from '../shell/shell.ts';

/** Written by the bundler: the page's files by the path that asks for them. */
const pageMapSchema = z.record(
  z.string().startsWith('/'),
  z.object({ file: z.string(), type: z.string() }),
);
type PageMap = z.infer<typeof pageMapSchema>;

/** What stands in index.html where the nonce of this load and the name of the window must come. */
const places = { nonce: '__STYLE_NONCE__', title: '__TITLE__' };

/** The policy of the page. `styleNonce` admits the style elements that the component library makes. */
export function contentSecurityPolicy(styleNonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${styleNonce}'`,
    "img-src 'self' blob: data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

const headers = {
  'cache-control': 'no-store',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy':
    'camera=(), display-capture=(), geolocation=(), hid=(), microphone=(), midi=(), payment=(), serial=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
};

interface PageFile {
  readonly type: string;
  readonly body: Uint8Array;
}

/** Serves the files of the page by name. A name that was not there at build time is not there. */
export class PageFiles {
  readonly #origin: string;
  readonly #files: ReadonlyMap<string, PageFile>;

  /** Reads every file now: what is served stays what the program was started with. */
  constructor(options: { origin: string; folder: string; map: PageMap }) {
    this.#origin = options.origin;
    this.#files = new Map(
      Object.entries(options.map).map(([path, { file, type }]) => [
        path,
        { type, body: readFileSync(join(options.folder, file)) },
      ]),
    );
  }

  /** `title` is what the window will be called: plain words of the program's own. */
  serve({ url, method }: PageRequest, title: string): PageResponse {
    const file = method === 'GET' ? this.#find(url) : undefined;
    const nonce = randomBytes(16).toString('base64');
    const common = { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) };
    if (!file) return { status: 404, headers: common, body: new Uint8Array() };
    return {
      status: 200,
      headers: { ...common, 'content-type': file.type },
      body: file.type.startsWith('text/html') ? filledIn(file.body, nonce, title) : file.body,
    };
  }

  #find(url: string): PageFile | undefined {
    if (!URL.canParse(url)) return undefined;
    const { protocol, host, pathname, search } = new URL(url);
    if (`${protocol}//${host}` !== this.#origin || search !== '') return undefined;
    return this.#files.get(pathname);
  }
}

function filledIn(html: Uint8Array, nonce: string, title: string): Uint8Array {
  const text = Buffer.from(html).toString('utf8');
  return Buffer.from(text.replaceAll(places.nonce, nonce).replaceAll(places.title, title));
}

/** Reads the list that the bundler wrote beside the program. */
export function readPageMap(file: string): PageMap {
  return pageMapSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
}
