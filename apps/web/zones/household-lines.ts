import { VULNERABLE_KINDS, type VulnerableKind } from '#outbreak/households/events.ts'

/** Words that a community worker writes beside a resident, in either language. */
const WORDS: Readonly<Record<string, VulnerableKind>> = {
  独居老人: 'solitary-elderly',
  儿童: 'child',
  孕产妇: 'pregnant',
  透析: 'dialysis',
  慢性病: 'chronically-ill',
  残疾: 'disabled',
}
const isKind = (word: string): word is VulnerableKind => VULNERABLE_KINDS.some((kind) => kind === word)

export interface ResidentLine {
  readonly person: string
  readonly vulnerable: VulnerableKind[]
}

/** One resident a line: the id, then what the person needs looking after for. Words that mean nothing are left out. */
export const householdLines = (text: string): ResidentLine[] =>
  text
    .split('\n')
    .map((line) => line.split(/[\s,，、]+/).filter((word) => word !== ''))
    .flatMap(([person, ...words]) =>
      person === undefined
        ? []
        : [{ person, vulnerable: words.flatMap((word) => WORDS[word] ?? (isKind(word) ? word : [])) }],
    )
