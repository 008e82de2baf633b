import { describe, expect, it } from 'vitest';
import { joinPath, splitPath } from './join-path.ts';

describe('a place on the disk', () => {
  it('is joined as its folder is written', () => {
    expect(joinPath('/home/marit', 'Luwte')).toBe('/home/marit/Luwte');
    expect(joinPath('/', 'media')).toBe('/media');
    expect(joinPath('C:\\Users\\Marit', 'Luwte')).toBe('C:\\Users\\Marit\\Luwte');
    expect(joinPath('E:\\', 'Luwte')).toBe('E:\\Luwte');
  });

  it('is split into folder and name', () => {
    expect(splitPath('/home/marit/plan.pdf')).toEqual({ folder: '/home/marit', name: 'plan.pdf' });
    expect(splitPath('/plan.pdf')).toEqual({ folder: '/', name: 'plan.pdf' });
    expect(splitPath('C:\\Users\\plan.pdf')).toEqual({ folder: 'C:\\Users', name: 'plan.pdf' });
  });
});
