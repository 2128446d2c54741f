import type { Hours } from './calling-hours.ts'
import type { Clock, Day } from './day.ts'
import type { Locale } from './locale.ts'
import type { Rules } from './rule.ts'

/** What the user configured, as it is applied into the notebook: plain data. */
export interface Configuration {
  readonly rules: Rules
  readonly locale: Locale
  readonly settings: Settings
  readonly mail?: MailSettings
}

/** What is set once and holds for the whole notebook. */
export interface Settings {
  /** The user's own name. */
  readonly name?: string
  /** An IANA time zone; the machine's where it is not said. */
  readonly zone?: string
  readonly hours?: { readonly from: Clock; readonly to: Clock }
  /** When people may be called, by state or `all`, where that is not what the law is known to say. */
  readonly calling?: Readonly<Record<string, Pick<Hours, 'from' | 'to' | 'days'>>>
  /** How many leads a day are brought up to have their notes read again, and after how many days. */
  readonly review: { readonly perDay: number; readonly afterDays: number; readonly withToday: boolean }
}

/** How mail leaves the house. */
export interface MailSettings {
  readonly from?: string
  readonly to?: string
  readonly smtp?: {
    readonly host: string
    readonly port?: number
    readonly secure?: boolean
    readonly user?: string
    /** A command that prints the password. */
    readonly passwordCommand?: string
    /** A file that holds it, readable by its owner alone. */
    readonly passwordFile?: string
  }
  /** The path of a sendmail program, or true for the usual one. */
  readonly sendmail?: string | boolean
  readonly postalAddress?: string
  readonly unsubscribe?: string
  readonly dailyLimit?: number
  /** Whether a digest is sent again of which it is unsure that it arrived. */
  readonly repeatUnsure?: boolean
}

/** A time away from work: no rule and no path falls due in it. */
export interface Absence {
  readonly from: Day
  readonly to: Day
}
