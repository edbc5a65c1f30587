import { CONTACT_WAY_WORDS, CONTACT_WAYS, NOT_DRAWN, NOT_DRAWN_WORDS } from '#credit/contract-kinds.ts'
import type { EntryRow } from '#credit/contract-reads.ts'
import { ENTRY_COLUMNS, entryCommands, entrySheet } from '#exchange/credit/entry-sheet.ts'
import { type Act, text } from '../shared/act.ts'
import { ActButton } from '../shared/act-button.tsx'
import { useActContext } from '../shared/act-context.ts'
import { Due } from '../shared/due.tsx'
import { Loaded } from '../shared/loaded.tsx'
import { useMe, useNow, useRead } from '../shared/queries.ts'
import { useLanguage, useWords } from '../shared/words.ts'
import { CreditPage } from './credit-page.tsx'
import { codeWords, SAY, stageWords } from './credit-words.ts'
import { money } from './money-text.ts'
import { SheetTools } from './sheet-tools.tsx'
import { Table } from './table.tsx'

const contact = ({ entry, branch }: EntryRow): Act => ({
  command: 'contact-listed-firm',
  words: { zh: '登记对接', en: 'Contacted' },
  fields: () => [
    {
      name: 'way',
      words: SAY.way,
      kind: 'choice',
      required: true,
      choices: CONTACT_WAYS.map((way) => ({ value: way, words: CONTACT_WAY_WORDS[way] })),
    },
    {
      name: 'wants',
      words: { zh: '是否需要资金', en: 'Does the firm want money' },
      kind: 'choice',
      required: true,
      choices: [
        { value: 'now', words: { zh: '现在需要', en: 'now' } },
        { value: 'later', words: { zh: '以后', en: 'later' } },
        { value: 'no', words: { zh: '不需要', en: 'no' } },
      ],
    },
  ],
  payload: (v) => ({ entry, branch, way: text(v.way), wants: text(v.wants) }),
})
const noteReason = ({ entry, branch }: EntryRow): Act => ({
  command: 'note-not-drawn',
  words: { zh: '未提款原因', en: 'Why not drawn' },
  fields: () => [
    {
      name: 'reason',
      words: SAY.reason,
      kind: 'choice',
      required: true,
      choices: NOT_DRAWN.map((reason) => ({ value: reason, words: NOT_DRAWN_WORDS[reason] })),
    },
  ],
  payload: (v) => ({ entry, branch, reason: text(v.reason) }),
})

const ORDER = ['listed', 'contacted', 'applied', 'approved', 'signed', 'first-draw', 'drawn']

/** Lines of the lists, those furthest behind first; a workbook goes out and comes in. */
export function ListsScreen() {
  const guest = useMe().data?.guest ?? true
  const entries = useRead<EntryRow[]>('duties', '/api/credit/entries', {}, { enabled: !guest })
  const language = useLanguage()
  return (
    <CreditPage
      title={SAY.lists}
      acts={
        <SheetTools
          name={`credit-lists-${language}`}
          columns={ENTRY_COLUMNS}
          write={() => entrySheet(entries.data ?? [], language)}
          read={entryCommands}
        />
      }
    >
      <Loaded query={entries}>{(rows) => <Lines rows={rows} />}</Loaded>
    </CreditPage>
  )
}

function Lines({ rows }: { rows: readonly EntryRow[] }) {
  const words = useWords()
  const language = useLanguage()
  const now = useNow()
  const context = useActContext()
  const worst = rows.toSorted((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage) || b.demandFen - a.demandFen)
  return (
    <section className="panel">
      <Table
        label={SAY.lists}
        rows={worst}
        keyOf={({ entry }) => entry}
        columns={[
          { head: SAY.firm, cell: (row) => words(row.firmWords) },
          { head: SAY.list, cell: (row) => words(codeWords(row.list)) },
          { head: SAY.demand, num: true, cell: (row) => money(row.demandFen, language) },
          { head: SAY.stage, cell: (row) => words(stageWords(row.stage)) },
          {
            head: SAY.way,
            cell: (row) => (row.way === null ? <Due at={row.contactDueAt} now={now} /> : words(codeWords(row.way))),
          },
          { head: SAY.asked, num: true, cell: (row) => (row.signedFen === 0 ? '' : money(row.signedFen, language)) },
          { head: SAY.draws, num: true, cell: (row) => (row.drawnFen === 0 ? '' : money(row.drawnFen, language)) },
          { head: SAY.reason, cell: (row) => (row.notDrawn === null ? '' : words(codeWords(row.notDrawn))) },
          {
            head: SAY.answer,
            cell: (row) => {
              if (row.contactedAt === null) return <ActButton act={contact(row)} context={context} />
              return row.signedFen > row.drawnFen ? <ActButton act={noteReason(row)} context={context} /> : ''
            },
          },
        ]}
      />
    </section>
  )
}
