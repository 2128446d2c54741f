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

/** What the system's codes say, for a file that is to be opened. */
const WHY: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EISDIR: 'it is a folder',
  EEXIST: 'there is a file where a folder should be',
  ENOTDIR: 'what should be a folder on the way to it is none',
  EACCES: 'you may not open it',
  EPERM: 'you may not open it',
  EROFS: 'its disk can only be read',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links go round in a circle',
}

/** Why a file could not be opened, in words; nothing where it is not that. */
export const whyNotOpened = (error: unknown): string | undefined => WHY[(error as { code?: string }).code ?? '']
