import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const session = join(import.meta.dirname, 'session.ts');
const folder = mkdtempSync(join(tmpdir(), 'luwte-quiet-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const works = (command: string) =>
  process.platform === 'linux' && spawnSync('sh', ['-c', command]).status === 0;
const hasNamespaces = works('unshare -n true');
const hasTools = hasNamespaces && works('unshare -n ip link set lo up && strace -V');

/** Runs shell commands in a network of their own, which has no interface but what they make. */
function runApart(commands: string): Promise<{ status: number | null; said: string }> {
  return new Promise((resolve) => {
    const child = spawn('unshare', ['-n', 'sh', '-ec', commands], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.on('data', (text) => {
      said += String(text);
    });
    child.once('close', (status) => resolve({ status, said }));
  });
}

const evening = `${process.execPath} --import tsx ${session}`;
// One network in which every address there is can be reached, by way of an interface that counts.
const everywhere = `
  ip link set lo up
  ip addr add 192.0.2.1/24 dev lo
  ip -6 addr add 2001:db8::1/64 dev lo nodad
  ip route add default dev lo
  ip -6 route add default dev lo`;
const sent = `awk '/lo:/ { print "sent", $11 }' /proc/net/dev`;
const control = `${process.execPath} -e "const s = require('dgram').createSocket('udp4'); s.send('x', 9, '198.51.100.1', () => s.close())"`;

test.skipIf(!hasNamespaces)(
  'an evening’s work needs no network interface at all (needs unshare -n)',
  async () => {
    const { status, said } = await runApart(
      `test -z "$(ip -br addr 2>/dev/null | grep UP)"\n${evening}`,
    );
    expect(said).toBe('done\n');
    expect(status).toBe(0);
  },
  300_000,
);

test.skipIf(!hasTools)(
  'it sends not one packet where every address can be reached, and opens no connection (needs ip and strace)',
  async () => {
    const trace = join(folder, 'trace');
    const traced = `strace -f --seccomp-bpf -Y -yy -e trace=%network -o ${trace} ${evening}`;
    const { said } = await runApart(`${everywhere}\n${traced}\n${sent}\n${control}\n${sent}`);
    // The last line shows that a packet would have been counted.
    expect(said).toBe('done\nsent 0\nsent 1\n');
    const calls = readFileSync(trace, 'utf8').split('\n');
    expect(calls.length).toBeGreaterThan(100);
    const made = calls.flatMap((line) => /<(.*?)> socket\((\w+), (\w+)/.exec(line)?.slice(1) ?? []);
    expect(made).toContain('AF_UNIX');
    expect(faultsIn(calls)).toEqual([]);
  },
  300_000,
);

/**
 * Chromium asks the system whether IPv6 works by "connecting" a datagram socket to this address, which looks at
 * the routes and sends nothing, and opens and closes one to see whether it may.
 */
const probe = 'inet_pton(AF_INET6, "2001:4860:4860::8888"';

function faultsIn(calls: readonly string[]): string[] {
  return calls.filter((line) => {
    const [, who = '', call = '', rest = ''] = /^\d+<(.*?)> (\w+)\((.*)$/.exec(line) ?? [];
    if (call === 'socket') {
      if (/^AF_(UNIX|NETLINK)\b/.test(rest)) return false;
      // None of ours, and of the browser's none that could hold a conversation.
      return !/^AF_INET6?, SOCK_DGRAM/.test(rest) || /^(node|MainThread|libuv)/.test(who);
    }
    const isInternet = /^\d+<(TCP|UDP|RAW|ICMP)/.test(rest) || /sa_family=AF_INET/.test(rest);
    if (!isInternet || ['getsockname', 'getpeername', 'getsockopt', 'setsockopt'].includes(call)) {
      return false;
    }
    return !(call === 'connect' && rest.includes(probe));
  });
}
