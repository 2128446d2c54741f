import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Message } from './message.ts'
import { without } from './secret.ts'
import type { Handing, Result, Server } from './way.ts'

/** How long each part may take, and all of it together, in milliseconds. */
const PATIENCE = { connectionTimeout: 30_000, greetingTimeout: 30_000, socketTimeout: 120_000 } as const
const ALTOGETHER = 300_000

/** This machine: nobody listens on the way. */
const isHere = (host: string): boolean => /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/i.test(host)

/** Whether TLS is a must: as soon as there is a password, or the server is another machine. */
export const needsTls = ({ host, user, password }: Pick<Server, 'host' | 'user' | 'password'>): boolean =>
  !isHere(host) || user !== undefined || password !== undefined

/** What nodemailer says of a failure. */
interface Failure {
  readonly message: string
  readonly code?: string
  readonly responseCode?: number
  readonly response?: string
}

/** Hands a message to a server; without one it only finds the server, its TLS and the password good. */
export async function smtp(server: Server, message: Message | undefined, handing: Handing): Promise<Result> {
  const mustTls = needsTls(server)
  const connection = new SMTPConnection({
    host: server.host,
    port: server.port,
    secure: server.secure,
    requireTLS: mustTls,
    ignoreTLS: !mustTls,
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true },
    ...PATIENCE,
  })
  let isHandedOver = false
  const judged = (failure: Failure): Result => {
    const why = without((failure.response ?? failure.message).replace(/\s+/g, ' ').slice(0, 300), server.password)
    return { result: isHandedOver ? handedOver(failure) : before(failure), why }
  }
  const broken = new Promise<Result>((resolve) => {
    const breaks = (failure: Failure) => resolve(judged(failure))
    connection.on('error', breaks)
    connection.on('end', () => breaks({ message: 'the server closed the connection' }))
    setTimeout(() => breaks({ message: 'the server took too long' }), ALTOGETHER).unref()
  })

  async function going(): Promise<Result> {
    await step((done) => connection.connect(done))
    const { user, password } = server
    if (user !== undefined && password !== undefined)
      await step((done) => connection.login({ credentials: { user, pass: password } }, done))
    if (message === undefined) return { result: 'sent' }
    if (!(await handing())) return { result: 'left' }
    isHandedOver = true
    const { from, to, bytes } = message
    await step((done) => connection.send({ from, to: [to] }, bytes, done))
    return { result: 'sent' }
  }

  const result = await Promise.race([going().catch(judged), broken])
  if (result.result === 'sent' || result.result === 'left') connection.quit()
  else connection.close()
  return result
}

/** Waits for one of nodemailer's callbacks. */
const step = (ask: (done: (error?: unknown) => void) => void): Promise<void> =>
  new Promise((resolve, reject) => ask((error) => (error ? reject(error) : resolve())))

/** Before anything was handed over nothing is unsure: the server is away for now, or it or its certificate won't do. */
function before({ code = '', responseCode = 0, message }: Failure): 'refused' | 'temporary' {
  if (responseCode >= 400 && responseCode < 500) return 'temporary'
  const isFinal = responseCode >= 500 || /^(?:EAUTH|ENOAUTH|ETLS|CERT_|ERR_TLS|DEPTH_|SELF_)/.test(code)
  return isFinal || /certificate|self[- ]signed|altname|wrong version number|SSL routines/i.test(message)
    ? 'refused'
    : 'temporary'
}

/** Once it is handed over, only a number of the server's is a clear word, or that nodemailer never said it to the server. */
function handedOver({ code, responseCode = 0 }: Failure): 'refused' | 'temporary' | 'unsure' {
  if (responseCode >= 500 && responseCode < 600) return 'refused'
  if (responseCode >= 400 && responseCode < 500) return 'temporary'
  return code === 'EENVELOPE' ? 'refused' : 'unsure'
}
