import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'wxt'

/** The script that runs in an official page, gzipped, in bytes. */
const pageScriptLimit = 40 * 1024

/** Patterns that a click may ask for: official sites to be remembered, and wherever the person's own server is. */
const optionalHosts = ['*://*.gov.cn/*', 'http://*/*', 'https://*/*']

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  vite: () => ({
    plugins: [react()],
    build: { target: 'es2023' },
    // One copy of each, or Yjs would not know its own objects again.
    resolve: { dedupe: ['react', 'react-dom', 'yjs', 'lib0', 'y-protocols'] },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'zh_CN',
    permissions: ['activeTab', 'scripting', 'storage', ...(browser === 'firefox' ? [] : ['sidePanel'])],
    optional_host_permissions: optionalHosts,
    action: { default_title: '__MSG_open__' },
    commands: {
      next: { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_next__' },
      previous: { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_previous__' },
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'overlay@zhushi.example',
              // Earlier ones ignore text-decoration in ::highlight().
              strict_min_version: '146.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
  hooks: {
    // A script registered at run time would put its matches into what is asked for at installation.
    'build:manifestGenerated': (_wxt, manifest) => {
      delete manifest.host_permissions
      delete manifest.content_scripts
    },
    'build:done': ({ config }) => {
      const size = gzipSync(readFileSync(join(config.outDir, 'page.js'))).length
      const told = `网页脚本 ${(size / 1024).toFixed(1)} kB（gzip），上限 ${pageScriptLimit / 1024} kB`
      if (size > pageScriptLimit) throw new Error(told)
      process.stdout.write(`${told}\n`)
    },
  },
})
