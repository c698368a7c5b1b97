/**
 * The budget of scripts: prints what a browser must fetch before each part is there, and fails the build where a page
 * goes over the limit. Counted is the part's chunk with everything that it and the first script import statically;
 * what a page fetches afterwards, such as a dialog, is printed and not limited.
 */
import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

interface Chunk {
  readonly fileName: string
  readonly code: string
  readonly imports: readonly string[]
  readonly isEntry: boolean
  readonly isDynamicEntry: boolean
}

/** `limit`: bytes, gzip, of the first script and of any page (a module named …Page) opened directly. */
export function scriptBudget({ limit }: { readonly limit: number }): Plugin {
  return {
    name: 'script-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map<string, Chunk>()
      for (const file of Object.values(bundle)) if (file.type === 'chunk') chunks.set(file.fileName, file)
      const entry = [...chunks.values()].find(({ isEntry }) => isEntry)
      if (!entry) return
      const first = reach(chunks, [entry.fileName])
      const pages = [...chunks.values()].filter(({ isDynamicEntry }) => isDynamicEntry)
      const rows = [
        ['first script', first] as const,
        ...pages.map(({ fileName }) => [`with ${fileName}`, reach(chunks, [entry.fileName, fileName])] as const),
      ]
      for (const [name, files] of rows) {
        const size = sum(chunks, files)
        this.info(`${name}: ${(size / 1024).toFixed(1)} kB gzip`)
        if (size > limit && /^first|Page-/.test(name)) this.error(`${name} is over ${limit / 1024} kB gzip`)
      }
    },
  }
}

function reach(chunks: ReadonlyMap<string, Chunk>, from: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>()
  const visit = (name: string) => {
    if (found.has(name)) return
    found.add(name)
    chunks.get(name)?.imports.forEach(visit)
  }
  from.forEach(visit)
  return found
}

function sum(chunks: ReadonlyMap<string, Chunk>, files: ReadonlySet<string>): number {
  return [...files].reduce((total, name) => total + gzipSync(chunks.get(name)?.code ?? '').length, 0)
}
