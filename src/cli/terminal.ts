import { fstatSync } from 'node:fs'

/** Whether there is a terminal behind it. Node's own question takes long to load; a pipe or file is told apart without it. */
export function isTerminal(fd: number): boolean {
  try {
    return fstatSync(fd).isCharacterDevice() && process.getBuiltinModule('node:tty').isatty(fd)
  } catch {
    return false // closed
  }
}
