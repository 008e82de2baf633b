import type { ReadStream } from 'node:tty';

/** Nothing that is typed here comes near this. */
const longest = 4096;

/**
 * The first line of standard input. On a terminal it asks, and shows nothing of what is typed;
 * Ctrl+C gives null.
 */
export function readSecret(question: string): Promise<string | null> {
  const { stdin, stderr } = process;
  if (!stdin.isTTY) return readLine(stdin);
  // Before it asks: whoever types at once is not shown either.
  stdin.setRawMode(true);
  stderr.write(question);
  return readHidden(stdin).finally(() => {
    stdin.setRawMode(false);
    stderr.write('\n');
  });
}

async function readLine(stdin: NodeJS.ReadStream): Promise<string> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of stdin as AsyncIterable<Buffer>) {
    pieces.push(piece);
    size += piece.length;
    if (piece.includes('\n') || size > longest) break;
  }
  const [line = ''] = Buffer.concat(pieces).toString('utf8').split(/\r?\n/);
  return line;
}

function readHidden(stdin: ReadStream): Promise<string | null> {
  stdin.setEncoding('utf8');
  return new Promise((resolve) => {
    let typed: string[] = [];
    const end = (result: string | null) => {
      stdin.off('data', hear);
      stdin.pause();
      resolve(result);
    };
    const hear = (text: string) => {
      for (const character of text) {
        if (character === '\r' || character === '\n') return end(typed.join(''));
        if (character === '\u0003' || character === '\u0004') return end(null);
        if (character === '\u007F' || character === '\b') typed = typed.slice(0, -1);
        else typed.push(character);
      }
    };
    stdin.on('data', hear);
    stdin.resume();
  });
}
