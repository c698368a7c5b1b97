#!/usr/bin/env node
/** The `zhushi` command: arguments in, text out, an exit code. 0 well, 1 a check found an error, 2 unreadable input or wrong usage. */
import { parseArgs } from 'node:util'
import { checkingOf, findingsJson, findingsTable, hasError } from './checking.js'
import { comparisonJson, comparisonOf, comparisonTable } from './comparison.js'
import { switchesFrom } from './config.js'
import { csvOf } from './csv.js'
import { extractionOf } from './extraction.js'
import { Refusal, readReport } from './input.js'
import { tableOf } from './table.js'
import { version } from './version.js'

const usage = `zhushi — 读政府工作报告中的数据

用法 · Usage:
  zhushi extract 文件 [--json | --csv]
                                列出报告中的数据和表述；文件可以是 .txt、.html，- 表示标准输入
                                list a report's figures and claims; - reads standard input
  zhushi check 文件 [--json] [--config 配置.json]
                                检查数据之间的勾稽、结构和文字；有错误时退出码为 1
                                check figures, structure and wording; exits 1 on an error
  zhushi compare 上年报告 今年报告 [--json]
                                上年的目标与今年写的完成情况
                                last year's targets beside this year's outcomes
  zhushi --help | --version
`

type Options = ReturnType<typeof parsed>['values']

interface Command {
  readonly files: number
  readonly usage: string
  readonly options: readonly (keyof Options)[]
  readonly run: (files: readonly string[], options: Options) => Promise<number>
}

const commands: Readonly<Record<string, Command>> = {
  extract: { files: 1, usage: 'zhushi extract 文件 [--json | --csv]', options: ['json', 'csv'], run: extract },
  check: {
    files: 1,
    usage: 'zhushi check 文件 [--json] [--config 配置.json]',
    options: ['json', 'config'],
    run: checkReport,
  },
  compare: { files: 2, usage: 'zhushi compare 上年报告 今年报告 [--json]', options: ['json'], run: compare },
}

process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parsed(args)
    if (values.help) return said(usage)
    if (values.version) return said(`zhushi ${version}\n`)
    const [name, ...files] = positionals
    if (name === undefined) throw new Refusal(`缺少命令。\n\n${usage}`)
    const command = commands[name]
    if (!command) throw new Refusal(`没有这个命令：${name}（运行 zhushi --help 查看用法）`)
    if (files.length < command.files) throw new Refusal(`缺少文件名：${command.usage}`)
    if (files.length > command.files)
      throw new Refusal(
        `${command.files === 1 ? '一次只读一个文件' : '一次只比较两个文件'}，多出：${files.slice(command.files).join(' ')}`,
      )
    for (const option of ['json', 'csv', 'config'] as const)
      if (values[option] !== undefined && !command.options.includes(option))
        throw new Refusal(`${name} 没有选项 --${option}：${command.usage}`)
    return await command.run(files, values)
  } catch (error) {
    const message = error instanceof Refusal ? error.message.trimEnd() : `程序内部出错，没有读完：${String(error)}`
    process.stderr.write(`${message}\n`)
    return 2
  }
}

async function extract([file = '']: readonly string[], { json, csv }: Options): Promise<number> {
  if (json && csv) throw new Refusal('--json 和 --csv 只能选一个')
  const { doc, form } = await readReport(file)
  const extraction = extractionOf(doc, { lines: form === 'text' })
  if (json) return said(`${JSON.stringify(extraction)}\n`)
  return said(csv ? csvOf(extraction) : tableOf(extraction))
}

async function checkReport([file = '']: readonly string[], { json, config }: Options): Promise<number> {
  const switches = await switchesFrom(config)
  const { doc, form } = await readReport(file)
  const checking = checkingOf(doc, switches, { lines: form === 'text' })
  await said(json ? findingsJson(checking) : findingsTable(checking))
  return hasError(checking) ? 1 : 0
}

async function compare([last = '', current = '']: readonly string[], { json }: Options): Promise<number> {
  const [before, after] = [await readReport(last), await readReport(current)]
  const pairings = comparisonOf(before.doc, after.doc)
  return said(json ? comparisonJson(pairings) : comparisonTable(pairings))
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        config: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    })
  } catch (error) {
    const option = /'([^' ]+)/.exec(String(error))?.[1] ?? ''
    const isKnown = (error as NodeJS.ErrnoException).code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    throw new Refusal(`${isKnown ? '选项不带值' : '不认识的选项'}：${option}（运行 zhushi --help 查看用法）`)
  }
}

/** Writes all of it, however slowly it is read; a reader that has gone away is no error. */
function said(text: string): Promise<number> {
  return new Promise((done, failed) => {
    process.stdout.once('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' ? done(0) : failed(error)))
    process.stdout.write(text, () => done(0))
  })
}
