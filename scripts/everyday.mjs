/** A note as people write them: the lead Dana Ortiz has it before a command of every day is run. */
export const note = 'Called. Lease is up in March, wants the tan interior. Call after the holidays, or Friday at 2.'

/** The commands of every day, as they are typed. For each the build makes one file of all that it runs. */
export const everyday = {
  today: [['today'], ['today', '--json']],
  add: [
    ['add', 'Ray Colby', note],
    ['add', 'ray', 'lvm, trying again Thursday'],
    [
      'add',
      'dana',
      'Closing March 3. Refi if rates get under 6. Her birthday is May 3, loves the tan one. Not before 2027.',
    ],
  ],
  done: [
    ['done', 'dana', 'Talked. Wants numbers by Friday.'],
    ['done', 'dana'],
  ],
  show: [['show', 'dana']],
  snooze: [['snooze', 'dana', '2027-01-12']],
  skip: [['skip', 'dana']],
}
