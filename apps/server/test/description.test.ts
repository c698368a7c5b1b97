/** The description of the interface holds every route, and nothing that is none. */
import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createApp } from '../dist/http/app.js'
import { ways } from '../dist/http/description.js'
import { openWorld, type World } from './world.js'

let world: World
beforeAll(async () => {
  world = await openWorld()
})
afterAll(() => world.close())

/** Every route of the interface, as the application itself lists them. Nothing is asked of the services here. */
const routes = createApp({ origin: null } as never, {} as never, '/')
  .routes.filter(({ method, path }) => method !== 'ALL' && path.startsWith('/api/') && !path.includes('openapi'))
  .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`)

it('names each route once', () => {
  const described = ways.map(({ method, path }) => `${method.toUpperCase()} /api${path}`)
  expect(described.toSorted()).toEqual([...new Set(routes)].toSorted())
})

it('is served to everybody, with the schemas that bodies are read by', async () => {
  const { status, body } = await world.nobody.ask<Described>('GET', '/api/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  expect(body.info.version).toBe(JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')).version)
  const post = (path: string) => body.paths[path]?.post?.requestBody?.content['application/json']?.schema
  expect(post('/api/session')).toMatchObject({ type: 'object', required: ['token'] })
  expect(JSON.stringify(post('/api/reports/{id}/ops'))).toContain('"const":"addComment"')
})

it('tells of every answer what it holds, by the schema that our own client reads it by', async () => {
  const { body } = await world.nobody.ask<Described>('GET', '/api/openapi.json')
  const holding = ways.filter(({ answers: [, holds] }) => holds !== '')
  for (const { method, path, answers } of holding) {
    const [status, holds] = answers
    const content = body.paths[`/api${path}`]?.[method]?.responses[status]?.content?.['application/json']?.schema
    const name = /schemas\/(\w+)/.exec(JSON.stringify(content))?.[1] ?? ''
    expect(name, `${method} ${path}`).toBe(holds.replace('[]', ''))
    expect(body.components.schemas[name]?.properties, name).not.toBeUndefined()
  }
  expect(Object.keys(body.components.schemas.ReportDetail?.properties ?? {})).toEqual(
    expect.arrayContaining(['id', 'title', 'epoch', 'role', 'stages']),
  )
})

it('needs a session wherever the server asks for one', async () => {
  const { body } = await world.nobody.ask<Described>('GET', '/api/openapi.json')
  for (const { method, path, isDoor } of ways) {
    const answer = await world.nobody.ask(
      method.toUpperCase(),
      `/api${path.replace(/\{\w+\}/g, 'x')}`,
      method === 'get' ? undefined : {},
    )
    expect(answer.status === 401, `${method} ${path}`).toBe(isDoor !== true)
    expect(body.paths[`/api${path}`]?.[method]?.security, `${method} ${path}`).toEqual(isDoor ? [] : undefined)
  }
})

interface Described {
  readonly openapi: string
  readonly info: { readonly version: string }
  readonly components: { readonly schemas: Readonly<Record<string, { readonly properties?: object }>> }
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedWay>>>>
}

interface DescribedWay {
  readonly security?: readonly object[]
  readonly responses: Readonly<
    Record<number, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: object }>> }
}
