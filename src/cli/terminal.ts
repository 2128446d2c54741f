import { fstatSync, statSync } from 'node:fs'

/** Linux gives its pseudo-terminals these major device numbers (the kernel's devices.txt). */
const isPseudoTerminal = (device: number): boolean =>
  process.platform === 'linux' && device >> 8 >= 136 && device >> 8 <= 143

/**
 * Whether there is a terminal behind it. Node's own question takes long to load, so what can be told by the kind of file is
 * told without: pipes, files, the null device, and the windows of a Linux desktop or a remote login.
 */
export function isTerminal(fd: number): boolean {
  try {
    const file = fstatSync(fd)
    if (!file.isCharacterDevice() || file.rdev === statSync('/dev/null', { throwIfNoEntry: false })?.rdev) return false
    return isPseudoTerminal(file.rdev) || process.getBuiltinModule('node:tty').isatty(fd)
  } catch {
    return false // closed
  }
}

/** How many columns the terminal has that is written to; nothing where there is none. */
export function widthOfScreen(fd: 1 | 2 = 1): number | undefined {
  if (!isTerminal(fd)) return undefined
  const { columns } = fd === 1 ? process.stdout : process.stderr
  return columns > 0 ? Math.max(60, columns) : undefined
}

/** How many lines the terminal has on which questions are asked, as far as it tells. */
export const linesOfScreen = (): number => process.stderr.rows || 24
