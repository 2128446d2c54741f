import { cpSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, it } from 'vitest'
import { newNotebook } from '../support/notebook.ts'

const samples = join(import.meta.dirname, '../fixtures/import')
const at = '2026-11-21T15:00:00Z'

/** A notebook, and a folder with a copy of the samples: an import may write beside its file. */
function started() {
  const notebook = newNotebook()
  const folder = mkdtempSync(join(inject('folder'), 'files-'))
  cpSync(samples, folder, { recursive: true })
  return { notebook, folder, run: notebook.at(at), file: (name: string) => join(folder, name) }
}

const everything = (run: (...words: string[]) => { stdout: string }): string => run('export', 'json').stdout

describe('a file of another program', () => {
  const { run, file } = started()
  const first = run('import', file('hubspot.csv'))

  it('comes in, and the first today knows who asked to be called', () => {
    expect(first).toMatchObject({ status: 0, stderr: '' })
    expect(run('today', '--on', '2027-01-02').stdout).toContain('called after the holidays')
    expect(run('show', 'ray').stdout).toContain('no email')
  })

  it('adds nothing a second time, whatever its order', () => {
    const before = everything(run)
    expect(run('import', file('hubspot.csv')).stdout).toContain('4 on file already')
    const [head, ...rows] = readFileSync(file('hubspot.csv'), 'utf8').trimEnd().split('\n')
    writeFileSync(file('turned.csv'), [head, ...rows.toReversed()].join('\n'))
    run('import', file('turned.csv'))
    expect(everything(run)).toBe(before)
  })

  it('is one act: undo takes all of it back', () => {
    const before = everything(run)
    run('import', file('zoho.csv'))
    expect(everything(run)).not.toBe(before)
    expect(run('undo').stdout).toContain('import')
    expect(everything(run)).toBe(before)
  })
})

it('only looks on a dry run: no notebook is made, no file is written, and what can’t be read makes it exit 6', () => {
  const { notebook, run, file, folder } = started()
  const dry = run('import', file('messy.csv'), '--dry-run', '--rows')
  expect(dry.status).toBe(6)
  expect(dry.stdout).toMatch(/line 5 {2}Gus Ames · new/)
  expect(existsSync(notebook.database)).toBe(false)
  expect(existsSync(join(folder, 'messy.rejected.csv'))).toBe(false)
})

it('writes what it can’t read into a file that can be mended and imported', () => {
  const { run, file } = started()
  const { status, stdout } = run('import', file('messy.csv'))
  expect(status).toBe(0)
  expect(stdout).toContain('line 11  a quote is opened and never closed')
  const mended = readFileSync(file('messy.rejected.csv'), 'utf8').replace(
    'Too,Many,Cells,5/4,here,again',
    'Tina Moe,tina@moe.example,,',
  )
  writeFileSync(file('mended.csv'), mended)
  expect(run('import', file('mended.csv')).status).toBe(0)
  expect(run('show', 'Tina Moe').stdout).toContain('tina@moe.example')
})

it('does not bring up thanks for a sale of years ago, but what is due of a fresh one', () => {
  const { run, file } = started()
  writeFileSync(
    file('won.csv'),
    'Name,Lead Status,Close Date\nOld Deal,Closed Won,2022-10-07\nFresh Deal,Closed Won,2026-11-03\nLost Deal,Closed Lost,2022-10-07\n',
  )
  run('import', file('won.csv'))
  const { stdout } = run('today', '--on', '2026-11-23')
  expect(stdout).not.toContain('Old Deal')
  expect(stdout).toMatch(/Fresh Deal .*say thanks/)
  expect(stdout).toContain('Lost Deal')
  expect(run('show', 'Old Deal').stdout).toContain('bought 7 Oct 2022')
})

it('takes customers of no known day as such: no thanks, no anniversary, no leave to call', () => {
  const { run, file } = started()
  writeFileSync(file('old.csv'), 'Name,Status,Phone\nOld Mo,Customer,7345550142\n')
  expect(run('import', file('old.csv'), '--rows', '--dry-run').stdout).toContain('stage won, nobody knows since when')
  run('import', file('old.csv'))
  expect(run('show', 'Old Mo').stdout).toMatch(/^Old Mo · won$/m)
  expect(run('show', 'Old Mo').stdout).not.toMatch(/bought|thanks|purchase/)
  expect(run('why', 'Old Mo').stdout).not.toMatch(/thanks|bought|review/)
  expect(run('import', file('old.csv')).stdout).toContain('0 new leads, 1 on file already')
  writeFileSync(file('again.csv'), 'Name,Status,Phone\nOld Mo,New,7345550142\n')
  run('import', file('again.csv'))
  expect(run('show', 'Old Mo').stdout).toMatch(/^Old Mo · won$/m)
  run('stage', 'Old Mo', 'contacted')
  expect(run('show', 'Old Mo').stdout).toMatch(/^Old Mo · contacted, /)
  expect(run('check').status).toBe(0)
})

it('goes on after a zero in a text, and says where it stood; a spreadsheet is refused', () => {
  const { run, file } = started()
  writeFileSync(file('zero.csv'), 'Name,Notes\nDana Ortiz,left\0 vm\nRay Colby,called\n')
  const { status, stdout } = run('import', file('zero.csv'))
  expect(status).toBe(0)
  expect(stdout).toContain('1 cell is not what its column says:')
  expect(stdout).toContain('line 2  Notes “left vm” held control characters: taken out')
  writeFileSync(file('sheet.xlsx'), 'PK\x03\x04\0\0\0\0')
  expect(run('import', file('sheet.xlsx'))).toMatchObject({
    status: 4,
    stderr: expect.stringContaining('save the sheet as CSV'),
  })
})

it('refuses bytes that are no text, whatever they are', () => {
  const { run, file } = started()
  writeFileSync(
    file('noise.csv'),
    Buffer.from(Array.from({ length: 4000 }, (_, at) => (at * 73 + (at >> 3) * 31) % 256)),
  )
  const refused = run('import', file('noise.csv'))
  expect(refused).toMatchObject({ status: 4, stdout: '' })
  expect(refused.stderr).toContain('is not a text')
})

it('says what it could not take for what the column says, in numbers and line by line, as data too', () => {
  const { run, file } = started()
  const rows = Array.from({ length: 25 }, (_, at) => `Lead ${at},31/02/1990,Hot stuff,yes`)
  writeFileSync(file('odd.csv'), ['Name,Birthday,Stage,Unsubscribed', ...rows].join('\n'))
  const { stdout } = run('import', file('odd.csv'), '--dry-run')
  expect(stdout).toContain('25 cells are not what their columns say:')
  expect(stdout).toContain('and 5 more: --rows')
  expect(stdout).toContain('not to be contacted, by column: Unsubscribed (25)')
  const data = JSON.parse(run('import', file('odd.csv'), '--dry-run', '--json').stdout)
  expect(data.odd[0]).toEqual({ line: 2, column: 'Birthday', cell: '31/02/1990', done: 'is no day: kept as words' })
  expect(data.stopped).toEqual([{ words: 'Unsubscribed', times: 25 }])
})

it('remembers what columns mean', () => {
  const { run, file } = started()
  expect(run('import', file('unknown.csv')).status).toBe(4)
  expect(
    run('import', file('unknown.csv'), '--map', 'Kunde=name,Rufnummer=phone,Ablauf=lease-end,Intern=-').status,
  ).toBe(0)
  writeFileSync(file('next.csv'), 'Kunde;Rufnummer;Ablauf;Intern\nBernd Tal;+49 30 7654321;30.04.2027;x18\n')
  expect(run('import', file('next.csv')).status).toBe(0)
  expect(run('show', 'Bernd Tal').stdout).toContain('lease-end 2027-04-30')
})

it.each([
  ['twice.csv', 'has the column “phone” twice'],
  ['nowhere.csv', 'there is no such file'],
])('saves nothing of %s', (name, why) => {
  const { notebook, run, file } = started()
  expect(run('import', file(name))).toMatchObject({ status: 4, stdout: '', stderr: expect.stringContaining(why) })
  expect(existsSync(notebook.database)).toBe(false)
})

it('keeps two people apart who share a phone or a mailbox, and says so', () => {
  const { run, file } = started()
  writeFileSync(
    file('family.csv'),
    'Name,Phone,Email\nDana Ortiz,734 555 0142,\nMarco Ruiz,734 555 0142,\nD. Ortiz,(734) 555-0142,d@o.example\nAnn Lee,,office@x.example\nBob Roe,,office@x.example\n',
  )
  const { stdout } = run('import', file('family.csv'), '--rows')
  expect(stdout).toMatch(/Marco Ruiz · new, with phone; the same phone as Dana Ortiz, but another person/)
  expect(stdout).toMatch(/D\. Ortiz · the same phone as Dana Ortiz: adds email/)
  expect(stdout).toMatch(/Bob Roe · new.*the same email as Ann Lee/)
})

it('never overwrites what is on file: what differs stands beside it', () => {
  const { run, file } = started()
  run('add', 'Dana Ortiz', 'Talked.', '--phone', '734 555 0142')
  run('set', 'dana', 'birthday=--05-03')
  writeFileSync(file('other.csv'), 'Name,Phone,Mobile,Birthday\nDana Ortiz,734 555 0142,734 555 0143,6/4/1985\n')
  run('import', file('other.csv'))
  const { stdout } = run('show', 'dana')
  expect(stdout).toContain('birthday 3 May')
  expect(stdout).toContain('birthday 1985-06-04')
  expect(stdout).toContain('phone-2 734 555 0143')
})

it('moves a whole notebook as JSON: the same bytes, the same agenda', () => {
  const { run, file } = started()
  for (const name of [
    'hubspot.csv',
    'salesforce.csv',
    'pipedrive-persons.csv',
    'pipedrive-deals.csv',
    'google.csv',
    'phone.vcf',
  ])
    run('import', file(name))
  run('export', 'json', '--to', file('all.json'))
  const other = newNotebook().at(at)
  expect(other('import', file('all.json')).status).toBe(0)
  expect(everything(other)).toBe(readFileSync(file('all.json'), 'utf8'))
  for (const day of ['2026-11-21', '2027-01-02', '2027-06-30'])
    expect(other('today', '--on', day).stdout).toBe(run('today', '--on', day).stdout)
  expect(other('import', file('all.json')).stdout).toContain('0 new leads')
})

it('brings stops in, and they hold on every way out', () => {
  const { run, file } = started()
  writeFileSync(
    file('stops.csv'),
    'Name,Email,Phone,Do not contact,Notes\nZelquor Vex,z@v.example,734 555 0142,yes,call back tomorrow\n',
  )
  run('import', file('stops.csv'))
  for (const words of [['today', '--on', '2026-11-23'], ['export'], ['export', 'vcard'], ['export', 'calendar']])
    expect(run(...words).stdout).not.toContain('Zelquor')
  expect(run('export', '--with-stopped').stdout).toMatch(/Zelquor Vex.*,any,/)
  expect(run('export', 'json').stdout).toContain('Zelquor')
})

describe('dnc import', () => {
  const list = (file: (name: string) => string) => {
    writeFileSync(file('list.txt'), '734,5550142\n313,5550107\n')
    return file('list.txt')
  }

  it('stops calls and texts to listed numbers, also for whoever gets one later; undo lifts it', () => {
    const { run, file } = started()
    run('add', 'Dana Ortiz', 'Talked.', '--phone', '(734) 555-0142')
    expect(run('dnc', 'import', list(file), '--on', '2026-11-01').stdout).toContain(
      'not to be called or texted any more: Dana Ortiz',
    )
    run('add', 'Ray Colby', 'Talked.', '--phone', '1 313 555 0107')
    expect(run('show', 'ray').stdout).toContain('no call: “on the do-not-call list (3135550107)”')
    run('undo', '2')
    expect(run('show', 'dana').stdout).not.toContain('no call')
  })

  it('says that a list is old, and blocks its area codes in today', () => {
    const { run, file } = started()
    run('add', 'Vera Holm', 'likes boats', '--channel', 'note', '--phone', '(734) 555-0199')
    run('add', 'Otto Hale', 'likes boats', '--channel', 'note', '--phone', '(616) 555-0198')
    expect(run('dnc', 'import', list(file), '--on', '2026-10-01').stdout).toContain('older than 31 days')
    const { stdout } = run('today', '--on', '2026-12-10')
    expect(stdout).not.toContain('555-0199')
    expect(stdout).toContain('555-0198')
    expect(stdout).toContain('the do-not-call list for 313, 734 is older than 31 days')
  })
})
