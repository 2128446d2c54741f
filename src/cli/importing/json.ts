import { digitsOf, fold } from '../../core/name.ts'
import { isSame } from '../../core/same.ts'
import type { BesidesLeads, FileOfLead } from '../../core/whole-lead.ts'
import { Exit, UserError } from '../../errors.ts'
import { readJson } from '../../formats/json.ts'
import { alike, type Candidate } from '../../store/arriving.ts'
import type { Db } from '../../store/database.ts'
import { keepList } from '../../store/dnc.ts'
import { keepFile } from '../../store/files-of-leads.ts'
import { keepForgotten } from '../../store/stops-kept.ts'
import { addWorld } from '../../store/world.ts'
import { json } from '../../views/json.ts'
import { count } from '../../views/words.ts'
import type { Changing, Context } from '../context.ts'
import { planEveryone } from '../everyone.ts'

/** Takes in what `export --json` wrote: all of it under the ids that it has, so that a second time adds nothing. */
export async function importJson(
  context: Context,
  name: string,
  text: string,
  { dryRun, asJson }: { dryRun: boolean; asJson: boolean },
): Promise<void> {
  const read = readJson(text)
  if ('wrong' in read)
    throw new UserError(
      Exit.unreadable,
      `${name} can’t be read: ${read.wrong}.`,
      'nurture import reads what nurture export --json wrote. Nothing was saved.',
    )
  const { leads, besides } = read
  const others = new Set(leads.map(({ id }) => id))
  const looked = (db: Db) => leads.map((lead) => knownRow(db, lead, others))
  if (dryRun) {
    const fresh = looked((await context.looking()).db).filter((row) => row === undefined).length
    return say({ fresh, grown: 0, same: leads.length - fresh, besides: 0, done: false })
  }
  const result = await changed(context, name, (notebook) => {
    const { db, says, planned } = notebook
    const counts = { fresh: 0, grown: 0, same: 0, besides: 0, done: true }
    // Whoever was forgotten there is stopped here as they come in.
    const gone = keepForgotten(db, besides.forgotten ?? [])
    for (const lead of leads) {
      const known = knownRow(db, lead, others)
      const { row, added } = keepFile(db, lead, known)
      counts[known === undefined ? 'fresh' : added > 0 ? 'grown' : 'same'] += 1
      if (added > 0) planned(row)
    }
    counts.besides = gone + keepBesides(notebook, besides)
    if (counts.besides > 0) planEveryone(notebook, context)
    says(`import ${name === '-' ? 'standard input' : name}`)
    return counts
  })
  return say(result)

  function say(counts: { fresh: number; grown: number; same: number; besides: number; done: boolean }): void {
    const { fresh, grown, same, besides: more, done } = counts
    if (asJson) {
      context.print(json('import/1', { file: name, remarks: ['JSON'], ...counts, unread: 0, rejects: [] }))
      return
    }
    const parts = [
      count(fresh, 'new lead'),
      ...(grown > 0 ? [`${grown} known with something new`] : []),
      ...(same > 0 ? [`${same} on file already`] : []),
      ...(more > 0 ? [`${more} signals, times away and number lists`] : []),
    ]
    context.print(
      `${name} · JSON of nurture\n  ${count(leads.length, 'lead')}: ${parts.join(', ')}\n\n${done ? (fresh + grown + more > 0 ? 'To take it back: nurture undo\n' : '') : 'Nothing was saved; without --dry-run it is.\n'}`,
    )
  }
}

/** Keeps what stands beside the leads as far as it is new. Lists of numbers come last: whom they stop is on file by then. */
function keepBesides({ db }: Changing, { signals = [], away = [], numberLists = [] }: BesidesLeads): number {
  const lists = numberLists.filter(
    ({ mark, numbers, ...list }) => keepList(db, mark, list, numbers.map(String)) !== undefined,
  )
  return addWorld(db, { readings: signals, absences: away }) + lists.length
}

/** A value that the notebook has no room for, a channel that there is not, is a mistake in the file. */
async function changed<T>(context: Context, name: string, act: Parameters<typeof context.changing<T>>[0]): Promise<T> {
  try {
    return await context.changing(act)
  } catch (error) {
    if (!(error as { code?: string }).code?.startsWith('SQLITE_CONSTRAINT')) throw error
    throw new UserError(
      Exit.unreadable,
      `${name} holds a value that no notebook has: ${(error as Error).message}.`,
      'Nothing was saved.',
    )
  }
}

/** The row of a lead that comes from elsewhere: by its id, else as any other who arrives, but never as one whom the file itself keeps apart. */
function knownRow(db: Db, { id, name, email, phone }: FileOfLead, apart: ReadonlySet<string>): number | undefined {
  const [own] = alike.id(db, id)
  if (own !== undefined) return own.row
  const digits = digitsOf(phone)
  const marks = {
    name,
    emails: email === undefined ? [] : [email.toLowerCase()],
    digits: digits === null ? [] : [digits],
  }
  const is = (by: 'email' | 'phone' | 'name') => (one: Candidate) => !apart.has(one.id) && isSame(marks, one, by)
  const found =
    marks.emails.flatMap((one) => alike.email(db, one)).find(is('email')) ??
    marks.digits.flatMap((one) => alike.phone(db, one)).find(is('phone')) ??
    alike.name(db, fold(name)).find(is('name'))
  return found?.row
}
