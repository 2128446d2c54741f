import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { spawn } from '@lydell/node-pty'
import PostalMime from 'postal-mime'
import { afterEach, expect, it } from 'vitest'
import { configure, type MailServer, mailServer, withMail } from '../support/mail-server.ts'
import { environment, program, type TestNotebook } from '../support/notebook.ts'

const open: MailServer[] = []
const server = async (): Promise<MailServer> => {
  const one = await mailServer()
  open.push(one)
  return one
}
afterEach(async () => {
  await Promise.all(open.splice(0).map(({ close }) => close()))
})

/** A notebook with a letter of its own, applied. */
function ready(
  port: number,
  letter = 'Subject: The tan one\n\nHi {{ first_name }}, you said “{{ said }}”.\n',
  mail = '',
): TestNotebook {
  const notebook = withMail(port, mail)
  notebook.run(['config', 'apply', '--yes'], { at: '2026-02-02T10:00:00Z' })
  mkdirSync(join(notebook.home, 'letters'))
  writeFileSync(join(notebook.home, 'letters', 'own.liquid'), letter)
  return notebook
}

/** Types an answer at a terminal once a question is there, and gives the exit and the screen. Without one it is killed there. */
function atTerminal(
  { home }: TestNotebook,
  words: readonly string[],
  answer: string | undefined,
  editor = 'true',
): Promise<{ status: number; screen: string }> {
  const env = { ...environment(home), TERM: 'xterm-256color', EDITOR: editor, NURTURE_NOW: '2026-03-02T09:00:00Z' }
  const pty = spawn(process.execPath, [program, ...words], { env, cols: 100, rows: 50 })
  let screen = ''
  let answered = false
  pty.onData((text) => {
    screen += text
    if (answered || !screen.includes('(y/N)')) return
    answered = true
    pty.write(`${answer}\r`)
  })
  return new Promise((resolve) => pty.onExit(({ exitCode }) => resolve({ status: exitCode, screen })))
}

const notesOf = (notebook: TestNotebook): string => notebook.run(['show', 'dana', '--json']).stdout

it('is opened, shown, and sent on yes alone; then it is noted as an email and as no conversation', async () => {
  const it = await server()
  const notebook = ready(it.port)
  const no = await atTerminal(notebook, ['mail', 'dana', 'own'], 'n')
  expect([no.status, it.mails.length]).toEqual([0, 0])
  expect(notesOf(notebook)).not.toContain('Sent the letter')

  const editor = `sed -i 's/tan one/tan one, and a seat/'`
  const yes = await atTerminal(notebook, ['mail', 'dana', 'own'], 'y', editor)
  expect([yes.status, it.mails.length]).toEqual([0, 1])
  expect(yes.screen).toContain('you said “Call back March 2”')
  const mail = await PostalMime.parse(it.mails[0] ?? '')
  expect([mail.subject, mail.to?.[0]?.address]).toEqual(['The tan one, and a seat', 'dana@example.org'])
  expect(mail.text).toContain('12 Main St, Ann Arbor\nAnswer “stop” and I stop.')
  const { notes } = JSON.parse(notesOf(notebook)) as { notes: Record<string, string>[] }
  expect(notes.filter(({ text }) => text?.includes('Sent the letter'))).toEqual([
    expect.objectContaining({ channel: 'email', direction: 'out', text: 'Sent the letter “The tan one, and a seat”' }),
  ])
  expect(notebook.run(['today'], { at: '2026-03-02T10:00:00Z' }).stdout).toContain('Dana Ortiz')
  // Neither undo nor a second go makes them get it twice.
  notebook.run(['undo'])
  notebook.run(['config', 'apply', '--yes'])
  expect(notesOf(notebook)).toContain('Sent the letter')
  const again = await atTerminal(notebook, ['mail', 'dana', 'own'], 'y', editor)
  expect([again.status, it.mails.length]).toEqual([2, 1])
  expect(again.screen).toContain('has this very letter')
})

it('settles the email that was due on a path', async () => {
  const it = await server()
  const notebook = ready(it.port)
  const at = notebook.at('2026-02-02T11:00:00Z')
  configure(notebook, it.port)
  const file = join(notebook.home, 'nurture.yaml')
  writeFileSync(
    file,
    `${readFileSync(file, 'utf8')}paths:\n  back:\n    - { after: at once, do: email, say: a letter }\n    - { after: 30 days, do: call, say: the second touch }\nrequeue:\n  price: { after: 1 days, path: back }\n`,
  )
  expect(at('config', 'apply', '--yes').status).toBe(0)
  at('add', 'Nora Blake', 'too dear', '--email', 'nora@example.org')
  at('lost', 'nora', '--reason', 'price')
  expect(at('requeue', '--reason', 'price', '--yes').status).toBe(0)
  expect(notebook.run(['today'], { at: '2026-03-02T08:00:00Z' }).stdout).toContain('a letter (1 of 2)')
  expect((await atTerminal(notebook, ['mail', 'nora', 'own'], 'y')).screen).toContain('Sent to Nora Blake')
  expect(notebook.run(['why', 'nora'], { at: '2026-03-02T10:00:00Z' }).stdout).not.toContain('a letter (1 of 2)')
  expect(notebook.run(['why', 'nora'], { at: '2026-03-02T10:00:00Z' }).stdout).toContain('the second touch (2 of 2)')
})

it('goes nowhere without somebody at a terminal; into a file or an address it may', async () => {
  const it = await server()
  const notebook = ready(it.port)
  expect(notebook.run(['mail', 'dana', 'own']).status).toBe(2)
  const file = join(notebook.home, 'dana.eml')
  expect(notebook.run(['mail', 'dana', 'own', '--eml', file]).status).toBe(0)
  const mail = await PostalMime.parse(readFileSync(file))
  expect([mail.subject, mail.from?.address]).toEqual(['The tan one', 'ana@example.com'])
  expect(notebook.run(['mail', 'dana', 'own', '--mailto']).stdout).toMatch(
    /^mailto:dana@example\.org\?subject=The%20tan%20one&body=Hi%20Dana/,
  )
  expect(it.mails.length).toBe(0)
})

it.each<[string, (notebook: TestNotebook) => void, number, string]>([
  ['a stop by email', (it) => it.run(['stop', 'dana', 'email', '--because', 'no more mails']), 5, '“no more mails”'],
  ['a stop', (it) => it.run(['stop', 'dana']), 5, 'asked not to be emailed'],
  ['no address', (it) => it.run(['set', 'dana', 'email=']), 3, 'has no email'],
  [
    'no postal address',
    (it) => rewrite(it, /\n {2}postal address:.*/, ''),
    4,
    'a postal address (mail: postal address)',
  ],
  ['no unsubscribe line', (it) => rewrite(it, /\n {2}unsubscribe:.*/, ''), 4, 'by which they can say stop'],
  ['the daily limit', (it) => rewrite(it, /$/, '  daily limit: 0\n'), 75, 'daily limit'],
  [
    'an unknown name',
    (it) => letter(it, 'Subject: a\n\n{{ firstname }}'),
    4,
    'own.liquid:3:4: undefined variable: firstname',
  ],
  ['a blank', (it) => letter(it, 'Subject: a\n\nHi [the two cars]'), 4, '[the two cars]'],
  ['no subject', (it) => letter(it, 'Hi'), 4, 'it has no subject'],
])('is refused for %s, with the reason', async (_, change, status, words) => {
  const it = await server()
  const notebook = ready(it.port)
  change(notebook)
  const file = join(notebook.home, 'dana.eml')
  for (const way of [['--eml', file], ['--mailto'], []]) {
    const refused = notebook.run(['mail', 'dana', 'own', ...way])
    expect([refused.status, refused.stdout]).toEqual([status, ''])
    expect(refused.stderr).toContain(words)
  }
  expect([existsSync(file), it.mails.length]).toEqual([false, 0])
})

function rewrite({ home, run }: TestNotebook, what: RegExp, by: string): void {
  const file = join(home, 'nurture.yaml')
  writeFileSync(file, readFileSync(file, 'utf8').replace(what, by))
  run(['config', 'apply', '--yes'])
}

const letter = ({ home }: TestNotebook, text: string): void => writeFileSync(join(home, 'letters', 'own.liquid'), text)

it.each(['line by which they can say stop', 'postal address'])(
  'is refused where its writer took out the %s',
  async (words) => {
    const it = await server()
    const notebook = ready(it.port)
    const which = words.startsWith('line') ? 'Answer' : '12 Main'
    const { status, screen } = await atTerminal(notebook, ['mail', 'dana', 'own'], 'y', `sed -i '/${which}/d'`)
    expect([status, it.mails.length]).toEqual([4, 0])
    expect(screen).toContain(words)
  },
)

it('is never sent twice by itself, whatever the server leaves unsure', async () => {
  const it = await server()
  const notebook = ready(it.port)
  it.fate = 'take and drop'
  expect((await atTerminal(notebook, ['mail', 'dana', 'own'], 'y')).status).toBe(74)
  it.fate = 'take'
  for (const at of ['2026-03-02T12:00:00Z', '2026-03-03T12:00:00Z']) {
    const child = notebook.start(['digest', '--send'], { at, stdio: 'ignore' })
    await new Promise((resolve) => child.once('close', resolve))
  }
  expect(it.mails.filter((mail) => mail.includes('dana@example.org') && mail.includes('The tan one')).length).toBe(1)
  expect((await atTerminal(notebook, ['mail', 'dana', 'own'], 'y')).screen).toContain('has this very letter')
  expect(notebook.run(['outbox', 'resend', '1']).status).toBe(2)
  const asked = await atTerminal(notebook, ['outbox', 'resend', '1'], 'n')
  expect(asked.screen).toContain('It may have arrived already.')
  expect(it.mails.length).toBe(3)
})

it('is not sent twice by a kill, at any step', async () => {
  const it = await server()
  const notebook = ready(it.port)
  it.fate = 'hang'
  const env = { ...environment(notebook.home), TERM: 'xterm-256color', EDITOR: 'true' }
  const pty = spawn(process.execPath, [program, 'mail', 'dana', 'own'], { env, cols: 100, rows: 50 })
  let screen = ''
  pty.onData((text) => {
    if (!screen.includes('(y/N)') && `${screen}${text}`.includes('(y/N)')) pty.write('y\r')
    screen += text
  })
  await it.hung
  const gone = new Promise((resolve) => pty.onExit(resolve))
  pty.kill('SIGKILL')
  await gone
  it.fate = 'take'
  for (const at of ['2026-03-02T12:00:00Z', '2026-03-03T12:00:00Z']) {
    const child = notebook.start(['digest', '--send'], { at, stdio: 'ignore' })
    await new Promise((resolve) => child.once('close', resolve))
  }
  expect(it.mails.filter((mail) => mail.includes('To: dana@example.org'))).toEqual([])
  expect(notebook.run(['outbox']).stdout).toContain('letter to dana@example.org “The tan one”: being handed over')
  expect((await atTerminal(notebook, ['mail', 'dana', 'own'], 'y')).screen).toContain('has this very letter')
  expect((await atTerminal(notebook, ['outbox', 'resend', '1'], 'y')).status).toBe(0)
  expect(it.mails.filter((mail) => mail.includes('To: dana@example.org')).length).toBe(1)
  expect(notesOf(notebook)).toContain('Sent the letter')
})

it('every letter that comes along can be filled in', async () => {
  const it = await server()
  const notebook = ready(it.port)
  const names = notebook.run(['mail', 'dana']).stdout.trim().split('\n')
  expect(names.length).toBeGreaterThan(10)
  const fill = `sed -i 's/\\[[^]]*\\]/something/; :a; N; $!ba; s/\\[[^]]*\\]/something/g'`
  for (const name of names) {
    const { status, stderr, stdout } = notebook.run(['mail', 'dana', name, '--mailto'], { env: { EDITOR: fill } })
    expect([name, status, stderr]).toEqual([name, 0, ''])
    expect(decodeURIComponent(stdout)).toContain('Hi Dana,')
  }
})
