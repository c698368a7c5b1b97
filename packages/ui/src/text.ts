/**
 * Texts: the strings of the interface in the language a person reads.
 *
 * Both tables are bundled: they are small, and a language never has to be fetched.
 */
import { createInstance, type i18n } from 'i18next'
import { useTranslation } from 'react-i18next'
import { en } from './strings/en.js'
import { zhCN } from './strings/zh-CN.js'

/** The languages spoken, each with its own name for itself. */
export const languages = { 'zh-CN': '中文', en: 'English' } as const

export type Language = keyof typeof languages
export type StringKey = keyof typeof zhCN
/** Says a string; `values` fill its `{{places}}`. */
export type Say = (key: StringKey, values?: Readonly<Record<string, string | number>>) => string

/** Texts in that language, for `<I18nextProvider i18n={…}>`; `changeLanguage` switches them. */
export function createTexts(language: Language): i18n {
  const texts = createInstance()
  void texts.init({
    lng: language,
    fallbackLng: 'zh-CN',
    initAsync: false,
    keySeparator: false,
    nsSeparator: false,
    interpolation: { escapeValue: false },
    resources: { 'zh-CN': { translation: zhCN }, en: { translation: en } },
  })
  return texts
}

/** The nearest of our languages to a browser's preferences; Chinese where none is. */
export function languageOf(preferred: readonly string[]): Language {
  const known = preferred.find((tag) => /^(zh|en)\b/i.test(tag))
  return known && /^en\b/i.test(known) ? 'en' : 'zh-CN'
}

/** The strings in the reader's language, and which language that is; a component that uses it follows the switch. */
export function useSay(): { readonly say: Say; readonly language: Language } {
  const { t, i18n } = useTranslation()
  return { say: t as unknown as Say, language: i18n.language === 'en' ? 'en' : 'zh-CN' }
}
