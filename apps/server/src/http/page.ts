/**
 * The built web app: its files, and `index.html` for every address that is a page of it.
 *
 * Files are read when asked for and kept, compressed, until they change on the disk; names under `assets/` contain a
 * hash of the content and may be kept by browsers for ever.
 */
import { createHash } from 'node:crypto'
import { readFile, stat } from 'node:fs/promises'
import { extname, join, sep } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import { type Context, Hono } from 'hono'
import type { Env } from './context.js'

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.map': 'application/json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
}

const compressible = /^(text\/|application\/(json|manifest)|image\/svg)/

type Encoding = 'br' | 'gzip' | 'identity'

interface Page {
  readonly stamp: string
  readonly etag: string
  readonly type: string
  readonly body: (encoding: Encoding) => Promise<Buffer>
}

export function pageRoutes(root: string): Hono<Env> {
  const pages = new Map<string, Page>()
  const routes = new Hono<Env>()
  routes.get('*', async (c) => {
    const path = pathIn(root, new URL(c.req.url).pathname)
    const isName = extname(c.req.path) !== '' || path === null
    const page = await pageAt(pages, isName ? path : join(root, 'index.html'))
    if (page) return answer(c, page)
    return isName ? c.text('没有这个文件', 404) : c.text('网页还没有构建，请先运行 npm run build', 503)
  })
  return routes
}

/** Null where the address leads out of the folder. */
function pathIn(root: string, address: string): string | null {
  try {
    const path = join(root, decodeURIComponent(address))
    return path.startsWith(root + sep) && !path.includes('\0') ? path : null
  } catch {
    return null
  }
}

async function pageAt(pages: Map<string, Page>, path: string | null): Promise<Page | null> {
  const file = path === null ? null : await stat(path).catch(() => null)
  if (path === null || !file?.isFile()) return null
  const stamp = `${file.mtimeMs} ${file.size}`
  const known = pages.get(path)
  if (known?.stamp === stamp) return known
  const page = await readPage(path, stamp)
  pages.set(path, page)
  return page
}

async function readPage(path: string, stamp: string): Promise<Page> {
  const bytes = await readFile(path)
  const etag = `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
  const bodies = new Map<Encoding, Promise<Buffer>>([['identity', Promise.resolve(bytes)]])
  const body = (encoding: Encoding) => {
    const known = bodies.get(encoding)
    if (known) return known
    const made = encoding === 'br' ? brotli(bytes) : promisify(gzip)(bytes, { level: 9 })
    bodies.set(encoding, made)
    return made
  }
  return { stamp, etag, type: types[extname(path)] ?? 'application/octet-stream', body }
}

/** Quality 9: a tenth of the time of the best, for a few per cent in size. */
function brotli(bytes: Buffer): Promise<Buffer> {
  return promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } })
}

async function answer(c: Context<Env>, page: Page): Promise<Response> {
  const encoding = compressible.test(page.type) ? encodingFor(c.req.header('accept-encoding') ?? '') : 'identity'
  c.header('content-type', page.type)
  c.header('etag', page.etag)
  c.header('vary', 'accept-encoding')
  c.header('cache-control', c.req.path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache')
  if (c.req.header('if-none-match') === page.etag) return c.body(null, 304)
  if (encoding !== 'identity') c.header('content-encoding', encoding)
  return c.body(new Uint8Array(await page.body(encoding)))
}

function encodingFor(accepted: string): Encoding {
  if (/\bbr\b/.test(accepted)) return 'br'
  return /\bgzip\b/.test(accepted) ? 'gzip' : 'identity'
}
