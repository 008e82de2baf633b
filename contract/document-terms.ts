/** Words and limits of documents, for the page without its schemas. */

/** What a document is, in the words of the field. */
export const documentKinds = [
  'identity',
  'consent',
  'agreement',
  'letter',
  'decision',
  'report',
  'finance',
  'photo',
  'other',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** What a file is by its first bytes; its name says nothing. */
export const documentFormats = ['png', 'jpeg', 'gif', 'webp', 'pdf', 'text', 'other'] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/** How a document is shown inside the program. */
export const documentViews = ['image', 'pdf', 'text'] as const;
export type DocumentView = (typeof documentViews)[number];

export const viewOf: Readonly<Record<DocumentFormat, DocumentView | null>> = {
  png: 'image',
  jpeg: 'image',
  gif: 'image',
  webp: 'image',
  pdf: 'pdf',
  text: 'text',
  other: null,
};

/** The largest file that is kept, in bytes. */
export const documentByteLimit = 500 * 2 ** 20;
/** A file goes in, lies and comes out in pieces of so many bytes; only the last may be shorter. */
export const documentPieceBytes = 2 ** 20;
/** The largest file that is shown, in bytes: the page holds all of it in memory. */
export const viewByteLimits: Readonly<Record<DocumentView, number>> = {
  image: 50 * 2 ** 20,
  pdf: 100 * 2 ** 20,
  text: 2 * 2 ** 20,
};
/** The most pixels of an image that is shown: a small file can unfold to more than the memory holds. */
export const viewPixelLimit = 60_000_000;
/** The most tags of a document, and the longest. */
export const documentTagLimit = 20;
export const documentTagLength = 50;
/** Longest name of a file, in UTF-16 code units; file systems end at 255. */
export const documentNameLimit = 1000;
