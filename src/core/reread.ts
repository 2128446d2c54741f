import type { Cue } from './cue.ts'
import type { KeptCue } from './record.ts'

/** A cue on file, with whether somebody rejected it. */
export interface Filed extends KeptCue {
  readonly rejected: boolean
}

/** What reading a note again would change. */
export interface Rereading {
  readonly added: readonly Cue[]
  readonly changed: readonly { readonly from: Filed; readonly to: Cue }[]
  readonly dropped: readonly Filed[]
}

/**
 * Compares what is on file of a note with what is read in it now. A cue keeps its identity by its type and overlapping words;
 * what was decided by hand, rejected or settled stays as it is, and the words it stands on are not read anew.
 */
export function reread(filed: readonly Filed[], read: readonly Cue[], isSettled: (cue: Filed) => boolean): Rereading {
  const isFixed = (cue: Filed) => cue.by === 'hand' || cue.rejected || isSettled(cue)
  const fixed = filed.filter(isFixed)
  const free = filed.filter((cue) => !isFixed(cue))
  const fresh = read.filter((cue) => !fixed.some((known) => overlap(known, cue)))
  const kept = new Map<Cue, Filed>()
  for (const cue of fresh) {
    const same = free.find(
      (known) => known.type === cue.type && overlap(known, cue) && ![...kept.values()].includes(known),
    )
    if (same !== undefined) kept.set(cue, same)
  }
  return {
    added: fresh.filter((cue) => !kept.has(cue)),
    changed: [...kept].flatMap(([to, from]) => (saysTheSame(from, to) ? [] : [{ from, to }])),
    dropped: free.filter((known) => ![...kept.values()].includes(known)),
  }
}

const overlap = (a: Cue, b: Cue): boolean => a.index < b.index + b.quote.length && b.index < a.index + a.quote.length

const parts = ['date', 'until', 'time', 'every', 'about', 'op', 'value', 'channel', 'sure', 'quote', 'index'] as const

const saysTheSame = (a: Cue, b: Cue): boolean => parts.every((part) => a[part] === b[part])
