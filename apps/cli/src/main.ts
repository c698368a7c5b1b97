#!/usr/bin/env node
/** The `zhushi` command: arguments in, text out, an exit code. 0 well, 2 unreadable input or wrong usage. */
import { parseArgs } from 'node:util'
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
  zhushi --help | --version
`

process.exitCode = await run(process.argv.slice(2))

async function run(args: readonly string[]): Promise<number> {
  try {
    const { values, positionals } = parsed(args)
    if (values.help) return said(usage)
    if (values.version) return said(`zhushi ${version}\n`)
    const [command, file, ...more] = positionals
    if (command === undefined) throw new Refusal(`缺少命令。\n\n${usage}`)
    if (command !== 'extract') throw new Refusal(`没有这个命令：${command}（运行 zhushi --help 查看用法）`)
    if (file === undefined) throw new Refusal('缺少文件名：zhushi extract 文件 [--json | --csv]')
    if (more.length > 0) throw new Refusal(`一次只读一个文件，多出：${more.join(' ')}`)
    if (values.json && values.csv) throw new Refusal('--json 和 --csv 只能选一个')
    const { doc, form } = await readReport(file)
    const extraction = extractionOf(doc, { lines: form === 'text' })
    if (values.json) return said(`${JSON.stringify(extraction)}\n`)
    return said(values.csv ? csvOf(extraction) : tableOf(extraction))
  } catch (error) {
    const message = error instanceof Refusal ? error.message.trimEnd() : `程序内部出错，没有读完：${String(error)}`
    process.stderr.write(`${message}\n`)
    return 2
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
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
