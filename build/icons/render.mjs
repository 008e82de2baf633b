// Renders icon.svg to the sizes that the packages need: node build/icons/render.mjs
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

const folder = import.meta.dirname;
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8');
const executablePath = process.argv[2] ?? '/usr/bin/chromium';
const browser = await chromium.launch({
  executablePath,
  chromiumSandbox: process.getuid?.() !== 0,
});
for (const size of [512, 1024]) {
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(
    `<style>body { margin: 0 } svg { display: block; width: 100vw; height: 100vh }</style>${svg}`,
  );
  await page.screenshot({
    path: join(folder, `${size}x${size}.png`),
    omitBackground: true,
  });
}
await browser.close();
