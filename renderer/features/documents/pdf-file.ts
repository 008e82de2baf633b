import {
  AnnotationMode,
  getDocument,
  PDFWorker,
  type RenderTask,
  VerbosityLevel,
} from 'pdfjs-dist';
import workerAddress from 'pdfjs-dist/build/pdf.worker.min.mjs?url';
import { viewPixelLimit } from '../../../contract/document-terms.ts';

/** The most pixels of a page on screen; zooming in further shows no more. */
const canvasPixels = 16_000_000;
/** So much of a page's text is read out; a page never holds more, unless to do harm. */
const spokenLetters = 50_000;

export interface PdfFile {
  readonly pages: number;
  /** Draws a page so many CSS pixels wide. A newer drawing on the same canvas ends an older one. */
  readonly draw: (page: number, canvas: HTMLCanvasElement, width: number) => Promise<void>;
  /** The letters of a page, for those who can't see it. */
  readonly textOf: (page: number) => Promise<string>;
  readonly close: () => void;
}

/**
 * Opens a PDF in a worker of its own. It is drawn and nothing else: no scripts, no actions, no links,
 * no forms to fill in, nothing is fetched but the program's own fonts and tables. Fails with an error
 * named `PasswordException` for a closed one, and otherwise when it can't be read. Takes the bytes over.
 */
export async function openPdf(bytes: Uint8Array<ArrayBuffer>): Promise<PdfFile> {
  const thread = new Worker(workerAddress, { type: 'module', name: 'pdf' });
  const own = new URL('pdf/', document.baseURI).href;
  const loading = getDocument({
    data: bytes,
    worker: PDFWorker.create({ port: thread }),
    enableXfa: false,
    maxImageSize: viewPixelLimit,
    canvasMaxAreaInBytes: canvasPixels * 4,
    // The content policy admits no code that is made at run time, so the decoders are plain scripts.
    useWasm: false,
    wasmUrl: own,
    cMapUrl: own,
    standardFontDataUrl: own,
    disableWorkerRendering: true,
    verbosity: VerbosityLevel.ERRORS,
  });
  const close = () => {
    void loading.destroy().catch(() => undefined);
    thread.terminate();
  };
  try {
    const pdf = await loading.promise;
    let drawing: RenderTask | null = null;
    return {
      pages: pdf.numPages,
      draw: async (number, canvas, width) => {
        const page = await pdf.getPage(number);
        const { width: natural, height } = page.getViewport({ scale: 1 });
        const most = Math.sqrt(canvasPixels / (natural * height));
        const scale = Math.min((width * window.devicePixelRatio) / natural, most);
        const viewport = page.getViewport({ scale });
        drawing?.cancel();
        canvas.width = Math.max(1, Math.floor(viewport.width));
        canvas.height = Math.max(1, Math.floor(viewport.height));
        canvas.style.width = `${width}px`;
        // What was filled in on a form is drawn along; there is nothing to press or follow.
        drawing = page.render({ canvas, viewport, annotationMode: AnnotationMode.ENABLE });
        await drawing.promise;
      },
      textOf: async (number) => {
        const { items } = await (await pdf.getPage(number)).getTextContent();
        const text = items.map((item) => ('str' in item ? item.str : '')).join(' ');
        return text.replace(/\s+/g, ' ').trim().slice(0, spokenLetters);
      },
      close,
    };
  } catch (error) {
    close();
    throw error;
  }
}
