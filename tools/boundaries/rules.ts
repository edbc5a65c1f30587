/** What one part of the tree may import. Folders and files of the own part are always allowed. */
export interface BoundaryRule {
  /** Paths this rule is about; the first rule that matches a file counts. */
  readonly part: RegExp
  /** Paths of the project that it may import besides its own. */
  readonly may: readonly RegExp[]
  /** Packages it may import: all, none, or those listed. `node:` modules count as packages. */
  readonly packages: 'all' | readonly string[]
  /** Paths whose types alone may be imported. */
  readonly mayTypes?: readonly RegExp[]
  /** Said when it is broken. */
  readonly because: string
}

/** The domain modules. A seventh is one word here. */
export const MODULES = ['outbreak', 'volunteers', 'patrol', 'resettlement', 'credit', 'study'] as const

const MODULE = `(${MODULES.join('|')})`
const KERNEL = /^kernel\//
/** What a module shows to the outside: commands, events, words. */
const PUBLIC = new RegExp(`^${MODULE}/(.*/)?([a-z-]*contract[a-z-]*|events|[a-z-]*refusals|[a-z-]*words)\\.ts$`)
const ANY_MODULE = new RegExp(`^${MODULE}/`)
const ENGINE_TYPES = /^engines\/[^/]+\/(problem|result)\.ts$/

const module = (name: string): BoundaryRule => ({
  part: new RegExp(`^${name}/`),
  may: [KERNEL],
  mayTypes: [ENGINE_TYPES],
  packages: [],
  because: 'a module knows the kernel and itself; modules meet in workflows only',
})

const contract = (part: string): BoundaryRule => ({
  part: new RegExp(`^${part}/(.*/)?[a-z-]*contract[a-z-]*\\.ts$`),
  may: [KERNEL],
  packages: ['zod'],
  because: 'a contract is parsed with Zod and knows the kernel and its own module',
})

/** Who may import whom, as docs/adr/0013-boundaries-checker.md explains. Order matters. */
export const BOUNDARY_RULES: readonly BoundaryRule[] = [
  { ...contract('kernel'), because: 'only the contracts of the kernel may use Zod, and nothing else' },
  { part: KERNEL, may: [], packages: [], because: 'the kernel imports nothing' },
  ...MODULES.map(contract),
  ...MODULES.map(module),
  {
    part: /^workflows\//,
    may: [KERNEL, PUBLIC],
    packages: [],
    because: "workflows know the kernel and modules' events and commands",
  },
  {
    part: /^engines\//,
    may: [/^kernel\/primitives\//],
    packages: ['highs', 'pure-rand'],
    because: 'engines are plain data in, plain data out; they know the kernel primitives only',
  },
  {
    part: /^(store|exchange)\//,
    may: [KERNEL, ANY_MODULE],
    packages: 'all',
    because: 'store and exchange know the kernel and the modules, never the apps',
  },
  {
    part: /^scenarios\//,
    may: [KERNEL, ANY_MODULE, /^workflows\//, /^engines\//, /^exchange\//],
    packages: 'all',
    because: 'a scenario acts through commands; it knows neither the store nor the apps',
  },
  {
    part: /^apps\/(web|cli)\//,
    may: [KERNEL, PUBLIC, /^engines\//, /^exchange\//],
    packages: 'all',
    because: 'web and cli know contracts and engines; they reach the store through the server only',
  },
  {
    part: /^apps\/server\//,
    may: [KERNEL, ANY_MODULE, /^(workflows|engines|exchange|store|scenarios)\//],
    packages: 'all',
    because: 'the server puts everything together, but knows neither web nor cli',
  },
  { part: /^(bench|tools)\//, may: [/./], packages: 'all', because: '' },
]

/** Test files may use these, and Node itself, besides what their part may. */
export const TEST_PACKAGES: readonly string[] = ['vitest', 'fast-check']
