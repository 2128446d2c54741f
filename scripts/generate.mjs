// Makes a notebook of many leads, the same one for the same number, written straight into the tables: the program itself would
// take hours. As many people are due today whatever the number of leads, as a seller can't call more; the rest lies ahead.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Database from 'better-sqlite3'

/** The instant that the notebook is made for. */
export const NOW = '2026-11-21T15:00:00Z'
const NOTES = 10
const DUE = 30

const root = join(import.meta.dirname, '..')
const firsts =
  'Ada Ben Cora Dan Eva Finn Gia Hugo Ida Jon Kira Leo Mia Noa Otto Pia Ray Sol Tess Uma Vic Wes Xena Yara Zoe Abel Beth Carl Dora Emil Fay Glen Hana Ivan Jade Kurt Lena Marco Nina Omar Petra Quinn Rosa Sean Tara Ugo Vera Walt Ximo Yves Zara Amos Bree Cleo Dale Edna Ford Gwen Hank Iris'.split(
    ' ',
  )
const starts =
  'Al Bar Cal Dor El Far Gar Hol Ing Jor Kel Lan Mar Nor Ost Par Quil Ros San Tor Ul Van Wel Yar Zan Brid Crom Flet Grim Stan'.split(
    ' ',
  )
const ends =
  'berg by den dale er field ford gate ham hart ing ison land ley low man mere more ner ney ock over rick ridge rose sen shaw son stead stone stow ton vale ville ward way well wick win wood worth yard bury combe cott don gar holt hurst ings'.split(
    ' ',
  )
const said = [
  'Called, left a voicemail.',
  'Met at the lot, liked the tan interior but the payment is too high.',
  'She works nights, best to text. Two kids, a dog named Rex.',
  'Sent the quote for the hybrid with the winter package.',
  'Talked to Marco, he prefers grey. Wants numbers by Friday.',
  'Emailed back, still comparing with the other dealer.',
  'Lease is up in March, thirty six months with Honda.',
  'No answer twice today.',
  'Came by with her sister, drove the wagon, loved the sunroof.',
]
const last = 'Good talk. Call after the holidays, loves the sunroof.'

/** A random number from 0 to below `n`, the same ones in every run. */
function seeded(seed) {
  let state = seed
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return Math.floor((state / 2 ** 32) * n)
  }
}

const dayFrom = (days) => new Date(Date.parse(NOW) + days * 86_400_000).toISOString().slice(0, 10)
/** The name of the n-th lead; no two have the same. */
function nameOf(n) {
  const all = firsts.length * starts.length * ends.length
  const place = (n * 7919) % all
  const [first, rest] = [place % firsts.length, Math.floor(place / firsts.length)]
  return `${firsts[first]} ${starts[rest % starts.length]}${ends[Math.floor(rest / starts.length)]}${n < all ? '' : ' Junior'}`
}

/** The folder of a notebook with so many leads, and the names in it. It is made once for each shape of the tables. */
export function notebookOf(leads) {
  const shape = ['src/store/migrations.ts', 'src/store/history.ts', 'scripts/generate.mjs'].map((file) =>
    readFileSync(join(root, file)),
  )
  const key = createHash('sha256').update(shape.join('\0')).digest('hex').slice(0, 12)
  const folder = join(tmpdir(), `nurture-bench-${key}-${leads}`)
  if (!existsSync(folder)) {
    const making = `${folder}.${process.pid}`
    mkdirSync(making)
    try {
      make(making, leads)
      renameSync(making, folder)
    } finally {
      rmSync(making, { recursive: true, force: true })
    }
  }
  return { folder, name: nameOf }
}

function make(folder, leads) {
  // The program makes the tables, and takes its one note back.
  for (const argv of [['add', 'Ann Bee', 'first note'], ['undo']])
    execFileSync(process.execPath, [join(root, 'bin/nurture.js'), ...argv], {
      env: { ...process.env, NURTURE_HOME: folder, NURTURE_NOW: NOW },
      stdio: ['ignore', 'ignore', 'inherit'],
    })
  const db = new Database(join(folder, 'nurture.db'))
  db.pragma('synchronous = OFF')
  db.pragma('cache_size = -200000')
  // Indexes and full text are quicker built at the end.
  const later = db
    .prepare("SELECT type, name, sql FROM sqlite_schema WHERE type IN ('trigger', 'index') AND sql IS NOT NULL")
    .all()
  db.transaction(() => {
    for (const { type, name } of later) db.exec(`DROP ${type} ${name}`)
    fill(db, leads)
    for (const { sql } of later) db.exec(sql)
    for (const table of ['name_words', 'name_trigrams', 'note_words'])
      db.exec(`INSERT INTO ${table} (${table}) VALUES ('rebuild')`)
    db.exec('DELETE FROM changes; DELETE FROM acts')
  })()
  db.close()
}

function fill(db, leads) {
  const random = seeded(leads)
  const into = (table, columns) =>
    db.prepare(`INSERT INTO ${table} (${columns}) VALUES (${columns.split(',').map(() => '?')})`)
  const lead = into('leads', 'id, key, name, folded, phone, phone_digits, stage, since_on')
  const note = into('notes', 'id, key, lead_id, on_day, at_time, channel, direction, outcome, body, hash')
  const cue = into('cues', 'key, lead_id, note_id, noted_on, type, date, sure, quote, place, by')
  const fact = into('facts', 'lead_id, note_id, quote, place')
  const trigger = into('triggers', 'lead_id, source, occurrence, due_on, strength, trigger')
  for (let n = 1; n <= leads; n += 1) {
    const id = n + 1
    const name = nameOf(n)
    const digits = `734${String(2_000_000 + n).padStart(7, '0')}`
    const talked = -1 - random(6)
    lead.run(
      id,
      `lead${n.toString(36).padStart(6, '0')}`,
      name,
      name.toLowerCase(),
      digits,
      digits,
      'contacted',
      dayFrom(-400),
    )
    for (let k = 0; k < NOTES; k += 1) {
      const row = n * NOTES + k
      const isLast = k === NOTES - 1
      const key = `n${row.toString(36).padStart(9, '0')}`
      const on = dayFrom(isLast ? talked : talked - 30 * (NOTES - k) - random(20))
      const body = isLast ? last : said[random(said.length)]
      const outcome = body.includes('voicemail') ? 'voicemail' : body.startsWith('No answer') ? 'no answer' : 'talked'
      note.run(
        row,
        key,
        id,
        on,
        '10:15',
        'call',
        'out',
        outcome,
        body,
        createHash('sha256').update(body).digest('base64url'),
      )
      if (!isLast) continue
      const quote = 'Call after the holidays'
      const due = n <= DUE ? dayFrom(-random(5)) : dayFrom(1 + random(360))
      const source = `cue:${key}/1`
      cue.run(`${key}/1`, id, row, on, 'callback', due, 1, quote, 11, 'reading')
      fact.run(id, row, 'loves the sunroof', 36)
      const told = {
        family: 'customer',
        kind: 'callback',
        source,
        occurrence: due,
        due,
        action: 'call',
        why: 'call',
        quote,
        noted: on,
        sure: true,
      }
      trigger.run(id, source, due, due, 1006, JSON.stringify(told))
    }
  }
}
