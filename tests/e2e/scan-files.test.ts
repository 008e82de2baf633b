import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scanFiles } from './scan-files.ts';

const needle = 'Kanarie-7f3a91';

test.each([
  ['utf-8', (text: string) => Buffer.from(`x${text}y`)],
  ['utf-16le', (text: string) => Buffer.from(`x${text}y`, 'utf16le')],
  ['hex', (text: string) => Buffer.from(Buffer.from(text).toString('hex'))],
  ['base64+0', (text: string) => Buffer.from(Buffer.from(`${text}yz`).toString('base64'))],
  ['base64+1', (text: string) => Buffer.from(Buffer.from(`x${text}yz`).toString('base64'))],
  ['base64+2', (text: string) => Buffer.from(Buffer.from(`xx${text}yz`).toString('base64'))],
])('a text written as %s is found', (encoding, write) => {
  const folder = mkdtempSync(join(tmpdir(), 'luwte-scan-'));
  writeFileSync(join(folder, 'leak'), write(needle));
  const { findings } = scanFiles([folder], [needle]);
  rmSync(folder, { recursive: true });
  expect(findings.map((finding) => finding.encoding)).toContain(encoding);
});
