import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname, extname, isAbsolute, join, normalize } from 'node:path';
import type { PathPurpose } from './path-tokens.ts';

export type PathProblem = 'missing' | 'not-writable' | 'not-absolute';

export type ChosenPath =
  | { readonly accepted: true; readonly path: string }
  | { readonly accepted: false; readonly problem: PathProblem };

const refused = (problem: PathProblem): ChosenPath => ({ accepted: false, problem });
const accepted = (path: string): ChosenPath => ({ accepted: true, path });

/** The file that makes a folder what it is: it may be pointed at as well as the folder. */
const ownFile = { vault: 'vault.json', backup: 'backup.json' } as const;

/** Judges a path that was picked or typed. `~` is the home folder. */
export function judgePath(typed: string, purpose: PathPurpose, home: string): ChosenPath {
  const expanded = expandHome(typed.trim(), home);
  if (!isAbsolute(expanded) || expanded.includes('\0')) return refused('not-absolute');
  const path = normalize(expanded);
  if (purpose === 'vault' || purpose === 'backup') return judgeOpened(path, ownFile[purpose]);
  if (purpose === 'folder') return judgeFolder(path);
  const folder = judgeFolder(dirname(path));
  if (!folder.accepted) return folder;
  if (purpose === 'save-file') return isFolder(path) ? refused('not-writable') : accepted(path);
  const named = extname(path).toLowerCase() === '.pdf' ? path : `${path}.pdf`;
  return accepted(named);
}

export function expandHome(path: string, home: string): string {
  return path === '~' || /^~[/\\]/.test(path) ? join(home, path.slice(1)) : path;
}

/** `plan.pdf`, or `plan (2).pdf` when that is taken: the program's own dialog replaces nothing. */
export function freeName(path: string): string {
  if (!existsSync(path)) return path;
  const extension = extname(path);
  const stem = path.slice(0, path.length - extension.length);
  for (let number = 2; ; number += 1) {
    const candidate = `${stem} (${number})${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/** A file name of a suggestion, without anything that a file system could take for a path. */
export function fileName(suggestion: string): string {
  const plain = basename(suggestion.replaceAll('\\', '/'))
    .replace(/[<>:"|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/^[.\s]+|[.\s]+$/g, '')
    .replace(/\s+/g, ' ');
  return plain === '' ? 'luwte' : plain;
}

/** A folder that is only read: a write-protected stick will do. */
function judgeOpened(path: string, file: string): ChosenPath {
  const folder = basename(path) === file ? dirname(path) : path;
  return isFolder(folder) ? accepted(folder) : refused('missing');
}

function judgeFolder(path: string): ChosenPath {
  if (!isFolder(path)) return refused('missing');
  return isWritable(path) ? accepted(path) : refused('not-writable');
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
