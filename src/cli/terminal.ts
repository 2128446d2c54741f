/** Node's older door to what it asks about terminals itself. */
type Process = NodeJS.Process & { binding(name: 'tty_wrap'): { isTTY(fd: number): boolean } }

/** Whether there is a terminal behind it. Node's own module for that loads all of its sockets and streams first; the older door to the same loads nothing. */
export function isTerminal(fd: number): boolean {
  try {
    return (process as Process).binding('tty_wrap').isTTY(fd)
  } catch {
    return process.getBuiltinModule('node:tty').isatty(fd)
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
