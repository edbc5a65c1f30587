import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Finding } from '../source/finding.ts'
import { listFiles } from '../source/list-files.ts'
import { brokenLinks } from './broken-links.ts'
import { forbiddenText } from './forbidden-text.ts'
import { glossaryProblems } from './glossary-problems.ts'
import { missingReadmes } from './missing-readmes.ts'

const README_LINES = 40
const ADR_LINES = 60
const ADR_SECTIONS = ['## Context', '## Decision', '## Consequences']

/** Reports what is wrong with the documents of a tree: length, links, terms, and words that belong to one machine. */
export function checkDocs(root: string): Finding[] {
  const files = listFiles(root)
  const read = (file: string) => readFileSync(join(root, file), 'utf8')
  const markdown = files.filter((file) => file.endsWith('.md'))
  return [
    ...missingReadmes(files),
    ...markdown.filter(isFolderReadme).flatMap((file) => tooLong(file, read(file), README_LINES)),
    ...markdown.filter(isDecisionRecord).flatMap((file) => decisionRecordProblems(file, read(file))),
    ...markdown.flatMap((file) => brokenLinks(root, file, read(file))),
    ...files.filter((file) => file === 'GLOSSARY.md').flatMap((file) => glossaryProblems(file, read(file))),
    ...files.filter(isText).flatMap((file) => forbiddenText(file, read(file))),
  ]
}

/** The README of the project itself is the one that may be longer. */
const isFolderReadme = (file: string): boolean => file.endsWith('/README.md')
const isDecisionRecord = (file: string): boolean => /^docs\/adr\/\d{4}-/.test(file)
const isText = (file: string): boolean => /\.(md|tsx?|mjs|sql|json|css|html|sh|csv)$|(^|\/)run$/.test(file)

function tooLong(file: string, text: string, limit: number): Finding[] {
  const lines = text.trimEnd().split('\n').length
  return lines < limit ? [] : [{ file, line: 0, message: `${lines} lines; must be under ${limit}` }]
}

function decisionRecordProblems(file: string, text: string): Finding[] {
  const missing = ADR_SECTIONS.filter((section) => !text.includes(`\n${section}\n`))
  return [
    ...tooLong(file, text, ADR_LINES),
    ...missing.map((section) => ({ file, line: 0, message: `has no section "${section}"` })),
  ]
}
