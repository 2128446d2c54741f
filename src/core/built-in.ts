import type { EnteredRule, Rules } from './rule.ts'

/** The rules of somebody who configured none. */
export const builtIn: Rules = {
  workingDays: [1, 2, 3, 4, 5],
  holidays: [],
  capacity: 25,
  stages: [
    { name: 'new', quietDays: 7, stuckDays: 14 },
    { name: 'contacted', quietDays: 21, stuckDays: 30 },
    { name: 'qualified', quietDays: 14, stuckDays: 30 },
    { name: 'proposal', quietDays: 10, stuckDays: 21 },
    { name: 'won', ends: 'won' },
    { name: 'lost', ends: 'lost' },
  ],
  entered: [
    { id: 'proposal', stage: 'proposal', afterDays: 3, action: 'call', why: 'no answer', untilTalked: true },
    { id: 'thanks', stage: 'won', afterDays: 3, action: 'any', why: 'say thanks' },
    { id: 'review', stage: 'won', afterDays: 30, action: 'any', why: 'ask for a review' },
    { id: 'referral', stage: 'won', afterDays: 90, action: 'any', why: 'ask whom else to call' },
  ],
  own: [],
  signals: [],
  waysBack: [
    { reason: 'price', afterDays: 90, path: 'price' },
    { reason: 'timing', afterDays: 60, path: 'timing' },
    { reason: 'competitor', afterDays: 180, path: 'competitor' },
    { reason: 'silent', afterDays: 60, path: 'silent' },
    { reason: 'other', afterDays: 90, path: 'again' },
  ],
  paths: [
    {
      name: 'again',
      steps: [
        { afterDays: 0, action: 'call', why: 'pick it up again' },
        { afterDays: 7, action: 'email', why: 'write a short letter' },
        { afterDays: 30, action: 'call', why: 'one more call' },
      ],
    },
    {
      name: 'price',
      steps: [
        { afterDays: 0, action: 'call', why: 'what has changed on price since' },
        { afterDays: 7, action: 'email', why: 'send the numbers in writing' },
        { afterDays: 30, action: 'call', why: 'ask what would fit' },
      ],
    },
    {
      name: 'timing',
      steps: [
        { afterDays: 0, action: 'call', why: 'ask whether it is time now' },
        { afterDays: 14, action: 'email', why: 'write a short letter' },
        { afterDays: 45, action: 'call', why: 'ask again about their timing' },
      ],
    },
    {
      name: 'competitor',
      steps: [
        { afterDays: 0, action: 'call', why: 'ask how they like what they chose' },
        { afterDays: 14, action: 'email', why: 'say what is new here' },
        { afterDays: 60, action: 'call', why: 'ask what is missing there' },
      ],
    },
    {
      name: 'silent',
      steps: [
        { afterDays: 0, action: 'text', why: 'try another way' },
        { afterDays: 7, action: 'email', why: 'write a short letter' },
        { afterDays: 30, action: 'call', why: 'one more call' },
      ],
    },
  ],
  expiries: [
    { of: 'rate lock', daysBefore: [7] },
    { of: 'pre-approval', daysBefore: [14] },
    { of: 'lease', daysBefore: [90, 30] },
    { of: 'contract', daysBefore: [90, 30] },
    { of: 'policy', daysBefore: [30] },
    { of: 'warranty', daysBefore: [30] },
    { of: 'other', daysBefore: [30] },
  ],
  fieldLadders: [
    { of: 'lease-end', daysBefore: [180, 90, 30] },
    { of: 'contract-end', daysBefore: [90, 30] },
    { of: 'policy-end', daysBefore: [30] },
    { of: 'warranty-end', daysBefore: [30] },
    { of: 'rate-lock', daysBefore: [7] },
    { of: 'pre-approval', daysBefore: [14] },
  ],
  yearlyFields: ['birthday', 'anniversary', 'wedding'],
  purchaseFields: ['purchase', 'purchased', 'bought'],
  attempts: { limit: 5, retryWorkingDays: 2, anotherWayAfter: 3 },
  silentAfterLimits: 3,
  occasionDays: 7,
  endedDays: 30,
}

/** The built-in rules that held and hold no more, and that no rule for the same moment takes the place of. */
export const builtInGone = (before: Rules, after: Rules): EnteredRule[] =>
  before.entered.filter(
    ({ id, stage, afterDays }) =>
      builtIn.entered.some((own) => own.id === id && own.stage === stage) &&
      !after.entered.some((rule) => rule.stage === stage && rule.afterDays === afterDays),
  )
