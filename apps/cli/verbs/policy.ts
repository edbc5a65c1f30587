import { comparePacks, type PackValue } from '#kernel/policy/compare-packs.ts'
import { PACKS } from '#kernel/policy/packs.ts'
import type { PolicyPack } from '#kernel/policy/policy-pack.ts'
import { PackChangeAnswer } from '#outbreak/pack-change/contract.ts'
import { instantArgument } from '../arguments.ts'
import { wrongCall } from '../failure.ts'
import { type Terminal, table } from '../terminal.ts'
import { waitForLoad } from '../wait-for-load.ts'
import { withServer } from '../with-server.ts'

function packOf(field: string, id: string | undefined): PolicyPack {
  const pack = PACKS.find((known) => known.id === id)
  if (pack !== undefined) return pack
  const remedy = `choose one of: ${PACKS.map((known) => known.id).join(', ')}`
  throw wrongCall(field, id === undefined ? `--${field} is missing` : `there is no policy pack ${id}`, remedy)
}

/** A policy pack as data, or the list of packs. Needs no server. */
export function policyShow(terminal: Terminal, id: string | undefined): void {
  if (id === undefined) {
    const list = PACKS.map(({ id: pack, name, disease, effectiveFrom, effectiveTo }) => ({
      id: pack,
      name,
      disease,
      effectiveFrom,
      effectiveTo,
    }))
    terminal.answer(list, () =>
      table(list.map((p) => [p.id, p.disease, p.effectiveFrom, p.effectiveTo, p.name.zh, p.name.en])),
    )
    return
  }
  const pack = packOf('id', id)
  terminal.answer(pack, () => JSON.stringify(pack, null, 2))
}

const said = (value: PackValue): string => (Array.isArray(value) ? value.join('; ') : String(value ?? '-'))

/** Two packs side by side, rule by rule, differences marked. Needs no server. */
export function policyCompare(terminal: Terminal, a: string, b: string, { all = false }: { all?: boolean }): void {
  const [left, right] = [packOf('a', a), packOf('b', b)]
  const rules = comparePacks(left, right).filter(({ same }) => all || !same)
  terminal.answer({ a: left.id, b: right.id, rules }, () =>
    table([
      ['', 'rule', left.id, right.id, 'source', 'source'],
      ...rules.map((rule) => [
        rule.same ? '' : '≠',
        rule.path,
        said(rule.a),
        said(rule.b),
        rule.sourceA ?? '',
        rule.sourceB ?? '',
      ]),
    ]),
  )
}

export interface ChangeArguments {
  readonly from?: string
  readonly to?: string
  readonly at?: string
  readonly dryRun?: boolean
}

/** What a change of pack does to the city as it stood just before, counted only or done. */
export async function policyChange(terminal: Terminal, given: ChangeArguments): Promise<void> {
  const [from, to] = [packOf('from', given.from), packOf('to', given.to)]
  const at = instantArgument('at', given.at)
  if (at === undefined) throw wrongCall('at', '--at is missing', 'write it as 2022-11-11T00:00+08:00')
  const dryRun = given.dryRun === true
  await withServer(terminal, async (api) => {
    await waitForLoad(api, terminal, at)
    const answer = await api.post('/api/policy/change', { from: from.id, to: to.id, at, dryRun }, PackChangeAnswer)
    for (const { command, row, problem } of answer.refused)
      terminal.note(`refused: ${command} row ${row}: ${problem.code}: ${problem.detail}`)
    terminal.answer(answer.counts, () => changeText(answer))
    if (answer.refused.length > 0) process.exitCode = 1
  })
}

function changeText({ from, to, at, dryRun, counts, districts }: PackChangeAnswer): string {
  const { contacts, secondaryContacts, zones, people } = counts
  return [
    `${from.id} → ${to.id}  ${at}  ${dryRun ? 'preview, nothing is changed' : 'done'}  演练数据 / simulated`,
    `contacts: ${contacts.released} released, ${contacts.shortened} shortened; ` +
      `contacts of contacts: ${secondaryContacts.released} released`,
    `zones: ${zones.before} → ${zones.after}, ${zones.lifted} ended; people inside: ${people.insideBefore} → ${people.insideAfter}`,
    table([
      ['', 'released', 'shortened', 'secondary', 'zones ended', 'buildings ordered'],
      ...districts.map((d) => [
        d.name,
        d.released,
        d.shortened,
        d.secondaryReleased,
        d.zonesLifted,
        d.buildingsOrdered,
      ]),
    ]),
  ].join('\n')
}
