import type { Message } from './message.ts'
import { sendmail } from './sendmail.ts'
import { smtp } from './smtp.ts'
import type { Handing, Result, Way } from './way.ts'

/** Sends one message out of the door. Until `handing` is called nothing of it has left. */
export const send = (message: Message, way: Way, handing: Handing): Promise<Result> =>
  way.kind === 'smtp' ? smtp(way, message, handing) : sendmail(way, message, handing)

/** Goes as far as the door and back: finds the server, its TLS and the password good, and sends nothing. */
export const rehearse = (way: Way): Promise<Result> =>
  way.kind === 'smtp' ? smtp(way, undefined, async () => true) : sendmail(way, undefined, async () => true)
