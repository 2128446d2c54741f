/** What is in the notebook when a command of every day is tried, written down on `day`: notes as people write them. */
export const before = {
  day: '2026-01-05T09:00:00Z',
  lines: [
    [
      'add',
      'Dana Ortiz',
      'Called. Lease is up in March, wants the tan interior. Call after the holidays, or Friday at 2.',
      '--phone',
      '734 555 0142',
    ],
    [
      'add',
      'Lee Park',
      'Talked. Two kids, a dog named Rex. Call next week about the hybrid.',
      '--email',
      'lee@example.com',
    ],
    ['add', 'Ben Ash', 'Met at the lot. Call next week.'],
    ['add', 'Vera Olson', 'Left a voicemail.', '--phone', '734 555 0177'],
  ],
}

/** When the commands are tried: by then some of those leads come up, and some are late. */
export const day = '2026-01-16T15:00:00Z'

/** The commands of every day, as they are typed. For each the build makes one file of all that it runs. */
export const everyday = {
  today: [['today'], ['today', '--json']],
  add: [
    ['add', 'dana', 'Talked. Wants the quote on the truck by Thursday. Call after the holidays.'],
    ['add', 'Ray Colby', 'Met at the open house. Closing March 3, refi if rates get under 6. Her birthday is May 3.'],
    ['add', 'ray', 'lvm, trying again tomorrow'],
  ],
  done: [
    ['done', 'dana', 'Talked. Wants numbers by Friday.'],
    ['done', 'dana'],
  ],
  show: [['show', 'dana']],
  snooze: [['snooze', 'dana', '2027-01-12']],
  skip: [['skip', 'dana']],
}

/** Those of them that read a note. */
export const readsNotes = new Set(['add', 'done'])
