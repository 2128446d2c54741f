import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
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

/** Writes a file whole or not at all: beside, synced, renamed into place, and the folder synced. Its owner alone may read it. */
export function writeWhole(file: string, text: string | Uint8Array): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}.part`)
  const bytes = typeof text === 'string' ? Buffer.from(text) : text
  try {
    const out = openSync(beside, 'wx', 0o600)
    try {
      for (let at = 0; at < bytes.length; ) at += writeSync(out, bytes, at)
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
