/** What people are asked for at installation, read from what is built (`pnpm run build`). */
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'

const output = resolve(import.meta.dirname, '../.output')
const built = (browser: string, file: string) => join(output, `${browser}-mv3`, file)
const manifestOf = (browser: string) => JSON.parse(readFileSync(built(browser, 'manifest.json'), 'utf8'))

const asked = {
  chrome: ['activeTab', 'scripting', 'storage', 'sidePanel'],
  firefox: ['activeTab', 'scripting', 'storage'],
}

describe.each(Object.entries(asked))('the manifest for %s', (browser, permissions) => {
  it('asks for these permissions and no others', () => {
    expect(manifestOf(browser).permissions.toSorted()).toEqual(permissions.toSorted())
    expect(manifestOf(browser).optional_permissions).toBeUndefined()
  })

  it('asks for no site at installation, and for any only by a click', () => {
    const manifest = manifestOf(browser)
    expect(manifest.manifest_version).toBe(3)
    expect(manifest.host_permissions).toBeUndefined()
    expect(manifest.content_scripts).toBeUndefined()
    expect(manifest.web_accessible_resources).toBeUndefined()
    expect(manifest.externally_connectable).toBeUndefined()
    expect(manifest.optional_host_permissions).toEqual(['*://*.gov.cn/*', 'http://*/*', 'https://*/*'])
  })

  it('has its names in both languages', () => {
    const { name, description, action, commands } = manifestOf(browser)
    const keys = [name, description, action.default_title, commands.next.description, commands.previous.description]
    for (const language of ['zh_CN', 'en']) {
      const messages = JSON.parse(readFileSync(built(browser, `_locales/${language}/messages.json`), 'utf8'))
      for (const key of keys) expect(messages[/^__MSG_(\w+)__$/.exec(key)?.[1] ?? '']?.message).toBeTruthy()
    }
  })

  it('comes with a page script of no more than 40 kB gzipped that knows neither React nor Yjs', () => {
    const script = readFileSync(built(browser, 'page.js'))
    expect(gzipSync(script).length).toBeLessThanOrEqual(40 * 1024)
    expect(script.toString()).not.toMatch(/react\.transitional|yjs|WebSocket/i)
  })
})

it('Firefox is asked for a version that draws the marks, and told that no data is collected', () => {
  const { gecko } = manifestOf('firefox').browser_specific_settings
  expect(Number.parseInt(gecko.strict_min_version, 10)).toBeGreaterThanOrEqual(146)
  expect(gecko.data_collection_permissions).toEqual({ required: ['none'] })
  expect(existsSync(built('firefox', 'sidepanel.html'))).toBe(true)
})
