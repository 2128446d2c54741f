import type { Part } from '../../store/everyone.ts'

/** Leads that several threads plan: each takes the next ones as soon as it is done with those before, so that none waits for the others. */
export interface Turns {
  /** Which turn is next: shared memory. */
  readonly next: Int32Array
  /** The last row of a lead. */
  readonly last: number
}

/** The rows of one turn: some pages, whole ones where no row is missing. */
const ROWS = 2000

/** Turns up to a row. The first is not to be taken: it is for the thread that is begun for the others. */
export const turnsUpTo = (last: number): Turns => ({ next: new Int32Array(new SharedArrayBuffer(4)).fill(1), last })

/** The turn that is not to be taken. */
export const FIRST: Part = { after: 0, upto: ROWS }

/** One turn after the other, as long as there are any. */
export function* taken({ next, last }: Turns): Generator<Part> {
  for (;;) {
    const after = Atomics.add(next, 0, 1) * ROWS
    if (after >= last) return
    yield { after, upto: after + ROWS }
  }
}
