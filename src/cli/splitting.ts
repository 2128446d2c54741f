import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { fold } from '../core/name.ts'
import { HEAD } from '../journal/print.ts'
import { makeFolder } from '../store/folder.ts'
import { leadIn } from '../store/leads.ts'
import { rowsByName } from '../store/whole.ts'
import { count } from '../views/words.ts'
import type { Notebook } from './context.ts'
import { writeWhole } from './files.ts'

/** The file that includes all others. */
const WHOLE = 'notebook.journal'

/** Our own files, by their name: the id of a lead at the end tells them from others in the folder. */
const OURS = /^.*-[a-z0-9]{10}\.journal$/

/** Writes a file a lead, and one that includes them all; what has not changed is not touched, and files of leads that are gone are taken away. */
export function splitInto(folder: string, { db }: Notebook, world: string, texts: Iterable<string>): string {
  makeFolder(folder, 'Choose another place.')
  let changed = 0
  const rows = rowsByName(db)
  const names = Array.from(texts, (text, place) => {
    const { name, id } = leadIn(db, rows[place] as number)
    const file = `${slug(name)}-${id}.journal`
    if (written(join(folder, file), `${HEAD}\n${text}`)) changed += 1
    return file
  })
  const gone = readdirSync(folder).filter((file) => OURS.test(file) && !names.includes(file))
  for (const file of gone) rmSync(join(folder, file))
  written(join(folder, WHOLE), `${HEAD}${world}\n${names.map((file) => `include ${file}\n`).join('')}`)
  return `${count(names.length, 'lead')} in ${join(folder, WHOLE)}; ${count(changed, 'file')} changed${gone.length === 0 ? '' : `, ${gone.length} taken away`}\n`
}

const slug = (name: string): string =>
  fold(name)
    .replace(/[^\p{Letter}\p{Number}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40) || 'lead'

/** Writes a file where it does not say the same already. */
function written(file: string, text: string): boolean {
  if (textIn(file) === text) return false
  writeWhole(file, text)
  return true
}

function textIn(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
