import { type RefObject, useLayoutEffect, useRef } from 'react';

/** From easy to read at the kitchen table down to as small as can still be read. */
const sizes = [12, 11.5, 11, 10.5, 10, 9.5, 9, 8.5, 8];

const pixelsPerMillimetre = 96 / 25.4;
/** What an A4 has between the margins of print.css, with some room to spare. */
const page = { width: 174, height: 255 };

/** Makes the type just so small that the paper fits on one page, and tells whether it does. */
export function useOnePage(onFits: (fits: boolean) => void): RefObject<HTMLElement | null> {
  const paper = useRef<HTMLElement>(null);
  // After every render: a choice, another language or another text changes how long the paper gets.
  useLayoutEffect(() => {
    const { current } = paper;
    if (current === null) return;
    // Measured as wide as it is printed, whatever room the preview has.
    current.style.width = `${page.width}mm`;
    const fitting = sizes.find((size) => {
      current.style.fontSize = `${size}pt`;
      return current.scrollHeight <= page.height * pixelsPerMillimetre;
    });
    current.style.width = '';
    onFits(fitting !== undefined);
  });
  return paper;
}
