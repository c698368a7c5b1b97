import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const sample = join(root, 'tests/corpus/hezhou-2024.txt')
const folder = mkdtempSync(join(tmpdir(), 'zhushi-cli-'))

function zhushi(args: readonly string[], input: string | Uint8Array = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'apps/cli/dist/main.js'), ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 64 << 20,
  })
  return { status, stdout, stderr }
}

function written(name: string, content: string | Uint8Array): string {
  writeFileSync(join(folder, name), content)
  return name
}

describe('zhushi extract', () => {
  const { status, stdout, stderr } = zhushi(['extract', sample, '--json'])
  const extraction = JSON.parse(stdout)
  const lines = readFileSync(sample, 'utf8').split('\n')

  it('prints one object with the keys of its contract, and nothing else', () => {
    expect([status, stderr]).toEqual([0, ''])
    expect(Object.keys(extraction)).toEqual([
      'version',
      'title',
      'year',
      'region',
      'blocks',
      'outline',
      'figures',
      'claims',
      'unexplained',
    ])
    expect(extraction).toMatchObject({ version: 1, title: null, year: 2024 })
  })

  it('a block’s text is the line of the input, to the letter', () => {
    for (const block of extraction.blocks) expect(lines[block.line - 1]).toBe(block.text)
  })

  it('a figure’s offsets are those of its text', () => {
    const texts = new Map(extraction.blocks.map((block: { id: string; text: string }) => [block.id, block.text]))
    expect(extraction.figures.length).toBeGreaterThan(300)
    for (const { block, from, to, text } of extraction.figures)
      expect(String(texts.get(block)).slice(from, to)).toBe(text)
  })

  it('the same text gives the same output', () => {
    expect(zhushi(['extract', sample, '--json']).stdout).toBe(stdout)
  })

  it('reads standard input', () => {
    const { blocks } = JSON.parse(zhushi(['extract', '-', '--json'], '增长3.2%。\n').stdout)
    expect(blocks).toEqual([{ id: 'b1', kind: 'paragraph', text: '增长3.2%。', line: 1 }])
  })

  it('reads a page', () => {
    const file = written('page.html', '<p>各位代表：</p><p>增长3.2%。</p>')
    expect(
      JSON.parse(zhushi(['extract', file, '--json']).stdout).blocks.map(({ text }: { text: string }) => text),
    ).toEqual(['各位代表：', '增长3.2%。'])
  })

  it('a page’s blocks have no lines: those of the file mean nothing', () => {
    const { blocks } = JSON.parse(zhushi(['extract', written('page.html', '<p>增长3.2%。</p>'), '--json']).stdout)
    expect(blocks).toEqual([{ id: 'b1', kind: 'paragraph', text: '增长3.2%。' }])
    expect(zhushi(['extract', 'page.html']).stdout).toMatch(/^段 /)
  })

  it('a long output comes through a pipe whole', () => {
    const text = '粮食产量1.1万吨，增长3.2%以上。\n'.repeat(20_000)
    const { stdout } = zhushi(['extract', '-', '--json'], text)
    expect(JSON.parse(stdout).figures).toHaveLength(40_000)
  })

  it('a reader that stops early is no error', () => {
    const command = `"${process.execPath}" "${join(root, 'apps/cli/dist/main.js')}" extract "${sample}" --json | head -c 10`
    const { status, stdout, stderr } = spawnSync('bash', ['-c', `set -o pipefail; ${command}`], { encoding: 'utf8' })
    expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '{"version"', stderr: '' })
  })

  it('without --json prints a table and counts', () => {
    const { stdout } = zhushi(['extract', written('short.txt', '粮食产量1.1万吨，增长3.2%以上。')])
    expect(stdout).toContain('1.1万吨')
    expect(stdout).toMatch(/2 个数据，2 条表述，0 处未能读懂\n$/)
  })

  it('a claim names its figure, and its reasons are words of the figure’s block', () => {
    const figures = new Map(
      extraction.figures.map((figure: { id: string; block: string }) => [figure.id, figure.block]),
    )
    const texts = new Map(extraction.blocks.map((block: { id: string; text: string }) => [block.id, block.text]))
    expect(extraction.claims.length).toBeGreaterThan(300)
    for (const { figure, why } of extraction.claims) {
      const text = String(texts.get(String(figures.get(figure))))
      for (const reason of why) {
        const [, from, to] = /^[a-zA-Z.]+ (\d+)-(\d+)$/.exec(reason) ?? []
        expect(Number(from)).toBeLessThanOrEqual(Number(to))
        expect(Number(to)).toBeLessThanOrEqual(text.length)
      }
    }
  })

  it('with --csv prints a row for each claim that a spreadsheet reads', () => {
    const text = '一、2023年工作回顾\n粮食产量1.1万吨，增长-3.2%。\n'
    const { stdout } = zhushi(['extract', '-', '--csv'], text)
    expect(stdout.startsWith('\uFEFF位置,章节,数据')).toBe(true)
    const rows = stdout
      .trim()
      .split('\r\n')
      .map((row) => row.split(','))
    const head = rows[0]?.map((cell) => cell.replace('\uFEFF', '')) ?? []
    const cell = (row: number, name: string) => rows[row]?.[head.indexOf(name)]
    expect([cell(1, '指标'), cell(1, '数值'), cell(1, '统计')]).toEqual(['粮食产量', '11000', '水平'])
    expect([cell(2, '指标'), cell(2, '数值'), cell(2, '方向'), cell(2, '年份')]).toEqual([
      '粮食产量',
      '-3.2',
      'down',
      '2023',
    ])
  })

  it('a cell of a CSV that looks like a formula is made a text', () => {
    const { stdout } = zhushi(['extract', '-', '--csv'], '一、=HYPERLINK("x")增长工作回顾\n一、+cmd增长3%。')
    for (const cell of stdout.split(/[,\r\n]+/)) expect(cell).not.toMatch(/^"?[=+@]/)
  })
})

describe('what cannot be read is refused in one line', () => {
  it.each([
    ['a file that is not there', () => ['extract', 'none.txt'], 'none.txt：找不到文件'],
    ['a folder', () => ['extract', '.'], '.：这是文件夹，不是文件'],
    ['an empty file', () => ['extract', written('empty.txt', '')], 'empty.txt：文件是空的'],
    [
      'a PDF',
      () => ['extract', written('a.pdf', '%PDF-1.7')],
      'a.pdf：这不是文本文件（可能是 PDF、Word 或图片），请先另存为 .txt 或 .html',
    ],
    [
      'bytes of no encoding',
      () => ['extract', written('x.txt', Uint8Array.of(0xff, 0xd0, 0x80, 0xff))],
      'x.txt：无法识别文件编码，请另存为 UTF-8',
    ],
    ['a page without text', () => ['extract', written('no.html', '<script>1</script>')], 'no.html：网页里没有找到正文'],
    ['no file name', () => ['extract'], '缺少文件名：zhushi extract 文件 [--json | --csv]'],
    ['an unknown command', () => ['improve', 'a'], '没有这个命令：improve（运行 zhushi --help 查看用法）'],
    [
      'a value for an option that takes none',
      () => ['extract', 'a', '--json=1'],
      '选项不带值：--json（运行 zhushi --help 查看用法）',
    ],
    ['two forms at once', () => ['extract', 'a', '--json', '--csv'], '--json 和 --csv 只能选一个'],
    ['two files', () => ['extract', 'a', 'b'], '一次只读一个文件，多出：b'],
    ['an unknown option', () => ['extract', 'a', '--fast'], '不认识的选项：--fast（运行 zhushi --help 查看用法）'],
  ])('%s', (_what, args, line) => {
    expect(zhushi(args())).toEqual({ status: 2, stdout: '', stderr: `${line}\n` })
  })

  it('help is no error', () => {
    expect(zhushi(['--help'])).toMatchObject({ status: 0, stderr: '' })
  })
})
