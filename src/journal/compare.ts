import type { Entry, WholeLead } from '../core/whole.ts'
import { entryPrinted, leadBlockPrinted } from './print.ts'
import type { Known, Resolved } from './resolve.ts'

/** What has to be written so that a notebook says what a text says. */
export interface Difference {
  /** Leads that are new, or of whom something else is said. */
  readonly leads: readonly WholeLead[]
  readonly entries: readonly Entry[]
  readonly removed: readonly Entry[]
  readonly removedLeads: readonly WholeLead[]
  readonly newLeads: number
  readonly newEntries: number
}

/** Leads with their acts, as they are on record. */
export interface Standing {
  readonly leads: readonly WholeLead[]
  readonly entries: readonly Entry[]
}

const nothing: Standing = { leads: [], entries: [] }

/** Compares a text with the notebook; what of `before` the text no longer holds is to be removed. */
export function differenceOf({ leads, entries }: Resolved, known: Known, before: Standing = nothing): Difference {
  let newLeads = 0
  const changedLeads = leads.filter((whole) => {
    const old = known.lead(whole.lead.id)
    if (old === undefined) newLeads += 1
    return old === undefined || leadWords(old) !== leadWords(whole)
  })
  let newEntries = 0
  const changed = entries.filter((entry) => {
    const old = known.entry(entry.id)
    if (old === undefined) newEntries += 1
    // How a mail ended is known best where it was sent from.
    else if (entry.kind === 'mail' && before === nothing) return false
    return old === undefined || entryWords(old) !== entryWords(entry)
  })
  const keptLeads = new Set(before.leads.length === 0 ? [] : leads.map(({ lead }) => lead.id))
  const kept = new Set(before.entries.length === 0 ? [] : entries.map(({ id }) => id))
  return {
    leads: changedLeads,
    entries: changed,
    removed: before.entries.filter(({ id, lead }) => !kept.has(id) && keptLeads.has(lead)),
    removedLeads: before.leads.filter(({ lead }) => !keptLeads.has(lead.id)),
    newLeads,
    newEntries,
  }
}

/** Whether there is anything to write. */
export const isNothing = ({ leads, entries, removed, removedLeads }: Difference): boolean =>
  leads.length + entries.length + removed.length + removedLeads.length === 0

/** Stops that would be taken away or weakened, which is for `allow` alone. */
export const stopsLost = ({ entries, removed }: Difference, known: Known): Entry[] => [
  ...removed.filter(({ kind }) => kind === 'stop'),
  ...entries.filter((entry) => {
    const old = known.entry(entry.id)
    return (
      entry.kind === 'stop' &&
      old?.kind === 'stop' &&
      (old.stop.channel !== entry.stop.channel || (old.stop.sure && !entry.stop.sure))
    )
  }),
]

/** Mail that would be taken away or told otherwise: what was sent was sent. */
export const mailsTouched = ({ entries, removed }: Difference, known: Known): Entry[] => [
  ...removed.filter(({ kind }) => kind === 'mail'),
  ...entries.filter((entry) => entry.kind === 'mail' && known.entry(entry.id) !== undefined),
]

/** What was changed in the notebook since `before` was taken from it, among all that a difference would write over. */
export function changedMeanwhile(difference: Difference, before: Standing, known: Known): string[] {
  const was = new Map(before.entries.map((entry) => [entry.id, entry]))
  const wasLead = new Map(before.leads.map((whole) => [whole.lead.id, whole]))
  const entries = [...difference.entries, ...difference.removed].filter(
    ({ id }) => wordsOr(was.get(id), entryWords) !== wordsOr(known.entry(id), entryWords),
  )
  const leads = [...difference.leads, ...difference.removedLeads].filter(
    ({ lead }) => wordsOr(wasLead.get(lead.id), leadWords) !== wordsOr(known.lead(lead.id), leadWords),
  )
  return [...leads.map(({ lead }) => lead.name), ...entries.map(({ on, kind }) => `${on} ${kind}`)]
}

const wordsOr = <T>(one: T | undefined, words: (one: T) => string): string | undefined => one && words(one)
const leadWords = (whole: WholeLead): string => leadBlockPrinted(whole, [])
const entryWords = (entry: Entry): string => entryPrinted(entry, '')
