import { CommanderError } from 'commander'
import { failureDocument, toFailure, wrongCall } from './failure.ts'
import { buildProgram } from './program.ts'

const HELP = new Set(['commander.help', 'commander.helpDisplayed', 'commander.version'])

/** Asked for help gets help and exit 0; everything else that went wrong is one document or one message. */
function report(error: unknown, json: boolean): number {
  if (error instanceof CommanderError && HELP.has(error.code)) return error.exitCode
  const failure =
    error instanceof CommanderError ? wrongCall('arguments', error.message, 'firebreak --help') : toFailure(error)
  if (json) process.stdout.write(`${JSON.stringify(failureDocument(failure))}\n`)
  // The parser has said its own on stderr already.
  if (!(error instanceof CommanderError)) process.stderr.write(`firebreak: ${failure.message}\n  ${failure.remedy}\n`)
  return failure.exit
}

try {
  await buildProgram().parseAsync(process.argv)
} catch (error) {
  process.exitCode = report(error, process.argv.includes('--json'))
}
