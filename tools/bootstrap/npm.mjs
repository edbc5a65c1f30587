import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** Runs npm with its output on stderr; resolves to its exit code. */
export function npm(root, args) {
  return toStderr(root, systemNode(root), npmCommand(args), environment(root))
}

/** Runs a script of an installed package on the machine's own Node; resolves to its exit code. */
export function runScript(root, folder, script) {
  return toStderr(join(root, folder), systemNode(root), [script], environment(root))
}

function toStderr(cwd, node, args, env) {
  const [command, ...rest] = args[0] === 'npm' ? args : [node, ...args]
  return new Promise((done, fail) => {
    const child = spawn(command, rest, { cwd, env, stdio: ['ignore', 2, 2] })
    child.once('error', fail)
    child.once('exit', (code, signal) => done(signal === null ? code : 1))
  })
}

/** Started by npm, the very same npm is used; started by hand, the one on the path. */
function npmCommand(args) {
  const cli = process.env.npm_execpath
  return cli !== undefined && /npm-cli\.c?js$/.test(cli) && existsSync(cli) ? [cli, ...args] : ['npm', ...args]
}

/** An install replaces the pinned Node, so it must not run on it: the first other `node` of the path is taken. */
function systemNode(root) {
  if (!process.execPath.startsWith(join(root, 'node_modules'))) return process.execPath
  const found = outsidePath(root)
    .map((folder) => join(folder, 'node'))
    .find((path) => existsSync(path))
  return found ?? process.execPath
}

const outsidePath = (root) =>
  (process.env.PATH ?? '').split(delimiter).filter((folder) => !folder.startsWith(join(root, 'node_modules')))

/** `NODE_ENV=production` would leave out the packages that build the web app. */
function environment(root) {
  const { NODE_ENV: _, ...rest } = process.env
  return { ...rest, PATH: outsidePath(root).join(delimiter) }
}
