import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Finding } from '../source/finding.ts'

const LINK = /!?\[[^\]]*\]\(([^)\s]+)\)/g

/** Reports links to files that are not there. Links to the outside are not followed: a check must not need a network. */
export function brokenLinks(root: string, file: string, text: string): Finding[] {
  return text.split('\n').flatMap((line, index) =>
    [...line.matchAll(LINK)]
      .map(([, target = '']) => target)
      .filter((target) => !/^([a-z]+:|#)/.test(target))
      .filter((target) => !existsSync(join(root, dirname(file), target.replace(/#.*$/, ''))))
      .map((target) => ({ file, line: index + 1, message: `links to ${target}, which does not exist` })),
  )
}
