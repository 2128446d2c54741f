import { meant, spellings } from '../../spelling.ts'

/** The words on which the reading of a note turns, and words that are spelled nearly so. */
const words = spellings(
  [
    'follow followup appointment meeting renewal renews expires expiring contract warranty calendar schedule scheduled confirmed birthday',
    'anniversary insurance mortgage callback showing delivery inspection installation interview voicemail registration subscription',
    'membership graduates graduation retirement wedding contact agreement license reminder presentation lease policy until after',
    'before again check message quote please because vacation holiday budget estimate through customer listing signing payment',
    'confirm reschedule interested couple',
  ].join(' '),
  [
    'fellow fallow follows melting meting meetings contrast contrasts contracts contacts shoving slowing snowing stowing showings weeding',
    'welding bedding expired experts renewals calendars schedules interviews interviewed interviewee remainder deliver delivers delivered',
    'insurances insurer warrant warrants warranted presentations agreements callbacks deliveries inspections memberships appointments',
    'least leash leave leased leases lapse polite polity policies police alter aster against check cheek chick chuck checks checked',
    'chock messages massage passage quite quota quotes quoted pleased pleas plea vocation vacations holidays budged budgets estimates',
    'estimated though thorough throughout customers customary custom listings lasting lifting linting sighing singing payments confirms',
    'conform rescheduled coupe coupes coupled couples interests interest uninterested listening lusting',
    'renewed renewable reminders reminded birthdays requirement refinement instance injection insertion conformed confirms confined licensee',
    'licensed preservation installations registrations subscriptions interviewer mortgages mortgaged graduated followed confirmer meaning',
  ].join(' '),
  99,
)

/** The telling word that a lower-case word was meant to be. */
export const tellingWord = (word: string): string | undefined => meant(word, words)
