import type { Command } from 'commander'
import { processTerminal } from '../../terminal.ts'
import { forecastChains, forecastExtinction, forecastFinalSize, forecastOver, forecastRt } from './literature.ts'
import { forecastProfiles } from './profiles.ts'
import { forecastRingbp } from './ringbp.ts'
import { forecastValidate } from './validate.ts'

const terminalOf = ({ json }: { readonly json?: unknown }) => processTerminal(json === true)

/** Verbs of the forecast engine: they run here and need no server. */
export function forecastVerbs(program: Command): void {
  const forecast = program.command('forecast').description('研判 · the forecast engine')
  const verb = (usage: string, words: string) =>
    forecast.command(usage).description(words).option('--json', 'one JSON document on stdout')
  verb('ringbp', 'share of outbreaks that isolation and tracing control')
    .option('--mode <mode>', 'corrected or published')
    .option('--r0 <r>')
    .option('--seeds <n>')
    .option('--delay <delay>', 'short, long or SHAPE,SCALE of a Weibull law in days')
    .option('--presymptomatic <share>', 'of transmission before onset: 0.01, 0.15, 0.30')
    .option('--asymptomatic <share>')
    .option('--traced <share>')
    .option('--n <n>', 'trajectories')
    .option('--seed <seed>')
    .action((options) => forecastRingbp(terminalOf(options), options))
  verb('chains', 'sizes of chains from one case')
    .option('--r <r>')
    .option('--k <k>', 'dispersion, or inf')
    .option('--most <n>', 'largest size')
    .action((options) => forecastChains(terminalOf(options), options))
  verb('extinction', 'probability that chains die out')
    .option('--r <r>')
    .option('--k <k>', 'dispersion, or inf')
    .option('--seeds <n>')
    .action((options) => forecastExtinction(terminalOf(options), options))
  verb('final-size', 'share infected in the end without control')
    .option('--r0 <r>')
    .action((options) => forecastFinalSize(terminalOf(options), options))
  verb('rt <file>', 'reproduction number by window; csv with the column cases')
    .option('--si-mean <days>')
    .option('--si-sd <days>')
    .option('--window <days>')
    .action((file, options) => forecastRt(terminalOf(options), file, options))
  verb('over <file>', 'probability that it is over, by day; csv with the columns day, infector')
    .option('--r <r>')
    .option('--k <k>', 'dispersion, or inf')
    .option('--si-shape <shape>')
    .option('--si-scale <scale>')
    .option('--days <days>', 'last day')
    .option('--unknown-infectors', 'leave the column infector aside and weigh all possible trees')
    .action((file, options) => forecastOver(terminalOf(options), file, options))
  verb('profiles', 'numbers of diseases with their sources').action((options) => forecastProfiles(terminalOf(options)))
  verb('validate', 'published numbers, each computed again')
    .option('--data <folder>', 'of published series, by path')
    .option('--only <start>', 'of the ids: only these')
    .option('--n <n>', 'trajectories a cell')
    .option('--seed <seed>')
    .action((options) => forecastValidate(terminalOf(options), options))
}
