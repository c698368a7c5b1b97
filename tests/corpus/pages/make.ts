/**
 * Official pages made from the sample report: every usual mess, in every usual frame.
 *
 * `node tests/corpus/pages/make.ts FOLDER` writes them out to be looked at; tests serve them from memory.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as mess from './mess.ts'
import { disclosure, portal, type Site, veteran } from './site.ts'

const source = readFileSync(new URL('../hezhou-2024.txt', import.meta.url), 'utf8')

/** The report's lines that say anything. */
export const paragraphs: readonly string[] = source.split('\n').filter((line) => line.trim() !== '')

const title = '2024年政府工作报告'

/** File name, what makes the page hard, and its parts. */
const reports: readonly (readonly [file: string, mess: string, site: Site, container: string, body: mess.Body])[] = [
  ['split-runs', '数据拆在几段文字里', portal, '<div id="zoom">', mess.splitRuns],
  ['word-paste', '从文字处理软件粘贴', portal, '<div class="TRS_Editor">', mess.wordPaste],
  ['spaces', '各式空格缩进', disclosure, '<div class="xxgk_content">', mess.spaced],
  ['full-width', '全角数字', portal, '<div class="pages_content">', mess.fullWidth],
  ['line-breaks', '换行代替分段', veteran, '<div class="zw">', mess.lineBreaks],
  ['invisible', '零宽字符和软连字符', portal, '<div id="UCAP-CONTENT">', mess.invisible],
  ['layout-tables', '嵌套表格和页码', veteran, '<div>', mess.layoutTables],
  ['two-copies', '电脑版和隐藏的手机版', portal, '<div class="article">', mess.twoCopies],
  ['font-tags', '旧式字体标签', veteran, '<div class="nr">', mess.fontTags],
  ['late', '正文后到', disclosure, '<div id="vsb_content">', mess.late],
  ['wrapped-live', '朗读工具逐句包裹', portal, '<div class="article-body">', mess.wrappedLive],
  ['framed', '正文在框架里', portal, '<div class="frame">', mess.framed],
]

/** Pages that carry the whole report. */
export const reportPages: readonly { readonly file: string; readonly mess: string }[] = reports.map(([file, name]) => ({
  file: `${file}.html`,
  mess: name,
}))

/** A page of the same site that is no report. */
export const newsList = 'news-list.html'

/** Every file of the site, by its name. */
export const files: ReadonlyMap<string, string> = new Map([
  ...reports.map(([file, , site, container, body]) => [`${file}.html`, site(title, container, body(paragraphs))] as const),
  ['framed-body.html', `<!doctype html><meta charset="utf-8"><title>正文</title><body>${mess.plain(paragraphs)}</body>`] as const,
  [newsList, portal('政府工作报告', '<ul class="list">', listOfNews())] as const,
])

function listOfNews(): string {
  const items = ['2024年政府工作报告', '市政府召开常务会议', '一季度地区生产总值增长5.2%', '全市新开工项目36个', '关于公布2023年预算执行情况的通知']
  return Array.from({ length: 60 }, (_, index) => {
    const name = items[index % items.length]
    return `<li><a href="#${index}">${name}</a><span>2024-0${1 + (index % 9)}-1${index % 9}</span><p>${name}，详情请见全文。</p></li>`
  }).join('')
}

const folder = process.argv[1] === import.meta.filename ? process.argv[2] : undefined
if (folder !== undefined) {
  mkdirSync(folder, { recursive: true })
  for (const [name, html] of files) writeFileSync(join(folder, name), html)
  process.stdout.write(`${files.size} 个网页写入 ${folder}\n`)
}
