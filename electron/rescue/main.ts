// Checks a vault, or writes all of it that can be read, without the program: see docs/rescue.md.
import { parseArgs } from 'node:util';
import { runRescue, status } from './command.ts';
import { readSecret } from './secret-input.ts';
import { words } from './words.ts';

function readArguments() {
  try {
    const { values } = parseArgs({
      options: {
        vault: { type: 'string' },
        verify: { type: 'boolean', default: false },
        out: { type: 'string' },
        member: { type: 'string' },
        language: { type: 'string', default: 'nl' },
      },
    });
    return values;
  } catch {
    // What was given is not repeated: it may be a passphrase in the wrong place.
    return null;
  }
}

async function main(): Promise<number> {
  const given = readArguments();
  const say = (line: string) => process.stderr.write(`${line}\n`);
  const spoken = given?.language === 'en' ? words.en : words.nl;
  if (!given?.vault || given.verify === (given.out !== undefined)) {
    say(spoken.usage);
    return status.misused;
  }
  return runRescue(
    {
      ...{ vault: given.vault, out: given.out ?? null, member: given.member ?? null },
      ...{ words: spoken, readSecret: () => readSecret(spoken.ask) },
    },
    { say, print: (text) => process.stdout.write(text) },
  );
}

void main().then((ends) => {
  process.exitCode = ends;
  // Or a pipe that stays open would keep this process waiting.
  process.stdin.destroy();
});
