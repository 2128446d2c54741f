import { closeSync, fsyncSync, openSync, realpathSync, renameSync, rmSync, statSync, writeSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { unwritable } from './disk.ts'

/** Takes away what was written so far, where there is anything. */
function forget(beside: string): void {
  try {
    rmSync(beside, { force: true })
  } catch {
    // The folder itself is not there.
  }
}

/**
 * Writes a file whole or not at all: beside, synced, renamed into place, and the folder synced. Its owner alone may read it. What a
 * link leads to is written, and the link stays; a pipe or a device is written to, as a shell would.
 */
export function writeWhole(named: string, text: string | Uint8Array): void {
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  const found = statSync(named, { throwIfNoEntry: false })
  if (found !== undefined && !found.isFile() && !found.isDirectory()) {
    writeInto(named, bytes)
    return
  }
  const file = found === undefined ? named : realpathSync(named)
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  try {
    const out = openSync(beside, 'wx', 0o600)
    try {
      writeAll(out, bytes)
      fsyncSync(out)
    } finally {
      closeSync(out)
    }
    renameSync(beside, file)
  } catch (error) {
    forget(beside)
    throw unwritable(file, error)
  }
  const folder = openSync(dirname(file), 'r')
  try {
    fsyncSync(folder)
  } finally {
    closeSync(folder)
  }
}

function writeInto(special: string, bytes: Uint8Array): void {
  const out = openSync(special, 'w')
  try {
    writeAll(out, bytes)
  } finally {
    closeSync(out)
  }
}

function writeAll(out: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at)
}
