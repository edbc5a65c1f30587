import type { Finding } from '../source/finding.ts'

/** Folders that hold one kind of file each and are explained by the README above them. */
const EXPLAINED_ABOVE = /(^|\/)(decisions|views|packs|public|fonts|adr|guide|\.ci|data)$/
/** Deepest folder that needs a README of its own, such as `apps/web/board`. */
const DEPTH = 3

/** Reports folders with code in them that do not say what they are for. */
export function missingReadmes(files: readonly string[]): Finding[] {
  const present = new Set(files.filter((file) => file.endsWith('/README.md')))
  return foldersWithCode(files)
    .filter((folder) => !EXPLAINED_ABOVE.test(folder) && folder.split('/').length <= DEPTH)
    .filter((folder) => !present.has(`${folder}/README.md`) && !isSmallInnerFolder(folder, files))
    .map((folder) => ({ file: folder, line: 0, message: 'has no README.md' }))
}

function foldersWithCode(files: readonly string[]): string[] {
  const folders = files
    .filter((file) => /\.(tsx?|mjs)$/.test(file) && file.includes('/'))
    .map((file) => file.slice(0, file.lastIndexOf('/')))
  return [...new Set(folders)].sort()
}

/** A handful of files below a folder that is explained says enough by their names. */
function isSmallInnerFolder(folder: string, files: readonly string[]): boolean {
  const parent = folder.slice(0, Math.max(folder.lastIndexOf('/'), 0))
  const inside = files.filter((file) => file.startsWith(`${folder}/`)).length
  return parent !== '' && files.includes(`${parent}/README.md`) && inside <= 12
}
