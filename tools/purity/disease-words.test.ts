import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { listFiles } from '../source/list-files.ts'

/** Rules of a disease are data in `kernel/policy`. Outside it no source may know one by name, or its days by number. */
const ROOT = join(import.meta.dirname, '../..')
const DISEASE =
  /covid|sars-|ncov|measles|ebola|mpox|monkeypox|cholera|marburg|\bmers\b|新冠|麻疹|埃博拉|猴痘|霍乱|nucleic|核酸|antigen|抗原/i
/** A number of days as a named constant or an argument: the shape in which a pack's figure would slip into code. */
const DAYS = /\b(?:\w*_)?DAYS\w* = (?:3|5|7|14|21|28|42|90)\b|plusDays\([^()]*, (?:3|5|7|14|21|28|42|90)\)/

/** Files that may, each with its reason. A test below says when one no longer does. */
const ALLOWED: Readonly<Record<string, string>> = {
  'apps/server/scenario/known-scenarios.ts': 'names of the scenarios that can be started',
  'apps/server/start/start-server.ts': 'which packs a server without a scenario starts with',
  'outbreak/cases/care-events.ts': 'methods of laboratories, whatever is looked for with them',
  'outbreak/cases/care-contract.ts': 'the method assumed when a sender names none',
  'outbreak/zones/events.ts': 'methods that a pack’s zone tests are told by',
  'outbreak/zones/contract.ts': 'methods that a pack’s zone tests are told by',
  'outbreak/zones/refusals.ts': 'the Chinese word of the desk for a testing round',
  'outbreak/testing/contract.ts': 'the Chinese word of the desk for a testing round',
  'outbreak/testing/refusals.ts': 'the Chinese word of the desk for a testing round',
  'outbreak/testing/figures.ts': 'the Chinese word of the desk for a testing round',
  'outbreak/duties.ts': 'the Chinese word of the desk for a testing round',
  'outbreak/events.ts': 'the Chinese word of the desk for a testing round',
  'outbreak/contacts/refusals.ts': 'the Chinese word of the desk for a test',
  'kernel/positions/right-words.ts': 'the Chinese word of the desk for a testing round',
  'apps/server/identity/demo-accounts.ts': 'the Chinese name of the testing desk',
  'apps/server/reading/duty-words.ts': 'the Chinese word of the desk for a testing round',
  'apps/server/routes/rounds.ts': 'the Chinese word of the desk for a testing round',
  'apps/web/rounds/open-round.form.ts': 'the Chinese word of the desk for a testing round',
  'apps/web/zones/upkeep-acts.form.ts': 'methods that a pack’s zone tests are told by',
  'apps/web/people/care/care-fields.ts': 'methods of laboratories in a form',
  'apps/server/reading/read-stocks.ts': 'how many days a page shows',
  'apps/server/reading/tracing/read-follow-up.ts': 'how many days a page shows',
  'apps/server/reading/tracing/read-tracing-figures.ts': 'how many days a page shows',
  'apps/server/routes/figures.ts': 'how many days a page shows',
  'kernel/ledger/moment.ts': 'how late a record may be entered: a rule of the ledger',
  'outbreak/zones/order-checks.ts': 'longest term of any order, whatever its pack: a safeguard of the ledger',
  'apps/web/policy/rule-words.ts': 'words in which the page of a pack reads its data',
  'apps/web/i18n/zh-care.ts': 'the words of the release certificate, as the city prints it',
}

const SOURCE = /^(kernel|outbreak|workflows|engines|store|apps)\/.*\.tsx?$/
const isChecked = (file: string): boolean =>
  SOURCE.test(file) &&
  !file.startsWith('kernel/policy/') &&
  !/\.(test|e2e)\.|\/(server|store)\/testing\/|builders\.ts$|outbreak\/testing\.ts$|\/e2e\/|\/dist\//.test(file)

const isComment = (line: string): boolean => /^\s*(\/\*\*|\*|\/\/)/.test(line)
const knowing = listFiles(ROOT)
  .filter(isChecked)
  .flatMap((file) => {
    const lines = readFileSync(join(ROOT, file), 'utf8').split('\n')
    return lines.flatMap((line, n) =>
      !isComment(line) && (DISEASE.test(line) || DAYS.test(line))
        ? [{ file, at: `${file}:${n + 1}: ${line.trim()}` }]
        : [],
    )
  })

test('nothing outside the packs knows a disease', () => {
  expect(knowing.filter(({ file }) => ALLOWED[file] === undefined).map(({ at }) => at)).toEqual([])
})
test('what is allowed still needs to be', () => {
  const used = new Set(knowing.map(({ file }) => file))
  expect(Object.keys(ALLOWED).filter((file) => !used.has(file))).toEqual([])
})
