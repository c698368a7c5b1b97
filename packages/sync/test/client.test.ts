import { describe, expect, it } from 'vitest'
import { createApi } from '../src/index.js'

const origin = 'https://zhushi.example.cn'
const session = { user: { id: 'u1', name: '甲', color: '#0072b2' }, role: 'editor' }

/** A client whose server gives this answer, and what the server was asked. */
function clientOf(answer: () => Response, token?: string) {
  const asked: Request[] = []
  const ask: typeof fetch = async (input, init) => {
    asked.push(new Request(input, init))
    return answer()
  }
  return { api: createApi({ origin, fetch: ask, ...(token === undefined ? {} : { token }) }), asked }
}

const json =
  (body: unknown, status = 200) =>
  () =>
    Response.json(body, { status })

describe('a call', () => {
  it('comes to the value the server gave', async () => {
    const { api, asked } = clientOf(json(session))
    expect(await api.session()).toEqual({ ok: true, value: session })
    expect([asked[0]?.method, asked[0]?.url]).toEqual(['GET', `${origin}/api/session`])
  })

  it('lets a newer server say more', async () => {
    const { api } = clientOf(json({ ...session, since: 2024 }))
    expect(await api.session()).toEqual({ ok: true, value: session })
  })

  it.each<[string, () => Response, number, string]>([
    ['a failure the server explains', json({ error: { code: 'noRight', message: '不能' } }, 403), 403, 'noRight'],
    ['a code it does not know yet', json({ error: { code: 'moon', message: '月亮' } }, 418), 418, 'moon'],
    ['a page of some proxy', () => new Response('<h1>502</h1>', { status: 502 }), 502, 'unreadable'],
    ['an answer of another kind', json({ hello: 'world' }), 200, 'unreadable'],
    ['a role that is none', json({ ...session, role: 'king' }), 200, 'unreadable'],
    [
      'no network',
      () => {
        throw new TypeError('Failed to fetch')
      },
      0,
      'offline',
    ],
  ])('never throws: %s', async (_what, answer, status, code) => {
    expect(await clientOf(answer).api.session()).toMatchObject({ ok: false, status, code, message: expect.any(String) })
  })

  it('brings what stands when an operation is stale', async () => {
    const current = {
      id: 'c',
      anchor: { block: 'b', from: 0, exact: '5', prefix: '', suffix: '' },
      verdict: null,
      rev: 4,
    }
    const { api } = clientOf(json({ error: { code: 'stale', message: '刚刚改过' }, current }, 409))
    expect(await api.operate('r1', {} as never)).toMatchObject({ ok: false, code: 'stale', current })
  })

  const correction = {
    id: 'k',
    anchor: { block: 'b', from: 0, exact: '5', prefix: '', suffix: '' },
    action: 'amend',
    claim: '税收',
    slots: { indicator: '税收收入', year: 2023 },
    by: { id: 'u1', name: '甲' },
    at: '2024-01-09T08:00:00.000Z',
    fingerprint: 'percent|5|%|=||',
    rev: 2,
    withdrawn: { by: { id: 'u2', name: '乙' }, at: '2024-01-09T09:00:00.000Z' },
  }

  it('that corrects comes to the correction', async () => {
    const { api } = clientOf(json({ correction }))
    expect(await api.operate('r1', {} as never)).toEqual({ ok: true, value: { correction } })
  })

  it('brings the correction that stands when one is stale', async () => {
    const { api } = clientOf(json({ error: { code: 'stale', message: '刚刚更正过' }, correction }, 409))
    expect(await api.operate('r1', {} as never)).toMatchObject({ ok: false, code: 'stale', correction })
  })

  it.each<[string, object]>([
    ['that does not say whether it stands', { withdrawn: undefined }],
    ['of no action', { action: 'erase' }],
    ['with a slot out of bounds', { slots: { year: 1 } }],
  ])('reads no correction %s', async (_what, change) => {
    const { api } = clientOf(json({ correction: { ...correction, ...change } }))
    expect(await api.operate('r1', {} as never)).toMatchObject({ ok: false, code: 'unreadable' })
  })

  it('of a device brings its token and leaves cookies at home', async () => {
    const { api, asked } = clientOf(json([]), 'secret')
    await api.reports({ archived: true })
    expect(asked[0]?.headers.get('authorization')).toBe('Bearer secret')
    expect(asked[0]?.credentials).toBe('omit')
  })

  it('names odd files and ids safely', async () => {
    const { api, asked } = clientOf(json(null))
    await api.createReport('a&b=报告.txt', new Uint8Array([1]))
    await api.report('../session')
    expect(asked.map(({ url }) => url.slice(origin.length))).toEqual([
      `/api/reports?filename=${encodeURIComponent('a&b=报告.txt')}`,
      '/api/reports/..%2Fsession',
    ])
  })

  it('that ends a session has nothing to read', async () => {
    const { api } = clientOf(() => new Response(null, { status: 204 }))
    expect(await api.leave()).toEqual({ ok: true, value: null })
  })
})
