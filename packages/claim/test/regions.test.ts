import { describe, expect, it } from 'vitest'
import { regionOf, resolvedRegion } from '../src/index.js'
import { provinces } from '../src/lexicon/regions.js'

describe('regions', () => {
  it('are the 34 provinces and their 333 prefectures', () => {
    expect(provinces.length).toBe(34)
    expect(provinces.flatMap(([, , prefectures]) => prefectures.split(' ').filter(Boolean)).length).toBe(333)
  })

  it.each([
    ['广西', '广西壮族自治区', 'province'],
    ['贺州', '贺州市', 'prefecture'],
    ['广西壮族自治区贺州市', '贺州市', 'prefecture'],
    ['延边朝鲜族自治州', '延边朝鲜族自治州', 'prefecture'],
    ['恩施州', '恩施土家族苗族自治州', 'prefecture'],
    ['伊犁', '伊犁哈萨克自治州', 'prefecture'],
    ['兴安盟', '兴安盟', 'prefecture'],
    ['台州', '台州市', 'prefecture'],
    ['吉林', '吉林省', 'province'],
    ['吉林市', '吉林市', 'prefecture'],
    ['海南州', '海南藏族自治州', 'prefecture'],
    ['忠县', '忠县', 'county'],
    ['浦东新区', '浦东新区', 'county'],
    ['房山区', '房山区', 'county'],
    ['梁园区', '梁园区', 'county'],
    ['芒市', '芒市', 'county'],
    ['贺州市八步区', '贺州市八步区', 'county'],
    ['钟山县', '钟山县', 'county'],
    ['我国', '全国', 'national'],
  ])('%s is %s, a %s', (name, full, level) => expect(regionOf(name)).toMatchObject({ name: full, level }))

  it.each([
    ['贺州市八步区', '广西壮族自治区', '贺州市'],
    ['恩施土家族苗族自治州利川市', '湖北省', '恩施土家族苗族自治州'],
    ['上海市浦东新区', '上海市', '上海市'],
    ['广西壮族自治区富川瑶族自治县', '广西壮族自治区', undefined],
    ['沙市区', null, undefined],
    ['晋城市城区', '山西省', '晋城市'],
    ['黔西南布依族苗族自治州兴义市', '贵州省', '黔西南布依族苗族自治州'],
  ])('%s lies in %s, %s', (name, province, prefecture) => {
    const region = regionOf(name)
    expect([region?.level, region?.province, region?.prefecture]).toEqual(['county', province, prefecture])
  })

  it.each(['项目', '重点', '市', '各县', '高新区', '工业园区', '城区', '中心城区', '城市', '县级市'])(
    '%s is none',
    (name) => expect(regionOf(name)).toBeNull(),
  )
})

describe('a region’s word in a report', () => {
  it.each([
    ['全区', '贺州市', '广西壮族自治区'],
    ['全区', '广西壮族自治区', '广西壮族自治区'],
    ['全区', '八步区', '八步区'],
    ['全区', '武汉市', null],
    ['全省', '武汉市', '湖北省'],
    ['全省', '贺州市', null],
    ['全市', '武汉市', '武汉市'],
    ['全市', '钟山县', null],
    ['全市', '贺州市钟山县', '贺州市'],
    ['全市', '上海市浦东新区', '上海市'],
    ['全市', '昆山市', '昆山市'],
    ['全市', '贺州市八步区', '贺州市'],
    ['全市', '江苏省', null],
    ['全区', '贺州市钟山县', '广西壮族自治区'],
    ['全区', '贺州市八步区', '贺州市八步区'],
    ['全区', '钟山县', null],
    ['全州', '恩施土家族苗族自治州', '恩施土家族苗族自治州'],
    ['全县', '钟山县', '钟山县'],
    ['我市', '武汉市', '武汉市'],
    ['全国', null, '全国'],
    ['我国', '武汉市', '全国'],
    ['广西', null, '广西壮族自治区'],
    ['全市', null, null],
  ])('%s in that of %s is %s', (word, issuer, region) => expect(resolvedRegion(word, issuer)).toBe(region))
})
