import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import type { AddressInfo, Server, Socket } from 'node:net'
import { join } from 'node:path'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { inject } from 'vitest'
import { ended, type Given, newNotebook, type TestNotebook } from './notebook.ts'

/** What a server does about a mail once it has all of it. */
export type Fate = 'take' | 'drop' | 'take and drop' | 'hang' | { readonly refuse: number }

/** A mail server on loopback, with the faults that a test asks for. */
export interface MailServer {
  readonly port: number
  /** The mails that it took, as they travelled. */
  readonly mails: readonly string[]
  /** The words of SMTP that it was told. */
  readonly told: readonly string[]
  /** Waits until it was told to hang. */
  readonly hung: Promise<void>
  /** What it does about the mails to come. */
  fate: Fate
  readonly close: () => Promise<void>
}

/** Starts a server; it takes what it is given, until its fate is set to something else. */
export async function mailServer(options: SMTPServerOptions = {}): Promise<MailServer> {
  const mails: string[] = []
  const told: string[] = []
  const sockets = new Set<Socket>()
  let hang = () => {}
  const hung = new Promise<void>((resolve) => {
    hang = resolve
  })
  const state = { fate: 'take' as Fate }
  const smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _, done) => {
      told.push(`AUTH ${username} ${password}`)
      done(null, { user: username })
    },
    onMailFrom: ({ address }, _, done) => {
      told.push(`MAIL ${address}`)
      done()
    },
    onRcptTo: ({ address }, _, done) => {
      told.push(`RCPT ${address}`)
      done()
    },
    onData(stream, _, done) {
      let text = ''
      stream.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      stream.once('end', () => {
        const { fate } = state
        if (fate === 'take' || fate === 'take and drop') mails.push(text)
        if (fate === 'hang') hang()
        else if (fate === 'drop' || fate === 'take and drop') for (const socket of sockets) socket.destroy()
        else if (fate === 'take') done()
        else done(Object.assign(new Error('as the test wants it'), { responseCode: fate.refuse }))
      })
    },
    logger: false,
    ...options,
  })
  smtp.on('error', () => {}) // a client that was killed
  const server = (smtp as unknown as { server: Server }).server
  server.on('connection', (socket: Socket) => {
    sockets.add(socket)
    socket.once('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    mails,
    told,
    hung,
    get fate() {
      return state.fate
    },
    set fate(fate) {
      state.fate = fate
    },
    close: () => {
      for (const socket of sockets) socket.destroy()
      return new Promise((resolve) => smtp.close(() => resolve()))
    },
  }
}

/** A certificate for localhost that nobody signed, with its key; `file` holds it for whoever wants to trust it. */
export function certificate(): { readonly key: string; readonly cert: string; readonly file: string } {
  const folder = mkdtempSync(join(inject('folder'), 'tls-'))
  const [key, file] = [join(folder, 'key.pem'), join(folder, 'cert.pem')]
  const words = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '36500', '-subj', '/CN=localhost']
  execFileSync('openssl', [...words, '-addext', 'subjectAltName=DNS:localhost', '-keyout', key, '-out', file], {
    stdio: 'ignore',
  })
  return { key: readFileSync(key, 'utf8'), cert: readFileSync(file, 'utf8'), file }
}

/** A notebook of somebody with mail: Dana is due on 2 March, and Lee has an hour there. */
export function withMail(port: number, mail = '', smtp = ''): TestNotebook {
  const notebook = newNotebook()
  const earlier = notebook.at('2026-02-02T09:00:00Z')
  earlier(
    'add',
    'Dana Ortiz',
    'Likes the tan interior. Call back March 2.',
    '--email',
    'dana@example.org',
    '--phone',
    '734 555 0142',
  )
  earlier('add', 'Lee Park', 'Demo set for March 2 at 10:30.', '--phone', '248 555 0199')
  configure(notebook, port, mail, smtp)
  return notebook
}

/** Writes its nurture.yaml. */
export function configure({ home }: TestNotebook, port: number, mail = '', smtp = '', settings = ''): void {
  writeFileSync(
    join(home, 'nurture.yaml'),
    `settings: { name: Ana Lopez${settings} }
mail:
  from: Ana Lopez <ana@example.com>
  to: ana@example.com
  smtp: { host: localhost, port: ${port}${smtp} }
  postal address: 12 Main St, Ann Arbor
  unsubscribe: Answer “stop” and I stop.
${mail}`,
  )
}

/** Runs a command while the servers of the test go on. */
export const run = (notebook: TestNotebook, words: readonly string[], given: Given = {}) =>
  ended(notebook.start(words, { ...given, stdio: ['ignore', 'pipe', 'pipe'] }))
