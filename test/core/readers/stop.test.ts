import { expect, it } from 'vitest'
import { stop } from '../../../src/core/readers/stop.ts'
import { claimsIn } from './reading.ts'

const channelsIn = (note: string) => claimsIn(stop, note).map(({ channel }) => channel)

it.each([
  ['Otherwise no emails please.', ['email']],
  ['Unsubscribed with a remark: no more emails.', ['email']],
  ['She does not wish to be rung.', ['call']],
  ['Take him off the Monday newsletter.', ['email']],
  ['All contact with the family is to cease.', ['any']],
  ['Please stop.', ['any']],
  ['Do not call him again.', ['call']],
  ['STOP TEXTING THIS LADY.', ['text']],
  ['asked that we stop sending letters and e-mails', ['email']],
  ["doesn't want the bulk texts any more", ['text']],
  ["two messages left, they don't call back", []],
  ["the tenant won't stop calling", []],
  ['told the lad to quit calling him sir', []],
  ['she wants no more phone calls from us', ['call']],
  ['Please quit calling, he said.', ['call']],
  ["doesn't want any more emails or texts", ['email', 'text']],
  ['no calls, no texts', ['call', 'text']],
  ["don't call, text", ['call']],
  ['dont call, text me', ['call']],
  ['No calls, email please.', ['call']],
  ["don't call or text", ['call', 'text']],
  ["don't call, text, or email", ['call', 'text', 'email']],
  ["don't call, text or email", ['call', 'text', 'email']],
  ['no calls, texts or emails', ['call', 'text', 'email']],
  ['stop emailing and stop texting me', ['email', 'text']],
  ['Nothing by email any more.', ['email']],
  ["He'd rather we didn't text him any more", ['text']],
  ['DNC per wife', ['any']],
  ['wants to be taken off our list', ['any']],
  ['lose my number', ['any']],
  ['asked us to never contact her again', ['any']],
  ['UNSUBSCRIBE', ['any']],
])('%s', (note, channels) => {
  expect(channelsIn(note)).toEqual(channels)
})

it.each([
  "Don't call us, we'll call you.",
  'No solicitation sign on the door.',
  'Do not email the billing address.',
  'Email only, hates the phone.',
  "Don't call at work, his boss listens.",
  "don't call it a camper, it's a coach",
  'No need to call.',
  'no answer, no call back',
  "She didn't call.",
  'Do not call until he has talked to his wife.',
  'No email address on file.',
  'No calls before ten please.',
  'only if rates fall, do not bother him otherwise',
  'Stopped by, no one home.',
  'The text said no.',
  'Never married, two dogs.',
])('leaves alone: %s', (note) => {
  expect(channelsIn(note)).toEqual([])
})
