/** Words for a day that is the first on which something may be: “not before the 12th”, “no earlier than the 12th”. */
export const NO_SOONER = /^(?:not (?:before|until|till?)|no (?:earlier|sooner) than)\b/i
