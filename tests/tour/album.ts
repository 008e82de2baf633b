import { join } from 'node:path';
import type { Page } from 'playwright-core';

interface Picture {
  readonly file: string;
  readonly title: string;
}

/** The pictures of one tour: a numbered file per screen, language and colour scheme. */
export class Album {
  readonly #folder: string;
  readonly #pictures: Picture[] = [];
  readonly #numbers = new Map<string, number>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  get count(): number {
    return this.#pictures.length;
  }

  get lastTaken(): string | undefined {
    return this.#pictures.at(-1)?.title;
  }

  /** Takes the screen as it is, light and dark. */
  async take(page: Page, locale: string, name: string): Promise<void> {
    const count = (this.#numbers.get(locale) ?? 0) + 1;
    this.#numbers.set(locale, count);
    const number = String(count).padStart(2, '0');
    for (const scheme of ['dark', 'light'] as const) {
      await page.emulateMedia({ colorScheme: scheme });
      await page.locator(`html[data-mantine-color-scheme=${scheme}]`).waitFor();
      const file = `${number}-${name}-${locale}-${scheme}.png`;
      await page.screenshot({ path: join(this.#folder, file), animations: 'disabled' });
      this.#pictures.push({ file, title: `${name}, ${locale}, ${scheme}` });
    }
  }

  /** A page that shows them all. File names and titles are ours: letters, digits and hyphens. */
  page(): string {
    const figures = this.#pictures.map(
      ({ file, title }) =>
        `<figure><a href="${file}"><img src="${file}" alt="${title}" loading="lazy"></a><figcaption>${title}</figcaption></figure>`,
    );
    return [
      '<!doctype html><html lang="en"><meta charset="utf-8"><title>Luwte, screen by screen</title>',
      '<style>body{font:15px system-ui;margin:24px;background:#f4f4f1}main{display:grid;gap:24px;grid-template-columns:repeat(auto-fill,minmax(420px,1fr))}figure{margin:0}img{width:100%;border-radius:8px;box-shadow:0 1px 6px #0003}figcaption{padding:6px 2px;color:#444}</style>',
      `<h1>Luwte, screen by screen</h1><main>${figures.join('\n')}</main></html>`,
      '',
    ].join('\n');
  }
}
