import { describe, expect, it } from 'vitest';
import { visibleBidi } from './visible-bidi.ts';

describe('stored text on screen', () => {
  it('shows the characters that turn the reading direction', () => {
    expect(visibleBidi('foto\u202Egpj.exe')).toBe('foto⟦202E⟧gpj.exe');
    expect(visibleBidi('\u2066a\u2069\u200F')).toBe('⟦2066⟧a⟦2069⟧⟦200F⟧');
  });

  it('leaves names in any script as they are', () => {
    for (const name of ['مريم', 'Zoë', 'Nguyễn', 'Łucja', '李'])
      expect(visibleBidi(name)).toBe(name);
  });
});
