import { isUtf8 } from 'node:buffer'
import type { Day } from '../core/day.ts'
import { hearing, saidSince } from '../core/hearing.ts'
import { grouped } from '../core/order.ts'
import { planned } from '../core/plan.ts'
import { recordTold } from '../core/record-told.ts'
import type { Rules } from '../core/rule.ts'
import type { Reading } from '../core/signal.ts'
import type { Entry } from '../core/whole.ts'
import { parse } from '../journal/parse.ts'
import { resolve } from '../journal/resolve.ts'
import type { Written } from '../journal/written.ts'
import { type Rows, rowWriter } from '../store/rows.ts'
import { nobodyKnown, type Reader } from './known.ts'

/** What a page of a journal says, planned and ready to be stored. */
export interface PageTaken {
  /** Leads and notes count from 1 in it. */
  readonly rows: Rows
  readonly leads: number
  readonly entries: number
  /** The ids of what is told beside notes. */
  readonly acts: readonly string[]
  /** Whether something is told without a lead, by which others are planned. */
  readonly ofTheWorld: boolean
}

/** By what a page is read and planned: all that it needs beside its words. */
export interface Given {
  readonly today: Day
  readonly rules: Rules
  /** All that signals ever said, in its order. */
  readonly readings: readonly Reading[]
}

/** Takes pages apart; nothing is made of one that is not complete in itself, or in which something is mistaken. */
export type PageTaker = (page: Uint8Array) => PageTaken | undefined

const NONE: readonly Entry[] = []

/** Takes pages apart for a notebook in which nobody is on file yet. It asks nothing of the notebook itself, so any thread can do it. */
export function pageTaker(given: Given, reader: Pick<Reader, 'read'>): PageTaker {
  const { today, rules, readings } = given
  const known = nobodyKnown(given, reader)
  const heard = hearing(rules, (day) => saidSince(readings, day))

  return (page) => {
    const written = pageRead(page)
    if (written === undefined || !isComplete(written)) return undefined
    const { leads, entries, mistakes } = resolve([written], known)
    if (mistakes.length > 0 || entries.some((one) => one.kind === 'stop' && one.isFresh)) return undefined
    const told = grouped(entries, ({ lead }) => lead)
    const writer = rowWriter()
    for (const whole of leads) {
      const row = writer.lead(whole)
      const acts = told.get(whole.lead.id) ?? NONE
      for (const one of acts) writer.entry(row, one)
      writer.plan(row, planned(recordTold(whole, acts, heard), rules, today))
    }
    const acts = entries.flatMap(({ kind, id }) => (kind === 'note' ? [] : [id]))
    const { readings: said, absences } = written.world
    const ofTheWorld = said.length + absences.length > 0
    return { rows: writer.rows, leads: leads.length, entries: entries.length, acts, ofTheWorld }
  }
}

/** What stands on a page; nothing where it is no UTF-8. */
export const pageRead = (page: Uint8Array): Written | undefined =>
  isUtf8(page) ? parse(Buffer.from(page.buffer, page.byteOffset, page.byteLength).toString('utf8'), '') : undefined

/** Whether a page names everybody and everything by id, and needs nothing but itself. */
const isComplete = ({ leads, entries, includes, mistakes, world }: Written): boolean =>
  mistakes.length + includes.length + world.forgotten.length + world.lists.length === 0 &&
  leads.every(({ named }) => named.id !== undefined) &&
  entries.every(({ id, named }) => id !== undefined && named.id !== undefined)
