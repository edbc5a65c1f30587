import { Command } from 'commander'
import { processTerminal, type Terminal } from './terminal.ts'
import { board } from './verbs/board.ts'
import { divisionsLoad } from './verbs/divisions.ts'
import { duties } from './verbs/duties.ts'
import { events } from './verbs/events.ts'
import { figures } from './verbs/figures.ts'
import { forecastVerbs } from './verbs/forecast/forecast.ts'
import { peopleErase } from './verbs/people.ts'
import { policyChange, policyCompare, policyShow } from './verbs/policy.ts'
import { scenarioClock, scenarioLoad } from './verbs/scenario.ts'
import { sql } from './verbs/sql.ts'
import { verify } from './verbs/verify.ts'

type Options = Readonly<Record<string, unknown>>
const terminalOf = (options: Options): Terminal => processTerminal(options.json === true)

/** A verb: every one takes `--json`, which puts exactly one document on stdout. */
const verb = (parent: Command, usage: string, words: string): Command =>
  parent.command(usage).description(words).option('--json', 'one JSON document on stdout')

function boardVerbs(program: Command): void {
  verb(program, 'board', '指挥看板 · the command board')
    .option('--at <instant>', 'as of this moment, such as 2022-11-13T20:00+08:00')
    .option('--place <code>', 'of this place')
    .option('--sql', 'for each number a SELECT over events that gives it again')
    .option('--check', 'with --sql: run each SELECT and compare')
    .action((options) => board(terminalOf(options), options))
  verb(program, 'figures', '见报数字 · printed numbers, each counted again from events')
    .option('--module <name>', 'volunteers, patrol, resettlement, credit or study')
    .option('--at <instant>', 'as of this moment')
    .option('--language <language>', 'of the titles: zh or en')
    .action(({ json, ...given }) => figures(processTerminal(json === true), given))
  verb(program, 'duties', '事项，超时在前 · duties, the latest first')
    .option('--holder <post>')
    .option('--place <code>')
    .option('--clock <name>', 'fastTest, fastTransfer, fastIsolation or strictControl')
    .option('--status <status>', 'late, soon, open, blocked or done')
    .option('--limit <n>')
    .option('--purpose <purpose>', 'why persons are looked at: care, tracing, transfer, control or audit')
    .action(({ json, ...given }) => duties(processTerminal(json === true), given))
  verb(program, 'events', '记录 · what happened, newest first')
    .option('--stream <stream>')
    .option('--type <type>')
    .option('--place <code>')
    .option('--since <instant>')
    .option('--limit <n>')
    .option('--purpose <purpose>', 'why persons are looked at: care, tracing, transfer, control or audit')
    .action(({ json, ...given }) => events(processTerminal(json === true), given))
}

function operatorVerbs(program: Command): void {
  verb(program, 'verify', '核验 · replay all events, compare every row, check the chain').action((options) =>
    verify(terminalOf(options)),
  )
  verb(program, 'sql <select>', '只读查询 · one read-only statement').action((select, options) =>
    sql(terminalOf(options), select),
  )
  const divisions = program.command('divisions').description('行政区划 · official divisions')
  verb(divisions, 'load', 'load a csv or csv.gz with code,name,level,parent')
    .option('--data <file>')
    .action((options) => divisionsLoad(terminalOf(options), options))
  const people = program.command('people').description('个人信息 · personal data')
  verb(people, 'erase <person>', "destroy the key of a person's data").action((person, options) =>
    peopleErase(terminalOf(options), person),
  )
}

function scenarioVerbs(program: Command): void {
  const policy = program.command('policy').description('方案 · policy packs')
  verb(policy, 'show [id]', 'a pack as data; without id, the list').action((id, options) =>
    policyShow(terminalOf(options), id),
  )
  verb(policy, 'compare <a> <b>', 'two packs side by side, differences marked')
    .option('--all', 'also the rules in which they agree')
    .action((a, b, options) => policyCompare(terminalOf(options), a, b, options))
  verb(policy, 'change', '方案切换 · what a change of pack does; --dry-run: count it and change nothing')
    .option('--from <pack>', 'the pack that gives way')
    .option('--to <pack>', 'the pack that comes into force')
    .option('--at <instant>', 'when, such as 2022-11-11T00:00+08:00')
    .option('--dry-run', 'preview')
    .action((options) => policyChange(terminalOf(options), options))
  const scenario = program.command('scenario').description('演练 · the scenario')
  verb(scenario, 'load', 'load it up to where its board opens')
    .option('--until <instant>', 'only up to this moment, such as 2022-11-11T00:00+08:00, and stop the clock there')
    .action((options) => scenarioLoad(terminalOf(options), options))
  verb(scenario, 'clock', "show or move the city's clock")
    .option('--to <instant>', 'advance to this moment')
    .option('--rate <n>', 'simulated seconds a second')
    .option('--run', 'let time run')
    .option('--no-run', 'stand still')
    .action(({ json, ...given }) => scenarioClock(processTerminal(json === true), given))
}

/** Every verb of the command line. */
export function buildProgram(): Command {
  const program = new Command('firebreak').description('日清 Firebreak').exitOverride().showHelpAfterError()
  boardVerbs(program)
  operatorVerbs(program)
  scenarioVerbs(program)
  forecastVerbs(program)
  return program
}
