import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import MarkdownElements from './markdown-elements.tsx';

const shown = (text: string) => renderToStaticMarkup(<MarkdownElements text={text} />);

/** What a reader sees: tags gone, entities read. */
const seen = (text: string) =>
  shown(text)
    .replaceAll(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

describe('a note on screen', () => {
  it.each([
    '<script>alert(1)</script>',
    'tekst <b>vet</b> tekst',
    '<img src=x onerror=alert(1)>',
    '=1+1',
    '&lt;b&gt; &amp; &copy;',
    '[afspraak]: morgen om tien uur',
    '<http://voorbeeld.nl>',
    '| a | b |\n|---|---|\n| 1 | 2 |',
    'temperatuur <3 en 4 < 5 > 2',
    'snake_case_naam en 5 * 3 * 2',
  ])('shows %s as it was typed', (text) => {
    expect(seen(text)).toBe(text);
  });

  it('shows indented text as text', () => {
    expect(shown('    vier spaties')).toBe('<p>vier spaties</p>');
  });

  it('makes no heading of a line with dashes under it', () => {
    expect(shown('Belde vandaag\n---')).not.toMatch(/<h\d/);
  });

  it('loads no picture and leads nowhere', () => {
    const html = shown('![een foto](https://kwaad.nl/x.png) [hier](https://kwaad.nl) ');
    expect(html).not.toMatch(/<(img|a)\b/);
    expect(seen('[hier](https://kwaad.nl)')).toBe('hier (https://kwaad.nl)');
    expect(html).toContain('een foto');
  });

  it('shows headings below those of the page', () => {
    expect(shown('# Groot\n\n## Kleiner')).toBe('<h3>Groot</h3>\n<h4>Kleiner</h4>');
  });

  it('shows bold, italic, lists and quotes', () => {
    expect(shown('**vet** en *schuin*')).toBe('<p><strong>vet</strong> en <em>schuin</em></p>');
    expect(shown('- een\n- twee')).toContain('<li>een</li>');
    expect(shown('> zij zei')).toContain('<blockquote>');
  });
});
