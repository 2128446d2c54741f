import type { Entry } from './command.ts'
import { everyday } from './everyday.ts'

/** The contents page: every command, and how to load it. Only the one asked for is loaded. */
export const commands: Readonly<Record<string, Entry>> = {
  add: { summary: 'Write a note about a lead', load: everyday.add },
  today: { summary: 'Show whom to contact today, and why', load: everyday.today },
  done: { summary: 'Say that you were in touch, and what was said', load: everyday.done },
  snooze: { summary: 'Hide a lead from the agenda until a day', load: everyday.snooze },
  skip: { summary: 'Drop what is due for a lead, this once', load: everyday.skip },
  show: { summary: 'Show a lead before a call', load: everyday.show },
  why: {
    summary: 'Show each reason to contact a lead, and where it comes from',
    load: () => import('./commands/why.ts'),
  },
  list: { summary: 'List leads by stage, tag or fact', load: () => import('./commands/list.ts') },
  find: { summary: 'Find notes by their words', load: () => import('./commands/find.ts') },
  set: { summary: 'Set facts about a lead', load: () => import('./commands/set.ts') },
  tag: { summary: 'Put tags on a lead, or take them off', load: () => import('./commands/tag.ts') },
  rename: { summary: 'Give a lead another name', load: () => import('./commands/rename.ts') },
  stage: { summary: 'Move a lead to another stage', load: () => import('./commands/stage.ts') },
  won: { summary: 'Say that a lead bought', load: () => import('./commands/won.ts') },
  lost: { summary: 'Say that a deal is lost, and why', load: () => import('./commands/lost.ts') },
  requeue: {
    summary: 'Put lost and silent leads back at the top of the funnel',
    load: () => import('./commands/requeue.ts'),
  },
  stop: { summary: 'Do not contact a lead any more', load: () => import('./commands/stop.ts') },
  allow: { summary: 'Lift a stop, for a reason', load: () => import('./commands/allow.ts') },
  cue: {
    summary: 'List the cues of a lead; add, correct or reject one by hand',
    load: () => import('./commands/cue.ts'),
  },
  reread: {
    summary: 'Read all notes again, after the program has learned more',
    load: () => import('./commands/reread.ts'),
  },
  parse: { summary: 'Show what would be understood in a note', load: () => import('./commands/parse.ts') },
  'dnc import': {
    summary: 'Take in a list of numbers that are not to be called',
    load: () => import('./commands/dnc.ts'),
  },
  import: { summary: 'Bring leads in from a CSV, vCard or JSON file', load: () => import('./commands/import.ts') },
  'config check': {
    summary: 'Check nurture.yaml, and name each line that is wrong',
    load: () => import('./commands/config/check.ts'),
  },
  'config apply': {
    summary: 'Apply nurture.yaml, once you have seen whom that concerns',
    load: () => import('./commands/config/apply.ts'),
  },
  'config edit': {
    summary: 'Open nurture.yaml in your editor, check it and apply it',
    load: () => import('./commands/config/edit.ts'),
  },
  'config show': {
    summary: 'Show the stages, rules and settings that hold now',
    load: () => import('./commands/config/show.ts'),
  },
  signal: {
    summary: 'Record what a market value is now, and list whom that concerns',
    load: () => import('./commands/signal.ts'),
  },
  work: { summary: 'Step through the agenda: brief, outcome, note, next', load: () => import('./commands/work.ts') },
  review: {
    summary: 'Bring up leads whose notes nobody has read for longest',
    load: () => import('./commands/review.ts'),
  },
  stats: { summary: 'Show the funnel both ways', load: () => import('./commands/stats.ts') },
  away: {
    summary: 'Say when you are away: rules and paths wait until you are back',
    load: () => import('./commands/away.ts'),
  },
  spread: {
    summary: 'Share out whom a day can’t hold over the coming days',
    load: () => import('./commands/spread.ts'),
  },
  audit: {
    summary: 'Look for leads without a next step, and conditions nobody answers',
    load: () => import('./commands/audit.ts'),
  },
  init: { summary: 'Begin a nurture.yaml with a starter for your trade', load: () => import('./commands/init.ts') },
  'journal print': {
    summary: 'Print the notebook, or one lead, as plain text',
    load: () => import('./commands/journal/print.ts'),
  },
  'journal import': {
    summary: 'Read plain text into the notebook',
    load: () => import('./commands/journal/import.ts'),
  },
  'journal edit': {
    summary: 'Edit the notebook, or one lead, in your editor',
    load: () => import('./commands/journal/edit.ts'),
  },
  'journal check': {
    summary: 'Find what is wrong in plain text, or in the notebook',
    load: () => import('./commands/journal/check.ts'),
  },
  export: { summary: 'Write leads out as CSV, vCard, JSON or a calendar', load: () => import('./commands/export.ts') },
  digest: { summary: 'The day as mail: print it, or send it to yourself', load: () => import('./commands/digest.ts') },
  mail: {
    summary: 'Write a letter to a lead in your own words, and send it once you have seen it',
    load: () => import('./commands/mail/write.ts'),
  },
  'mail read': { summary: 'File a mail that a lead wrote', load: () => import('./commands/mail/read.ts') },
  outbox: { summary: 'List what was mailed, and what is unsure', load: () => import('./commands/outbox/list.ts') },
  'outbox resend': {
    summary: 'Send a mail once more that was not sent for certain',
    load: () => import('./commands/outbox/resend.ts'),
  },
  'outbox drop': {
    summary: 'Give up on a mail that was not sent for certain',
    load: () => import('./commands/outbox/drop.ts'),
  },
  'schedule install': {
    summary: 'Send the digest each morning',
    load: () => import('./commands/schedule/install.ts'),
  },
  'schedule show': {
    summary: 'Show what is scheduled, and try it as the scheduler would',
    load: () => import('./commands/schedule/show.ts'),
  },
  'schedule remove': {
    summary: 'Send the digest no more',
    load: () => import('./commands/schedule/remove.ts'),
  },
  undo: { summary: 'Take back the last acts', load: () => import('./commands/undo.ts') },
  backup: { summary: 'Keep a checked copy of the notebook', load: () => import('./commands/backup.ts') },
  restore: { summary: 'Bring a copy of the notebook back', load: () => import('./commands/restore.ts') },
  check: {
    summary: 'Check that the notebook and its installation are sound',
    load: () => import('./commands/check.ts'),
  },
  forget: { summary: 'Erase a lead for good', load: () => import('./commands/forget.ts') },
  merge: { summary: 'Make two leads one', load: () => import('./commands/merge.ts') },
  history: { summary: 'Show what was done, newest first', load: () => import('./commands/history.ts') },
  completion: {
    summary: 'Print what makes bash, zsh or fish complete commands, names and stages',
    load: () => import('./commands/completion.ts'),
  },
}

/** The commands as help lists them, by what they are for. */
export const groups: Readonly<Record<string, readonly string[]>> = {
  'Every day:': ['add', 'today', 'work', 'done', 'snooze', 'skip'],
  'Leads:': ['show', 'why', 'list', 'find', 'set', 'tag', 'rename', 'merge', 'cue'],
  'Pipeline:': ['stage', 'won', 'lost', 'requeue'],
  'Keeping on top:': ['review', 'signal', 'away', 'spread', 'audit', 'stats'],
  'Permission:': ['stop', 'allow', 'dnc import'],
  'In and out:': ['import', 'export'],
  'Mail:': [
    'digest',
    'mail',
    'mail read',
    'outbox',
    'outbox resend',
    'outbox drop',
    'schedule install',
    'schedule show',
    'schedule remove',
  ],
  'Your rules:': ['config check', 'config edit', 'config apply', 'config show', 'init'],
  'The notebook:': [
    'journal print',
    'journal import',
    'journal edit',
    'journal check',
    'parse',
    'reread',
    'undo',
    'history',
    'backup',
    'restore',
    'check',
    'forget',
    'completion',
  ],
}
