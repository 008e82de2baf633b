// npm run crash -- --loops N: kills the built vault process N times at random moments while it works.
// The last line is JSON: {"loops","acknowledged","lost","corrupt"}. Status 1 when anything was lost or corrupt.
import { parseArgs } from 'node:util';
import buildFirst from '../built.ts';
import { crash } from './crash.ts';

const { values } = parseArgs({ options: { loops: { type: 'string', default: '1000' } } });
const loops = Number(values.loops);
if (!Number.isInteger(loops) || loops < 1) {
  process.stderr.write('--loops takes a number of kills, 1 or more.\n');
  process.exit(2);
}
const say = (line: string) => process.stdout.write(`${line}\n`);

buildFirst();
const result = await crash(loops, say);
say(JSON.stringify(result));
process.exit(result.lost + result.corrupt === 0 ? 0 : 1);
