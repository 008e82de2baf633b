import type { Compartment } from '../../../contract/common.ts';
import { documentNameLimit, documentPieceBytes } from '../../../contract/document-terms.ts';
import { LuwteError } from '../../../contract/errors.ts';
import { queries } from '../../app/queries.ts';
import { documentsOf, type PlacedDocument } from './documents-of.ts';
import { readFilePiece } from './file-pieces.ts';

/** A file on its way into the vault. */
export interface Upload {
  readonly id: number;
  readonly clientId: string;
  readonly compartment: Compartment;
  readonly file: File;
  /** Bytes that are in. */
  readonly done: number;
  readonly state: 'waiting' | 'running' | 'stopping' | 'failed';
  readonly error: unknown;
}

/**
 * The files that are being brought in, one after another. They go on while another screen is open;
 * locking ends the page and with it all of them.
 */
export class Uploads {
  #all: readonly Upload[] = [];
  #lastId = 0;
  #queue: Promise<unknown> = Promise.resolve();
  readonly #listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  readonly current = () => this.#all;

  /** Brings a file in when those before it are; gives the document, or null when it was stopped or failed. */
  add(file: File, clientId: string, compartment: Compartment): Promise<PlacedDocument | null> {
    this.#lastId += 1;
    const id = this.#lastId;
    const upload: Upload = {
      ...{ id, clientId, compartment, file },
      ...{ done: 0, state: 'waiting', error: null },
    };
    this.#set([...this.#all, upload]);
    const result = this.#queue.then(() => this.#run(upload));
    this.#queue = result;
    return result;
  }

  /** Stops one that is under way or waits; takes away one that failed. */
  stop(id: number): void {
    const upload = this.#find(id);
    if (upload?.state === 'running') this.#change(id, { state: 'stopping' });
    else this.#set(this.#all.filter((each) => each.id !== id));
  }

  async #run({ id, file, clientId, compartment }: Upload): Promise<PlacedDocument | null> {
    // It was taken away while it waited.
    if (!this.#find(id)) return null;
    this.#change(id, { state: 'running' });
    try {
      const document = await this.#bringIn(id, file, clientId, compartment);
      this.#set(this.#all.filter((each) => each.id !== id));
      await queries.invalidateQueries();
      return { ...document, compartment };
    } catch (error) {
      const stopped = error instanceof LuwteError && error.code === 'call.cancelled';
      if (stopped) this.#set(this.#all.filter((each) => each.id !== id));
      else this.#change(id, { state: 'failed', error });
      return null;
    }
  }

  async #bringIn(id: number, file: File, clientId: string, compartment: Compartment) {
    const documents = documentsOf(compartment);
    const fileName = file.name.slice(0, documentNameLimit) || '\uFFFD';
    const { uploadId } = await documents.begin({ clientId, fileName, bytes: file.size });
    try {
      // While one piece is on its way, the next is read.
      let reading = readFilePiece(file, 0);
      for (let place = 0; place * documentPieceBytes < file.size; place += 1) {
        const content = await reading;
        const end = (place + 1) * documentPieceBytes;
        if (end < file.size) reading = readFilePiece(file, place + 1);
        // Whatever comes of it is heard when its turn comes, or no more.
        reading.catch(() => undefined);
        this.#assertWanted(id);
        await documents.append({ uploadId, place, content });
        this.#change(id, { done: Math.min(end, file.size) });
      }
      this.#assertWanted(id);
      return await documents.finish({ uploadId });
    } catch (error) {
      await documents.abandon({ uploadId }).catch(() => undefined);
      throw error;
    }
  }

  #assertWanted(id: number): void {
    if (this.#find(id)?.state !== 'running') throw new LuwteError('call.cancelled');
  }

  #find(id: number): Upload | undefined {
    return this.#all.find((each) => each.id === id);
  }

  #change(id: number, patch: Partial<Upload>): void {
    this.#set(this.#all.map((each) => (each.id === id ? { ...each, ...patch } : each)));
  }

  #set(all: readonly Upload[]): void {
    this.#all = all;
    for (const listener of [...this.#listeners]) listener();
  }
}

/** The uploads of this page. */
export const uploads = new Uploads();
