import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contentSecurityPolicy, PageFiles } from './page-files.ts';

const origin = 'app://luwte';
let folder: string;
let files: PageFiles;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'luwte-page-'));
  writeFileSync(
    join(folder, 'index.html'),
    '<meta content="__STYLE_NONCE__"><title>__TITLE__</title>',
  );
  writeFileSync(join(folder, 'index.js'), 'export {};');
  writeFileSync(join(folder, 'unlisted.txt'), 'not for the page');
  files = new PageFiles({
    origin,
    folder,
    map: {
      '/': { file: 'index.html', type: 'text/html; charset=utf-8' },
      '/assets/index.js': { file: 'index.js', type: 'text/javascript; charset=utf-8' },
    },
  });
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

const get = (path: string) => files.serve({ url: `${origin}${path}`, method: 'GET' }, 'Luwte');
const text = (body: Uint8Array) => Buffer.from(body).toString('utf8');

test('a listed file is served under its name with its type', () => {
  const { status, headers, body } = get('/assets/index.js');
  expect(status).toBe(200);
  expect(headers).toMatchObject({
    'content-type': 'text/javascript; charset=utf-8',
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
    'referrer-policy': 'no-referrer',
  });
  expect(text(body)).toBe('export {};');
});

test('the window is called what it is told to be called', () => {
  const served = (title: string) =>
    text(files.serve({ url: `${origin}/`, method: 'GET' }, title).body);
  expect(served('Luwte')).toContain('<title>Luwte</title>');
  expect(served('Naamloos')).not.toContain('Luwte');
});

test('the policy is exactly this', () => {
  expect(contentSecurityPolicy('abc')).toBe(
    "default-src 'none'; script-src 'self'; style-src 'self' 'nonce-abc'; " +
      "img-src 'self' blob: data:; font-src 'self'; connect-src 'self'; form-action 'none'; " +
      "base-uri 'none'; frame-ancestors 'none'; object-src 'none'",
  );
});

test('each load of the page has a nonce of its own, in the policy and in the page', () => {
  const nonces = [get('/'), get('/')].map(({ headers, body }) => {
    const nonce = /content="([^"]+)"/.exec(text(body))?.[1] ?? '';
    expect(headers['content-security-policy']).toBe(contentSecurityPolicy(nonce));
    expect(Buffer.from(nonce, 'base64')).toHaveLength(16);
    return nonce;
  });
  expect(new Set(nonces).size).toBe(2);
});

describe('nothing else is there', () => {
  test.each([
    '/unlisted.txt',
    '/index.html',
    '/../unlisted.txt',
    '/assets/../unlisted.txt',
    '/assets/%2e%2e/unlisted.txt',
    '/..%2funlisted.txt',
    '/assets/..%5c..%5cunlisted.txt',
    '/assets//index.js',
    '/assets/index.js/',
    '/assets/index.js%00.txt',
    '/ASSETS/INDEX.JS',
    '/?file=unlisted.txt',
    '//etc/passwd',
    '/etc/passwd',
    '/__proto__',
    '/constructor',
    '/file:///etc/passwd',
  ])('%s', (path) => {
    const { status, body } = get(path);
    expect(status).toBe(404);
    expect(body).toHaveLength(0);
  });

  test.each([
    'app://other/',
    'https://luwte/',
    'file:///etc/passwd',
    'app://luwte.evil/',
    'app://luwte:80/',
    'app:luwte',
    'no address',
  ])('%s', (url) => {
    expect(files.serve({ url, method: 'GET' }, 'Luwte').status).toBe(404);
  });

  test('nor for another method', () => {
    expect(files.serve({ url: `${origin}/`, method: 'POST' }, 'Luwte').status).toBe(404);
  });

  test('what is refused has the policy too', () => {
    expect(get('/nothing').headers['content-security-policy']).toContain("default-src 'none'");
  });
});

test('a file that is changed while the program runs is served as it was', () => {
  writeFileSync(join(folder, 'index.js'), 'alert(1)');
  expect(text(get('/assets/index.js').body)).toBe('export {};');
});
