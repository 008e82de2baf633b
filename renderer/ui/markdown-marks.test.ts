import { describe, expect, it } from 'vitest';
import { type MarkKind, markEdit } from './markdown-marks.ts';

/** Applies a mark to the text between ‹ and ›, and shows the selection the same way. */
function marked(text: string, kind: MarkKind): string {
  const start = text.indexOf('‹');
  const end = text.indexOf('›') - 1;
  const plain = text.replace('‹', '').replace('›', '');
  const edit = markEdit({ text: plain, start, end }, kind, 'tekst');
  const after = plain.slice(0, edit.from) + edit.insert + plain.slice(edit.to);
  return `${after.slice(0, edit.start)}‹${after.slice(edit.start, edit.end)}›${after.slice(edit.end)}`;
}

describe('the toolbar of a note', () => {
  it('makes the selection bold and takes it off again', () => {
    expect(marked('een ‹twee› drie', 'bold')).toBe('een **‹twee›** drie');
    expect(marked('een **‹twee›** drie', 'bold')).toBe('een ‹twee› drie');
  });

  it('keeps italic apart from bold', () => {
    expect(marked('een ‹twee› drie', 'italic')).toBe('een *‹twee›* drie');
    expect(marked('een *‹twee›* drie', 'italic')).toBe('een ‹twee› drie');
    expect(marked('een **‹twee›** drie', 'italic')).toBe('een ***‹twee›*** drie');
    expect(marked('een ***‹twee›*** drie', 'italic')).toBe('een **‹twee›** drie');
  });

  it('leaves spaces at the edges outside', () => {
    expect(marked('een‹ twee ›drie', 'bold')).toBe('een **‹twee›** drie');
  });

  it('gives a word to type over when nothing is selected', () => {
    expect(marked('een ‹›', 'bold')).toBe('een **‹tekst›**');
  });

  it('makes lines a list, numbers them and takes it off again', () => {
    expect(marked('een\n‹twee\ndrie›\nvier', 'bullets')).toBe('een\n- twee\n- drie‹›\nvier');
    expect(marked('‹- een\n- twee›', 'numbers')).toBe('1. een\n2. twee‹›');
    expect(marked('‹1. een\n2. twee›', 'numbers')).toBe('een\ntwee‹›');
  });

  it('makes a heading or a quote of the line the cursor is in', () => {
    expect(marked('een\ntw‹›ee', 'heading')).toBe('een\n## twee‹›');
    expect(marked('een\ntw‹›ee', 'quote')).toBe('een\n> twee‹›');
    expect(marked('> tw‹›ee', 'quote')).toBe('twee‹›');
  });
});
