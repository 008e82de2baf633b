/** The pages of a write-ahead log that count: those of transactions that were finished. */
export interface Log {
  /** By page number, where in the log its newest content begins. */
  readonly pages: ReadonlyMap<number, number>;
  /** Pages of the database after the last of these transactions; null when there is none. */
  readonly pageCount: number | null;
  /** Whether finished transactions lie behind a place that does not check, and so are lost. */
  readonly isDamaged: boolean;
}

const headerBytes = 32;
const frameHeaderBytes = 24;
const empty: Log = { pages: new Map(), pageCount: null, isDamaged: false };

/** Reads a log as sqlite.org/fileformat2.html, section 4, describes it. */
export function readLog(log: Buffer, pageSize: number): Log {
  if (log.length === 0) return empty;
  const damaged = { ...empty, isDamaged: true };
  if (log.length < headerBytes) return damaged;
  const magic = log.readUInt32BE(0);
  if (magic >>> 1 !== 0x377f0682 >>> 1) return damaged;
  const sum = checksumOf(magic % 2 === 1);
  let state = sum([0, 0], log.subarray(0, 24));
  if (!isSame(state, log, 24) || log.readUInt32BE(8) !== pageSize) return damaged;
  const pages = new Map<number, number>();
  let pageCount: number | null = null;
  let unfinished: [number, number][] = [];
  const frames = framesOf(log, pageSize);
  for (const [place, frame] of frames.entries()) {
    state = sum(state, frame.header.subarray(0, 8));
    state = sum(state, frame.content);
    if (!isSame(state, frame.header, 16)) {
      return {
        pages,
        pageCount,
        isDamaged: frames.slice(place + 1).some(({ commit }) => commit > 0),
      };
    }
    unfinished.push([frame.page, frame.at]);
    if (frame.commit === 0) continue;
    for (const [page, at] of unfinished) pages.set(page, at);
    unfinished = [];
    pageCount = frame.commit;
  }
  return { pages, pageCount, isDamaged: false };
}

/** The frames of this round of the log; what an earlier round left behind bears another salt. */
function framesOf(log: Buffer, pageSize: number) {
  const frames: { header: Buffer; content: Buffer; at: number; page: number; commit: number }[] =
    [];
  const whole = frameHeaderBytes + pageSize;
  for (let start = headerBytes; start + whole <= log.length; start += whole) {
    const header = log.subarray(start, start + frameHeaderBytes);
    if (!header.subarray(8, 16).equals(log.subarray(16, 24))) continue;
    const at = start + frameHeaderBytes;
    frames.push({
      ...{ header, at, content: log.subarray(at, at + pageSize) },
      ...{ page: header.readUInt32BE(0), commit: header.readUInt32BE(4) },
    });
  }
  return frames;
}

type Sum = readonly [number, number];

function checksumOf(bigEndian: boolean) {
  return ([first, second]: Sum, bytes: Buffer): Sum => {
    let [one, two] = [first, second];
    for (let at = 0; at < bytes.length; at += 8) {
      const left = bigEndian ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
      const right = bigEndian ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
      one = (one + left + two) >>> 0;
      two = (two + right + one) >>> 0;
    }
    return [one, two];
  };
}

function isSame([one, two]: Sum, bytes: Buffer, at: number): boolean {
  return bytes.readUInt32BE(at) === one && bytes.readUInt32BE(at + 4) === two;
}
