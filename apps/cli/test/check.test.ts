import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../../..')
const sample = join(root, 'tests/corpus/hezhou-2024.txt')
const folder = mkdtempSync(join(tmpdir(), 'zhushi-check-'))

function zhushi(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'apps/cli/dist/main.js'), ...args], {
    input,
    encoding: 'utf8',
    env: { ...process.env, INIT_CWD: folder },
    maxBuffer: 64 << 20,
  })
  return { status, stdout, stderr }
}

function written(name: string, content: string): string {
  writeFileSync(join(folder, name), content)
  return name
}

const planted = '一、2023年工作回顾\n外贸进出口总额30.5亿元，增长7.3%，连续4年保持两位数增幅。\n'

describe('zhushi check', () => {
  it('prints one object with the keys of its contract', () => {
    const { stdout, stderr } = zhushi(['check', '-', '--json'], planted)
    const { version, findings } = JSON.parse(stdout)
    expect([version, stderr]).toEqual([1, ''])
    expect(findings).toHaveLength(1)
    expect(findings[0]).toMatchObject({
      check: 'C13',
      severity: 'error',
      spans: [{ block: 'b2', from: 16, to: 20 }, {}, {}],
    })
    expect(typeof findings[0].message).toBe('string')
    expect(Array.isArray(findings[0].why)).toBe(true)
  })

  it('exits with 1 where there is an error, with 0 where there is none', () => {
    expect(zhushi(['check', '-'], planted).status).toBe(1)
    expect(zhushi(['check', sample]).status).toBe(0)
  })

  it('a table names the severity, the rule, the line and what was examined', () => {
    const { stdout } = zhushi(['check', '-'], planted)
    expect(stdout).toMatch(/错误 +C13 +第2行 +当年增长7\.3%，与“连续4年两位数增长”不符/)
    expect(stdout).toMatch(/检查了 \d+ 条规则：1 个错误，0 个提示/)
  })

  it('a configuration switches a rule off', () => {
    const config = written('off.json', '{ "checks": { "C13": false } }')
    expect(zhushi(['check', '-', '--config', config], planted).status).toBe(0)
  })

  it.each([
    ['a rule that does not exist', '{ "checks": { "C99": true } }', /^rules\.json：没有规则 C99（可用：.+）\n$/],
    ['a value that is no switch', '{ "checks": { "C13": "off" } }', /^rules\.json：配置应为/],
    ['what is no JSON', 'checks: C13', /^rules\.json：不是有效的 JSON\n$/],
  ])('a configuration with %s is refused in one line', (_what, content, line) => {
    const { status, stderr } = zhushi(['check', '-', '--config', written('rules.json', content)], planted)
    expect(status).toBe(2)
    expect(stderr).toMatch(line)
  })

  it('a configuration that is not there is refused', () => {
    expect(zhushi(['check', '-', '--config', 'none.json'], planted)).toMatchObject({
      status: 2,
      stderr: 'none.json：找不到配置文件，或无法读取\n',
    })
  })

  it('an option of another command is refused', () => {
    expect(zhushi(['check', 'a', '--csv'])).toMatchObject({ status: 2, stdout: '' })
  })
})

describe('zhushi compare', () => {
  const last = written(
    '2022.txt',
    '2022年政府工作报告\n一、2021年工作回顾\n完成了任务。\n二、2022年工作安排\n地区生产总值增长6%左右，城镇新增就业1.2万人以上，城镇调查失业率控制在5.5%以内，居民消费价格涨幅3%左右。\n',
  )
  const current = written(
    '2023.txt',
    '2023年政府工作报告\n一、2022年工作回顾\n地区生产总值增长5.7%，城镇新增就业1.31万人，城镇调查失业率5.6%，居民消费价格上涨2.1%。\n',
  )

  it('pairs targets with outcomes and judges them in the direction that is good', () => {
    const { status, stdout } = zhushi(['compare', last, current, '--json'])
    const { version, pairs } = JSON.parse(stdout)
    expect([status, version]).toEqual([0, 1])
    expect(pairs.map(({ name, outcome }: { name: string; outcome: string }) => [name, outcome])).toEqual([
      ['地区生产总值', 'roughlyMet'],
      ['城镇新增就业', 'met'],
      ['城镇调查失业率', 'missed'],
      ['居民消费价格', 'met'],
    ])
    expect(pairs[0]).toMatchObject({
      indicator: 'gdp',
      target: { text: '6%', value: '6', bound: '~', year: 2022 },
      actual: { text: '5.7%', value: '5.7', year: 2022 },
    })
  })

  it('a table shows target, outcome and verdict', () => {
    const { stdout } = zhushi(['compare', last, current])
    expect(stdout).toMatch(/基本达到 +地区生产总值 +增长6%左右 +增长5\.7%/)
    expect(stdout).toMatch(/4 个目标：基本达到 1，达到 2，未达到 1\n$/)
  })

  it('needs two files', () => {
    expect(zhushi(['compare', last])).toEqual({
      status: 2,
      stdout: '',
      stderr: '缺少文件名：zhushi compare 上年报告 今年报告 [--json]\n',
    })
  })
})
