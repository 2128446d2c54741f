import type { Context } from './context.ts'

/** A line that counts on at a terminal, from the first second on. */
export interface Progress {
  readonly at: (done: number) => void
  readonly end: () => void
}

/** Says how far something is that may take long; elsewhere than at a terminal it says nothing. */
export function progressOn({ atTerminal, progress }: Pick<Context, 'atTerminal' | 'progress'>, what: string): Progress {
  const began = performance.now()
  let shown = false
  return {
    at(done) {
      if (!atTerminal || performance.now() - began < 1000) return
      progress(`${what}: ${done.toLocaleString('en-US')}`)
      shown = true
    },
    end() {
      if (shown) progress('')
    },
  }
}
