import jsQR from 'jsqr';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { QrCode } from './qr-code.tsx';

/** Reads a drawn code as a scanner does: from dark and light dots, four to a module. */
function scan(markup: string): string | undefined {
  const size = Number(/viewBox="0 0 (\d+) \d+"/.exec(markup)?.[1]);
  const width = size * 4;
  const dots = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const [, x, y] of markup.matchAll(/M(\d+) (\d+)h1v1h-1z/g)) {
    for (let dot = 0; dot < 16; dot += 1) {
      const row = Number(y) * 4 + (dot >> 2);
      const column = Number(x) * 4 + (dot & 3);
      dots.fill(0, (row * width + column) * 4, (row * width + column) * 4 + 3);
    }
  }
  return jsQR(dots, width, width)?.data;
}

it.each([
  ['a code', '000GC-40R4Y-0M301-E209M-185G2-R38EE-1W810-24GKG-2GAH0-C5RR1-34D1A-P70XT-3RFGY'],
  ['a share', Array.from({ length: 16 }, (_, at) => `Z${at % 10}XY${at % 8}`).join('-')],
])('the square on the sheet holds %s, as another reader finds it', (_, code) => {
  const markup = renderToStaticMarkup(<QrCode text={code} label="x" />);
  expect(scan(markup)).toBe(code);
});
