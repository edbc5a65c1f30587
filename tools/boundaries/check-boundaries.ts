import { posix } from 'node:path'
import type { Finding } from '../source/finding.ts'
import { isTest, isTypeScript, listFiles } from '../source/list-files.ts'
import { type Import, listImports } from '../source/list-imports.ts'
import { parseSource } from '../source/parse-source.ts'
import { BOUNDARY_RULES, type BoundaryRule, TEST_PACKAGES } from './rules.ts'

/** Subpaths of package.json that are not simply the folder's name. */
const SUBPATHS: Readonly<Record<string, string>> = { server: 'apps/server' }

/** Reports every import that the table in `rules.ts` does not allow. */
export function checkBoundaries(root: string): Finding[] {
  return listFiles(root)
    .filter((file) => isTypeScript(file) && !isWholeSystemTest(file))
    .flatMap((file) => {
      const rule = BOUNDARY_RULES.find(({ part }) => part.test(file))
      if (rule === undefined) return outsideTheTree(file)
      return listImports(parseSource(root, file))
        .filter((found) => !isAllowed(file, rule, found))
        .map(({ specifier, line }) => ({ file, line, message: `may not import ${specifier}: ${rule.because}` }))
    })
}

/** Tests on a real store or in a browser start the system, so they and the steps they share see all of it. */
const isWholeSystemTest = (file: string): boolean => /\.(int|e2e)\.test\.tsx?$/.test(file) || /(^|\/)e2e\//.test(file)

function outsideTheTree(file: string): Finding[] {
  if (!file.includes('/')) return []
  return [{ file, line: 0, message: 'this folder is not in the table of tools/boundaries/rules.ts' }]
}

function isAllowed(file: string, rule: BoundaryRule, found: Import): boolean {
  const target = projectPath(file, found.specifier)
  if (target === undefined) return isPackageAllowed(file, rule, found.specifier)
  if (!target.includes('/') || partOf(target) === partOf(file)) return true
  if (rule.may.some((path) => path.test(target))) return true
  return found.typeOnly && (rule.mayTypes ?? []).some((path) => path.test(target))
}

function isPackageAllowed(file: string, rule: BoundaryRule, specifier: string): boolean {
  if (rule.packages === 'all') return true
  const name = packageName(specifier)
  return rule.packages.includes(name) || (isTest(file) && (TEST_PACKAGES.includes(name) || name.startsWith('node:')))
}

/** Path inside the project that a specifier names; undefined for a package. */
export function projectPath(file: string, specifier: string): string | undefined {
  if (specifier.startsWith('.')) return posix.join(posix.dirname(file), specifier)
  if (!specifier.startsWith('#')) return undefined
  const [head = '', ...rest] = specifier.slice(1).split('/')
  return [SUBPATHS[head] ?? head, ...rest].join('/')
}

function packageName(specifier: string): string {
  const [first = '', second = ''] = specifier.split('/')
  return first.startsWith('@') ? `${first}/${second}` : first
}

/** The part a path belongs to: apps and engines are told apart, every other folder is one. */
function partOf(path: string): string {
  const [first = '', second = ''] = path.split('/')
  return first === 'apps' || first === 'engines' ? `${first}/${second}` : first
}
