/** Which browser on which system asks, in words by which a person knows their own devices again; no more is kept. */

const browsers: readonly (readonly [sign: RegExp, name: string])[] = [
  [/MicroMessenger\//, '微信'],
  [/Edg(A|iOS)?\//, 'Edge'],
  [/HuaweiBrowser\//, '华为浏览器'],
  [/MiuiBrowser\//, '小米浏览器'],
  [/MQQBrowser\/|QQBrowser\//, 'QQ 浏览器'],
  [/QIHU|360SE|360EE/, '360 浏览器'],
  [/Firefox\/|FxiOS\//, 'Firefox'],
  [/Chrome\/|CriOS\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]

const systems: readonly (readonly [sign: RegExp, name: string])[] = [
  [/iPad/, 'iPad'],
  [/iPhone/, 'iPhone'],
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, 'Android'],
  [/Windows/, 'Windows'],
  [/Macintosh/, 'Mac'],
  [/Linux/, 'Linux'],
]

/** Such as `Chrome · Windows`; empty where neither is known. */
export function browserOf(userAgent = ''): string {
  const named = [browsers, systems].map((table) => table.find(([sign]) => sign.test(userAgent))?.[1])
  return named.filter((name) => name !== undefined).join(' · ')
}
