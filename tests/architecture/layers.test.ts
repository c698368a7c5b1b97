/**
 * The architecture, read from the code: who may import whom, and where the outside world may be touched.
 *
 * Ranks and rules are those of ARCHITECTURE.md.
 */
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

const ranks: Readonly<Record<string, number>> = {
  report: 0,
  anchor: 0,
  claim: 1,
  check: 2,
  annotation: 3,
  sync: 4,
  interchange: 4,
  ui: 4,
  web: 5,
  extension: 5,
  server: 5,
  cli: 5,
}

/** Which packages may import a library, by the beginning of its name. */
const keepers: readonly (readonly [library: RegExp, keepers: readonly string[]])[] = [
  [/^prosemirror-/, ['report', 'web', 'server']],
  [/^y-prosemirror$/, ['web', 'server']],
  [/^(yjs|y-protocols|y-websocket|y-indexeddb|lib0)(\/|$)/, ['sync', 'web', 'extension', 'server']],
  [/^(react|react-dom|react-i18next|@base-ui\/react|@tanstack\/react-.*)(\/|$)/, ['ui', 'web', 'extension']],
  [/^node:/, ['server', 'cli']],
  [/^(hono|@hono\/.*|ws|prom-client)(\/|$)/, ['server']],
]

/** Words of the DOM that no package below the front ends may use, but for `anchor/dom`. */
const domWords = /\b(document|window|HTMLElement|querySelector|navigator|localStorage)\s*[.(]/

const drawers = /(^|[./-])(utils?|helpers?|common|shared|misc|manager|core)([./-]|$)/i

const members = ['packages', 'apps'].flatMap((group) =>
  readdirSync(join(root, group))
    .filter((name) => existsSync(join(root, group, name, 'package.json')))
    .map((name) => ({ name, folder: `${group}/${name}` })),
)

const files = members.flatMap(({ name, folder }) =>
  globSync('{src,entrypoints}/**/*.{ts,tsx}', { cwd: join(root, folder) }).map((path) => ({
    member: name,
    folder,
    path: `${folder}/${path}`,
    text: readFileSync(join(root, folder, path), 'utf8'),
  })),
)

/** What a file imports, types included. */
function importsOf(text: string): string[] {
  const statement =
    /^\s*(?:import|export)\b[^'"`;]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm
  return [...text.matchAll(statement)].map((match) => match[1] ?? match[2] ?? match[3] ?? '')
}

const imports = files.flatMap((file) => importsOf(file.text).map((target) => ({ ...file, target })))

function manifestOf(folder: string): { dependencies?: object; devDependencies?: object; private?: boolean } {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
}

describe('layers', () => {
  it('reads the code of every package', () => {
    expect(members.length).toBeGreaterThan(5)
    for (const { name } of members)
      expect(
        files.some((file) => file.member === name),
        name,
      ).toBe(true)
    expect(imports.length).toBeGreaterThan(100)
  })

  it('gives every package a rank', () => {
    expect(members.filter(({ name }) => ranks[name] === undefined)).toEqual([])
  })

  it('imports go to lower ranks only', () => {
    const upward = imports
      .map((i) => ({ from: i.path, member: i.member, to: /^@zhushi\/([\w-]+)/.exec(i.target)?.[1] }))
      .filter(({ member, to }) => to !== undefined && to !== member && (ranks[to] ?? 9) >= (ranks[member] ?? 0))
    expect(upward).toEqual([])
  })

  it('a relative import stays within its package', () => {
    const strays = imports.filter(
      ({ folder, path, target }) =>
        target.startsWith('.') && !resolve('/', path, '..', target).startsWith(`/${folder}/`),
    )
    expect(strays.map(({ path, target }) => `${path} → ${target}`)).toEqual([])
  })

  it.each(keepers)('%s is imported by its keepers only', (library, allowed) => {
    const strays = imports.filter(({ member, target }) => library.test(target) && !allowed.includes(member))
    expect(strays.map(({ path, target }) => `${path} → ${target}`)).toEqual([])
  })

  it('the DOM is touched by anchor/dom, ui and the front ends only', () => {
    const strays = files
      .filter(({ member }) => !['ui', 'web', 'extension'].includes(member))
      .filter(({ path }) => !path.startsWith('packages/anchor/src/dom'))
      .filter(({ text }) => domWords.test(text.replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')))
    expect(strays.map(({ path }) => path)).toEqual([])
  })

  it('a package declares what it imports', () => {
    const undeclared = imports
      .filter(({ target }) => !/^(\.|node:|virtual:|#|@\/)/.test(target))
      .filter(({ folder, target }) => {
        const name = target
          .split('/')
          .slice(0, target.startsWith('@') ? 2 : 1)
          .join('/')
        const { dependencies = {}, devDependencies = {} } = manifestOf(folder)
        return !(name in dependencies || name in devDependencies || `@zhushi/${folder.split('/')[1]}` === name)
      })
    expect(undeclared.map(({ path, target }) => `${path} → ${target}`)).toEqual([])
  })

  it('no package declares what it does not import', () => {
    const idle = members.flatMap(({ name, folder }) => {
      const used = new Set(imports.filter((i) => i.member === name).map(({ target }) => target))
      const isUsed = (dependency: string) =>
        [...used].some((target) => target === dependency || target.startsWith(`${dependency}/`))
      return Object.keys(manifestOf(folder).dependencies ?? {})
        .filter((dependency) => !isUsed(dependency))
        .map((dependency) => `${folder}: ${dependency}`)
    })
    expect(idle).toEqual([])
  })

  it('no file is a drawer', () => {
    expect(files.map(({ path }) => path).filter((path) => drawers.test(path.split('/').slice(2).join('/')))).toEqual([])
  })
})
