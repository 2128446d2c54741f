import { beforeEach, expect, it } from 'vitest'
import type { Day } from '../../src/core/day.ts'
import { type Db, openInMemory } from '../../src/store/database.ts'
import { captureChanges, closeAct, openAct, recorded, takeBack } from '../../src/store/history.ts'
import { watchListed } from '../../src/store/listed.ts'

let db: Db

beforeEach(() => {
  db = openInMemory()
  db.exec(`
    INSERT INTO leads (id, key, name, folded, stage, since_on) VALUES (1, 'aaaaaaaaaa', 'Dana Ortiz', 'dana ortiz', 'new', '2026-03-02');
    INSERT INTO tags (lead_id, tag) VALUES (1, 'suv');
    INSERT INTO notes (key, lead_id, on_day, channel, direction, body, hash) VALUES ('bbbbbbbbbb', 1, '2026-03-02', 'call', 'out', 'It said “5%”.', 'x');
    INSERT INTO cues (key, lead_id, note_id, noted_on, by, type, op, value, sure, quote, place)
      VALUES ('cccccccccc', 1, 1, '2026-03-02', 'reading', 'condition', '<', 5.875, 1, '5%', 9);`)
})

const everything = () => recorded.map((table) => db.prepare(`SELECT * FROM ${table}`).all())

function act(sql: string): number {
  const id = openAct(db, new Date('2026-03-03T09:00:00Z'), '2026-03-03' as Day)
  db.exec(sql)
  closeAct(db, id)
  return id
}

const backAgain = (id: number): number[] => db.transaction(() => takeBack(db, id))()

it('what an act deletes comes back with all that went with it', () => {
  const before = everything()
  const id = act("UPDATE leads SET name = 'Dana O.'; UPDATE cues SET value = 6; DELETE FROM leads")
  expect(everything().flat()).toEqual([])
  expect(backAgain(id)).toEqual([1])
  expect(everything()).toEqual(before)
})

it.each([1, 2])(
  'who gets a number on a list, and is taken back, leaves no stop behind that came with the act: %i',
  (many) => {
    db.exec(`
    INSERT INTO dnc_lists (mark, name, listed_on, areas, numbers) VALUES ('dddddddddd', 'list.txt', '2026-03-01', '734', 1);
    INSERT INTO dnc_numbers (number, list_id) VALUES (7345550142, 1);`)
    watchListed(db)
    const kept = () => db.prepare('SELECT count(*) FROM kept_stops').pluck().get()
    const stops = () => db.prepare('SELECT count(*) FROM stops').pluck().get()
    const added = (key: string) =>
      `INSERT INTO leads (key, name, folded, phone, phone_digits, stage, since_on) VALUES ('${key}', 'Al Bo', 'al bo', '734 555 0142', '7345550142', 'new', '2026-03-03');`
    const id = act(['eeeeeeeeee', 'ffffffffff'].slice(0, many).map(added).join(''))
    expect(stops()).toBe(2 * many)
    backAgain(id)
    expect([stops(), kept()]).toEqual([0, 0])
  },
)

it('each change is noted once, and none while no act is open', () => {
  const changes = () => db.prepare('SELECT tbl, row, before IS NULL AS added FROM changes').all()
  db.exec("UPDATE leads SET name = 'Dana O.'")
  expect(changes()).toEqual([])
  act(
    "UPDATE leads SET zone = 'America/Detroit'; INSERT INTO tags (lead_id, tag) VALUES (1, 'lease'); DELETE FROM cues",
  )
  expect(changes()).toEqual([
    { tbl: 'leads', row: 1, added: 0 },
    { tbl: 'tags', row: 2, added: 1 },
    { tbl: 'cues', row: 1, added: 0 },
  ])
})

it('a row that was kept before its table grew leaves what came later as it is, or as new rows have it', () => {
  const renamed = act("UPDATE leads SET name = 'Dana O.'")
  const untagged = act('DELETE FROM tags')
  db.exec(`
    ALTER TABLE leads ADD COLUMN mood TEXT NOT NULL DEFAULT 'calm';
    ALTER TABLE tags ADD COLUMN colour TEXT NOT NULL DEFAULT 'none'`)
  captureChanges(db)
  db.exec("UPDATE leads SET mood = 'merry'")
  backAgain(untagged)
  backAgain(renamed)
  expect(db.prepare('SELECT name, mood FROM leads').all()).toEqual([{ name: 'Dana Ortiz', mood: 'merry' }])
  expect(db.prepare('SELECT tag, colour FROM tags').all()).toEqual([{ tag: 'suv', colour: 'none' }])
  const id = act("UPDATE leads SET mood = 'sad'")
  backAgain(id)
  expect(db.prepare('SELECT mood FROM leads').pluck().get()).toBe('merry')
})
