import sodium from 'sodium-native';

declare module 'sodium-native' {
  /** Detaches and frees a buffer of `sodium_malloc`; absent from the published types. */
  export function sodium_free(buffer: Buffer): void;
}

/** Gives a zero-filled buffer in guarded memory that is not swapped out. */
export type TakeSecret = (size: number) => Buffer;

/** A secret that outlives a call, such as a session's MAC key. Its owner wipes it. */
export function newSecret(size: number): Buffer {
  const secret = sodium.sodium_malloc(size);
  // libsodium fills it with a pattern.
  sodium.sodium_memzero(secret);
  return secret;
}

/** Zeroes a secret and gives its memory back; the buffer is empty afterwards. */
export function wipe(secret: Buffer): void {
  sodium.sodium_memzero(secret);
  // Not left to the garbage collector: each takes whole pages, of which a process gets only so many.
  // They come back at the next turn of the event loop.
  sodium.sodium_free(secret);
}

/** Runs `work` with secrets that are zeroed when it ends, however it ends. */
export async function withSecrets<Result>(
  work: (take: TakeSecret) => Promise<Result> | Result,
): Promise<Result> {
  const taken: Buffer[] = [];
  try {
    return await work((size) => {
      const secret = newSecret(size);
      taken.push(secret);
      return secret;
    });
  } finally {
    for (const secret of taken) wipe(secret);
  }
}

/** The UTF-8 bytes of a text in guarded memory. The text itself is a string and stays until the process ends. */
export function secretText(take: TakeSecret, text: string): Buffer {
  const bytes = take(Buffer.byteLength(text, 'utf8'));
  bytes.write(text, 'utf8');
  return bytes;
}
