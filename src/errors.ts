/** What a shell script may learn from how nurture ended. */
export const Exit = {
  ok: 0,
  bug: 1,
  usage: 2,
  notFound: 3,
  unreadable: 4,
  refused: 5,
  found: 6,
  failed: 74,
  tryAgain: 75,
  interrupted: 130,
} as const
export type Exit = (typeof Exit)[keyof typeof Exit]

/** A mistake the user can put right. Anything else that is thrown is a bug. */
export class UserError extends Error {
  constructor(
    readonly exit: Exit,
    message: string,
    readonly hint?: string,
  ) {
    super(message)
  }
}
