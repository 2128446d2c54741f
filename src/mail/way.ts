/** A server that takes mail. */
export interface Server {
  readonly kind: 'smtp'
  readonly host: string
  readonly port: number
  /** TLS from the first byte. */
  readonly secure: boolean
  readonly user?: string
  readonly password?: string
}

/** A program of this machine that takes mail. */
export interface Program {
  readonly kind: 'sendmail'
  readonly program: string
}

/** The way out of the house. */
export type Way = Server | Program

/** What became of a mail. Only a clear word of the server is certain, all else is `unsure`; `left` is one that somebody else has by now. */
export type Result =
  | { readonly result: 'sent' }
  | { readonly result: 'left' }
  | { readonly result: 'refused' | 'temporary' | 'unsure'; readonly why: string }

/** Called when the next thing to do is to hand the mail over; false holds it back. */
export type Handing = () => Promise<boolean>
