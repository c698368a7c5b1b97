import { beforeAll, describe, expect, it } from 'vitest'
import { createTexts, languageOf, languages, loadLanguage, sayIn } from '../src/index.js'
import { en } from '../src/strings/en.js'
import { zhCN } from '../src/strings/zh-CN.js'

const places = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted()

beforeAll(() => loadLanguage('en'))

describe('strings', () => {
  it.each(Object.keys(zhCN) as (keyof typeof zhCN)[])('%s has the same places in both languages', (key) => {
    expect(places(en[key])).toEqual(places(zhCN[key]))
    expect(zhCN[key]).not.toBe('')
  })

  it('Chinese speaks Chinese: no string of it is Latin alone', () => {
    const latin = Object.values(zhCN).filter((text) => !/\p{Script=Han}/u.test(text.replace(/\{\{\w+\}\}/g, '汉')))
    expect(latin).toEqual([])
  })

  it('fills the places of a string', () => {
    expect(sayIn['zh-CN']('state.offlineUnsent', { count: 3 })).toBe('离线（3 条未提交）')
    expect(sayIn.en('state.offlineUnsent', { count: 3 })).toBe('Offline (3 not sent)')
  })

  it('leaves a place that has no value, so that the slip is seen', () => {
    expect(sayIn['zh-CN']('state.offlineUnsent')).toBe('离线（{{count}} 条未提交）')
  })
})

describe('language', () => {
  it.each([
    [['zh-CN', 'en'], 'zh-CN'],
    [['zh-TW'], 'zh-CN'],
    [['en-GB', 'zh'], 'en'],
    [['fr', 'en'], 'en'],
    [['fr'], 'zh-CN'],
    [['enm'], 'zh-CN'],
    [[], 'zh-CN'],
  ] as const)('a browser that prefers %j reads %s', (preferred, language) => {
    expect(languageOf(preferred)).toBe(language)
  })

  it('tells those who follow when it is switched, until they stop', () => {
    const texts = createTexts('zh-CN')
    const heard: string[] = []
    const stop = texts.subscribe(() => heard.push(texts.language()))
    texts.choose('en')
    stop()
    texts.choose('zh-CN')
    expect(heard).toEqual(['en'])
    expect(Object.keys(languages)).toEqual(['zh-CN', 'en'])
  })
})
